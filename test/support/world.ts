import { DAY, type Clock } from '../../src/kernel/clock.js';
import { newId, type Id } from '../../src/kernel/id.js';
import { searchKey, sortKey } from '../../src/kernel/search-key.js';
import type { Tx } from '../../src/platform/database/context.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { QuestionDraft } from '../../src/modules/registrations/index.js';
import type { TestPortal } from './portal.js';

export interface OfferingPlan {
  readonly title?: string;
  readonly kind?: 'course' | 'track' | 'challenge' | 'event' | 'partnership' | 'call';
  readonly state?: 'draft' | 'published' | 'closed' | 'archived';
  readonly visibility?: 'public' | 'link' | 'institution';
  readonly institutionId?: Id | null;
  readonly zone?: string;
  readonly opensAt?: number | null;
  readonly closesAt?: number | null;
  readonly startsAt?: number | null;
  readonly offerHours?: number;
  readonly classSignUp?: boolean;
  readonly audienceRoles?: readonly string[];
  readonly reviewLevels?: readonly string[];
  readonly contestId?: Id | null;
  readonly editionId?: Id;
  /** Capacities; one pool everyone takes unless said otherwise. */
  readonly pools?: readonly {
    readonly capacity: number | null;
    readonly everyone?: boolean;
    readonly name?: string;
    readonly regionId?: Id;
  }[];
  readonly questions?: readonly Partial<QuestionDraft>[];
  /** Keys of the form's sections; each is titled by its key. */
  readonly sections?: readonly string[];
}

export interface PlannedOffering {
  readonly id: Id;
  readonly slug: string;
  readonly programId: Id;
  readonly editionId: Id;
  readonly poolIds: readonly Id[];
  readonly questionIds: readonly Id[];
}

/** Builds what a test stands on by rows, so that a test of one rule does not depend on the pages of another. */
export class World {
  private counter = 0;

  constructor(private readonly portal: Pick<TestPortal, 'get'> & { readonly clock: Clock }) {}

  async person(name = `Person ${this.counter + 1}`, more: { zone?: string; locale?: string } = {}): Promise<Id> {
    const [id] = await this.people(1, () => name, more);
    if (!id) throw new Error('No person was made');
    return id;
  }

  /** Many at once, each with a verified address `person-<n>@example.org`. */
  async people(
    count: number,
    nameOf: (index: number) => string = (index) => `Person ${index + 1}`,
    more: { zone?: string; locale?: string } = {},
  ): Promise<readonly Id[]> {
    const ids = Array.from({ length: count }, () => newId());
    await this.write(async (tx) => {
      for (let from = 0; from < count; from += 200) {
        const part = ids
          .slice(from, from + 200)
          .map((id, index) => ({ id, name: nameOf(from + index), number: ++this.counter }));
        await tx.db.insert(
          'accounts',
          part.map(({ id, name, number }) => accountRow(id, name, number, more)),
        );
        await tx.db.insert(
          'account_addresses',
          part.map(({ id, number }) => addressRow(id, number)),
        );
      }
    });
    return ids;
  }

  async contest(editionId: Id, most: number | null): Promise<Id> {
    const id = newId();
    await this.write((tx) =>
      tx.db.insert('contests', {
        id,
        editionId,
        name: text('Contest'),
        summary: text(''),
        mostPerPerson: most,
        position: 0,
        version: 1,
      }),
    );
    return id;
  }

  async edition(): Promise<{ programId: Id; editionId: Id }> {
    const programId = newId();
    const editionId = newId();
    const number = ++this.counter;
    await this.write(async (tx) => {
      await tx.db.insert('programs', {
        id: programId,
        slug: `program-${number}`,
        name: text(`Program ${number}`),
        summary: text('A program of this test'),
        body: text(''),
        audience: '{}',
        steps: '{}',
        gains: '{}',
        state: 'published',
        hue: 'academy',
        drawing: 'book',
        position: number,
        example: false,
        version: 1,
        createdAt: 0,
      });
      await tx.db.insert('editions', {
        id: editionId,
        programId,
        slug: '2026',
        name: text('2026'),
        summary: '{}',
        state: 'published',
        startsAt: null,
        endsAt: null,
        version: 1,
        createdAt: 0,
      });
    });
    return { programId, editionId };
  }

  async offering(plan: OfferingPlan = {}): Promise<PlannedOffering> {
    const { programId, editionId } = plan.editionId ? await this.editionOf(plan.editionId) : await this.edition();
    const id = newId();
    const slug = `offering-${++this.counter}`;
    const pools = (plan.pools ?? [{ capacity: null }]).map((pool) => ({ id: newId(), ...pool }));
    const questions = (plan.questions ?? []).map((question, index) => ({ id: newId(), index, ...question }));
    const formId = newId();
    await this.write(async (tx) => {
      await tx.db.insert('offerings', offeringRow(id, slug, programId, editionId, plan, this.portal.clock.now()));
      await tx.db.insert(
        'seat_pools',
        pools.map((pool, position) => ({
          id: pool.id,
          offeringId: id,
          regionId: pool.regionId ?? null,
          name: text(pool.name ?? `Pool ${position + 1}`),
          unit: 'person',
          everyone: pool.everyone ?? true,
          capacity: pool.capacity,
          taken: 0,
          waiting: 0,
          arrivals: 0,
          offersUntil: null,
          position,
        })),
      );
      await tx.db.insert('forms', {
        id: formId,
        offeringId: id,
        version: 1,
        sections: sectionsText(plan),
        createdAt: 0,
      });
      if (questions.length > 0)
        await tx.db.insert(
          'questions',
          questions.map((question) => questionRow(formId, question)),
        );
    });
    return {
      id,
      slug,
      programId,
      editionId,
      poolIds: pools.map((pool) => pool.id),
      questionIds: questions.map((question) => question.id),
    };
  }

