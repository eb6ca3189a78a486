import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';
import { Offerings, type OfferingView, type RegionInTree, Regions } from '../../programs/index.js';
import { countTable, type RegionStateCount } from '../data/count-table.repository.js';
import type { ListSelection } from '../data/list-conditions.js';
import { countSelected, LIST_SIZE, type ListedRegistration, listPage, MOST_COUNTED } from '../data/list.repository.js';
import { answersOfMany, type AskedQuestion, questionsAsked } from '../data/question-list.repository.js';
import { placesInLine } from '../data/registration.repository.js';
import { poolsOf } from '../data/seat-pool.repository.js';
import { type Counts, isCounted, keyWithin, sumByState, totalOf } from '../domain/count-sums.js';
import type { ListFilter, ListPlace } from '../domain/list-filter.js';
import type { ListReach } from '../domain/list-reach.js';
import type { SeatPool } from '../domain/seat-pool.js';
import { RegistrationReach } from './registration-reach.service.js';
import { selectionOf } from './list-selection.js';

export { LIST_SIZE };

export interface ListRow extends ListedRegistration {
  /** In line, counted from 1; null unless waiting. */
  readonly place: number | null;
  /** By key of the question. */
  readonly answers: ReadonlyMap<string, unknown>;
}

/** How many fit the filter. With `more`, at least so many. */
export interface ListTotal {
  readonly count: number;
  readonly more: boolean;
}

/** What every desk page of an offering's registrations stands on. */
export interface ListGround {
  readonly offering: OfferingView;
  readonly reach: ListReach;
  readonly regions: readonly RegionInTree[];
  /** Those whose answers this reader may see. */
  readonly questions: readonly AskedQuestion[];
  readonly table: readonly RegionStateCount[];
}

export interface DeskList extends ListGround {
  readonly rows: readonly ListRow[];
  readonly total: ListTotal;
  /** By state, in the regions the filter names, as far as the reader sees. Null where nothing counts them. */
  readonly counts: Counts | null;
  readonly pools: readonly SeatPool[];
}

/** An offering's registrations as a list, the same speed at a hundred and at a hundred thousand. */
@Injectable()
export class RegistrationList {
  constructor(
    private readonly offerings: Offerings,
    private readonly regions: Regions,
    private readonly reach: RegistrationReach,
  ) {}

  /** Throws `not_found` where the reader may see none of them. */
  async ground(ctx: Ctx, offeringId: Id): Promise<ListGround> {
    const offering = await this.offerings.find(ctx, offeringId);
    const regions = await this.regions.treeOf(ctx, offering.programId);
    const ids = regions.map(({ id }) => id);
    const reach = await this.reach.of(ctx, 'registrations.view', offering, ids);
    const office = (await this.reach.find(ctx, 'registrations.cancel', offering, ids)) !== null;
    const questions = await questionsAsked(ctx, offeringId);
    return {
      offering,
      reach,
      regions: reach.whole ? regions : regions.filter(({ id }) => reach.regions.includes(id)),
      questions: office ? questions : questions.filter(({ sensitive }) => !sensitive),
      table: await countTable(ctx, [offeringId]),
    };
  }

  selection(ground: ListGround, filter: ListFilter): ListSelection {
    return selectionOf(filter, ground);
  }

  async page(
    ctx: Ctx,
    offeringId: Id,
    filter: ListFilter,
    place: ListPlace,
    columns: readonly string[],
  ): Promise<DeskList> {
    const ground = await this.ground(ctx, offeringId);
    const selection = selectionOf(filter, ground);
    const rows = await listPage(ctx, selection, place);
    const waiting = rows.filter(({ state }) => state === 'waiting').map(({ id }) => id);
    const places = await placesInLine(ctx, waiting);
    const answers = await this.answers(ctx, ground, rows, columns);
    return {
      ...ground,
      rows: rows.map((row) => ({ ...row, place: places.get(row.id) ?? null, answers: answers(row.id) })),
      total: await this.total(ctx, ground, selection),
      counts: isCounted(ground.reach) ? sumByState(ground.table, keysOf(ground, selection)) : null,
      pools: await poolsOf(ctx, offeringId),
    };
  }

  /** From the counter rows where they know, else counted, up to a bound. */
  async total(ctx: Ctx, ground: ListGround, selection: ListSelection, most = MOST_COUNTED): Promise<ListTotal> {
    if (isCounted(ground.reach) && isByCounters(selection)) {
      const counts = sumByState(ground.table, keysOf(ground, selection));
      return { count: selection.state ? (counts[selection.state] ?? 0) : totalOf(counts), more: false };
    }
    const count = await countSelected(ctx, selection, most);
    return { count: Math.min(count, most), more: count > most };
  }

  /** Whom the reader may decide on; null: nobody. No query more than the list took. */
  decides(ctx: Ctx, { offering, regions }: ListGround): Promise<ListReach | null> {
    return this.reach.find(
      ctx,
      'registrations.cancel',
      offering,
      regions.map(({ id }) => id),
    );
  }

  private async answers(
    ctx: Ctx,
    { questions }: ListGround,
    rows: readonly ListedRegistration[],
    columns: readonly string[],
  ) {
    const asked = questions.filter(({ key }) => columns.includes(`q.${key}`));
    const found = await answersOfMany(
      ctx,
      rows.map(({ id }) => id),
      asked.flatMap(({ ids }) => ids),
    );
    return (id: Id): ReadonlyMap<string, unknown> => {
      const given = found.get(id);
      const pairs = asked.flatMap(({ key, ids }) => {
        const questionId = ids.find((each) => given?.has(each));
        return questionId === undefined ? [] : [[key, given?.get(questionId)] as const];
      });
      return new Map(pairs);
    };
  }
}

/** Counter rows know regions and states, nothing else. */
function isByCounters({ search, institutionId, since, until, answer }: ListSelection): boolean {
  return search.trim() === '' && institutionId === null && since === null && until === null && answer === null;
}

function keysOf({ reach }: ListGround, { regions }: ListSelection): (regionKey: string) => boolean {
  const seen = keyWithin(reach);
  if (regions === null) return seen;
  if (regions.length === 0) return (key) => key === '-' && seen(key);
  const wanted = new Set(regions);
  return (key) => wanted.has(key) && seen(key);
}
