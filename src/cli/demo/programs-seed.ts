import { DAY, type Instant } from '../../kernel/clock.js';
import type { Id } from '../../kernel/id.js';
import { searchKey, sortKey } from '../../kernel/search-key.js';
import type { Tx } from '../../platform/database/context.js';
import { insertAll } from './batch.js';
import { momentOf } from './demo-calendar.js';
import { FORMS, sectionsOf } from './forms.js';
import { said, type DemoMoment, type EditionPlan, type OfferingPlan, type ProgramPlan } from './plan.js';
import { EXPLAINED } from './programs/explained.js';
import { demoId } from './seeded-random.js';

export const programId = (slug: string): Id => demoId(`program:${slug}`);
export const offeringId = (slug: string): Id => demoId(`offering:${slug}`);
export const regionId = (program: string, code: string): Id => demoId(`region:${program}/${code}`);
export const contestId = (edition: string, key: string): Id => demoId(`contest:${edition}/${key}`);
export const formId = (offering: string): Id => demoId(`form:${offering}`);
export const questionId = (offering: string, key: string): Id => demoId(`question:${offering}/${key}`);
/** Pools in the order of the plan: the one everyone takes is tried first. */
export const poolId = (offering: string, key: string, position: number): Id =>
  demoId(`pool:${offering}/${key}`, position);

const json = JSON.stringify;
const NO_WORDS = said('', '');

/** A program with its regions, editions, contests, offerings, pools and forms. */
export async function seedProgram(tx: Tx, program: ProgramPlan, position: number): Promise<void> {
  const { slug, name, summary, body, hue, drawing, example } = program;
  const id = programId(slug);
  const row = {
    id,
    slug,
    name: json(name),
    summary: json(summary),
    body: json(body),
    audience: json(EXPLAINED[slug]?.audience ?? NO_WORDS),
    steps: json(EXPLAINED[slug]?.steps ?? NO_WORDS),
    gains: json(EXPLAINED[slug]?.gains ?? NO_WORDS),
    state: 'published',
    hue,
    drawing,
    position,
    example,
    version: 1,
    createdAt: tx.now,
  };
  await insertAll(tx, 'programs', [row]);
  await insertAll(tx, 'regions', regionRows(program));
  for (const edition of program.editions) await seedEdition(tx, program, edition);
}

function regionRows({ slug, regions }: ProgramPlan) {
  return regions.map(({ code, parent, name, zone }, position) => ({
    id: regionId(slug, code),
    programId: programId(slug),
    parentId: parent ? regionId(slug, parent) : null,
    code,
    name: json(name),
    zone,
    position,
  }));
}

async function seedEdition(tx: Tx, program: ProgramPlan, edition: EditionPlan): Promise<void> {
  const id = editionId(program, edition);
  await insertAll(tx, 'editions', [
    {
      id,
      programId: programId(program.slug),
      slug: edition.slug,
      name: json(edition.name),
      summary: json(edition.summary ?? {}),
      state: edition.state ?? 'published',
      startsAt: tx.now + edition.starts * DAY,
      endsAt: tx.now + edition.ends * DAY,
      version: 1,
      createdAt: tx.now,
    },
  ]);
  await insertAll(
    tx,
    'contests',
    edition.contests.map(({ key, name, summary, mostPerPerson }, position) => ({
      id: contestId(id, key),
      editionId: id,
      name: json(name),
      summary: json(summary),
      mostPerPerson,
      position,
      version: 1,
    })),
  );
  await insertAll(
    tx,
    'offerings',
    edition.offerings.map((plan) => offeringRow(plan, program, id, tx.now)),
  );
  for (const plan of edition.offerings) await seedParts(tx, plan, program);
}

export function editionId(program: ProgramPlan, edition: EditionPlan): Id {
  return demoId(`edition:${program.slug}/${edition.slug}`);
}

