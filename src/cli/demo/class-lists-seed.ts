import { DAY } from '../../kernel/clock.js';
import type { Id } from '../../kernel/id.js';
import { searchKey, sortKey } from '../../kernel/search-key.js';
import { Accounts } from '../../modules/accounts/index.js';
import { numberKey } from '../../modules/institutions/index.js';
import { Offerings } from '../../modules/programs/index.js';
import { Nominations } from '../../modules/registrations/index.js';
import type { InsertRow, Tx } from '../../platform/database/context.js';
import { insertAll } from './batch.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import type { Person } from './people.js';
import { offeringId } from './programs-seed.js';
import { demoId } from './seeded-random.js';

const SCHOOL = 'lakeside';
const NAME = 'Cloud Computing 2026';
const OFFERING = 'data-networking-associate-evenings';
const STUDENTS = 45;
const MOST_KNOWN = 28;

export const CLASS_LIST = demoId('class-list:teacher');

/** What a demo account is asked for with its class. */
export const ASKED = { account: 'student', offering: OFFERING, state: 'draft' } as const;

/** Names for those who have not come yet. */
const NEWCOMERS = [
  'Wanjiku Kariuki',
  'Brian Otieno',
  'Faith Chebet',
  'Kevin Mutua',
  'Mercy Akinyi',
  'Samuel Kiprono',
  'Esther Nyambura',
  'Dennis Ochieng',
  'Joy Wairimu',
  'Victor Kiplagat',
] as const;

/** The teacher's class of 45: most are known, some invited, some not yet; and the class is signed up for a course. */
export async function seedClassList(
  tx: Tx,
  people: readonly Person[],
  services: { readonly accounts: Accounts; readonly offerings: Offerings; readonly nominations: Nominations },
): Promise<void> {
  const teacher = DEMO_ACCOUNTS.find(({ role }) => role === 'teacher');
  if (!teacher) return;
  const own = DEMO_ACCOUNTS.filter(({ role }) => role === 'student');
  const crowd = people.filter(({ institution, studentNumber }) => institution === SCHOOL && studentNumber !== null);
  const known = [...own, ...crowd].slice(0, MOST_KNOWN);
  await insertAll(tx, 'class_lists', [
    {
      id: CLASS_LIST,
      institutionId: demoId(`institution:${SCHOOL}`),
      ownerId: teacher.id,
      name: NAME,
      sortKey: sortKey(NAME),
      createdAt: tx.now - 20 * DAY,
      archivedAt: null,
    },
  ]);
  const newcomers = Array.from({ length: STUDENTS - known.length }, (_, index) => newcomer(index, tx));
  await insertAll(tx, 'class_list_students', [
    ...known.map((person, index) => knownRow(person, index, tx)),
    ...newcomers,
  ]);
  await seedSignUp(tx, teacher.id, known, newcomers, services);
}

async function seedSignUp(
  tx: Tx,
  teacherId: Id,
  known: readonly Person[],
  newcomers: readonly InsertRow[],
  { accounts, offerings, nominations }: Parameters<typeof seedClassList>[2],
): Promise<void> {
  const id = demoId('class-sign-up:teacher');
  const confirmUntil = tx.now + 6 * DAY;
  const offering = await offerings.find(tx, offeringId(OFFERING));
  const found = new Map(
    (
      await accounts.findMany(
        tx,
        known.map((person) => person.id),
      )
    ).map((each) => [each.id, each]),
  );
  const persons = known.flatMap((person) => found.get(person.id) ?? []);
  const request = { nominatedBy: teacherId, groupName: NAME, confirmUntil };
  const outcomes = await nominations.nominate(tx, offering, persons, request);
  await insertAll(tx, 'class_sign_ups', [
    {
      id,
      listId: CLASS_LIST,
      offeringId: offering.id,
      state: 'done',
      confirmUntil,
      createdBy: teacherId,
      createdAt: tx.now - DAY,
      begunAt: tx.now - DAY,
    },
  ]);
  await insertAll(tx, 'class_sign_up_students', [
    ...persons.map((person, index) => ({
      signUpId: id,
      studentId: studentId(person.id),
      outcome: outcomes[index]?.effect ?? 'refused',
      registrationId: outcomes[index]?.registrationId ?? null,
    })),
    ...newcomers.map((row) => ({
      signUpId: id,
      studentId: row['id'] ?? null,
      outcome: 'no_account',
      registrationId: null,
    })),
  ]);
}

function studentId(key: string): Id {
  return demoId(`class-student:${key}`);
}

function knownRow(person: Person, index: number, tx: Tx): InsertRow {
  const fields = { name: person.legalName, number: person.studentNumber, address: null, mobile: null };
  return {
    ...studentRow(studentId(person.id), fields, classOf(index), tx),
    accountId: person.id,
    matchedBy: 'number',
    matchedAt: tx.now - 20 * DAY,
  };
}

/** A third has a letter, a third a slip, a third nothing yet, for there is no address. */
function newcomer(index: number, tx: Tx): InsertRow {
  const name = NEWCOMERS[index % NEWCOMERS.length] ?? '';
  const again = index < NEWCOMERS.length ? '' : ` ${String.fromCodePoint(65 + Math.floor(index / NEWCOMERS.length))}.`;
  const invitedBy = (['mail', 'slip', null] as const)[index % 3] ?? null;
  const address = invitedBy !== 'mail' ? null : `${name.toLowerCase().replace(' ', '.')}${index}@lakeside.example`;
  const fields = { name: name + again, number: `SCT211-${String(900 + index)}/2026`, address, mobile: null };
  return {
    ...studentRow(studentId(`newcomer/${index}`), fields, classOf(index), tx),
    invitedBy,
    invitedAt: invitedBy === null ? null : tx.now - 3 * DAY,
  };
}

function classOf(index: number): string {
  return index % 2 === 0 ? 'CC-A' : 'CC-B';
}

interface Written {
  readonly name: string;
  readonly number: string | null;
  readonly address: string | null;
  readonly mobile: string | null;
}

function studentRow(id: Id, { name, number, address, mobile }: Written, className: string, tx: Tx): InsertRow {
  return {
    id,
    listId: CLASS_LIST,
    number,
    numberKey: numberKey(number),
    name,
    className,
    address,
    addressKey: address,
    mobile,
    accountId: null,
    matchedBy: null,
    matchedAt: null,
    partedFromId: null,
    invitedBy: null,
    invitedAt: null,
    sortKey: sortKey(name),
    searchKey: searchKey(name, number, className, address, mobile),
    createdAt: tx.now - 20 * DAY,
  };
}
