import { fieldDecorator, oneText } from './field.js';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const LONGEST = 60;

/** The readable part of an address: small Latin letters, digits and single hyphens between them. */
export function Slug(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return fieldDecorator(
    oneText(options.optional ?? false, (text) => {
      const slug = text.toLowerCase();
      return SLUG.test(slug) && slug.length >= 2 && slug.length <= LONGEST ? { value: slug } : { error: 'forms.slug' };
    }),
  );
}
