import type { Instant } from '../../kernel/clock.js';
import { DAY } from '../../kernel/clock.js';
import { searchKey, sortKey } from '../../kernel/search-key.js';
import { OWN_TERMS } from '../../modules/office/index.js';
import { numberKey } from '../../modules/institutions/index.js';
import type { Tx } from '../../platform/database/context.js';
import { insertAll } from './batch.js';
import { factsOf } from './demo-answers.js';
import { INSTITUTIONS } from './institutions-data.js';
import type { Person } from './people.js';
import { demoId } from './seeded-random.js';

/** Everybody has been here for three months. */
const AGE = 90 * DAY;

export async function seedInstitutions(tx: Tx): Promise<void> {
  const rows = INSTITUTIONS.map(({ key, parent, name, kind, aliases, domain, regionCode }) => ({
    id: demoId(`institution:${key}`),
    parentId: parent ? demoId(`institution:${parent}`) : null,
    kind,
    name: JSON.stringify(name),
    aliases: JSON.stringify(aliases),
    country: regionCode.slice(0, 2),
    regionCode,
    state: 'approved',
    mergedIntoId: null,
    proposedBy: null,
    proposalNote: null,
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    coordinatorId: null,
    version: 1,
    sortKey: sortKey(name.en ?? key),
    searchKey: searchKey(...Object.values(name), ...aliases, domain),
    createdAt: tx.now - AGE,
  }));
  await insertAll(tx, 'institutions', rows);
  const domains = INSTITUTIONS.map(({ key, domain }) => ({ domain, institutionId: demoId(`institution:${key}`) }));
  await insertAll(tx, 'institution_domains', domains);
}

/** Accounts with one verified address, what their profiles know, and where they study or work. */
export async function seedPeople(tx: Tx, people: readonly Person[], passwordHash: string): Promise<void> {
  const since = tx.now - AGE;
  await insertAll(
    tx,
    'accounts',
    people.map((person) => accountRow(person, passwordHash, since)),
  );
  await insertAll(
    tx,
    'account_addresses',
    people.map((person) => addressRow(person, since)),
  );
  await insertAll(
    tx,
    'profile_facts',
    people.flatMap((person) => factRows(person, since)),
  );
  await insertAll(
    tx,
    'affiliations',
    people.map((person) => affiliationRow(person, since)),
  );
}

function accountRow(person: Person, passwordHash: string, since: Instant) {
  const { id, legalName, latinName, displayName, locale, zone, address } = person;
  return {
    id,
    state: 'active',
    legalName,
    latinName,
    displayName,
    locale,
    zone,
    termsVersion: OWN_TERMS,
    termsAcceptedAt: since,
    passwordHash,
    mergedIntoId: null,
    sortKey: sortKey(legalName),
    searchKey: searchKey(legalName, latinName, displayName, address),
    createdAt: since,
  };
}

function addressRow({ id, address }: Person, since: Instant) {
  return {
    id: demoId(`address:${address}`),
    accountId: id,
    address,
    addressKey: address,
    isPrimary: true,
    verifiedAt: since,
    createdAt: since,
  };
}

function factRows(person: Person, since: Instant) {
  const known = Object.entries(factsOf(person)).filter(([, value]) => value !== null);
  return known.map(([fact, value]) => ({ accountId: person.id, fact, value: JSON.stringify(value), updatedAt: since }));
}

function affiliationRow(person: Person, since: Instant) {
  return {
    id: demoId(`affiliation:${person.address}`),
    accountId: person.id,
    institutionId: demoId(`institution:${person.institution}`),
    role: person.occupation,
    state: 'confirmed',
    number: person.studentNumber,
    numberKey: numberKey(person.studentNumber),
    fromDay: null,
    untilDay: null,
    note: null,
    reason: null,
    requestedAt: since,
    decidedBy: null,
    endedAt: null,
    sortKey: sortKey(person.legalName),
    searchKey: searchKey(
      person.legalName,
      person.latinName,
      person.displayName,
      person.address,
      person.studentNumber ?? '',
    ),
    verifiedBy: 'list',
    verifiedAt: since,
  };
}
