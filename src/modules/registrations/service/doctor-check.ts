import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DoctorChecks, type Finding } from '../../../platform/doctor/doctor-checks.js';
import type { Ctx } from '../../../platform/database/context.js';
import { INVARIANTS, offenders } from '../data/invariant.repository.js';

/** What must hold of seats, lines and counters at any moment, for `trellis doctor --verify`. */
@Injectable()
export class RegistrationDoctor implements OnModuleInit {
  constructor(private readonly checks: DoctorChecks) {}

  onModuleInit(): void {
    this.checks.add('registrations', { depth: 'thorough', examine: (ctx) => this.examine(ctx) });
  }

  private async examine(ctx: Ctx): Promise<Finding[]> {
    const findings: Finding[] = [];
    for (const [name, sql] of Object.entries(INVARIANTS)) {
      const broken = await offenders(ctx, sql);
      findings.push({
        name,
        ok: broken.length === 0,
        detail: broken.length === 0 ? 'holds' : `broken: ${broken.join(', ')}`,
      });
    }
    return findings;
  }
}
