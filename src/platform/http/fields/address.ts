import { isId } from '../../../kernel/id.js';
import { safeLink } from '../safe-link.js';
import { localPath } from '../local-path.js';
import { fieldDecorator, oneText } from './field.js';

// Deliberately loose: the mail that arrives is the proof. One @, no spaces, a dot in the domain.
const ADDRESS = /^[^\s@<>()[\],;:"\\]{1,64}@[^\s@<>()[\],;:"\\]{1,255}$/u;

/** A mail address, full-width signs folded. Case is kept; the accounts compare by their own key. */
export function EmailAddress(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return fieldDecorator(
    oneText(options.optional ?? false, (text) => {
      const address = text.normalize('NFKC');
      const domain = address.slice(address.indexOf('@') + 1);
      const looksRight =
        ADDRESS.test(address) && address.length <= 254 && /^[^.].*\.[^.]{2,}$/u.test(domain) && !domain.includes('..');
      return looksRight ? { value: address } : { error: 'forms.email' };
    }),
  );
}

/** A link people may follow: http, https or mailto. */
export function Link(options: { readonly max?: number; readonly optional?: boolean } = {}): PropertyDecorator {
  const max = options.max ?? 500;
  return fieldDecorator(
    oneText(options.optional ?? false, (text) => {
      if (text.length > max) return { error: 'forms.too_long', variables: { max, length: text.length } };
      const link = safeLink(text);
      return link === null ? { error: 'forms.link' } : { value: link };
    }),
  );
}

/** The id of a thing the form is about. What the actor may do with it is still asked of `Access`. */
export function IdText(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return fieldDecorator(
    oneText(options.optional ?? false, (text) => (isId(text) ? { value: text } : { error: 'forms.choice' })),
  );
}

/** The ids of things ticked in a list, each once; from one to `max`. */
export function IdTexts(options: { readonly max: number }): PropertyDecorator {
  return fieldDecorator({
    read(given) {
      const ids = [...new Set(given.map((text) => text.trim()).filter((text) => text !== ''))];
      if (ids.length === 0) return { error: 'forms.none_ticked' };
      if (ids.length > options.max) return { error: 'forms.choices_at_most', variables: { max: options.max } };
      return ids.every(isId) ? { value: ids } : { error: 'forms.choice' };
    },
  });
}

/** Where to go on to afterwards: an own path. Anything else is as if it had not been sent. */
export function OwnPath(): PropertyDecorator {
  return fieldDecorator({ read: (given) => ({ value: localPath(given[0]) ?? undefined }) });
}
