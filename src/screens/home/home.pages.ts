import { Controller, Get } from '@nestjs/common';
import { HomeScreen, type TodoView } from '../../../views/screens/home.js';
import { personOf } from '../../kernel/actor.js';
import { Accounts } from '../../modules/accounts/index.js';
import { cardViews, Catalogue } from '../../modules/programs/index.js';
import {
  Conditions,
  isLive,
  Nominations,
  type OwnListed,
  registrationLine,
  RegistrationReader,
} from '../../modules/registrations/index.js';
import type { Ctx } from '../../platform/database/context.js';
import { CurrentCtx, page, SignedIn } from '../../platform/http/index.js';
import { Messages } from '../../platform/i18n/messages.js';
import { partOfDay } from './part-of-day.js';
import { todoOf } from './todo.js';

const MOST_SUGGESTED = 3;

@Controller('home')
export class HomePages {
  constructor(
    private readonly accounts: Accounts,
    private readonly registrations: RegistrationReader,
    private readonly conditions: Conditions,
    private readonly nominations: Nominations,
    private readonly catalogue: Catalogue,
    private readonly messages: Messages,
  ) {}

  @Get()
  @SignedIn('own')
  async show(@CurrentCtx() ctx: Ctx) {
    const say = this.messages.for(ctx.locale);
    const mine = await this.registrations.mine(ctx);
    const live = mine.filter(({ registration }) => isLive(registration.state));
    const conditions = await this.conditions.ofMany(
      ctx,
      live.map(({ registration }) => registration.id),
    );
    const nominations = await this.nominations.ofMany(
      ctx,
      live.filter(({ registration }) => registration.state === 'draft').map(({ registration }) => registration.id),
    );
    const todo: TodoView[] = todoOf(live, conditions, nominations, ctx, say);
    return page(
      HomeScreen,
      {
        name: await this.nameOf(ctx),
        partOfDay: partOfDay(ctx.now, ctx.zone),
        todo,
        // What a teacher asks is a thing to do, not yet a thing one has.
        registrations: live
          .filter(({ registration }) => !nominations.has(registration.id))
          .map((each) => registrationLine(ctx, each)),
        suggestions: await this.suggestions(ctx, mine),
      },
      { title: say('shell.nav.home') },
    );
  }

  private async nameOf(ctx: Ctx): Promise<string> {
    const accountId = personOf(ctx.actor);
    const person = accountId === null ? null : await this.accounts.find(ctx, accountId);
    return person?.displayName ?? '';
  }

  private async suggestions(ctx: Ctx, mine: readonly OwnListed[]) {
    const { open } = await this.catalogue.current(ctx);
    const known = new Set(mine.map(({ offering }) => offering.id));
    return cardViews(
      open.filter(({ id }) => !known.has(id)),
      ctx,
    ).slice(0, MOST_SUGGESTED);
  }
}
