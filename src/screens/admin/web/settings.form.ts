import type { Colour } from '../../../kernel/colour.js';
import { LOCALES, type Locale } from '../../../kernel/locale.js';
import {
  Checked,
  Choices,
  ColourText,
  EmailAddress,
  LocaleName,
  LongText,
  Text,
  Whole,
  ZoneName,
} from '../../../platform/http/fields.js';

const NAME = { max: 60, optional: true } as const;
const LINE = { max: 200, optional: true } as const;
const NOTE = { max: 1000, optional: true } as const;

/** The version of the section that was seen, so that nobody's change is lost unseen; 0 for never saved. */
class SectionForm {
  @Whole({ min: 0, max: 1_000_000_000 }) version!: number;
}

export class IdentityForm extends SectionForm {
  @Text({ max: 60 }) 'name.en'!: string;
  @Text(NAME) 'name.zh-CN'?: string;
  @Text(NAME) 'name.ar'?: string;
  @Text(LINE) 'tagline.en'?: string;
  @Text(LINE) 'tagline.zh-CN'?: string;
  @Text(LINE) 'tagline.ar'?: string;
}

export class ColoursForm extends SectionForm {
  @ColourText() act!: Colour;
}

/** A look at a colour before it is saved. */
export class ColourQuery {
  @ColourText({ optional: true }) act: Colour | null = null;
}

export class MailForm extends SectionForm {
  @Text({ max: 60, optional: true }) senderName: string | null = null;
  @EmailAddress({ optional: true }) senderAddress: string | null = null;
}

export class ContactForm extends SectionForm {
  @EmailAddress({ optional: true }) address: string | null = null;
  @LongText(NOTE) 'note.en'?: string;
  @LongText(NOTE) 'note.zh-CN'?: string;
  @LongText(NOTE) 'note.ar'?: string;
}

export class LanguagesForm extends SectionForm {
  @Choices(LOCALES, { min: 1 }) offered: readonly Locale[] = [];
  @LocaleName() first!: Locale;
  @ZoneName() zone!: string;
}

const BODY = { max: 40_000, optional: true } as const;

/** `version` is the number of the text that was seen. */
export class LegalTextForm extends SectionForm {
  @LongText({ max: 40_000 }) 'body.en'!: string;
  @LongText(BODY) 'body.zh-CN'?: string;
  @LongText(BODY) 'body.ar'?: string;
  @Checked() asksAgain = false;
}
