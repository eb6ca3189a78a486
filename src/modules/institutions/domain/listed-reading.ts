import { readAddress } from '../../../kernel/mail-address.js';
import { searchKey } from '../../../kernel/search-key.js';
import type { AffiliationRole } from './affiliation.js';
import { readDay } from './day-text.js';
import { numberKey } from './member-number.js';
import { readRole } from './role-words.js';

/** Somebody as a coordinator's list tells them. */
export interface ListedFacts {
  readonly name: string;
  readonly nameKey: string;
  readonly role: AffiliationRole;
  readonly number: string | null;
  readonly numberKey: string | null;
  readonly addressKey: string | null;
  readonly untilDay: string | null;
}

export interface UnreadableRow {
  readonly column: 'name' | 'number' | 'address' | 'role' | 'until';
  readonly problem: 'unkeyed' | 'address_wrong' | 'role_unknown' | 'until_wrong' | 'name_long' | 'number_long';
}

const LONGEST_NAME = 200;
const LONGEST_NUMBER = 64;

/** Reads the cells of a list's row, blank ones as ''. Somebody must be found by a number or an address. */
export function readListed(cells: Readonly<Record<string, string>>): ListedFacts | UnreadableRow {
  const { name = '', number = '', address = '', role = '', until = '' } = cells;
  if (name.length > LONGEST_NAME) return { column: 'name', problem: 'name_long' };
  if (number.length > LONGEST_NUMBER) return { column: 'number', problem: 'number_long' };
  const mail = address === '' ? null : readAddress(address);
  if (address !== '' && mail === null) return { column: 'address', problem: 'address_wrong' };
  const known = readRole(role);
  if (known === null) return { column: 'role', problem: 'role_unknown' };
  const untilDay = until === '' ? null : readDay(until);
  if (until !== '' && untilDay === null) return { column: 'until', problem: 'until_wrong' };
  const key = numberKey(number);
  if (key === null && mail === null) return { column: 'number', problem: 'unkeyed' };
  return {
    name,
    nameKey: searchKey(name).slice(0, LONGEST_NAME),
    role: known,
    number: key === null ? null : number,
    numberKey: key,
    addressKey: mail?.key ?? null,
    untilDay,
  };
}
