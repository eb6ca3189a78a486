import { LOCALES } from '../../../kernel/locale.js';
import { fieldDecorator, oneText, type Reading } from './field.js';

type Options = readonly string[] | (() => readonly string[]);

/** One of a list. */
export function Choice(list: Options, options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return fieldDecorator(
    oneText(options.optional ?? false, (text) =>
      listed(list).includes(text) ? { value: text } : { error: 'forms.choice' },
    ),
  );
}

/** Some of a list, each once, in the list's order. One ticked box is a list of one; none ticked is an empty list. */
export function Choices(
  list: Options,
  limits: { readonly min?: number; readonly max?: number } = {},
): PropertyDecorator {
  return fieldDecorator({
    read(given): Reading {
      const wanted = given.map((text) => text.trim()).filter((text) => text !== '');
      const all = listed(list);
      if (wanted.some((text) => !all.includes(text))) return { error: 'forms.choice' };
      const chosen = all.filter((option) => wanted.includes(option));
      if (limits.min !== undefined && chosen.length < limits.min)
        return { error: 'forms.choices_at_least', variables: { min: limits.min } };
      if (limits.max !== undefined && chosen.length > limits.max)
        return { error: 'forms.choices_at_most', variables: { max: limits.max } };
      return { value: chosen };
    },
  });
}

/** The ticked rows of a list that only the service knows: each once, each a short text. */
export function Picked(limits: { readonly most: number; readonly max?: number }): PropertyDecorator {
  return fieldDecorator({
    read(given): Reading {
      const picked = [...new Set(given.map((text) => text.trim()).filter((text) => text !== ''))];
      const tooLong = picked.some((text) => text.length > (limits.max ?? 64));
      if (tooLong || picked.length > limits.most) return { error: 'forms.choice' };
      return { value: picked };
    },
  });
}

/** A tick box: a `boolean`. With `required`, it must be ticked. */
export function Checked(options: { readonly required?: boolean } = {}): PropertyDecorator {
  return fieldDecorator({
    read(given) {
      // A hidden "no" before the box is a common way to send both states: the last one counts.
      const text = given[given.length - 1] ?? '';
      if (!['', 'no', 'yes', 'on', 'true', 'false', '0', '1'].includes(text)) return { error: 'forms.choice' };
      const ticked = ['yes', 'on', 'true', '1'].includes(text);
      return options.required && !ticked ? { error: 'forms.checked' } : { value: ticked };
    },
  });
}

/** A language of the portal. */
export function LocaleName(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return Choice(LOCALES, options);
}

/** A list that is only known when the form comes in is given as a function. */
function listed(list: Options): readonly string[] {
  return typeof list === 'function' ? list() : list;
}
