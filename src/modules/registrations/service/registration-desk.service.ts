import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { Ctx } from '../../../platform/database/context.js';
import { EventReader } from '../../../platform/outbox/event-reader.js';
import type { RecordedEvent } from '../../../platform/outbox/event.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { PageOf } from '../../../kernel/page-of.js';
import { Access, type Permission } from '../../access/index.js';
import { type AccountSummary, Accounts } from '../../accounts/index.js';
import { Offerings, type OfferingView, resourceOf } from '../../programs/index.js';
import type { ListFilter } from '../domain/list-filter.js';
import { type ListedRegistration, listRegistrations } from '../data/list.repository.js';
import { countsOf, type DayCount, daysOf, type StateCounts } from '../data/registration-count.repository.js';
import { findRegistration, placesInLine, type RegistrationRow } from '../data/registration.repository.js';
import type { SeatPool } from '../domain/seat-pool.js';
import { poolsOf } from '../data/seat-pool.repository.js';
import { type Answered, RegistrationAnswers } from './registration-answers.service.js';
import { type PlaceInLine, RegistrationReader } from './registration-reader.service.js';

const CHART_DAYS = 14;

export interface DeskOverview {
  readonly offering: OfferingView;
  readonly counts: StateCounts;
  readonly pools: readonly SeatPool[];
  /** The last fourteen days by the offering's clock, oldest first, days without sign-ups as 0. */
  readonly days: readonly DayCount[];
}

export interface DeskRow extends ListedRegistration {
  readonly person: AccountSummary | null;
  /** Counted from 1; null unless waiting. */
  readonly place: number | null;
}

export interface DeskRegistration {
  readonly registration: RegistrationRow;
  readonly offering: OfferingView;
  readonly person: AccountSummary | null;
  readonly line: PlaceInLine | null;
  readonly answers: readonly Answered[];
  readonly history: readonly RecordedEvent[];
}

/** Registrations as those see them who run the offering. */
@Injectable()
export class RegistrationDesk {
  constructor(
    private readonly access: Access,
    private readonly offerings: Offerings,
    private readonly accounts: Accounts,
    private readonly reader: RegistrationReader,
    private readonly answers: RegistrationAnswers,
    private readonly events: EventReader,
  ) {}

  /** Figures from counter rows: the same speed at a hundred registrations and at a hundred thousand. */
  async overview(ctx: Ctx, offeringId: Id): Promise<DeskOverview> {
    const offering = await this.allowed(ctx, 'registrations.view', offeringId);
    const today = DateTime.fromMillis(ctx.now, { zone: offering.zone }).startOf('day');
    const first = today.minus({ days: CHART_DAYS - 1 });
    const counted = await daysOf(ctx, offeringId, first.toISODate() ?? '');
    const totals = new Map(counted.map(({ day, total }) => [day, Number(total)]));
    const days = Array.from({ length: CHART_DAYS }, (_, index) => {
      const day = first.plus({ days: index }).toISODate() ?? '';
      return { day, total: totals.get(day) ?? 0 };
    });
    const counts = (await countsOf(ctx, [offeringId])).get(offeringId) ?? {};
    return { offering, counts, days, pools: await poolsOf(ctx, offeringId) };
  }

  async list(ctx: Ctx, offeringId: Id, filter: ListFilter): Promise<PageOf<DeskRow>> {
    await this.allowed(ctx, 'registrations.view', offeringId);
    const list = await listRegistrations(ctx, offeringId, filter);
    const people = await this.accounts.findMany(ctx, [...new Set(list.rows.map(({ accountId }) => accountId))]);
    const byId = new Map(people.map((person) => [person.id, person]));
    const places = await placesInLine(
      ctx,
      list.rows.filter(({ state }) => state === 'waiting').map(({ id }) => id),
    );
    return {
      ...list,
      rows: list.rows.map((row) => ({
        ...row,
        person: byId.get(row.accountId) ?? null,
        place: places.get(row.id) ?? null,
      })),
    };
  }

  /** One registration, loaded through its offering: a foreign pair of ids is `not_found`. */
  async one(ctx: Ctx, offeringId: Id, id: Id): Promise<DeskRegistration> {
    const offering = await this.allowed(ctx, 'registrations.view', offeringId);
    const registration = await findRegistration(ctx, id);
    if (!registration || registration.offeringId !== offeringId) throw new DomainError('not_found', 'errors.not_found');
    return {
      registration,
      offering,
      person: await this.accounts.find(ctx, registration.accountId),
      line: await this.reader.line(ctx, registration, offering),
      answers: await this.answers.of(ctx, registration),
      history: await this.events.of(ctx, { type: 'registration', id }),
    };
  }

  private async allowed(ctx: Ctx, permission: Permission, offeringId: Id): Promise<OfferingView> {
    const offering = await this.offerings.find(ctx, offeringId);
    await this.access.demand(ctx, permission, resourceOf(offering));
    return offering;
  }
}
