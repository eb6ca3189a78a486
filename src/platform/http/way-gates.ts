import { Injectable } from '@nestjs/common';
import { Contributions } from '../../kernel/contributions.js';
import type { Ctx } from '../database/context.js';

/** Whether the way is for this reader. Asked at every page of everybody who is signed in: one query at most. */
export type WayGate = (ctx: Ctx) => Promise<boolean>;

/**
 * Ways in the header that no role opens but a fact of a module does: who teaches somewhere has a desk for it. Modules
 * add theirs in `onModuleInit`; a `Way` names its gate.
 */
@Injectable()
export class WayGates extends Contributions<WayGate> {
  /** The names of the gates that are open to the reader. */
  async open(ctx: Ctx): Promise<readonly string[]> {
    const gates = this.all();
    const opened = await Promise.all(gates.map(([, isOpen]) => isOpen(ctx)));
    return gates.filter((_, index) => opened[index]).map(([name]) => name);
  }
}
