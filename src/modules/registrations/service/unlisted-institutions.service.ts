import { Injectable } from '@nestjs/common';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { Proposals } from '../../institutions/index.js';
import { isInstitutionAnswer } from '../domain/prefill.js';
import type { Answers } from '../data/answer.repository.js';
import { findRegistration } from '../data/registration.repository.js';
import { pinInstitution } from '../data/submission.repository.js';

export const PROPOSE_INSTITUTION = 'registrations.propose-institution';

/** Institutions that people answered with and that are on no list: the office hears of them, after the sign-up. */
@Injectable()
export class UnlistedInstitutions {
  constructor(
    private readonly units: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly proposals: Proposals,
  ) {}

  /** Nobody's sign-up waits for this, or fails by it. */
  async tell(tx: Tx, registrationId: Id, answers: Answers): Promise<void> {
    for (const value of answers.values()) {
      if (!isInstitutionAnswer(value) || value.id !== null) continue;
      const payload = { registrationId, name: value.name, locale: tx.locale };
      await this.jobs.enqueue(tx, { kind: PROPOSE_INSTITUTION, payload });
    }
  }

  /** Proposes it in the person's name, and pins the registration to it: where it is merged, it counts for that one. */
  async propose(ctx: Ctx, payload: Readonly<Record<string, unknown>>): Promise<void> {
    const registration = await findRegistration(ctx, String(payload['registrationId']));
    if (!registration) return;
    const own: Ctx = { ...ctx, actor: { kind: 'person', accountId: registration.accountId, sessionId: 'sign-up' } };
    const name = { [String(payload['locale'])]: String(payload['name']) };
    const words = { name, kind: 'other', region: null, note: registration.reference } as const;
    const id = await this.proposals.propose(own, words).catch(unlessRefused);
    if (id === null || registration.institutionId !== null) return;
    await this.units.run(ctx, (tx) => pinInstitution(tx, registration.id, id));
  }
}

/** Known by now, or too many at once: there is nothing to propose. */
function unlessRefused(error: unknown): null {
  if (error instanceof DomainError && (error.code === 'invalid' || error.code === 'conflict')) return null;
  throw error;
}