function offeringRow(plan: OfferingPlan, program: ProgramPlan, edition: Id, now: Instant) {
  const at = (moment: DemoMoment | undefined) => (moment ? momentOf(moment, plan.zone, now) : null);
  return {
    id: offeringId(plan.slug),
    programId: programId(program.slug),
    editionId: edition,
    contestId: plan.contest ? contestId(edition, plan.contest) : null,
    institutionId: plan.institution ? demoId(`institution:${plan.institution}`) : null,
    slug: plan.slug,
    kind: plan.kind,
    state: plan.state,
    visibility: plan.visibility ?? 'public',
    applicant: plan.applicant ?? 'person',
    title: json(plan.title),
    summary: json(plan.summary),
    body: json(plan.body ?? NO_WORDS),
    audience: json(plan.audience),
    preparation: json(plan.preparation),
    steps: json(plan.steps),
    place: json(plan.place),
    onlineUrl: plan.onlineUrl ?? null,
    languages: plan.languages,
    contact: plan.contact ?? null,
    zone: plan.zone,
    opensAt: at(plan.opens),
    closesAt: at(plan.closes),
    startsAt: at(plan.starts),
    endsAt: at(plan.ends),
    reviewLevels: plan.reviewLevels ?? '',
    offerHours: plan.offerHours ?? 48,
    classSignUp: plan.classSignUp ?? false,
    audienceRoles: [...new Set(plan.crowd?.who ?? [])].join(','),
    example: plan.example,
    version: 1,
    sortKey: sortKey(plan.title.en ?? plan.slug),
    searchKey: searchKey(...Object.values(plan.title), ...Object.values(plan.summary), ...Object.values(plan.place)),
    createdAt: momentOf(plan.opens, plan.zone, now) - 10 * DAY,
    publishedAt: plan.state === 'draft' ? null : momentOf(plan.opens, plan.zone, now) - 7 * DAY,
  };
}

async function seedParts(tx: Tx, plan: OfferingPlan, program: ProgramPlan): Promise<void> {
  const offering = offeringId(plan.slug);
  await insertAll(tx, 'regional_openings', openingRows(plan, program, tx.now));
  await insertAll(tx, 'seat_pools', regionalPools(plan, program));
  await insertAll(
    tx,
    'seat_pools',
    plan.pools.map(({ key, name, capacity, everyone }, position) => ({
      id: poolId(plan.slug, key, position),
      offeringId: offering,
      regionId: null,
      name: json(name),
      unit: plan.applicant === 'team' ? 'team' : 'person',
      everyone,
      capacity,
      taken: 0,
      waiting: 0,
      arrivals: 0,
      offersUntil: null,
      position,
    })),
  );
  await insertAll(tx, 'forms', [
    {
      id: formId(plan.slug),
      offeringId: offering,
      version: 1,
      sections: json(sectionsOf(plan.form)),
      createdAt: tx.now,
    },
  ]);
  await insertAll(tx, 'questions', questionRows(plan));
}

/** Seats that only people of one region take, besides those of the offering. */
function regionalPools(plan: OfferingPlan, { slug, regions }: ProgramPlan) {
  return seatedRegions(plan).map(({ region, seats }, index) => ({
    id: poolId(plan.slug, region, plan.pools.length + index),
    offeringId: offeringId(plan.slug),
    regionId: regionId(slug, region),
    name: json(regions.find(({ code }) => code === region)?.name ?? {}),
    unit: plan.applicant === 'team' ? 'team' : 'person',
    everyone: true,
    capacity: seats,
    taken: 0,
    waiting: 0,
    arrivals: 0,
    offersUntil: null,
    position: plan.pools.length + index,
  }));
}

/** The regions of an offering that have seats of their own, in the order of their pools. */
export function seatedRegions({ regions }: OfferingPlan): { readonly region: string; readonly seats: number }[] {
  return (regions ?? []).flatMap(({ region, seats }) => (seats === undefined ? [] : [{ region, seats }]));
}

function openingRows(plan: OfferingPlan, { slug, regions }: ProgramPlan, now: Instant) {
  const zoneOf = (region: string) => regions.find(({ code }) => code === region)?.zone ?? plan.zone;
  return (plan.regions ?? []).map(({ region, isOpen, opens, closes, languages, contact }) => ({
    id: demoId(`opening:${plan.slug}/${region}`),
    offeringId: offeringId(plan.slug),
    regionId: regionId(slug, region),
    isOpen,
    zone: zoneOf(region),
    opensAt: opens ? momentOf(opens, zoneOf(region), now) : null,
    closesAt: closes ? momentOf(closes, zoneOf(region), now) : null,
    languages: languages ?? '',
    contact: contact ?? null,
    version: 1,
  }));
}

function questionRows({ slug, form }: OfferingPlan) {
  return FORMS[form].map((question, position) => ({
    id: questionId(slug, question.key),
    formId: formId(slug),
    key: question.key,
    kind: question.kind,
    label: json(question.label),
    hint: json(question.hint ?? {}),
    required: question.required,
    options: json((question.options ?? []).map(([value, label]) => ({ value, label }))),
    limits: json(question.limits ?? {}),
    consentText: question.consentText ? json(question.consentText) : null,
    binding: question.binding ?? null,
    section: sectionsOf(form).length > 0 ? (question.section ?? null) : null,
    sensitive: false,
    retentionDays: null,
    position,
  }));
}
