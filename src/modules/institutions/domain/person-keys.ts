import { searchKey, sortKey } from '../../../kernel/search-key.js';

/** What a school's list sorts and searches a person by. */
export interface PersonKeys {
  readonly sortKey: string;
  readonly searchKey: string;
}

interface Named {
  readonly legalName: string;
  readonly latinName: string;
  readonly displayName: string;
  readonly address: string;
}

export function keysOf(person: Named | undefined, number: string | null): PersonKeys {
  if (!person) return { sortKey: '', searchKey: searchKey(number) };
  const { legalName, latinName, displayName, address } = person;
  return {
    sortKey: sortKey(legalName || displayName),
    searchKey: searchKey(legalName, latinName, displayName, address, number),
  };
}
