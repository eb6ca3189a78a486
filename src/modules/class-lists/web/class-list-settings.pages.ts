import { Controller, Get, Post } from '@nestjs/common';
import { ClassListSettings } from '../../../../views/class-lists/settings.js';
import type { FormView } from '../../../../views/components/form/form-state.js';
import { personOf } from '../../../kernel/actor.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, IdParam, page, seeOther, SignedIn, type Submitted } from '../../../platform/http/index.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { ClassLists } from '../service/class-lists.service.js';
import { ListKeeping } from '../service/list-keeping.service.js';
import { KeeperForm, ListNameForm } from './class-lists.form.js';

const UNTOUCHED: FormView = { values: {}, errors: [] };

/** A list's name, who keeps it, and putting it away. */
@Controller('desk/class-lists/:list')
@SignedIn()
export class ClassListSettingsPages {
  constructor(
    private readonly lists: ClassLists,
    private readonly keeping: ListKeeping,
    private readonly messages: Messages,
  ) {}

  @Get('settings')
  show(@CurrentCtx() ctx: Ctx, @IdParam('list') id: Id) {
    return this.settings(ctx, id, {}, 200);
  }

  @Post('settings')
  async rename(@CurrentCtx() ctx: Ctx, @IdParam('list') id: Id, @Form(ListNameForm) form: Submitted<ListNameForm>) {
    if (!form.ok) return this.settings(ctx, id, { name: form }, 422);
    await this.lists.rename(ctx, id, form.value.name);
    return seeOther(`/desk/class-lists/${id}`, { kind: 'ok', key: 'class-lists.flash_saved' });
  }

  @Post('keepers')
  async addKeeper(@CurrentCtx() ctx: Ctx, @IdParam('list') id: Id, @Form(KeeperForm) form: Submitted<KeeperForm>) {
    if (!form.ok) return this.settings(ctx, id, { keeper: form }, 422);
    try {
      await this.keeping.add(ctx, id, form.value.address);
    } catch (error) {
      const { errors, status } = refusedForm(error, 'address');
      return this.settings(ctx, id, { keeper: { values: form.values, errors } }, status);
    }
    return seeOther(`/desk/class-lists/${id}/settings`, { kind: 'ok', key: 'class-lists.flash_saved' });
  }

  @Post('keepers/:account/removal')
  async removeKeeper(@CurrentCtx() ctx: Ctx, @IdParam('list') id: Id, @IdParam('account') accountId: Id) {
    await this.keeping.remove(ctx, id, accountId);
    const path = accountId === personOf(ctx.actor) ? '/desk/teaching' : `/desk/class-lists/${id}/settings`;
    return seeOther(path, { kind: 'ok', key: 'class-lists.flash_saved' });
  }

  @Post('archive')
  async archive(@CurrentCtx() ctx: Ctx, @IdParam('list') id: Id) {
    await this.lists.archive(ctx, id);
    return seeOther(`/desk/class-lists/${id}`, { kind: 'ok', key: 'class-lists.flash_put_away' });
  }

  @Post('archive/reversal')
  async reopen(@CurrentCtx() ctx: Ctx, @IdParam('list') id: Id) {
    await this.lists.reopen(ctx, id);
    return seeOther(`/desk/class-lists/${id}`, { kind: 'ok', key: 'class-lists.flash_reopened' });
  }

  private async settings(ctx: Ctx, id: Id, forms: { name?: FormView; keeper?: FormView }, status: number) {
    const list = await this.keeping.demand(ctx, id);
    const base = `/desk/class-lists/${id}`;
    const keepers = await this.keeping.keepers(ctx, list);
    const props = {
      name: list.name,
      base,
      putAway: list.archivedAt !== null,
      nameForm: forms.name ?? { values: { name: list.name }, errors: [] },
      keeperForm: forms.keeper ?? UNTOUCHED,
      keepers: keepers.map((person) => ({
        name: person.displayName,
        latinName: person.latinName,
        address: person.address,
        isOwner: person.id === list.ownerId,
        removeAction: person.id === list.ownerId ? null : `${base}/keepers/${person.id}/removal`,
      })),
    };
    const title = `${this.messages.for(ctx.locale)('class-lists.settings')} · ${list.name}`;
    return page(ClassListSettings, props, { title, status });
  }
}
