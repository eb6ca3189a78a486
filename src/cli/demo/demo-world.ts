import { AuditChain } from '../../platform/outbox/audit-chain.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Ctx, Tx } from '../../platform/database/context.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Accounts, PasswordHashes } from '../../modules/accounts/index.js';
import { Offerings } from '../../modules/programs/index.js';
import { LAPSE_OFFER, Nominations } from '../../modules/registrations/index.js';
import { CLASS_LIST, seedClassList } from './class-lists-seed.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.js';
import { seedGrants } from './grants-seed.js';
import { peopleOf, type Person } from './people.js';
import { seedImports } from './imports-seed.js';
import { seedInstitutions, seedPeople } from './people-seed.js';
import type { ContestPlan, EditionPlan, ProgramPlan } from './plan.js';
import { PROGRAMS } from './programs/index.js';
import { contestId, editionId, offeringId, programId, seedProgram } from './programs-seed.js';
import { seedSchoolWork } from './schools-seed.js';
import { seedCondition } from './conditions-seed.js';
import { seedContestPlaces, seedRegistrations, type Seeded, type Venue } from './registrations-seed.js';

/** Where a Nest application keeps its providers. */
interface Providers {
  get<Provider>(token: abstract new (...arguments_: never[]) => Provider, options: { strict: false }): Provider;
}

export interface DemoOptions {
  /** How many people besides the demo accounts; 600 unless told. */
  readonly people?: number;
  /** Told after each step, for a progress line. */
  readonly progress?: (done: string) => void;
}

const PEOPLE_AT_ONCE = 2_000;
const EVENTS_AT_ONCE = 1_000;

/**
 * Fills a portal with the five programs, their people and what they signed up for. Seeded: the same people with the
 * same ids in every run. Repeatable: each step is one unit of work, and a step that was done is left as it is.
 */
export class DemoWorld {
  constructor(
    private readonly database: Database,
    private readonly units: UnitOfWork,
    private readonly chain: AuditChain,
    private readonly jobs: Jobs,
    private readonly passwords: PasswordHashes,
    private readonly services: Parameters<typeof seedClassList>[2],
  ) {}

  /** From a started application. */
  static of(app: Providers): DemoWorld {
    const get = <Provider>(token: abstract new (...arguments_: never[]) => Provider) =>
      app.get(token, { strict: false });
    const services = { accounts: get(Accounts), offerings: get(Offerings), nominations: get(Nominations) };
    return new DemoWorld(get(Database), get(UnitOfWork), get(AuditChain), get(Jobs), get(PasswordHashes), services);
  }

  /** Seeds what is not there yet; `false` when nothing was missing. */
  async seed({ people = 600, progress = () => undefined }: DemoOptions = {}): Promise<boolean> {
    const ctx = this.database.systemCtx('demo');
    const isNew = !(await this.isThere(ctx, 'programs', programId(PROGRAMS.at(-1)?.slug ?? '')));
    if (isNew) await this.seedPrograms(ctx);
    progress(`${PROGRAMS.length} programs`);
    const crowd = [...peopleOf(people)];
    const newcomers = await this.seedPeople(ctx, crowd, progress);
    let signUps = 0;
    for (const program of PROGRAMS) {
      for (const edition of program.editions) {
        for (const group of groupsOf(program, edition)) signUps += await this.seedGroup(ctx, group, crowd);
      }
      progress(`${program.slug}: ${signUps} sign-ups so far`);
    }
    const lists = await this.seedClassList(ctx, crowd);
    return isNew || newcomers > 0 || signUps > 0 || lists;
  }

