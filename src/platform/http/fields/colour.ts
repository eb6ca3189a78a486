import { readColour } from '../../../kernel/colour.js';
import { fieldDecorator, oneText } from './field.js';

/** A colour like "#0a6457", in lower case. */
export function ColourText(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return fieldDecorator(
    oneText(options.optional ?? false, (text) => {
      const colour = readColour(text);
      return colour === null ? { error: 'forms.colour' } : { value: colour };
    }),
  );
}
