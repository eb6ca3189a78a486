import { digestOf, newSecret } from '../../../src/kernel/digest.js';
import { newId, type Id } from '../../../src/kernel/id.js';
import { Grants } from '../../../src/modules/access/index.js';
import { Database } from '../../../src/platform/database/database.js';
import type { TestPortal } from '../../support/portal.js';
import { signUpTo } from '../../support/sign-up.js';
import type { Visitor } from '../../support/visitor.js';
import { World, type OfferingPlan, type PlannedOffering } from '../../support/world.js';
import type { Persona } from './answers.js';

/** What the routes are about: one program with its people, and fresh things for every knock that may use them up. */
export class Scene {
  readonly unknown = newId();

  private constructor(
    readonly portal: TestPortal,
    readonly world: World,
    readonly people: Readonly<Record<Exclude<Persona, 'anonymous'>, Id>>,
    readonly offering: PlannedOffering,
    readonly contestId: Id,
  ) {}

  static async open(portal: TestPortal): Promise<Scene> {
    const world = new World(portal);
    const { programId, editionId } = await world.edition();
    const offering = await world.offering({ editionId });
    const elsewhere = await world.edition();
    const names = ['student', 'stranger', 'observer', 'organizer', 'administrator'] as const;
    const ids = await world.people(names.length, (index) => names[index] ?? '');
    const people = Object.fromEntries(names.map((name, index) => [name, ids[index]])) as Scene['people'];
    const grants = portal.get(Grants);
    const give = (accountId: Id, role: 'organizer' | 'observer' | 'administrator', id: Id | null) =>
      grants.grant(portal.get(Database).systemCtx('test'), {
        accountId,
        role,
        scope: { kind: id === null ? 'everything' : 'program', id },
        expiresAt: null,
        reason: null,
      });
    await give(people.stranger, 'organizer', elsewhere.programId);
    await give(people.observer, 'observer', programId);
    await give(people.organizer, 'organizer', programId);
    await give(people.administrator, 'administrator', null);
    const contestId = await world.contest(editionId, null);
    await world.offering({ editionId, contestId });
    return new Scene(portal, world, people, offering, contestId);
  }

  /** Somebody with a browser, signed in a moment ago: some knocks end a session. */
  async visitor(persona: Persona): Promise<Visitor> {
    return persona === 'anonymous' ? this.portal.visitor() : this.portal.signIn(this.people[persona]);
  }

  /** An offering of the scene's program that nobody has touched. */
  async fresh(plan: OfferingPlan = {}): Promise<PlannedOffering> {
    return this.world.offering({ editionId: this.offering.editionId, ...plan });
  }

  /** A region of the scene's program that nobody has touched. */
  async region(): Promise<{ readonly id: Id; readonly code: string }> {
    const code = `R-${newId().slice(-8).toUpperCase()}`;
    return { id: await this.world.region(this.offering.programId, code, { code }), code };
  }

  /** An offering that is not open in a region. */
  async regional(): Promise<{ readonly id: Id; readonly slug: string; readonly code: string; readonly regionId: Id }> {
    const { id, slug } = await this.fresh();
    const { id: regionId, code } = await this.region();
    await this.world.opening(id, regionId, { isOpen: false });
    return { id, slug, code, regionId };
  }

  /** The address that was mailed to a stranger who wants to be told of an opening. */
  async openingNotice(): Promise<string> {
    const { id: offeringId, regionId } = await this.regional();
    const token = newSecret();
    await this.world.write((tx) =>
      tx.db.insert('opening_notices', {
        id: newId(),
        offeringId,
        regionId,
        accountId: null,
        address: 'waiting@example.org',
        addressKey: 'waiting@example.org',
        locale: 'en',
        zone: null,
        tokenHash: digestOf(token),
        askedAt: 0,
        confirmedAt: null,
        sentAt: null,
      }),
    );
    return `/opening-notices/${token}`;
  }

  /** Another program that the same people run and watch, for what would end the scene's. */
  async ownProgram(): Promise<{ readonly programId: Id; readonly editionId: Id }> {
    const made = await this.world.edition();
    await this.world.grant(this.people.observer, 'observer', { kind: 'program', id: made.programId });
    await this.world.grant(this.people.organizer, 'organizer', { kind: 'program', id: made.programId });
    return made;
  }

  /** The student's registration for a fresh offering. */
  async registration(plan: OfferingPlan = {}): Promise<{ readonly id: Id; readonly offeringId: Id }> {
    const { id: offeringId } = await this.fresh(plan);
    return { id: await signUpTo(this.portal, this.people.student, offeringId), offeringId };
  }

  /** Something the office asks of the student's registration. */
  async condition(): Promise<{ readonly id: Id; readonly offeringId: Id; readonly conditionId: Id }> {
    const { id, offeringId } = await this.registration();
    const conditionId = newId();
    await this.world.write((tx) =>
      tx.db.insert('conditions', {
        id: conditionId,
        registrationId: id,
        participantId: null,
        kind: 'reconfirmation',
        effect: 'none',
        note: null,
        deadlineAt: null,
        createdAt: 0,
        metAt: null,
        endedAt: null,
      }),
    );
    return { id, offeringId, conditionId };
  }

  /** A role in the scene's program that somebody holds. */
  async grant(): Promise<Id> {
    return this.portal.get(Grants).grant(this.portal.get(Database).systemCtx('test'), {
      accountId: await this.world.person(),
      role: 'observer',
      scope: { kind: 'program', id: this.offering.programId },
      expiresAt: null,
      reason: null,
    });
  }
}
