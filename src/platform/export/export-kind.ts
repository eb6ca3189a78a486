import type { Id } from '../../kernel/id.js';
import type { Ctx } from '../database/context.js';
import type { ExportPlan } from './export-plan.js';

/** What a list is called, and its own address, to go back to. */
export interface ExportTarget {
  readonly name: string;
  readonly backTo: string;
}

/** A list that can be handed out as a file. */
export interface ExportKind {
  /** May this person have this list? Asks `Access`; throws `not_found` or `forbidden`. */
  target(ctx: Ctx, targetId: Id, query: string): Promise<ExportTarget>;
  /** How many rows it will be, about. */
  expected(ctx: Ctx, targetId: Id, query: string): Promise<number>;
  /** The same filters, columns, order and reach as the page shows to this reader. Asks `Access` again. */
  plan(ctx: Ctx, targetId: Id, query: string): Promise<ExportPlan>;
}
