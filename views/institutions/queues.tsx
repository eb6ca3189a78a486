import type { JSX } from 'preact';
import { Chip, Chips } from '../components/chip/chip.js';
import { useShell } from '../shell.js';

/** How much waits for the office. */
export interface Queues {
  readonly proposals: number;
  readonly claims: number;
}

/** The ways to what waits: new institutions, and people who want to look after one. */
export function QueueLinks({ queues, current }: { queues: Queues; current: keyof Queues | null }): JSX.Element {
  const { t } = useShell();
  return (
    <Chips label={t('institutions.queues')}>
      <Chip href="/admin/institutions" label={t('institutions.register.title')} current={current === null} />
      <Chip
        href="/admin/institutions/proposals"
        label={t('institutions.proposals.title')}
        count={queues.proposals}
        current={current === 'proposals'}
      />
      <Chip
        href="/admin/institutions/claims"
        label={t('institutions.claims.title')}
        count={queues.claims}
        current={current === 'claims'}
      />
    </Chips>
  );
}
