import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { DoctorChecks, type Finding } from '../../../platform/doctor/doctor-checks.js';
import { CLASS_LIST_INVARIANTS, offenders } from '../data/class-list-invariant.repository.js';

/** What must hold of class lists at any moment, for `trellis doctor --verify`. */
@Injectable()
export class ClassListDoctor implements OnModuleInit {
  constructor(private readonly checks: DoctorChecks) {}

  onModuleInit(): void {
    this.checks.add('class lists', { depth: 'thorough', examine: (ctx) => this.examine(ctx) });
  }

  private async examine(ctx: Ctx): Promise<Finding[]> {
    const findings: Finding[] = [];
    for (const [name, sql] of Object.entries(CLASS_LIST_INVARIANTS)) {
      const broken = await offenders(ctx, sql);
      const detail = broken.length === 0 ? 'holds' : `broken: ${broken.join(', ')}`;
      findings.push({ name, ok: broken.length === 0, detail });
    }
    return findings;
  }
}
