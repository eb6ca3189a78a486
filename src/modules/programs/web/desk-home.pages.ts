import { Controller, Get } from '@nestjs/common';
import { DeskHome } from '../../../../views/desk/desk-home.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Needs, page } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { DeskScopes } from '../service/desk-scopes.service.js';
import { OfferingEditing } from '../service/offering-editing.service.js';
import { DeskFigures } from '../service/ports.js';
import { Regions } from '../service/regions.service.js';
import { DeskTaskWords } from './desk-task-words.js';
import { deskOffering } from './desk-view.js';

/** Where who runs something begins: figures, what needs a decision today, what they run. */
@Controller('desk')
export class DeskHomePages {
  constructor(
    private readonly scopes: DeskScopes,
    private readonly regions: Regions,
    private readonly editing: OfferingEditing,
    private readonly figures: DeskFigures,
    private readonly tasks: DeskTaskWords,
    private readonly messages: Messages,
  ) {}

  @Get()
  @Needs('registrations.view')
  async show(@CurrentCtx() ctx: Ctx) {
    const say = this.messages.for(ctx.locale);
    const desk = await this.scopes.of(ctx);
    const mayCreate = (await this.editing.editions(ctx)).length > 0;
    const props = {
      offerings: desk.map(({ card }) => deskOffering(card, ctx)),
      figures: (await this.figures.of(ctx, desk)).map(({ figure, label, href }) => ({
        figure,
        label: say(label),
        ...(href ? { href } : {}),
      })),
      tasks: await this.tasks.of(ctx, desk),
      newHref: mayCreate ? '/desk/offerings/new' : null,
      regions: (await this.regions.run(ctx)).map(({ id, name }) => ({
        href: `/desk/regions/${id}`,
        name: inLocale(name, ctx.locale),
      })),
    };
    return page(DeskHome, props, { title: say('desk.title') });
  }
}
