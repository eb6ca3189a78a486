import type { JSX } from 'preact';
import { ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Empty } from '../components/empty/empty.js';
import { PageHead } from '../components/page-head/page-head.js';
import { TaskList } from '../components/tasks/tasks.js';
import { useShell } from '../shell.js';
import { registrationTask, type RegistrationLine } from './registration-line.js';

export interface MyRegistrationsProps {
  /** Drafts, waiting, offered, confirmed. */
  readonly live: readonly RegistrationLine[];
  readonly ended: readonly RegistrationLine[];
}

export function MyRegistrations({ live, ended }: MyRegistrationsProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap page stack-loose">
      <PageHead title={t('registration.mine')} above={{ label: t('shell.nav.home'), href: '/home' }} />
      <Card title={t('registration.live')} flush>
        {live.length > 0 ? (
          <TaskList tasks={live.map(registrationTask)} />
        ) : (
          <Empty picture="list" title={t('registration.none')}>
            <ButtonLink href="/">{t('registration.none_hint')}</ButtonLink>
          </Empty>
        )}
      </Card>
      {ended.length > 0 ? (
        <Card title={t('registration.ended')} flush>
          <TaskList tasks={ended.map(registrationTask)} />
        </Card>
      ) : null}
    </div>
  );
}
