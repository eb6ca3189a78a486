import { fieldDecorator, oneText, plainDigits, type FieldReader, type Reading } from './field.js';

interface TextLimits {
  /** In characters as people count them: an emoji or a rare ideograph is one. */
  readonly max: number;
  readonly min?: number;
  readonly optional?: boolean;
}

/** One line of text, spaces at its ends taken off. */
export function Text(limits: TextLimits): PropertyDecorator {
  return fieldDecorator(
    oneText(limits.optional ?? false, (text) => {
      return /[\r\n]/u.test(text) ? { error: 'forms.one_line' } : measured(text, limits);
    }),
  );
}

/** Several lines of text; line ends become `\n`. */
export function LongText(limits: TextLimits): PropertyDecorator {
  return fieldDecorator(oneText(limits.optional ?? false, (text) => measured(text.replace(/\r\n?/gu, '\n'), limits)));
}

/** A password as typed: not trimmed, never shown again. How strong it must be is the accounts' rule. */
export function Password(limits: { readonly max: number; readonly optional?: boolean }): PropertyDecorator {
  const reader: FieldReader = {
    secret: true,
    read(given) {
      if (given.length > 1) return { error: 'forms.one_value' };
      const text = given[0] ?? '';
      if (text === '') return limits.optional ? { value: undefined } : { error: 'forms.required' };
      return measured(text, { max: limits.max });
    },
  };
  return fieldDecorator(reader);
}

/** A code of so many digits; spaces and hyphens that people put in between are taken out. Never shown again. */
export function Code(options: { readonly digits: number }): PropertyDecorator {
  const pattern = new RegExp(`^\\d{${options.digits}}$`, 'u');
  const reader = oneText(false, (text) => {
    const code = plainDigits(text).replace(/[\s-]/gu, '');
    return pattern.test(code) ? { value: code } : { error: 'forms.code', variables: { digits: options.digits } };
  });
  return fieldDecorator({ ...reader, secret: true });
}

function measured(text: string, limits: TextLimits): Reading {
  const length = lengthOf(text, limits.max);
  if (length > limits.max) return { error: 'forms.too_long', variables: { max: limits.max, length } };
  if (limits.min !== undefined && length < limits.min)
    return { error: 'forms.too_short', variables: { min: limits.min } };
  return { value: text };
}

/** Code points, counted one by one only where that can decide. */
function lengthOf(text: string, max: number): number {
  if (text.length <= max || text.length > 2 * max) return text.length;
  return [...text].length;
}
