import { Controller, Get, Post } from '@nestjs/common';
import {
  Publication as PublicationView,
  type FaultView,
  type PublicationProps,
} from '../../../../views/desk/publication.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, IdParam, Needs, page, seeOther, type Submitted } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import type { PublishFault } from '../domain/publish-rules.js';
import { Publication } from '../service/publication.service.js';
import { UnfitToPublish } from '../service/unfit-to-publish.js';
import { ClosureForm } from './offering.form.js';

type Move = PublicationProps['move'];

const PATHS: Readonly<Record<Move, string>> = { publish: 'publication', close: 'closure', reopen: 'closure/reversal' };

@Controller('desk/offerings/:offering')
export class PublicationPages {
  constructor(
    private readonly publication: Publication,
    private readonly messages: Messages,
  ) {}

  @Get('publication')
  @Needs('offerings.publish')
  askPublish(@CurrentCtx() ctx: Ctx, @IdParam('offering') id: Id) {
    return this.ask(ctx, id, 'publish');
  }

  @Post('publication')
  @Needs('offerings.publish')
  async publish(@CurrentCtx() ctx: Ctx, @IdParam('offering') id: Id) {
    try {
      await this.publication.publish(ctx, id);
    } catch (error) {
      if (!(error instanceof UnfitToPublish)) throw error;
      return this.ask(ctx, id, 'publish', 422);
    }
    return seeOther(settingsOf(id), { kind: 'ok', key: 'programs.published' });
  }

  @Get('closure')
  @Needs('offerings.publish')
  askClose(@CurrentCtx() ctx: Ctx, @IdParam('offering') id: Id) {
    return this.ask(ctx, id, 'close');
  }

  @Post('closure')
  @Needs('offerings.publish')
  async close(@CurrentCtx() ctx: Ctx, @IdParam('offering') id: Id, @Form(ClosureForm) form: Submitted<ClosureForm>) {
    if (!form.ok) return this.ask(ctx, id, 'close', 422, form);
    await this.publication.close(ctx, id, form.value.reason);
    return seeOther(settingsOf(id), { kind: 'ok', key: 'programs.closed' });
  }

  @Get('closure/reversal')
  @Needs('offerings.publish')
  askReopen(@CurrentCtx() ctx: Ctx, @IdParam('offering') id: Id) {
    return this.ask(ctx, id, 'reopen');
  }

  @Post('closure/reversal')
  @Needs('offerings.publish')
  async reopen(@CurrentCtx() ctx: Ctx, @IdParam('offering') id: Id) {
    await this.publication.reopen(ctx, id);
    return seeOther(settingsOf(id), { kind: 'ok', key: 'programs.reopened' });
  }

  private async ask(ctx: Ctx, id: Id, move: Move, status = 200, form?: PublicationProps['form']) {
    const { offering, faults } = await this.publication.prospect(ctx, id);
    const props: PublicationProps = {
      title: inLocale(offering.title, ctx.locale),
      move,
      faults: move === 'publish' ? faults.map((fault) => faultView(fault, id)) : [],
      action: `/desk/offerings/${id}/${PATHS[move]}`,
      backHref: settingsOf(id),
      ...(form ? { form } : {}),
    };
    const title = `${this.messages.for(ctx.locale)(`desk.${move}.title`)} · ${props.title}`;
    return page(PublicationView, props, { title, status });
  }
}

/** Leads to the field that mends it, or to the room where other parts are made. */
function faultView({ key, variables, field }: PublishFault, id: Id): FaultView {
  const room = key.includes('pool') ? 'seats' : key.includes('form') ? 'form' : null;
  const href = room ? `/desk/offerings/${id}/${room}` : `${settingsOf(id)}${field ? `#field-${field}` : ''}`;
  // Other modules bring faults with keys of their own; the catalogue check sees to it that they exist.
  return { key: key as FaultView['key'], variables, href };
}

function settingsOf(id: Id): string {
  return `/desk/offerings/${id}/settings`;
}
