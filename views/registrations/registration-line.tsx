import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Deadline } from '../components/deadline/deadline.js';
import type { Task } from '../components/tasks/tasks.js';
import { useShell } from '../shell.js';
import type { RegistrationState } from './registration-state.js';
import { StateTag } from './state-tag.js';

/** One of my registrations in a list. */
export interface RegistrationLine {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly state: RegistrationState;
  readonly place: number | null;
  readonly offerExpiresAt: Instant | null;
  readonly startsAt: Instant | null;
  readonly zone: string;
  readonly reference: string;
}

/** The line as a list shows it: title, the next date, the state. */
export function registrationTask(line: RegistrationLine): Task {
  return {
    key: line.id,
    title: (
      <a href={line.href} dir="auto">
        {line.title}
      </a>
    ),
    detail: <Detail line={line} />,
    end: <StateTag state={line.state} place={line.place} />,
  };
}

function Detail({ line }: { line: RegistrationLine }): JSX.Element {
  const { t } = useShell();
  if (line.offerExpiresAt !== null) {
    return (
      <>
        {t('registration.held_until')} <Deadline at={line.offerExpiresAt} zone={line.zone} />
      </>
    );
  }
  return (
    <>
      {line.startsAt === null ? null : (
        <>
          <Deadline at={line.startsAt} zone={line.zone} brief />
          {' · '}
        </>
      )}
      <span class="num">{line.reference}</span>
    </>
  );
}
