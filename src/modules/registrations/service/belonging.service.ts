import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import { Affiliations, Institutions } from '../../institutions/index.js';
import { isLive } from '../domain/registration-state.js';
import type { RegistrationRow } from '../data/registration.repository.js';

/** An institution somebody signed up with and that does not know yet that they belong to it. */
export interface Unconfirmed {
  readonly id: Id;
  readonly name: LocalizedText;
}

/** Whether the institution of a registration has confirmed its person, or was asked to. */
@Injectable()
export class Belonging {
  constructor(
    private readonly institutions: Institutions,
    private readonly affiliations: Affiliations,
  ) {}

  /** Null where nothing is to be asked: none was named, it is on no list yet, or the person stands with it already. */
  async unconfirmed(ctx: Ctx, registration: RegistrationRow): Promise<Unconfirmed | null> {
    const { institutionId, accountId, state } = registration;
    if (institutionId === null || !isLive(state)) return null;
    const institution = (await this.institutions.findMany(ctx, [institutionId])).get(institutionId);
    if (institution?.state !== 'approved') return null;
    const known = await this.affiliations.of(ctx, accountId);
    return known.some((each) => each.institutionId === institution.id) ? null : institution;
  }
}
