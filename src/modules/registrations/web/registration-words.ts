import { Injectable } from '@nestjs/common';
import type { RegistrationOnDeskProps } from '../../../../views/desk/registration.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { Access } from '../../access/index.js';
import { Accounts } from '../../accounts/index.js';
import { resourceOf } from '../../programs/index.js';
import { isLive } from '../domain/registration-state.js';
import type { DeskRegistration } from '../service/registration-desk.service.js';
import { shownAnswer } from './shown-answer.js';

/** Puts what the desk knows of a registration into the reader's language. */
@Injectable()
export class RegistrationWords {
  constructor(
    private readonly messages: Messages,
    private readonly accounts: Accounts,
    private readonly access: Access,
  ) {}

  async onDesk(
    ctx: Ctx,
    found: DeskRegistration,
    form: RegistrationOnDeskProps['form'],
  ): Promise<RegistrationOnDeskProps> {
    const { registration, offering, person, line, answers, history } = found;
    const say = this.messages.for(ctx.locale);
    const who = await this.actors(ctx, found);
    const mayEnd = await this.access.can(ctx, 'registrations.cancel', resourceOf(offering));
    return {
      ...registration,
      offering: { id: offering.id, title: inLocale(offering.title, ctx.locale), zone: offering.zone },
      name: person?.displayName ?? registration.reference,
      latin: person?.latinName ?? '',
      address: person?.address ?? '',
      line: line ? { place: line.place, pool: inLocale(line.poolName, ctx.locale) } : null,
      answers: answers.map(({ question, value }) => ({
        label: inLocale(question.label, ctx.locale),
        value: shownAnswer(question, value, ctx.locale, say),
      })),
      history: [...history].reverse().map((event) => ({
        id: event.id,
        at: event.at,
        from: event.from ?? null,
        to: event.to ?? null,
        reason: event.reason ?? null,
        who: event.actor.accountId === null ? null : (who.get(event.actor.accountId) ?? null),
      })),
      mayCancel: mayEnd && isLive(registration.state) && registration.state !== 'draft',
      mayReview: mayEnd && registration.state === 'under_review',
      form,
    };
  }

  private async actors(ctx: Ctx, { history }: DeskRegistration): Promise<ReadonlyMap<string, string>> {
    const ids = history.flatMap(({ actor }) => (actor.accountId === null ? [] : [actor.accountId]));
    const people = await this.accounts.findMany(ctx, [...new Set(ids)]);
    return new Map(people.map(({ id, displayName }) => [id, displayName]));
  }
}
