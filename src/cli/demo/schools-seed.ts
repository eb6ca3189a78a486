import type { Instant } from '../../kernel/clock.js';
import { DAY, HOUR } from '../../kernel/clock.js';
import type { Id } from '../../kernel/id.js';
import { searchKey, sortKey } from '../../kernel/search-key.js';
import { numberKey } from '../../modules/institutions/index.js';
import type { InsertRow, Tx } from '../../platform/database/context.js';
import { eventDigest } from '../../platform/outbox/event-digest.js';
import { insertAll } from './batch.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import type { Person } from './people.js';
import { said } from './plan.js';
import { demoId, demoIdAt } from './seeded-random.js';

const SCHOOL = 'east-lake';
const NOTES = ['计算机学院，网络工程教研室', 'Exchange semester, computing', '人工智能学院 2024 级', '国际教育学院'];

/** What goes on at the schools: a coordinator with requests to decide, names on a list, a proposal and a claim. */
export async function seedSchoolWork(tx: Tx, crowd: readonly Person[]): Promise<readonly { id: Id; digest: string }[]> {
  const guests = crowd.filter(({ institution }) => institution !== SCHOOL).slice(0, NOTES.length);
  const coordinator = DEMO_ACCOUNTS.find(({ role }) => role === 'coordinator');
  if (!coordinator) return [];
  await tx.db.change('UPDATE institutions SET coordinator_id = :accountId WHERE id = :id AND coordinator_id IS NULL', {
    accountId: coordinator.id,
    id: demoId(`institution:${SCHOOL}`),
  });
  const requests = guests.map((person, index) => requestRow(person, index, tx.now));
  await insertAll(tx, 'affiliations', requests);
  await insertAll(tx, 'listed_people', listedRows(tx.now));
  await seedProposal(tx);
  await seedClaim(tx);
  const events = requests.map(requestEvent);
  await insertAll(tx, 'events', events);
  return events;
}

function requestRow(person: Person, index: number, now: Instant) {
  const number = index === 0 ? null : `20243021100${50 + index}`;
  return {
    id: demoId(`request:${SCHOOL}/${index}`),
    accountId: person.id,
    institutionId: demoId(`institution:${SCHOOL}`),
    role: index === 0 ? 'teacher' : 'student',
    state: 'requested',
    number,
    numberKey: numberKey(number),
    fromDay: null,
    untilDay: null,
    note: NOTES[index] ?? null,
    reason: null,
    requestedAt: now - (index + 1) * 5 * HOUR,
    verifiedBy: null,
    verifiedAt: null,
    decidedBy: null,
    endedAt: null,
    sortKey: sortKey(person.legalName),
    searchKey: searchKey(person.legalName, person.latinName, person.displayName, person.address, number),
  };
}

function requestEvent({ id, accountId, requestedAt }: ReturnType<typeof requestRow>) {
  const facts = {
    id: demoIdAt(`event:${id}`, requestedAt),
    at: requestedAt,
    actorKind: 'person',
    actorId: accountId,
    actorName: null,
    kind: 'AffiliationRequested',
    subjectType: 'affiliation',
    subjectId: id,
    offeringId: null,
    accountId,
    fromState: null,
    toState: 'requested',
    personalDigest: null,
  };
  return { ...facts, reason: null, detail: null, salt: null, digest: eventDigest(facts) };
}

/** The coordinator's list knows them; they have not come yet. */
function listedRows(now: Instant): InsertRow[] {
  const names: readonly (readonly [name: string, number: string])[] = [
    ['何雨桐', '2024302110101'],
    ['邓子涵', '2024302110102'],
    ['冯一诺', '2024302110103'],
  ];
  return names.map(([name, number]) => ({
    id: demoId(`listed:${number}`),
    institutionId: demoId(`institution:${SCHOOL}`),
    role: 'student',
    name,
    nameKey: searchKey(name),
    number,
    numberKey: numberKey(number),
    addressKey: null,
    untilDay: '2028-06-30',
    affiliationId: null,
    listedAt: now - 2 * DAY,
  }));
}

/** A school somebody did not find: it is the Pujiang Institute by an older name. */
async function seedProposal(tx: Tx): Promise<void> {
  const name = said('Pujiang College of Engineering', '浦江工程学院');
  await insertAll(tx, 'institutions', [
    {
      id: demoId('institution:proposal'),
      parentId: null,
      kind: 'college',
      name: JSON.stringify(name),
      aliases: '[]',
      country: 'CN',
      regionCode: 'CN-SH',
      state: 'proposed',
      mergedIntoId: null,
      proposedBy: accountOf('judge2'),
      proposalNote: '2019 年更名前的校名，官网 pujiang.example',
      decidedBy: null,
      decidedAt: null,
      decisionReason: null,
      coordinatorId: null,
      version: 1,
      sortKey: sortKey(name.en ?? ''),
      searchKey: searchKey(...Object.values(name)),
      createdAt: tx.now - 2 * DAY,
    },
  ]);
}

async function seedClaim(tx: Tx): Promise<void> {
  await insertAll(tx, 'coordinator_claims', [
    {
      id: demoId('claim:lakeside'),
      institutionId: demoId('institution:lakeside'),
      accountId: accountOf('teacher'),
      state: 'asked',
      byAddress: false,
      position: 'Head of the ICT Academy, School of Computing',
      evidence: 'https://lakeside.example/computing/staff names me, or ring the dean’s office',
      reason: null,
      createdAt: tx.now - DAY,
      decidedBy: null,
      decidedAt: null,
    },
  ]);
}

function accountOf(role: string): Id {
  return demoId(`account:${role}`);
}
