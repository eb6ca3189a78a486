import { Injectable } from '@nestjs/common';
import type { DeskRegistrationProps } from '../../../../views/desk/registration.js';
import type { HistoryEntry } from '../../../../views/components/history/history.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { Access } from '../../access/index.js';
import { Accounts } from '../../accounts/index.js';
import { isLive } from '../domain/registration-state.js';
import { registrationResource } from '../service/registration-reach.service.js';
import type { DeskRegistration } from '../service/registration-desk.service.js';
import { historyOf } from './history-words.js';
import { deskConditions } from './condition-views.js';
import { answerDirection, answerLink, shownAnswer } from './shown-answer.js';
import type { Tried } from './sign-up-words.js';

/** Puts what the desk knows of a registration into the reader's language. */
@Injectable()
export class RegistrationWords {
  constructor(
    private readonly messages: Messages,
    private readonly accounts: Accounts,
    private readonly access: Access,
  ) {}

  async onDesk(ctx: Ctx, found: DeskRegistration, form: Tried): Promise<DeskRegistrationProps> {
    const { registration, offering, person, line, answers } = found;
    const { state, reference, submittedAt, offerExpiresAt } = registration;
    const say = this.messages.for(ctx.locale);
    const desk = `/desk/offerings/${offering.id}/registrations`;
    const place = registrationResource(offering, registration);
    const mayEnd = await this.access.can(ctx, 'registrations.cancel', place);
    const isReviewed = state === 'under_review';
    const reviewed = isReviewed && (await this.access.can(ctx, 'registrations.review', place));
    const ends = mayEnd && !isReviewed && isLive(state) && state !== 'draft';
    return {
      offeringTitle: inLocale(offering.title, ctx.locale),
      listHref: desk,
      name: person?.displayName ?? reference,
      latinName: person?.latinName || null,
      legalName: person?.legalName || null,
      address: person?.address ?? '',
      reference,
      state,
      place: line?.place ?? null,
      waiting: line?.waiting ?? null,
      pool: line?.poolName ? inLocale(line.poolName, ctx.locale) : null,
      submittedAt,
      offerExpiresAt,
      zone: offering.zone,
      answers: answers.map(({ question, value }) => ({
        label: inLocale(question.label, ctx.locale),
        answer: shownAnswer(question, value, ctx.locale, say),
        dir: answerDirection(question),
        href: answerLink(question, value),
      })),
      conditions: deskConditions(found.conditions, mayEnd ? `${desk}/${registration.id}` : null, ctx.now),
      askHref: ends || (mayEnd && isReviewed) ? `${desk}/${registration.id}/conditions/new` : null,
      history: await this.history(ctx, found),
      form,
      approveAction: reviewed ? `${desk}/${registration.id}/approval` : null,
      declineAction: reviewed ? `${desk}/${registration.id}/refusal` : null,
      cancelAction: ends ? `${desk}/${registration.id}/cancellation` : null,
    };
  }

  private async history(ctx: Ctx, { history: events, questions }: DeskRegistration): Promise<HistoryEntry[]> {
    const ids = events.flatMap(({ actor }) => (actor.accountId === null ? [] : [actor.accountId]));
    const people = await this.accounts.findMany(ctx, [...new Set(ids)]);
    const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
    return historyOf(events, { say: this.messages.for(ctx.locale), locale: ctx.locale, questions, own: null, names });
  }
}
