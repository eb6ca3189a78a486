import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import { searchKey } from '../../../kernel/search-key.js';
import type { Ctx } from '../../../platform/database/context.js';
import { EventReader } from '../../../platform/outbox/event-reader.js';
import type { RecordedEvent } from '../../../platform/outbox/event.js';
import { PeopleDirectory } from '../../accounts/index.js';
import { SchoolPeopleRepository } from '../data/school-people.repository.js';
import type { InstitutionView } from '../domain/institution.js';
import { InstitutionRegister } from './institution-register.service.js';
import { Institutions } from './institutions.service.js';

export interface InstitutionFileView {
  readonly institution: InstitutionView;
  readonly parent: InstitutionView | null;
  readonly mergedInto: InstitutionView | null;
  readonly figures: { readonly confirmed: number; readonly requested: number };
  /** Newest first, with the names of who did it. */
  readonly history: readonly { readonly event: RecordedEvent; readonly who: string | null }[];
}

const MOST_NAMED = 30;

/** One institution as the office reads it. */
@Injectable()
export class InstitutionFile {
  constructor(
    private readonly register: InstitutionRegister,
    private readonly institutions: Institutions,
    private readonly people: SchoolPeopleRepository,
    private readonly events: EventReader,
    private readonly directory: PeopleDirectory,
  ) {}

  /** Throws `not_found`, also for who may not edit institutions. */
  async of(ctx: Ctx, id: Id): Promise<InstitutionFileView> {
    const institution = await this.register.read(ctx, id);
    const { parentId, mergedIntoId } = institution;
    const counts = await this.people.counts(ctx, id);
    const total = (state: string) =>
      counts.filter((each) => each.state === state).reduce((sum, each) => sum + each.total, 0);
    const events = (await this.events.of(ctx, { type: 'institution', id })).toReversed();
    const names = await this.directory.names(
      ctx,
      events.flatMap(({ actor }) => actor.accountId ?? []),
    );
    return {
      institution,
      parent: parentId === null ? null : await this.institutions.find(ctx, parentId),
      mergedInto: mergedIntoId === null ? null : await this.institutions.find(ctx, mergedIntoId),
      figures: { confirmed: total('confirmed'), requested: total('requested') },
      history: events.map((event) => ({
        event,
        who: event.actor.accountId ? (names.get(event.actor.accountId) ?? null) : null,
      })),
    };
  }

  /** The approved institutions of exactly this name, alias or domain, however it is typed. */
  async named(ctx: Ctx, text: string): Promise<readonly InstitutionView[]> {
    const key = searchKey(text);
    const found = await this.institutions.search(ctx, text, MOST_NAMED);
    return found.filter(({ name, aliases, domains }) =>
      [...Object.values(name), ...aliases, ...domains].some((each) => searchKey(each) === key),
    );
  }
}
