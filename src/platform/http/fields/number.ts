import { Decimal } from 'decimal.js';
import { fieldDecorator, oneText, plainDigits, type Reading } from './field.js';

interface Range {
  readonly min?: number;
  readonly max?: number;
  readonly optional?: boolean;
}

/** A whole number in digits, as a `number`. Hexadecimal, exponents and separators are refused, not guessed at. */
export function Whole(range: Range & { readonly min: number; readonly max: number }): PropertyDecorator {
  return fieldDecorator(
    oneText(range.optional ?? false, (text) => {
      const digits = plainDigits(text);
      if (!/^-?\d{1,15}$/u.test(digits)) return { error: 'forms.whole', variables: { min: range.min, max: range.max } };
      const value = Number(digits);
      return value < range.min || value > range.max ? outside(range) : { value: value === 0 ? 0 : value };
    }),
  );
}

/** A decimal number, kept as text in its plainest form ("12.50" is "12.5"). At most `digits` after the point. */
export function DecimalText(range: Range & { readonly digits?: number } = {}): PropertyDecorator {
  return fieldDecorator(
    oneText(range.optional ?? false, (text) => {
      const written = plainDigits(text);
      if (!/^-?\d{1,20}(?:\.\d{1,20})?$/u.test(written)) return { error: 'forms.decimal' };
      const value = new Decimal(written);
      if (range.digits !== undefined && value.decimalPlaces() > range.digits) {
        return { error: 'forms.decimal_digits', variables: { digits: range.digits } };
      }
      if (range.min !== undefined && value.lt(range.min)) return outside(range);
      if (range.max !== undefined && value.gt(range.max)) return outside(range);
      return { value: value.isZero() ? '0' : value.toFixed() };
    }),
  );
}

function outside({ min, max }: Range): Reading {
  if (min !== undefined && max !== undefined) return { error: 'forms.between', variables: { min, max } };
  if (min !== undefined) return { error: 'forms.at_least', variables: { min } };
  return { error: 'forms.at_most', variables: { max: max ?? 0 } };
}
