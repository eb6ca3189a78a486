import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import {
  Checked,
  Choice,
  Choices,
  EmailAddress,
  IdText,
  InstantText,
  Link,
  LongText,
  Text,
  Whole,
  ZoneName,
} from '../../../platform/http/fields.js';
import { IsAfter, IsNotAfter, IsNotBefore } from '../../../platform/http/rules.js';
import {
  APPLICANTS,
  AUDIENCE_ROLES,
  OFFERING_KINDS,
  VISIBILITIES,
  type Applicant,
  type AudienceRole,
  type OfferingKind,
  type Visibility,
} from '../domain/offering-kind.js';

export const TEACHING_LANGUAGES = ['en', 'zh-CN', 'ar', 'es', 'fr', 'pt', 'ru'] as const;

const SUMMARY = { max: 400, optional: true };
const BODY = { max: 20_000, optional: true };
const LINES = { max: 2_000, optional: true };
const STEPS = { max: 4_000, optional: true };
const LINE = { max: 200, optional: true };

/**
 * What an organizer fills in about an offering. The state is not among it: that is moved by verbs of its own.
 * No initial values on the quoted names: the tests' compiler would drop their decorators.
 */
export class OfferingForm {
  @Choice(OFFERING_KINDS) kind!: OfferingKind;
  @IdText({ optional: true }) contestId: Id | null = null;
  @Choice(APPLICANTS) applicant!: Applicant;
  @Choice(VISIBILITIES) visibility!: Visibility;
  /** The name of the institution whose people it is for; counts only where the visibility is `institution`. */
  @Text({ max: 200, optional: true }) institution = '';

  @Text({ max: 200 }) 'title.en'!: string;
  @Text(LINE) 'title.zh-CN'?: string;
  @Text(LINE) 'title.ar'?: string;
  @LongText(SUMMARY) 'summary.en'?: string;
  @LongText(SUMMARY) 'summary.zh-CN'?: string;
  @LongText(SUMMARY) 'summary.ar'?: string;
  @LongText(LINES) 'audience.en'?: string;
  @LongText(LINES) 'audience.zh-CN'?: string;
  @LongText(LINES) 'audience.ar'?: string;
  @LongText(LINES) 'preparation.en'?: string;
  @LongText(LINES) 'preparation.zh-CN'?: string;
  @LongText(LINES) 'preparation.ar'?: string;
  @LongText(STEPS) 'steps.en'?: string;
  @LongText(STEPS) 'steps.zh-CN'?: string;
  @LongText(STEPS) 'steps.ar'?: string;
  @LongText(BODY) 'body.en'?: string;
  @LongText(BODY) 'body.zh-CN'?: string;
  @LongText(BODY) 'body.ar'?: string;

  @ZoneName() zone!: string;
  @InstantText({ optional: true }) opensAt: Instant | null = null;
  @InstantText({ optional: true })
  @IsNotAfter('endsAt', { message: 'programs.publish.closes_after_end' })
  @IsAfter('opensAt', { message: 'programs.publish.closes_before_opening' })
  closesAt: Instant | null = null;
  @InstantText({ optional: true })
  @IsNotBefore('opensAt', { message: 'programs.publish.starts_before_opening' })
  startsAt: Instant | null = null;
  @InstantText({ optional: true })
  @IsNotBefore('startsAt', { message: 'programs.publish.ends_before_start' })
  endsAt: Instant | null = null;

  @Text(LINE) 'place.en'?: string;
  @Text(LINE) 'place.zh-CN'?: string;
  @Text(LINE) 'place.ar'?: string;
  @Link({ optional: true }) onlineUrl: string | null = null;
  @Choices(TEACHING_LANGUAGES) languages: readonly string[] = [];
  @EmailAddress({ optional: true }) contact: string | null = null;

  @Choice(['yes', 'no']) reviewed!: 'yes' | 'no';
  @Whole({ min: 1, max: 720 }) offerHours!: number;
  @Checked() classSignUp!: boolean;
  @Choices(AUDIENCE_ROLES) audienceRoles: readonly AudienceRole[] = [];
  /** The version the form was made from; 0 while it is being made. */
  @Whole({ min: 0, max: 1_000_000_000 }) version!: number;
}

export class NewOfferingForm extends OfferingForm {
  @IdText() edition!: Id;
}

export class ClosureForm {
  @LongText({ max: 500, optional: true }) reason: string | null = null;
}

export class NewOfferingQuery {
  @IdText({ optional: true }) edition: Id | null = null;
}
