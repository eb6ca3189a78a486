import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { Tx } from '../../../platform/database/context.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { newId, type Id } from '../../../kernel/id.js';
import { searchKey, sortKey } from '../../../kernel/search-key.js';
import type { AccountSummary } from '../../accounts/index.js';
import type { OfferingView } from '../../programs/index.js';
import { PARTICIPANT_ROLES } from '../domain/participant-role.js';
import { referenceFrom } from '../domain/reference.js';
import type { RegistrationState } from '../domain/registration-state.js';
import { insertParticipant } from '../data/participant.repository.js';
import { insertRegistration, type RegistrationRow } from '../data/registration.repository.js';
import type { SignUpEntry } from './sign-up-entry.service.js';

/** The rows every registration begins with: its own, and the person in it. */
@Injectable()
export class RegistrationRows {
  /** Inserts the person's registration row in `state`, with a reference nobody else has. */
  async insertOwn(
    tx: Tx,
    { offering, form, region }: Pick<SignUpEntry, 'offering' | 'form' | 'region'>,
    person: AccountSummary,
    state: RegistrationState,
    fields: Partial<
      Pick<RegistrationRow, 'regionId' | 'institutionId' | 'blockingPoolId' | 'queueArrival' | 'submittedAt'>
    > = {},
  ): Promise<RegistrationRow> {
    for (;;) {
      const reference = referenceFrom(randomBytes(5));
      const row: RegistrationRow = {
        id: newId(tx.now),
        offeringId: offering.id,
        accountId: person.id,
        formId: form.id,
        regionId: region?.id ?? null,
        institutionId: null,
        reference,
        state,
        stateSince: tx.now,
        units: 1,
        submittedAt: null,
        blockingPoolId: null,
        queueArrival: null,
        offerExpiresAt: null,
        reason: null,
        version: 1,
        ...keysOf(person, reference),
        createdAt: tx.now,
        ...fields,
      };
      if (await insertRegistration(tx, row)) return row;
    }
  }

  /** Throws `conflict` where the person has a live counted participation already: two tabs, one registration. */
  async insertPerson(
    tx: Tx,
    entry: { accountId: Id; offering: OfferingView },
    { id: registrationId, institutionId, regionId }: Pick<RegistrationRow, 'id' | 'institutionId' | 'regionId'>,
  ): Promise<Id> {
    const { accountId, offering } = entry;
    const id = newId(tx.now);
    const inserted = await insertParticipant(tx, {
      id,
      registrationId,
      offeringId: offering.id,
      contestId: offering.contestId,
      accountId,
      role: PARTICIPANT_ROLES[offering.kind],
      counted: true,
      live: true,
      institutionId: institutionId ?? null,
      regionId: regionId ?? null,
      confirmedAt: tx.now,
      createdAt: tx.now,
    });
    if (!inserted) throw new DomainError('conflict', 'registrations.already');
    return id;
  }
}

/** What the desk sorts and finds a registration by. */
export function keysOf(person: AccountSummary, reference: string): { sortKey: string; searchKey: string } {
  return {
    sortKey: sortKey(person.displayName),
    searchKey: searchKey(person.displayName, person.legalName, person.latinName, person.address, reference),
  };
}
