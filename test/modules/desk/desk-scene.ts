import { newId, type Id } from '../../../src/kernel/id.js';
import { signUpTo } from '../../support/sign-up.js';
import type { TestPortal } from '../../support/portal.js';
import { World, type OfferingPlan, type PlannedOffering } from '../../support/world.js';

/** A program with three regions, an offering in it, and people who run all of it or one region. */
export class DeskScene {
  private constructor(
    readonly portal: TestPortal,
    readonly world: World,
    readonly programId: Id,
    readonly editionId: Id,
    readonly regions: { readonly china: Id; readonly shanghai: Id; readonly beijing: Id; readonly kenya: Id },
    readonly organizer: Id,
    readonly regional: Id,
  ) {}

  static async open(portal: TestPortal): Promise<DeskScene> {
    const world = new World(portal);
    const { programId, editionId } = await world.edition();
    const ids = { china: newId(), shanghai: newId(), beijing: newId(), kenya: newId() };
    const region = (id: Id, code: string, name: string, parentId: Id | null, position: number) => ({
      id,
      programId,
      parentId,
      code,
      name: JSON.stringify({ en: name }),
      zone: 'Asia/Shanghai',
      position,
    });
    await world.write(async (tx) => {
      await tx.db.insert('regions', region(ids.china, 'CN', 'China', null, 0));
      await tx.db.insert('regions', [
        region(ids.shanghai, 'CN-SH', 'Shanghai', ids.china, 0),
        region(ids.beijing, 'CN-BJ', 'Beijing', ids.china, 1),
        region(ids.kenya, 'KE', 'Kenya', null, 1),
      ]);
    });
    const [organizer = '', regional = ''] = await world.people(
      2,
      (index) => ['Olga Office', 'Rui Regional'][index] ?? '',
    );
    await world.grant(organizer, 'organizer', { kind: 'program', id: programId });
    await world.grant(regional, 'regional_organizer', { kind: 'region', id: ids.shanghai });
    return new DeskScene(portal, world, programId, editionId, ids, organizer, regional);
  }

  offering(plan: OfferingPlan = {}): Promise<PlannedOffering> {
    return this.world.offering({ editionId: this.editionId, ...plan });
  }

  /** Signs people up one after the other, a second apart, then puts them where they are said to come from. */
  async signUp(
    offering: PlannedOffering,
    people: readonly { readonly name: string; readonly region?: Id }[],
  ): Promise<readonly Id[]> {
    const accounts = await this.world.people(people.length, (index) => people[index]?.name ?? '');
    const registrations: Id[] = [];
    for (const [index, accountId] of accounts.entries()) {
      this.portal.clock.advance(1_000);
      const id = await signUpTo(this.portal, accountId, offering.id);
      registrations.push(id);
      const region = people[index]?.region;
      if (region) await this.place(offering.id, id, region);
    }
    return registrations;
  }

  private async place(offeringId: Id, id: Id, region: Id): Promise<void> {
    await this.world.write(async (tx) => {
      await tx.db.change(`UPDATE registrations SET region_id = :region WHERE id = :id`, { region, id });
      await tx.db.change(`UPDATE participants SET region_id = :region WHERE registration_id = :id`, { region, id });
      const [row] = await tx.db.rows<{ state: string }>(`SELECT state FROM registrations WHERE id = :id`, { id });
      for (const [key, total] of [
        ['-', -1],
        [region, 1],
      ] as const) {
        await tx.db.change(
          `INSERT INTO registration_counts (offering_id, region_key, state, total) VALUES (:offeringId, :key, :state, :total)
           ON CONFLICT (offering_id, region_key, state) DO UPDATE SET total = registration_counts.total + excluded.total`,
          { offeringId, key, state: row!.state, total },
        );
        const day = new Date(this.portal.clock.now() + 3 * 3_600_000).toISOString().slice(0, 10);
        await tx.db.change(
          `INSERT INTO registration_days (offering_id, region_key, day, total) VALUES (:offeringId, :key, :day, :total)
           ON CONFLICT (offering_id, region_key, day) DO UPDATE SET total = registration_days.total + excluded.total`,
          { offeringId, key, day, total },
        );
      }
    });
  }
}

/** The names in the list of a page, in their order. */
export function namesIn(html: string): string[] {
  const list = html.slice(html.indexOf('id="list"'));
  return [...list.matchAll(/<th scope="row"[^>]*>.*?<a[^>]*>(.*?)<\/a>/gsu)].map(([, name]) =>
    (name ?? '').replace(/<[^>]*>/gu, '').trim(),
  );
}
