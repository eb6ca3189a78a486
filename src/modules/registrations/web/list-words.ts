import { Injectable } from '@nestjs/common';
import { listQuery, type ListTurn } from '../../../../views/desk/list-address.js';
import type { BulkAction, ListRowView, SavedFilterView, UsedFilter } from '../../../../views/desk/list-view.js';
import type { ListPageProps } from '../../../../views/desk/list-page.js';
import { pageCount } from '../../../kernel/page-of.js';
import { inLocale, type LocalizedText } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Messages, type Translate } from '../../../platform/i18n/messages.js';
import { timesFor } from '../../../platform/i18n/times.js';
import { DeskFrames } from '../../programs/index.js';
import { type ListFilter, type ListPlace, WITHOUT_REGION } from '../domain/list-filter.js';
import { type ListReach, reaches } from '../domain/list-reach.js';
import { isLive } from '../domain/registration-state.js';
import { seatSummary } from '../domain/seat-summary.js';
import type { SavedFilter } from '../service/saved-filters.service.js';
import { type DeskList, LIST_SIZE, type ListGround, type ListRow } from '../service/registration-list.service.js';
import { askedOf } from './desk.query.js';
import { answerChoices, columnChoices, shownColumns } from './list-columns.js';
import { capacityOf } from './overview-words.js';
import { shownAnswer } from './shown-answer.js';

type Times = ReturnType<typeof timesFor>;

/** What the page of a list is made of beside the list itself. */
export interface ListAside {
  readonly filter: ListFilter;
  readonly place: ListPlace;
  readonly saved: readonly SavedFilter[];
  /** Whom the reader may decide on; null: nobody. */
  readonly decides: ListReach | null;
}

/** Puts an offering's list into the reader's language. */
@Injectable()
export class ListWords {
  constructor(
    private readonly messages: Messages,
    private readonly frames: DeskFrames,
  ) {}

  async of(ctx: Ctx, list: DeskList, { filter, place, saved, decides }: ListAside): Promise<ListPageProps> {
    const say = this.messages.for(ctx.locale);
    const times = timesFor(ctx.locale, ctx.zone, ctx.now);
    const { offering, total, rows } = list;
    const asked = askedOf(filter);
    const frame = await this.frames.of(ctx, offering, seatSummary(list.pools, list.counts?.offered ?? 0));
    const columns = columnChoices(list, ctx, say, times);
    const cell = cellMaker(list, ctx, say);
    const note = noteMaker(list, ctx, say, times);
    return {
      frame,
      asked,
      rows: rows.map((row) => rowView(row, note(row), cell(row), decides)),
      total: total.count,
      more: total.more,
      ...turns(list, place),
      counts: list.counts,
      zone: offering.zone,
      columns: shownColumns(columns, filter.columns, list),
      facts: columns.facts,
      answers: columns.answers,
      regions: list.regions.map(({ id, name, depth }) => ({ id, depth, name: inLocale(name, ctx.locale) })),
      questions: answerChoices(list, ctx.locale, say),
      used: usedFilters(list, filter, ctx, say, times),
      saved: saved.map(({ id, name, query }): SavedFilterView => ({
        id,
        name,
        href: `${frame.base}/registrations${query ? `?${query}` : ''}`,
        current: query === listQuery(asked),
      })),
      mayDecide: decides !== null,
      capacity: list.reach.whole && filter.region === null ? capacityOf(list) : null,
      publicHref: `/offerings/${offering.slug}`,
    };
  }
}

/** The ways to the page before and behind: by a row, so that the two-thousandth costs what the first does. */
function turns(
  { rows, total }: DeskList,
  { page }: ListPlace,
): { first: number; previous: ListTurn | null; next: ListTurn | null } {
  const at = total.more ? page : Math.min(page, pageCount({ rows, total: total.count, page, size: LIST_SIZE }));
  const [first, last] = [rows[0], rows.at(-1)];
  const goesOn = total.more ? rows.length === LIST_SIZE : at * LIST_SIZE < total.count;
  return {
    first: (at - 1) * LIST_SIZE + 1,
    previous: at > 1 && first ? { page: at - 1, ...(at > 2 ? { before: first.id } : {}) } : null,
    next: goesOn && last ? { page: at + 1, after: last.id } : null,
  };
}

