import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY } from '../../../kernel/clock.js';
import { WayGates } from '../../../platform/http/way-gates.js';
import { ImportKinds } from '../../../platform/import/import-kinds.js';
import { JobHandlers } from '../../../platform/jobs/job-handlers.js';
import { removeOldest, Retention } from '../../../platform/jobs/retention.js';
import { Subscriptions } from '../../../platform/outbox/subscriptions.js';
import { removeStale } from '../data/class-sign-up.repository.js';
import { CONTINUE_SIGN_UP } from '../domain/class-sign-up.js';
import { WRITE_LETTERS } from './class-invitations.service.js';
import { ClassListImport } from './class-list-import.js';
import { InvitationLetters } from './invitation-letters.service.js';
import { Matching } from './matching.service.js';
import { SignUpRounds } from './sign-up-rounds.service.js';
import { TeachingPlaces } from './teaching-places.service.js';

/** After its end a code opens nothing; that it was used stays to be seen for a while longer. */
const INVITATIONS_KEPT = 180 * DAY;
const PREPARED_KEPT = 7 * DAY;

/** What may make somebody's account the one a teacher waits for. */
const NEWCOMERS = ['AccountCreated', 'AddressAdded', 'AffiliationConfirmed'];

/** What this room hears of, runs later and adds to others: the import of lists, the way to a teacher's desk. */
@Injectable()
export class ClassListContributions implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly subscriptions: Subscriptions,
    private readonly retention: Retention,
    private readonly imports: ImportKinds,
    private readonly gates: WayGates,
    private readonly places: TeachingPlaces,
    private readonly matching: Matching,
    private readonly letters: InvitationLetters,
    private readonly rounds: SignUpRounds,
    private readonly classList: ClassListImport,
  ) {}

  onModuleInit(): void {
    this.imports.add(this.classList.name, this.classList);
    this.gates.add('teaching', (ctx) => this.places.any(ctx));
    this.handlers.add(CONTINUE_SIGN_UP, (ctx, payload) => this.rounds.all(ctx, String(payload['signUpId'])));
    this.handlers.add(WRITE_LETTERS, (ctx, payload) => this.letters.write(ctx, payload));
    this.subscriptions.add('class-list-matching', {
      kinds: NEWCOMERS,
      handle: async (ctx, { accountId }) => {
        if (accountId) await this.matching.newcomer(ctx, accountId);
      },
    });
    this.retention.add('class invitations', (tx) =>
      removeOldest(tx, 'class_invitations', 'expires_at', tx.now - INVITATIONS_KEPT),
    );
    this.retention.add('class sign-ups never begun', (tx) => removeStale(tx, tx.now - PREPARED_KEPT));
  }
}
