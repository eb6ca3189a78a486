import { createHash } from 'node:crypto';
import { digestOf } from '../../kernel/digest.js';
import type { Id } from '../../kernel/id.js';
import { inLocale } from '../../kernel/localized-text.js';
import { searchKey, sortKey } from '../../kernel/search-key.js';
import { PARTICIPANT_ROLES } from '../../modules/registrations/index.js';
import type { InsertRow } from '../../platform/database/context.js';
import { answerOf, institutionId } from './demo-answers.js';
import { eventRows } from './event-rows.js';
import { FORMS } from './forms.js';
import type { OfferingPlan } from './plan.js';
import { formId, offeringId, questionId } from './programs-seed.js';
import type { SimulatedSignUp } from './seat-simulation.js';
import { demoId, SeededRandom } from './seeded-random.js';

const LIVE = ['draft', 'under_review', 'waiting', 'offered', 'confirmed'];

/** Rows by table for one sign-up; everything the portal itself would have written. */
export type RowsByTable = Readonly<
  Record<'registrations' | 'participants' | 'seat_claims' | 'answers' | 'consents' | 'events', InsertRow[]>
>;

export function signUpRows(
  plan: OfferingPlan,
  { contest, region }: { readonly contest: Id | null; readonly region: Id | null },
  signUp: SimulatedSignUp,
  ordinal: number,
): RowsByTable {
  const registrationId = demoId(`registration:${plan.slug}/${signUp.person.id}`, ordinal);
  const participantId = demoId(`participant:${registrationId}`, ordinal);
  const answers = answersOf(plan, signUp);
  return {
    registrations: [registrationRow(plan, signUp, registrationId, region)],
    participants: [participantRow(plan, { contest, region }, signUp, registrationId, participantId)],
    seat_claims: signUp.claims.map((claim) => ({
      registrationId,
      poolId: claim.poolId,
      units: 1,
      arrival: claim.arrival,
      holds: claim.holds,
    })),
    answers: answers.map(({ id, value }) => ({
      participantId,
      questionId: id,
      value: JSON.stringify(value),
      updatedAt: signUp.submittedAt,
    })),
    consents: consentRows(
      plan,
      signUp,
      participantId,
      new Set(answers.filter(({ value }) => value === true).map(({ id }) => id)),
    ),
    events: eventRows(signUp, offeringId(plan.slug), registrationId),
  };
}

function registrationRow(plan: OfferingPlan, signUp: SimulatedSignUp, id: Id, regionId: Id | null): InsertRow {
  const { person, history } = signUp;
  const reference = referenceOf(id);
  const last = history.at(-1);
  return {
    id,
    offeringId: offeringId(plan.slug),
    accountId: person.id,
    formId: formId(plan.slug),
    regionId,
    institutionId: institutionId(person.institution),
    reference,
    state: signUp.state,
    stateSince: last?.at ?? signUp.submittedAt,
    units: 1,
    submittedAt: signUp.submittedAt,
    blockingPoolId: signUp.blockingPoolId,
    queueArrival: signUp.queueArrival,
    offerExpiresAt: signUp.offerExpiresAt,
    reason: last?.reason ?? null,
    version: history.length,
    sortKey: sortKey(person.displayName),
    searchKey: searchKey(person.displayName, person.legalName, person.latinName, person.address, reference),
    createdAt: signUp.submittedAt,
  };
}

function participantRow(
  plan: OfferingPlan,
  { contest, region }: { readonly contest: Id | null; readonly region: Id | null },
  signUp: SimulatedSignUp,
  registrationId: Id,
  id: Id,
): InsertRow {
  return {
    id,
    registrationId,
    offeringId: offeringId(plan.slug),
    contestId: contest,
    accountId: signUp.person.id,
    role: PARTICIPANT_ROLES[plan.kind],
    counted: true,
    live: LIVE.includes(signUp.state),
    institutionId: institutionId(signUp.person.institution),
    regionId: region,
    division: null,
    guardianName: null,
    guardianAddress: null,
    confirmedAt: signUp.submittedAt,
    createdAt: signUp.submittedAt,
  };
}

function answersOf(plan: OfferingPlan, { person }: SimulatedSignUp) {
  const random = new SeededRandom(`answers:${plan.slug}/${person.id}`);
  return FORMS[plan.form].flatMap((question) => {
    const value = answerOf(question, person, random);
    return value === null ? [] : [{ id: questionId(plan.slug, question.key), value }];
  });
}

function consentRows(
  plan: OfferingPlan,
  { person, submittedAt }: SimulatedSignUp,
  participantId: Id,
  given: ReadonlySet<Id>,
): InsertRow[] {
  return FORMS[plan.form].flatMap(({ key, consentText }) => {
    const id = questionId(plan.slug, key);
    if (!consentText || !given.has(id)) return [];
    const text = inLocale(consentText, person.locale);
    return [
      {
        id: demoId(`consent:${participantId}/${key}`),
        participantId,
        questionId: id,
        text,
        textDigest: digestOf(text),
        locale: person.locale,
        givenAt: submittedAt,
        withdrawnAt: null,
      },
    ];
  });
}

/** Looks like the portal's own references, which are random. */
function referenceOf(id: Id): string {
  const bytes = createHash('sha256').update(`reference:${id}`).digest();
  const letters = [...bytes.subarray(0, 8)]
    .map((byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(byte % 32))
    .join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