function rowView(
  row: ListRow,
  note: string | null,
  cells: Readonly<Record<string, string>>,
  decides: ListReach | null,
): ListRowView {
  const { id, reference, state, place, submittedAt, stateSince, displayName, latinName } = row;
  return {
    id,
    name: displayName ?? reference,
    latinName: latinName === displayName ? null : latinName || null,
    state,
    place,
    note,
    submittedAt,
    stateSince,
    cells,
    actions: decides && reaches(decides, row) ? actionsFor(state) : [],
  };
}

function actionsFor(state: ListRow['state']): readonly BulkAction[] {
  if (state === 'under_review') return ['approval', 'refusal', 'cancellation'];
  return isLive(state) && state !== 'draft' ? ['cancellation'] : [];
}

/** The words of a row by column. */
function cellMaker({ regions, questions }: ListGround, { locale }: Ctx, say: Translate) {
  const names = new Map(regions.map(({ id, name }) => [id, inLocale(name, locale)]));
  return ({ address, reference, regionId, institutionName, answers }: ListRow): Readonly<Record<string, string>> => ({
    address: address ?? '',
    reference,
    region: regionId === null ? '' : (names.get(regionId) ?? ''),
    institution: institutionName === null ? '' : inLocale(JSON.parse(institutionName) as LocalizedText, locale),
    ...Object.fromEntries(
      questions.flatMap((question) =>
        answers.has(question.key)
          ? [[`q.${question.key}`, shownAnswer(question, answers.get(question.key), locale, say)]]
          : [],
      ),
    ),
  });
}

/** What stands in small type under a state: until when a place is held, which pool is full, or the reason. */
function noteMaker({ offering, pools }: DeskList, ctx: Ctx, say: Translate, times: Times) {
  const names = new Map(pools.map(({ id, name }) => [id, inLocale(name, ctx.locale)]));
  return ({ offerExpiresAt, blockingPoolId, reason }: ListRow): string | null => {
    if (offerExpiresAt !== null) {
      return say('registrations.held_until', { time: times.dayTime(offerExpiresAt, offering.zone) });
    }
    const pool = blockingPoolId === null ? undefined : names.get(blockingPoolId);
    return pool && names.size > 1 ? say('registrations.pool_full', { pool }) : reason;
  };
}

/** Every filter in use but the state, each with the way to do without it. */
function usedFilters(
  { regions, questions, rows }: DeskList,
  filter: ListFilter,
  ctx: Ctx,
  say: Translate,
  times: Times,
): UsedFilter[] {
  const used: UsedFilter[] = [];
  const { region, institution, from, to, answered, search } = filter;
  const day = (text: string) => times.day(Date.parse(`${text}T12:00:00Z`), 'UTC');
  if (search !== '')
    used.push({ key: 'search', label: say('lists.used_search', { text: search }), change: { search: '' } });
  if (region !== null) {
    const found = regions.find(({ id }) => id === region);
    const name =
      region === WITHOUT_REGION
        ? say('lists.no_region')
        : found
          ? inLocale(found.name, ctx.locale)
          : say('lists.unknown');
    used.push({ key: 'region', label: say('lists.used_region', { name }), change: { region: null } });
  }
  if (institution !== null) {
    const name = rows.find(({ institutionName }) => institutionName !== null)?.institutionName;
    const words = name ? inLocale(JSON.parse(name) as LocalizedText, ctx.locale) : say('lists.unknown');
    used.push({
      key: 'institution',
      label: say('lists.used_institution', { name: words }),
      change: { institution: null },
    });
  }
  if (from !== null)
    used.push({ key: 'from', label: say('lists.used_from', { day: day(from) }), change: { from: null } });
  if (to !== null) used.push({ key: 'to', label: say('lists.used_to', { day: day(to) }), change: { to: null } });
  const question = questions.find(({ key }) => key === answered?.question);
  if (question && answered) {
    const choice = answerChoices({ questions: [question] }, ctx.locale, say)[0];
    const answer = choice?.options.find(({ value }) => value === answered.value)?.label ?? answered.value;
    const label = say('lists.used_answer', { question: inLocale(question.label, ctx.locale), answer });
    used.push({ key: 'answered', label, change: { answered: null } });
  }
  return used;
}
