import { Injectable } from '@nestjs/common';
import type { MyRegistrationsProps } from '../../../../views/registrations/my-registrations.js';
import type { RegistrationProps } from '../../../../views/registrations/registration.js';
import type { SlipProps } from '../../../../views/registrations/slip.js';
import type { RegistrationLine } from '../../../../views/registrations/registration-line.js';
import type { Instant } from '../../../kernel/clock.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { calendarFile } from '../../../platform/mail/calendar-file.js';
import { handInEntry } from '../service/hand-in-entry.js';
import { EventReader } from '../../../platform/outbox/event-reader.js';
import { Accounts } from '../../accounts/index.js';
import { takesSignUps } from '../../programs/index.js';
import { changeDeadline, changeRefusal } from '../domain/change-rule.js';
import { isLive } from '../domain/registration-state.js';
import { Belonging } from '../service/belonging.service.js';
import { Conditions } from '../service/conditions.service.js';
import { Nominations } from '../service/nominations.service.js';
import { RegistrationAnswers } from '../service/registration-answers.service.js';
import { type OwnListed, type OwnRegistration, RegistrationReader } from '../service/registration-reader.service.js';
import { ownConditions } from './condition-views.js';
import { nominationView } from './nomination-view.js';
import { historyOf } from './history-words.js';
import { answerDirection, shownAnswer } from './shown-answer.js';

/** Puts a person's own registrations into their language. */
@Injectable()
export class OwnWords {
  constructor(
    private readonly messages: Messages,
    private readonly reader: RegistrationReader,
    private readonly answers: RegistrationAnswers,
    private readonly events: EventReader,
    private readonly conditions: Conditions,
    private readonly belonging: Belonging,
    private readonly nominations: Nominations,
    private readonly accounts: Accounts,
  ) {}

  async lists(ctx: Ctx): Promise<MyRegistrationsProps> {
    const mine = await this.reader.mine(ctx);
    const lines = mine.map((each) => registrationLine(ctx, each));
    const live = new Set(
      mine.filter(({ registration }) => isLive(registration.state)).map(({ registration }) => registration.id),
    );
    return { live: lines.filter(({ id }) => live.has(id)), ended: lines.filter(({ id }) => !live.has(id)) };
  }

  async one(ctx: Ctx, own: OwnRegistration): Promise<RegistrationProps> {
    const { registration, offering, line, withdrawUntil } = own;
    const { id, state, reference, reason, offerExpiresAt } = registration;
    const say = this.messages.for(ctx.locale);
    const path = `/registrations/${id}`;
    const history = await this.events.of(ctx, { type: 'registration', id });
    const { questions, answered } = await this.answers.sheet(ctx, registration);
    const conditions = await this.conditions.ofMany(ctx, [id]);
    const belonging = await this.belonging.unconfirmed(ctx, registration);
    const nomination = (await this.nominations.ofMany(ctx, [id])).get(id) ?? null;
    const mayChange = state !== 'draft' && changeRefusal(state, offering, ctx.now) === null;
    return {
      reference,
      state,
      reason,
      offering: {
        title: inLocale(offering.title, ctx.locale),
        href: `/offerings/${offering.slug}`,
        hue: offering.hue,
        zone: offering.zone,
        startsAt: offering.startsAt,
        endsAt: offering.endsAt,
        place: inLocale(offering.place, ctx.locale) || null,
        onlineUrl: state === 'confirmed' ? offering.onlineUrl : null,
      },
      line: line ? { ...line, poolName: inLocale(line.poolName, ctx.locale) || null } : null,
      offerExpiresAt,
      acceptAction: state === 'offered' ? `${path}/offer/acceptance` : null,
      declineAction: state === 'offered' ? `${path}/offer/refusal` : null,
      continueHref: state === 'draft' ? `/offerings/${offering.slug}/registration` : null,
      // Saying no to a teacher is its own button.
      withdrawHref:
        mayWithdraw(state, withdrawUntil, ctx.now) && !(nomination && state === 'draft') ? `${path}/withdrawal` : null,
      withdrawUntil,
      calendarHref: calendarOf(own, ctx.now) === null ? null : `${path}/calendar`,
      againHref: !isLive(state) && takesSignUps(offering, ctx.now) ? `/offerings/${offering.slug}/registration` : null,
      nomination: nominationView(nomination, registration),
      conditions: ownConditions(conditions, isLive(state), ctx.now),
      changeHref: mayChange ? `${path}/answers` : null,
      changeUntil: changeDeadline(offering),
      slipHref: state === 'draft' ? null : `${path}/slip`,
      resumeAction: state === 'draft' && takesSignUps(offering, ctx.now) ? `${path}/resume-link` : null,
      contact: offering.contact,
      belonging: belonging
        ? {
            name: inLocale(belonging.name, ctx.locale),
            href: `/me/affiliations/new?institution=${belonging.id}`,
          }
        : null,
      answers: answered.map(({ question, value }) => ({
        label: inLocale(question.label, ctx.locale),
        answer: shownAnswer(question, value, ctx.locale, say),
        dir: answerDirection(question),
      })),
      history: historyOf(history, {
        say,
        locale: ctx.locale,
        questions,
        own: registration.accountId,
        names: new Map(),
      }),
    };
  }

