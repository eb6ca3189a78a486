import { Choice, LongText, Slug, Text, Whole } from '../../../platform/http/fields.js';
import { DRAWINGS, NAMED_HUES, type Drawing, type NamedHue } from '../domain/hue.js';

const NAME = { max: 120, optional: true };
const SUMMARY = { max: 300, optional: true };
const LINES = { max: 2_000, optional: true };
const STEPS = { max: 4_000, optional: true };
const BODY = { max: 20_000, optional: true };

export const HUE_CHOICES = [...NAMED_HUES, 'own'] as const;

/**
 * What an office fills in about a program. The state is moved by verbs of its own.
 * No initial values on the quoted names: the tests' compiler would drop their decorators.
 */
export class ProgramForm {
  @Text({ max: 120 }) 'name.en'!: string;
  @Text(NAME) 'name.zh-CN'?: string;
  @Text(NAME) 'name.ar'?: string;
  @LongText(SUMMARY) 'summary.en'?: string;
  @LongText(SUMMARY) 'summary.zh-CN'?: string;
  @LongText(SUMMARY) 'summary.ar'?: string;
  @LongText(LINES) 'audience.en'?: string;
  @LongText(LINES) 'audience.zh-CN'?: string;
  @LongText(LINES) 'audience.ar'?: string;
  @LongText(STEPS) 'steps.en'?: string;
  @LongText(STEPS) 'steps.zh-CN'?: string;
  @LongText(STEPS) 'steps.ar'?: string;
  @LongText(LINES) 'gains.en'?: string;
  @LongText(LINES) 'gains.zh-CN'?: string;
  @LongText(LINES) 'gains.ar'?: string;
  @LongText(BODY) 'body.en'?: string;
  @LongText(BODY) 'body.zh-CN'?: string;
  @LongText(BODY) 'body.ar'?: string;

  @Choice(HUE_CHOICES) hue!: NamedHue | 'own';
  /** Counts only where the hue is `own`: a colour field always sends something. */
  @Text({ max: 20, optional: true }) colour = '';
  @Choice(DRAWINGS) drawing!: Drawing;
  @Slug({ optional: true }) slug: string | null = null;
  @Whole({ min: 0, max: 1_000 }) position!: number;
  /** The version the form was made from; 0 while it is being made. */
  @Whole({ min: 0, max: 1_000_000_000 }) version!: number;
}
