import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { Form, FormActions } from '../components/form/form.js';
import { Notice } from '../components/notice/notice.js';
import { useShell } from '../shell.js';

/** A change before it is made: "lowering to 40 keeps 52 people; nothing is offered until 13 leave". */
export interface SeatChangeView {
  readonly poolId: string;
  readonly action: string;
  readonly cancelHref: string;
  /** null: no limit. */
  readonly capacity: number | null;
  readonly effect: {
    readonly taken: number;
    readonly waiting: number;
    readonly offersNow: number;
    readonly leaveFirst: number;
    readonly left: number | null;
  };
}

/** What a new number of places does, and the button that does it. Field: `capacity`, empty for no limit. */
export function SeatEffect({ change }: { change: SeatChangeView }): JSX.Element {
  const { t } = useShell();
  const { effect, capacity } = change;
  const lowers = effect.leaveFirst > 0;
  const title = capacity === null ? t('desk.seats.effect_unlimited') : t('desk.seats.effect_title', { capacity });
  return (
    <div class="stack">
      <Notice tone={lowers ? 'wait' : 'info'} title={title}>
        <p>
          {lowers
            ? t('desk.seats.effect_lower', { capacity: capacity ?? 0, taken: effect.taken, leave: effect.leaveFirst })
            : t('desk.seats.effect_offers', { count: effect.offersNow })}
        </p>
        {effect.left === null || lowers ? null : <p>{t('desk.seats.effect_left', { left: effect.left })}</p>}
      </Notice>
      <Form action={change.action} hidden={{ capacity: capacity === null ? '' : String(capacity) }}>
        <FormActions>
          <Button kind="primary">{t('desk.seats.change')}</Button>
          <ButtonLink kind="quiet" href={change.cancelHref}>
            {t('desk.seats.keep')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}
