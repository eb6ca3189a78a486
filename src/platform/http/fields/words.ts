import { fieldDecorator } from './field.js';

/** Several short texts under one name, each once, in the order they came: columns of a list, ticked rows. */
export function Words(limits: { readonly max: number; readonly most: number }): PropertyDecorator {
  return fieldDecorator({
    read(given) {
      const words = [...new Set(given.map((text) => text.trim()).filter((text) => text !== ''))];
      if (words.length > limits.most) return { error: 'forms.choices_at_most', variables: { max: limits.most } };
      if (words.some((word) => word.length > limits.max)) return { error: 'forms.choice' };
      return { value: words };
    },
  });
}
