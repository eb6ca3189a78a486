import { DAY } from '../../kernel/clock.js';
import type { Tx } from '../../platform/database/context.js';
import { insertAll } from './batch.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import { offeringId } from './programs-seed.js';
import { demoId } from './seeded-random.js';

const OFFERING = 'cloud-service-foundations-spring';

/** Something the office still asks of the demo student, so that a task with a deadline can be seen. */
export async function seedCondition(tx: Tx, offering: string): Promise<void> {
  if (offering !== OFFERING) return;
  const registration = await tx.db.row<{ id: string }>(
    'SELECT id FROM registrations WHERE offering_id = :offering AND account_id = :account',
    { offering: offeringId(OFFERING), account: DEMO_ACCOUNTS.find(({ role }) => role === 'student')?.id ?? '' },
  );
  if (!registration) return;
  await insertAll(tx, 'conditions', [
    {
      id: demoId(`condition:${registration.id}`),
      registrationId: registration.id,
      participantId: null,
      kind: 'document',
      effect: 'none',
      note: 'Your student card, both sides, as one file to academy@demo.example.',
      deadlineAt: tx.now + 12 * DAY,
      createdAt: tx.now - DAY,
      metAt: null,
      endedAt: null,
    },
  ]);
}
