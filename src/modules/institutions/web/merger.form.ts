import type { Id } from '../../../kernel/id.js';
import { IdText, LongText, Text } from '../../../platform/http/fields.js';

export class SearchQuery {
  @Text({ max: 200, optional: true })
  q = '';
}

export class MergerQuery extends SearchQuery {
  @IdText({ optional: true })
  into: Id | null = null;
}

export class IntoForm {
  @IdText()
  into!: Id;
}

export class MergerForm extends IntoForm {
  @LongText({ max: 500, optional: true })
  reason: string | null = null;
}
