import { Injectable } from '@nestjs/common';
import { Contributions } from '../../kernel/contributions.js';
import type { Ctx } from '../database/context.js';

/** What one check found. `detail` is for an operator: what does not hold and where, or how much was looked at. */
export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

export interface DoctorCheck {
  /** `quick` checks also run without `--verify`; they take no longer on a large portal than on a small one. */
  readonly depth: 'quick' | 'thorough';
  examine(ctx: Ctx): Promise<readonly Finding[]>;
}

/** What must always hold. Modules add their invariants in `onModuleInit`; `trellis doctor` runs them. */
@Injectable()
export class DoctorChecks extends Contributions<DoctorCheck> {
  /** Runs the quick checks, or all. A check that fails to run is itself a finding. */
  async run(ctx: Ctx, depth: DoctorCheck['depth']): Promise<Finding[]> {
    const findings: Finding[] = [];
    for (const [name, check] of this.all()) {
      if (depth === 'quick' && check.depth === 'thorough') continue;
      try {
        findings.push(...(await check.examine(ctx)));
      } catch (error) {
        findings.push({ name, ok: false, detail: `the check itself failed: ${String(error)}` });
      }
    }
    return findings;
  }
}
