import { IdText, Text, Whole } from '../../../platform/http/fields.js';

/** The query of the audit page. */
export class TrailQuery {
  @Text({ max: 100, optional: true })
  kind?: string;

  @Text({ max: 64, optional: true })
  subject?: string;

  @IdText({ optional: true })
  person?: string;

  @IdText({ optional: true })
  offering?: string;

  @Whole({ min: 1, max: 100_000, optional: true })
  page?: number;
}