  private async seedPrograms(ctx: Ctx): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      await seedInstitutions(tx);
      for (const [position, program] of PROGRAMS.entries()) await seedProgram(tx, program, position);
    });
  }

  private async seedPeople(ctx: Ctx, crowd: readonly Person[], progress: (done: string) => void): Promise<number> {
    const everyone = [...DEMO_ACCOUNTS, ...crowd];
    let passwordHash: string | null = null;
    let added = 0;
    for (let start = 0; start < everyone.length; start += PEOPLE_AT_ONCE) {
      const some = everyone.slice(start, start + PEOPLE_AT_ONCE);
      if (await this.isThere(ctx, 'accounts', some.at(-1)?.id ?? '')) continue;
      // Hashing is slow on purpose, so it stands outside of the unit, and once for all.
      const hash = (passwordHash ??= await this.passwords.hash(DEMO_PASSWORD));
      await this.units.run(ctx, async (tx) => {
        await seedPeople(tx, some, hash);
        if (start === 0) {
          await seedGrants(tx);
          await this.chain.append(tx, await seedSchoolWork(tx, crowd.slice(0, PEOPLE_AT_ONCE - DEMO_ACCOUNTS.length)));
          await seedImports(tx);
        }
      });
      added += some.length;
      progress(`${Math.min(start + PEOPLE_AT_ONCE, everyone.length)} people`);
    }
    return added;
  }

  /** The teacher's class, asked for a course. Its events are chained at once: nobody is sent a letter about them. */
  private async seedClassList(ctx: Ctx, crowd: readonly Person[]): Promise<boolean> {
    if (await this.isThere(ctx, 'class_lists', CLASS_LIST)) return false;
    await this.units.run(ctx, async (tx) => {
      await seedClassList(tx, crowd, this.services);
      const events = await tx.db.rows<{ id: string; digest: string }>(
        'SELECT id, digest FROM events WHERE chain_position IS NULL ORDER BY id',
      );
      await this.chain.append(tx, events);
    });
    return true;
  }

  /** The offerings of one contest, or one that stands alone, in one unit: a contest's places are counted over all. */
  private async seedGroup(ctx: Ctx, group: readonly Venue[], people: readonly Person[]): Promise<number> {
    const first = group[0];
    if (!first || (await this.hasRegistrations(ctx, group))) return 0;
    return this.units.run(ctx, async (tx) => {
      let signUps = 0;
      for (const venue of group) {
        const seeded = await seedRegistrations(tx, venue, people);
        await this.followUp(tx, seeded);
        await seedCondition(tx, venue.plan.slug);
        signUps += seeded.events.length;
      }
      if (first.contest) await seedContestPlaces(tx, first.contest.id);
      return signUps;
    });
  }

  /** Chains the events without telling anyone: nobody is sent a mail about what happened last month. */
  private async followUp(tx: Tx, { events, offers }: Seeded): Promise<void> {
    for (let start = 0; start < events.length; start += EVENTS_AT_ONCE) {
      await this.chain.append(tx, events.slice(start, start + EVENTS_AT_ONCE));
    }
    for (const { registrationId, expiresAt } of offers) {
      await this.jobs.enqueue(tx, {
        kind: LAPSE_OFFER,
        payload: { registrationId },
        dueAt: expiresAt + 60_001,
        uniqueKey: registrationId,
      });
    }
  }

  private async isThere(ctx: Ctx, table: 'programs' | 'accounts' | 'class_lists', id: string): Promise<boolean> {
    return (await ctx.db.row(`SELECT 1 AS found FROM ${table} WHERE id = :id`, { id })) !== undefined;
  }

  private async hasRegistrations(ctx: Ctx, group: readonly Venue[]): Promise<boolean> {
    const ids = group.map(({ plan }) => offeringId(plan.slug));
    return (
      (await ctx.db.row('SELECT 1 AS found FROM registrations WHERE offering_id IN (:ids) LIMIT 1', { ids })) !==
      undefined
    );
  }
}

function groupsOf(program: ProgramPlan, edition: EditionPlan): Venue[][] {
  const alone = edition.offerings.filter(({ contest }) => !contest).map((plan) => [{ plan, program, contest: null }]);
  return [...alone, ...edition.contests.map((contest) => inContest(contest, program, edition))];
}

function inContest(contest: ContestPlan, program: ProgramPlan, edition: EditionPlan): Venue[] {
  const shared = {
    id: contestId(editionId(program, edition), contest.key),
    most: contest.mostPerPerson ?? Number.POSITIVE_INFINITY,
    used: new Map(),
  };
  return edition.offerings
    .filter((plan) => plan.contest === contest.key)
    .map((plan) => ({ plan, program, contest: shared }));
}
