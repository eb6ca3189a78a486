import type { Id } from '../../../kernel/id.js';
import { Choice, IdTexts, LongText, Text, Whole } from '../../../platform/http/fields.js';
import {
  AFFILIATION_ROLES,
  AFFILIATION_STATES,
  type AffiliationRole,
  type AffiliationState,
} from '../domain/affiliation.js';

const SORTS = ['name', 'number', 'newest', 'oldest'] as const;
const MOST_AT_ONCE = 200;

export class SchoolQuery {
  @Choice(AFFILIATION_STATES, { optional: true })
  state: AffiliationState | null = null;

  @Choice(AFFILIATION_ROLES, { optional: true })
  role: AffiliationRole | null = null;

  @Text({ max: 200, optional: true })
  q = '';

  @Choice(SORTS, { optional: true })
  sort: (typeof SORTS)[number] = 'name';

  @Whole({ min: 1, max: 100_000, optional: true })
  page = 1;
}

export class ConfirmationsForm {
  @IdTexts({ max: MOST_AT_ONCE })
  people!: readonly Id[];

  /** Stands in the same form, for those who are declined. */
  @LongText({ max: 500, optional: true })
  reason: string | null = null;
}

export class RefusalsForm {
  @IdTexts({ max: MOST_AT_ONCE })
  people!: readonly Id[];

  @LongText({ max: 500 })
  reason!: string;
}

export class ReasonForm {
  @LongText({ max: 500 })
  reason!: string;
}

export class NumberForm {
  @Text({ max: 64, optional: true })
  number: string | null = null;
}
