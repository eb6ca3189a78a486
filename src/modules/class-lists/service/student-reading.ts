import { DomainError } from '../../../kernel/domain-error.js';
import { readAddress } from '../../../kernel/mail-address.js';
import { numberKey } from '../../institutions/index.js';
import type { StudentFields } from '../domain/class-student.js';

/** What the teacher wrote, tidied, with the keys it is compared by. */
export interface ReadStudent extends StudentFields {
  readonly numberKey: string | null;
  readonly addressKey: string | null;
}

const LONGEST = { name: 200, number: 64, className: 120, mobile: 40 } as const;

/** Reads one student. Throws `invalid` at the field that cannot be. */
export function readStudent(told: StudentFields): ReadStudent {
  const fields = {
    name: tidy(told.name) ?? '',
    number: tidy(told.number),
    className: tidy(told.className),
    mobile: tidy(told.mobile),
  };
  if (fields.name === '') throw new DomainError('invalid', 'class-lists.name_missing', {}, 'name');
  for (const [field, max] of Object.entries(LONGEST)) {
    const length = fields[field as keyof typeof LONGEST]?.length ?? 0;
    if (length > max) throw new DomainError('invalid', 'forms.too_long', { max, length }, field);
  }
  if (fields.mobile !== null && !/^\+?[\d\s().\-/]{5,40}$/u.test(fields.mobile.normalize('NFKC'))) {
    throw new DomainError('invalid', 'class-lists.mobile_unreadable', {}, 'mobile');
  }
  const typed = tidy(told.address);
  const address = typed === null ? null : readAddress(typed);
  if (typed !== null && address === null) throw new DomainError('invalid', 'forms.email', {}, 'address');
  return {
    ...fields,
    address: address?.address ?? null,
    addressKey: address?.key ?? null,
    numberKey: numberKey(fields.number),
  };
}

function tidy(text: string | null): string | null {
  const tidied = (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
  return tidied === '' ? null : tidied;
}
