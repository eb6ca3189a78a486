import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { ExportKind, ExportTarget } from '../../../platform/export/export-kind.js';
import { ExportKinds } from '../../../platform/export/export-kinds.js';
import type { ExportCell, ExportColumn, ExportPlan } from '../../../platform/export/export-plan.js';
import { Messages, type Translate } from '../../../platform/i18n/messages.js';
import { timesFor } from '../../../platform/i18n/times.js';
import { REGISTRATION_STATES } from '../domain/registration-state.js';
import type { ListColumn } from '../domain/list-filter.js';
import { type ExportedColumn, ListExport } from '../service/list-export.service.js';
import { type ListGround, RegistrationList } from '../service/registration-list.service.js';
import { filterOfText } from './desk.query.js';
import { answerChoices, columnChoices, shownColumns } from './list-columns.js';

export const LIST_EXPORT = 'registrations';

interface Described {
  readonly exported: ExportedColumn;
  readonly column: ExportColumn;
}

/** An offering's registrations as a file, in the language of who asked. */
@Injectable()
export class ListExportKind implements ExportKind, OnModuleInit {
  constructor(
    private readonly kinds: ExportKinds,
    private readonly list: RegistrationList,
    private readonly rows: ListExport,
    private readonly messages: Messages,
  ) {}

  onModuleInit(): void {
    this.kinds.add(LIST_EXPORT, this);
  }

  async target(ctx: Ctx, offeringId: Id, query: string): Promise<ExportTarget> {
    const { offering } = await this.list.ground(ctx, offeringId);
    const backTo = `/desk/offerings/${offeringId}/registrations${query ? `?${query}` : ''}`;
    return { name: inLocale(offering.title, ctx.locale), backTo };
  }

  async expected(ctx: Ctx, offeringId: Id, query: string): Promise<number> {
    return this.rows.expected(ctx, await this.list.ground(ctx, offeringId), filterOfText(query));
  }

  async plan(ctx: Ctx, offeringId: Id, query: string): Promise<ExportPlan> {
    const ground = await this.list.ground(ctx, offeringId);
    const filter = filterOfText(query);
    const columns = this.columns(ctx, ground, filter.columns);
    return {
      columns: columns.map(({ column }) => column),
      query: this.rows.query(
        ctx,
        ground,
        filter,
        columns.map(({ exported }) => exported),
      ),
      reach: this.rows.reach(ground),
    };
  }

  private columns(ctx: Ctx, ground: ListGround, chosen: readonly string[]): readonly Described[] {
    const say = this.messages.for(ctx.locale);
    const choices = columnChoices(ground, ctx, say, timesFor(ctx.locale, ctx.zone, ctx.now));
    const named: Described[] = [
      { exported: { fact: 'name' }, column: { head: say('desk.list.name'), cell: { kind: 'text' } } },
      { exported: { fact: 'latin' }, column: { head: say('lists.latin_name'), cell: { kind: 'text' } } },
    ];
    const shown = shownColumns(choices, chosen, ground).flatMap(({ key, label }): Described[] => {
      const question = ground.questions.find((each) => `q.${each.key}` === key);
      if (question) {
        return [
          {
            exported: { questionIds: question.ids },
            column: { head: label, cell: answerCell(ground, question.key, ctx, say) },
          },
        ];
      }
      const fact = key as ListColumn;
      const described = { exported: { fact }, column: { head: label, cell: factCell(fact, ground, ctx, say) } };
      if (fact !== 'state') return [described];
      return [
        described,
        { exported: { fact: 'reason' }, column: { head: say('lists.reason'), cell: { kind: 'text' } } },
      ];
    });
    return [...named, ...shown];
  }
}

function factCell(fact: ListColumn, { offering, regions }: ListGround, { locale }: Ctx, say: Translate): ExportCell {
  if (fact === 'since' || fact === 'changed') return { kind: 'instant', zone: offering.zone };
  if (fact === 'institution') return { kind: 'localized', locale };
  if (fact === 'region') {
    return { kind: 'word', words: Object.fromEntries(regions.map(({ id, name }) => [id, inLocale(name, locale)])) };
  }
  if (fact !== 'state') return { kind: 'text' };
  const words = REGISTRATION_STATES.map((state) => [state, say(`registration.state.${state}`)] as const);
  return { kind: 'word', words: Object.fromEntries(words) };
}

function answerCell({ questions }: ListGround, key: string, { locale }: Ctx, say: Translate): ExportCell {
  const [choice] = answerChoices({ questions: questions.filter((each) => each.key === key) }, locale, say);
  return {
    kind: 'answer',
    words: Object.fromEntries((choice?.options ?? []).map(({ value, label }) => [value, label])),
    yes: say('shell.form.yes'),
    no: say('shell.form.no'),
    comma: say('registrations.list_comma'),
  };
}
