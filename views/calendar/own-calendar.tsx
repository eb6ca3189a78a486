import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { MeFrame } from '../accounts/me-frame.js';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Form } from '../components/form/form.js';
import { useShell } from '../shell.js';

export interface OwnCalendarProps {
  /** The secret address, since when there is one; null while there is none. */
  readonly feed: { readonly url: string; readonly since: Instant } | null;
}

/** One's own dates in one's own calendar program. */
export function OwnCalendar({ feed }: OwnCalendarProps): JSX.Element {
  const { t, times } = useShell();
  return (
    <MeFrame room="calendar" lead={t('calendar.feed.lead')}>
      {feed ? (
        <Card title={t('calendar.feed.yours')}>
          <div class="stack">
            <p class="small">{t('calendar.feed.since', { day: times.day(feed.since) })}</p>
            <p>
              <code class="secret-address" dir="ltr">
                {feed.url}
              </code>
            </p>
            <p class="quiet">{t('calendar.feed.how')}</p>
            <Form action="/me/calendar/revocation" shape="bare">
              <Button kind="danger">{t('calendar.feed.revoke')}</Button>
            </Form>
          </div>
        </Card>
      ) : (
        <Form action="/me/calendar">
          <p>{t('calendar.feed.none')}</p>
          <Button kind="primary">{t('calendar.feed.make')}</Button>
        </Form>
      )}
    </MeFrame>
  );
}
