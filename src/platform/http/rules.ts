import type { MessageKey } from '../../../views/message-key.js';
import { Ruled } from './form-rules.js';

export { Ruled } from './form-rules.js';

interface Said {
  /** What is said at the field that breaks the rule. */
  readonly message: MessageKey;
}

/** Greater than another field of the DTO: a later instant or day, a larger number. Holds while either is blank. */
export function IsAfter(other: string, said: Said): PropertyDecorator {
  return compared('isAfter', other, (value, against) => value > against, said);
}

/** As great as another field of the DTO, or greater. Holds while either is blank. */
export function IsNotBefore(other: string, said: Said): PropertyDecorator {
  return compared('isNotBefore', other, (value, against) => value >= against, said);
}

/** As great as another field of the DTO, or less. Holds while either is blank. */
export function IsNotAfter(other: string, said: Said): PropertyDecorator {
  return compared('isNotAfter', other, (value, against) => value <= against, said);
}

type Comparable = number | string;

function compared(
  name: string,
  other: string,
  holds: (value: Comparable, against: Comparable) => boolean,
  { message }: Said,
): PropertyDecorator {
  return Ruled(({ ValidateBy }) =>
    ValidateBy(
      {
        name,
        constraints: [other],
        validator: {
          validate(value, about) {
            const against = (about?.object as Record<string, unknown> | undefined)?.[other];
            return !isComparable(value) || !isComparable(against) || holds(value, against);
          },
        },
      },
      { message },
    ),
  );
}

function isComparable(value: unknown): value is Comparable {
  return typeof value === 'number' || typeof value === 'string';
}