  /** A region of a program; its code is its name in capitals unless said otherwise. */
  async region(
    programId: Id,
    name: string,
    { parentId = null, code, zone }: { parentId?: Id | null; code?: string; zone?: string } = {},
  ): Promise<Id> {
    const id = newId();
    const row = { id, programId, parentId, name: text(name), position: ++this.counter };
    await this.write((tx) =>
      tx.db.insert('regions', {
        ...row,
        code: code ?? name.toUpperCase().replaceAll(/[^A-Z0-9]+/gu, '-'),
        zone: zone ?? 'Africa/Nairobi',
      }),
    );
    return id;
  }

  /** A region's own opening of an offering; what is left out is the offering's. */
  async opening(
    offeringId: Id,
    regionId: Id,
    terms: { isOpen?: boolean; zone?: string; opensAt?: number | null; closesAt?: number | null } = {},
  ): Promise<void> {
    const own = { isOpen: true, zone: 'Africa/Nairobi', opensAt: null, closesAt: null, ...terms };
    await this.write((tx) =>
      tx.db.insert('regional_openings', {
        id: newId(),
        offeringId,
        regionId,
        ...own,
        languages: '',
        contact: null,
        version: 1,
      }),
    );
  }

  async grant(
    accountId: Id,
    role: string,
    scope: { kind: string; id: Id | null } = { kind: 'everything', id: null },
  ): Promise<Id> {
    const id = newId();
    await this.write((tx) =>
      tx.db.insert('role_grants', {
        id,
        accountId,
        role,
        scopeKind: scope.kind,
        scopeId: scope.id,
        scopeKey: `${scope.kind}:${scope.id ?? '-'}`,
        reason: null,
        grantedAt: 0,
        grantedBy: null,
        expiresAt: null,
        revokedAt: null,
        revokedBy: null,
      }),
    );
    return id;
  }

  write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.portal.get(UnitOfWork).run(this.portal.get(Database).systemCtx('test'), work);
  }

  private async editionOf(editionId: Id): Promise<{ programId: Id; editionId: Id }> {
    const row = await this.portal
      .get(Database)
      .read.row<{ programId: Id }>(`SELECT "program_id" FROM "editions" WHERE "id" = :editionId`, { editionId });
    if (!row) throw new Error(`No edition ${editionId}`);
    return { programId: row.programId, editionId };
  }
}

const text = (en: string) => JSON.stringify({ en });

function sectionsText({ sections = [] }: OfferingPlan): string {
  return JSON.stringify(sections.map((key) => ({ key, title: { en: key }, intro: {} })));
}

function accountRow(id: Id, name: string, number: number, { zone, locale }: { zone?: string; locale?: string }) {
  return {
    id,
    state: 'active',
    legalName: name,
    latinName: name,
    displayName: name,
    locale: locale ?? 'en',
    zone: zone ?? null,
    termsVersion: null,
    termsAcceptedAt: null,
    passwordHash: null,
    mergedIntoId: null,
    sortKey: sortKey(name),
    searchKey: searchKey(name, `person-${number}@example.org`),
    createdAt: 0,
  };
}

function addressRow(accountId: Id, number: number) {
  const address = `person-${number}@example.org`;
  return { id: newId(), accountId, address, addressKey: address, isPrimary: true, verifiedAt: 1, createdAt: 0 };
}

function offeringRow(id: Id, slug: string, programId: Id, editionId: Id, plan: OfferingPlan, now: number) {
  const title = plan.title ?? `Offering ${slug}`;
  return {
    id,
    programId,
    editionId,
    contestId: plan.contestId ?? null,
    institutionId: plan.institutionId ?? null,
    slug,
    kind: plan.kind ?? 'event',
    state: plan.state ?? 'published',
    visibility: plan.visibility ?? 'public',
    applicant: 'person',
    title: text(title),
    summary: text('A summary'),
    body: text('Some words'),
    audience: text('Everybody'),
    preparation: text('Nothing'),
    steps: text('Come'),
    place: text('Nairobi'),
    onlineUrl: null,
    languages: 'en',
    contact: null,
    zone: plan.zone ?? 'Africa/Nairobi',
    opensAt: plan.opensAt === undefined ? now - DAY : plan.opensAt,
    closesAt: plan.closesAt === undefined ? now + 20 * DAY : plan.closesAt,
    startsAt: plan.startsAt === undefined ? now + 30 * DAY : plan.startsAt,
    endsAt: null,
    reviewLevels: (plan.reviewLevels ?? []).join(','),
    offerHours: plan.offerHours ?? 24,
    classSignUp: plan.classSignUp ?? false,
    audienceRoles: (plan.audienceRoles ?? []).join(','),
    example: false,
    version: 1,
    sortKey: sortKey(title),
    searchKey: searchKey(title),
    createdAt: 0,
    publishedAt: now,
  };
}

function questionRow(formId: Id, question: Partial<QuestionDraft> & { id: Id; index: number }) {
  return {
    id: question.id,
    formId,
    key: question.key ?? `q${question.index + 1}`,
    kind: question.kind ?? 'short_text',
    label: JSON.stringify(question.label ?? { en: `Question ${question.index + 1}` }),
    hint: JSON.stringify(question.hint ?? {}),
    required: question.required ?? true,
    options: JSON.stringify(question.options ?? []),
    limits: JSON.stringify(question.limits ?? {}),
    consentText: question.consentText ? JSON.stringify(question.consentText) : null,
    binding: question.binding ?? null,
    sensitive: question.sensitive ?? false,
    retentionDays: question.retentionDays ?? null,
    section: question.section ?? null,
    position: question.index,
  };
}
