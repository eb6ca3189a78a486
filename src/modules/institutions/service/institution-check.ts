import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { DoctorChecks, type Finding } from '../../../platform/doctor/doctor-checks.js';
import { InvariantRepository } from '../data/invariant.repository.js';

/** Numbers are one person's, merged institutions are empty, and every merge leads to an institution that is there. */
@Injectable()
export class InstitutionCheck implements OnModuleInit {
  constructor(
    private readonly checks: DoctorChecks,
    private readonly invariants: InvariantRepository,
  ) {}

  onModuleInit(): void {
    this.checks.add('institutions', { depth: 'thorough', examine: (ctx) => this.examine(ctx) });
  }

  private async examine(ctx: Ctx): Promise<Finding[]> {
    const broken = await this.invariants.broken(ctx);
    return broken.map(([name, ids]) => {
      const ok = ids.length === 0;
      return { name, ok, detail: ok ? 'holds' : `does not hold: ${ids.join(', ')}` };
    });
  }
}