  /** The sheet of paper. */
  async slip(ctx: Ctx, own: OwnRegistration): Promise<SlipProps> {
    const { registration, offering, line } = own;
    const say = this.messages.for(ctx.locale);
    const person = await this.accounts.find(ctx, registration.accountId);
    const { answered } = await this.answers.sheet(ctx, registration);
    const name = person?.legalName || person?.displayName || registration.reference;
    return {
      registrationHref: `/registrations/${registration.id}`,
      reference: registration.reference,
      state: registration.state,
      place: line?.place ?? null,
      name,
      latinName: person?.latinName && person.latinName !== name ? person.latinName : null,
      address: person?.address ?? '',
      title: inLocale(offering.title, ctx.locale),
      programTitle: inLocale(offering.programName, ctx.locale) || null,
      startsAt: offering.startsAt,
      endsAt: offering.endsAt,
      zone: offering.zone,
      where: inLocale(offering.place, ctx.locale) || null,
      contact: offering.contact,
      answers: answered
        .filter(({ question }) => !question.sensitive)
        .map(({ question, value }) => ({
          label: inLocale(question.label, ctx.locale),
          answer: shownAnswer(question, value, ctx.locale, say),
          dir: answerDirection(question),
        })),
    };
  }

  /** The calendar entry of a registration: the day it is for, or the deadline of a draft. */
  calendar(ctx: Ctx, own: OwnRegistration): string {
    const { registration, offering, region } = own;
    const { id, version, stateSince, state } = registration;
    const title = inLocale(offering.title, ctx.locale);
    if (calendarOf(own, ctx.now) === 'hand_in' && offering.closesAt !== null) {
      const say = this.messages.for(ctx.locale);
      return handInEntry({
        registrationId: id,
        sequence: region?.version ?? 0,
        stamp: ctx.now,
        title: say('regions.calendar.hand_in', { offering: title }),
        closesAt: offering.closesAt,
      });
    }
    return calendarFile({
      uid: `registration-${id}`,
      sequence: version + (region?.version ?? 0),
      stamp: stateSince,
      title,
      startsAt: offering.startsAt ?? registration.createdAt,
      endsAt: offering.endsAt,
      place: inLocale(offering.place, ctx.locale),
      url: offering.onlineUrl,
      cancelled: !isLive(state),
    });
  }
}

/** What a calendar can keep of a registration. */
function calendarOf({ registration, offering }: OwnRegistration, now: Instant): 'day' | 'hand_in' | null {
  if (registration.state === 'confirmed' && offering.startsAt !== null) return 'day';
  return registration.state === 'draft' && offering.closesAt !== null && takesSignUps(offering, now) ? 'hand_in' : null;
}

function mayWithdraw(state: OwnRegistration['registration']['state'], until: Instant | null, now: Instant): boolean {
  return isLive(state) && (until === null || now <= until);
}

/** One of a person's registrations in a list. */
export function registrationLine(ctx: Ctx, { registration, offering, place }: OwnListed): RegistrationLine {
  const { id, state, reference, offerExpiresAt } = registration;
  return {
    id,
    href: `/registrations/${id}`,
    title: inLocale(offering.title, ctx.locale),
    state,
    place,
    offerExpiresAt,
    startsAt: offering.startsAt,
    zone: offering.zone,
    reference,
  };
}
