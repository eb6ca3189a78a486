import { Choice, File, IdText, LongText, Text, Whole, type UploadedFile } from '../../platform/http/fields.js';
import {
  ENCODINGS,
  MOST_BYTES,
  SEPARATORS,
  type RowResult,
  type Separator,
  type TextEncoding,
} from '../../platform/import/index.js';

const RESULTS: readonly RowResult[] = ['created', 'updated', 'unchanged', 'revived', 'moved', 'refused'];
const MOST_PASTED = 1_000_000;

/** Which kind of thing, and into what. */
export class NewImportQuery {
  @Text({ max: 60, optional: true })
  kind = '';

  @IdText({ optional: true })
  target: string | null = null;
}

export class NewImportForm {
  @File({ mostBytes: MOST_BYTES, optional: true })
  file: UploadedFile | null = null;

  @LongText({ max: MOST_PASTED, optional: true })
  text = '';
}

/** How the file is read; what each column is comes beside it, as answers by position. */
export class MappingForm {
  @Choice(ENCODINGS, { optional: true })
  encoding: TextEncoding | null = null;

  @Choice(SEPARATORS, { optional: true })
  separator: Separator | null = null;

  @Whole({ min: 0, max: 1_000 })
  headerLine!: number;

  /** `read`: read it again, as the fields say; `check`: the columns are right. */
  @Choice(['read', 'check'])
  step!: 'read' | 'check';
}

export class ImportPageQuery {
  @Choice(RESULTS, { optional: true })
  result: RowResult | null = null;

  @Whole({ min: 1, max: 10_000, optional: true })
  page = 1;
}

export class ImportsListQuery {
  @Whole({ min: 1, max: 10_000, optional: true })
  page = 1;
}
