import { Controller, Get, Post } from '@nestjs/common';
import { BulkPage } from '../../../../views/desk/bulk-page.js';
import { BulkResult } from '../../../../views/desk/bulk-result.js';
import { isId, type Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  type FormValues,
  IdParam,
  ListQuery,
  Needs,
  page,
  seeOther,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { type BulkAction, isBulkAction } from '../domain/bulk-action.js';
import { type BulkChoice, BulkRuns } from '../service/bulk-runs.service.js';
import { BulkForm, BulkQuery, BulkResultQuery } from './bulk.form.js';
import { BulkWords } from './bulk-words.js';
import { filterOfText } from './desk.query.js';
import type { Tried } from './sign-up-words.js';

const UNTOUCHED: Tried = { values: {}, errors: [] };

/** One thing done to many registrations: what will happen, doing it, what became of each. */
@Controller('desk/offerings/:offering/bulk')
export class BulkPages {
  constructor(
    private readonly runs: BulkRuns,
    private readonly words: BulkWords,
  ) {}

  @Get()
  @Needs('registrations.cancel')
  ask(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id, @ListQuery(BulkQuery) query: BulkQuery) {
    return this.show(ctx, offeringId, query, UNTOUCHED, 200);
  }

  @Post()
  @Needs('registrations.cancel')
  async begin(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id, @Form(BulkForm) form: Submitted<BulkForm>) {
    if (!form.ok) return this.show(ctx, offeringId, queryOf(form.values), form, 422);
    const { value } = form;
    try {
      const id = await this.runs.begin(ctx, offeringId, choiceOf(value), value.reason, value.list);
      return seeOther(`/desk/offerings/${offeringId}/bulk/${id}`);
    } catch (error) {
      const { errors, status } = refusedForm(error, 'reason');
      return this.show(ctx, offeringId, value, { values: form.values, errors }, status);
    }
  }

  @Get(':run')
  @Needs('registrations.cancel')
  async result(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @IdParam('run') id: Id,
    @ListQuery(BulkResultQuery) query: BulkResultQuery,
  ) {
    const props = this.words.result(ctx, await this.runs.own(ctx, offeringId, id, query.page));
    return page(BulkResult, props, { title: props.title });
  }

  private async show(ctx: Ctx, offeringId: Id, query: BulkQuery, form: Tried, status: number) {
    const choice = choiceOf(query);
    const props = this.words.preview(ctx, choice, query.list, await this.runs.preview(ctx, offeringId, choice), form);
    return page(BulkPage, props, { title: props.title, status });
  }
}

/** What was chosen, from a form that is shown again. */
function queryOf({ action, ids = [], all, list = '' }: FormValues): BulkQuery {
  const chosen = typeof action === 'string' && isBulkAction(action) ? action : null;
  return Object.assign(new BulkQuery(), { action: chosen, ids: [ids].flat(), all: all === 'yes', list: String(list) });
}

/** A row's own menu says both in one: "approval.<id>". */
function choiceOf({ action, ids, all, list, only }: BulkQuery): BulkChoice {
  const [one = '', id = ''] = only.split('.');
  if (isBulkAction(one) && isId(id)) return { action: one, ids: [id], all: false, filter: filterOfText(list) };
  const chosen: BulkAction = action ?? 'approval';
  return { action: chosen, ids: ids.flatMap((each) => each.split(',')).filter(isId), all, filter: filterOfText(list) };
}
