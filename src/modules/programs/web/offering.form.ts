import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import { Choice, Choices, EmailAddress, IdText, InstantText, Link, LongText, Text, Whole, ZoneName } from '../../../platform/http/fields.js';
import { APPLICANTS, OFFERING_KINDS, type Applicant, type OfferingKind, type Visibility } from '../domain/offering-kind.js';

export const TEACHING_LANGUAGES = ['en', 'zh-CN', 'ar', 'es', 'fr', 'pt', 'ru'] as const;

const SUMMARY = { max: 400, optional: true };
const BODY = { max: 20_000, optional: true };
const LINES = { max: 2_000, optional: true };
const STEPS = { max: 4_000, optional: true };
const LINE = { max: 200, optional: true };

/** What an organizer fills in about an offering. The state is not among it: that is moved by verbs of its own. */
export class OfferingForm {
  @Choice(OFFERING_KINDS) kind!: OfferingKind;
  @IdText({ optional: true }) contestId: Id | null = null;
  @Choice(APPLICANTS) applicant!: Applicant;
  @Choice(['public', 'link']) visibility!: Visibility;

  @Text({ max: 200 }) 'title.en'!: string;
  @Text(LINE) 'title.zh-CN' = '';
  @Text(LINE) 'title.ar' = '';
  @LongText(SUMMARY) 'summary.en' = '';
  @LongText(SUMMARY) 'summary.zh-CN' = '';
  @LongText(SUMMARY) 'summary.ar' = '';
  @LongText(LINES) 'audience.en' = '';
  @LongText(LINES) 'audience.zh-CN' = '';
  @LongText(LINES) 'audience.ar' = '';
  @LongText(LINES) 'preparation.en' = '';
  @LongText(LINES) 'preparation.zh-CN' = '';
  @LongText(LINES) 'preparation.ar' = '';
  @LongText(STEPS) 'steps.en' = '';
  @LongText(STEPS) 'steps.zh-CN' = '';
  @LongText(STEPS) 'steps.ar' = '';
  @LongText(BODY) 'body.en' = '';
  @LongText(BODY) 'body.zh-CN' = '';
  @LongText(BODY) 'body.ar' = '';

  @ZoneName() zone!: string;
  @InstantText({ optional: true }) opensAt: Instant | null = null;
  @InstantText({ optional: true }) closesAt: Instant | null = null;
  @InstantText({ optional: true }) startsAt: Instant | null = null;
  @InstantText({ optional: true }) endsAt: Instant | null = null;

  @Text(LINE) 'place.en' = '';
  @Text(LINE) 'place.zh-CN' = '';
  @Text(LINE) 'place.ar' = '';
  @Link({ optional: true }) onlineUrl: string | null = null;
  @Choices(TEACHING_LANGUAGES) languages: readonly string[] = [];
  @EmailAddress({ optional: true }) contact: string | null = null;

  @Choice(['yes', 'no']) reviewed!: 'yes' | 'no';
  @Whole({ min: 1, max: 720 }) offerHours!: number;
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
