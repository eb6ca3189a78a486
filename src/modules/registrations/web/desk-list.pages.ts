import { Controller, Get, Post } from '@nestjs/common';
import { ListPage } from '../../../../views/desk/list-page.js';
import { listQuery } from '../../../../views/desk/list-address.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Exports } from '../../../platform/export/exports.service.js';
import {
  CurrentCtx,
  Form,
  IdParam,
  ListQuery,
  Needs,
  page,
  seeOther,
  type Submitted,
} from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { RegistrationList } from '../service/registration-list.service.js';
import { SavedFilters } from '../service/saved-filters.service.js';
import { ListForm, SavedFilterForm } from './desk-list.form.js';
import { askedOf, filterOf, filterOfText, placeOf, RegistrationListQuery } from './desk.query.js';
import { LIST_EXPORT } from './list-export.js';
import { ListWords } from './list-words.js';
import { wantedColumns } from './list-columns.js';

/** The list of an offering's registrations: by filter, kept under a name, as a file. */
@Controller('desk/offerings/:offering')
export class DeskListPages {
  constructor(
    private readonly list: RegistrationList,
    private readonly filters: SavedFilters,
    private readonly exports: Exports,
    private readonly words: ListWords,
    private readonly messages: Messages,
  ) {}

  @Get('registrations')
  @Needs('registrations.view')
  async show(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @ListQuery(RegistrationListQuery) query: RegistrationListQuery,
  ) {
    const filter = filterOf(query);
    const place = placeOf(query);
    const list = await this.list.page(ctx, offeringId, filter, place, wantedColumns(filter.columns));
    const saved = await this.filters.of(ctx, offeringId);
    const decides = await this.list.decides(ctx, list);
    const props = await this.words.of(ctx, list, { filter, place, saved, decides });
    return page(ListPage, props, {
      title: `${this.messages.for(ctx.locale)('desk.room.registrations')} · ${props.frame.title}`,
    });
  }

  @Post('filters')
  @Needs('registrations.view')
  async keep(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @Form(SavedFilterForm) form: Submitted<SavedFilterForm>,
  ) {
    if (!form.ok)
      return seeOther(`/desk/offerings/${offeringId}/registrations`, { kind: 'stop', key: 'lists.name_missing' });
    const query = tidied(form.value.list);
    await this.filters.keep(ctx, offeringId, form.value.name, query);
    return seeOther(addressOf(offeringId, query), {
      kind: 'ok',
      key: 'lists.kept',
      variables: { name: form.value.name },
    });
  }

  @Post('filters/:filter/removal')
  @Needs('registrations.view')
  async forget(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id, @IdParam('filter') id: Id) {
    await this.filters.forget(ctx, offeringId, id);
    return seeOther(addressOf(offeringId, ''), { kind: 'ok', key: 'lists.forgotten' });
  }

  @Post('exports')
  @Needs('registrations.view')
  async export(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id, @Form(ListForm) form: Submitted<ListForm>) {
    const query = form.ok ? tidied(form.value.list) : '';
    const id = await this.exports.ask(ctx, { kind: LIST_EXPORT, targetId: offeringId, query });
    return seeOther(`/desk/exports/${id}`);
  }
}

/** Only what a list understands, in its own order. */
function tidied(list: string): string {
  return listQuery(askedOf(filterOfText(list)));
}

function addressOf(offeringId: Id, query: string): string {
  return `/desk/offerings/${offeringId}/registrations${query ? `?${query}` : ''}`;
}
