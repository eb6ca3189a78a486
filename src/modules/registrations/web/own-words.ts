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
import { EventReader } from '../../../platform/outbox/event-reader.js';
import { Accounts } from '../../accounts/index.js';
import { takesSignUps } from '../../programs/index.js';
import { changeDeadline, changeRefusal } from '../domain/change-rule.js';
import { isLive } from '../domain/registration-state.js';
import { Conditions } from '../service/conditions.service.js';
import { RegistrationAnswers } from '../service/registration-answers.service.js';
import { type OwnListed, type OwnRegistration, RegistrationReader } from '../service/registration-reader.service.js';
import { ownConditions } from './condition-views.js';
import { historyOf } from './history-words.js';
import { shownAnswer } from './shown-answer.js';

/** Puts a person's own registrations into their language. */
@Injectable()
export class OwnWords {
  constructor(
    private readonly messages: Messages,
    private readonly reader: RegistrationReader,
    private readonly answers: RegistrationAnswers,
    private readonly events: EventReader,
    private readonly conditions: Conditions,
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
      withdrawHref: mayWithdraw(state, withdrawUntil, ctx.now) ? `${path}/withdrawal` : null,
      withdrawUntil,
      calendarHref: state === 'confirmed' && offering.startsAt !== null ? `${path}/calendar` : null,
      againHref: !isLive(state) && takesSignUps(offering, ctx.now) ? `/offerings/${offering.slug}/registration` : null,
      conditions: ownConditions(conditions, isLive(state), ctx.now),
      changeHref: mayChange ? `${path}/answers` : null,
      changeUntil: changeDeadline(offering),
      slipHref: state === 'draft' ? null : `${path}/slip`,
      resumeAction: state === 'draft' && takesSignUps(offering, ctx.now) ? `${path}/resume-link` : null,
      contact: offering.contact,
      answers: answered.map(({ question, value }) => ({
        label: inLocale(question.label, ctx.locale),
        answer: shownAnswer(question, value, ctx.locale, say),
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
        })),
    };
  }

  /** The calendar entry of a registration; the same uid as in its letters, so that a calendar keeps one. */
  calendar(ctx: Ctx, { registration, offering }: OwnRegistration): string {
    return calendarFile({
      uid: registration.id,
      sequence: registration.version,
      stamp: registration.stateSince,
      title: inLocale(offering.title, ctx.locale),
      startsAt: offering.startsAt ?? registration.createdAt,
      endsAt: offering.endsAt,
      place: inLocale(offering.place, ctx.locale),
      url: offering.onlineUrl,
      cancelled: !isLive(registration.state),
    });
  }
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
