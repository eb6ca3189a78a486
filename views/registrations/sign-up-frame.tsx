import type { ComponentChildren, JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Card } from '../components/card/card.js';
import { Deadline } from '../components/deadline/deadline.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Seats, type SeatCount } from '../components/seats/seats.js';
import { Steps } from '../components/steps/steps.js';
import type { Hue } from '../hue.js';
import { useShell } from '../shell.js';

/** What every screen of a sign-up shows of the thing signed up for. */
export interface SignUpFor {
  readonly title: string;
  readonly href: string;
  readonly hue: Hue;
  readonly zone: string;
  /** The chosen region, whose dates these are. */
  readonly region: string | null;
  readonly closesAt: Instant | null;
  readonly seats: SeatCount | null;
  /** A place is free now; otherwise one waits. */
  readonly waits: boolean;
  readonly reviewed: boolean;
}

interface SignUpFrameProps {
  readonly subject: SignUpFor;
  readonly step: 1 | 2 | 3;
  readonly title: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

/** One screen of at most three: where I am, what to do, and what happens next beside it. */
export function SignUpFrame({ subject, step, title, lead, children }: SignUpFrameProps): JSX.Element {
  const { t } = useShell();
  const names = [t('signup.steps.address'), t('signup.steps.details'), t('signup.steps.check')];
  return (
    <div class="wrap page side">
      <div class="stack-loose">
        <PageHead above={{ label: subject.title, href: subject.href }} title={title} lead={lead} />
        <Steps step={step} names={names} />
        {children}
      </div>
      <aside class="stack-loose">
        <Card title={<span dir="auto">{subject.title}</span>} hue={subject.hue}>
          {subject.closesAt === null ? null : (
            <p class="small">
              {t('catalogue.sign_up_by')} <Deadline at={subject.closesAt} zone={subject.zone} />
            </p>
          )}
          {subject.region ? <p class="small">{t('regions.here', { region: subject.region })}</p> : null}
          {subject.seats ? <Seats {...subject.seats} /> : null}
        </Card>
        <Card title={t('signup.next.title')}>
          <ul class="list small">
            <li>
              {t(
                subject.reviewed
                  ? 'signup.next.reviewed'
                  : subject.waits
                    ? 'signup.next.waiting'
                    : 'signup.next.confirmed',
              )}
            </li>
            <li>{t('signup.next.mail')}</li>
            <li>{t('signup.next.leave')}</li>
          </ul>
        </Card>
      </aside>
    </div>
  );
}
