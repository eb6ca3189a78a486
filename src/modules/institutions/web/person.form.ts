import { AFFILIATION_ROLES, type AffiliationRole } from '../domain/affiliation.js';
import { INSTITUTION_KINDS, type InstitutionKind } from '../domain/institution.js';
import { Choice, DayText, IdText, LongText, OwnPath, Text } from '../../../platform/http/fields.js';
import { IsAfter } from '../../../platform/http/rules.js';
import type { Id } from '../../../kernel/id.js';

export class FindQuery {
  @Text({ max: 200, optional: true })
  search = '';

  @OwnPath()
  next = '/me/affiliations/new';
}

export class ChosenQuery {
  @IdText({ optional: true })
  institution: Id | null = null;
}

export class AffiliationForm {
  @IdText()
  institution!: Id;

  @Choice(AFFILIATION_ROLES)
  role!: AffiliationRole;

  @Text({ max: 64, optional: true })
  number: string | null = null;

  @DayText({ optional: true })
  from: string | null = null;

  @IsAfter('from', { message: 'affiliations.until_before' })
  @DayText({ optional: true })
  until: string | null = null;

  @LongText({ max: 500, optional: true })
  note: string | null = null;
}

export class ProposalQuery {
  @Text({ max: 200, optional: true })
  name = '';

  @OwnPath()
  next = '/me/affiliations/new';
}

export class ProposalForm extends ProposalQuery {
  @Text({ max: 200, min: 2 })
  override name = '';

  @Text({ max: 200, optional: true })
  otherName: string | null = null;

  @Choice(INSTITUTION_KINDS)
  kind!: InstitutionKind;

  @Text({ max: 6, optional: true })
  region: string | null = null;

  @LongText({ max: 500, optional: true })
  note: string | null = null;
}
