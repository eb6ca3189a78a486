import { Choice, LongText, Text, Whole } from '../../../platform/http/fields.js';
import {
  INSTITUTION_KINDS,
  INSTITUTION_STATES,
  type InstitutionKind,
  type InstitutionState,
} from '../domain/institution.js';

export class RegisterQuery {
  @Text({ max: 200, optional: true })
  q = '';

  @Choice(INSTITUTION_STATES, { optional: true })
  state: InstitutionState | null = null;

  @Choice(['name', 'newest'], { optional: true })
  sort: 'name' | 'newest' = 'name';

  @Whole({ min: 1, max: 10_000, optional: true })
  page = 1;
}

export class InstitutionForm {
  @Text({ max: 200, optional: true })
  'name.en'?: string;

  @Text({ max: 200, optional: true })
  'name.zh-CN'?: string;

  @Text({ max: 200, optional: true })
  'name.ar'?: string;

  @Choice(INSTITUTION_KINDS)
  kind!: InstitutionKind;

  @LongText({ max: 2000, optional: true })
  aliases = '';

  @LongText({ max: 2000, optional: true })
  domains = '';

  @Text({ max: 6, optional: true })
  region: string | null = null;

  @Text({ max: 200, optional: true })
  parent: string | null = null;
}

export class ChangedInstitutionForm extends InstitutionForm {
  @Whole({ min: 1, max: 1_000_000_000 })
  version!: number;
}
