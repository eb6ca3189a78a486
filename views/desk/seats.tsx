import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Deadline } from '../components/deadline/deadline.js';
import { CheckField } from '../components/field/choice-field.js';
import { InstantField } from '../components/field/date-field.js';
import { NumberField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { Seats } from '../components/seats/seats.js';
import { useShell } from '../shell.js';
import { LocalizedField } from './localized-field.js';
import { OfferingFrame, type DeskFrame } from './offering-frame.js';
import { SeatEffect, type SeatChangeView } from './seat-effect.js';

export interface SeatPoolView {
  readonly id: string;
  readonly name: string;
  readonly taken: number;
  /** null: no limit. */
  readonly capacity: number | null;
  readonly waiting: number;
  readonly everyone: boolean;
  readonly offersUntil: Instant | null;
  /** GET with `pool` and `capacity`: shows the effect first. Null when this person may not change seats. */
  readonly changeHref: string | null;
}

export interface SeatsPageProps {
  readonly frame: DeskFrame;
  readonly zone: string;
  readonly pools: readonly SeatPoolView[];
  /** Fields: `name.en`, `name.zh-CN`, `name.ar`, `everyone`, `capacity` (empty: no limit), `offersUntil`, hidden `zone`. Null hides it. */
  readonly add: { readonly action: string; readonly form: FormView } | null;
  /** The change being looked at; null on the plain page. */
  readonly change: SeatChangeView | null;
}

/** Pools and their places. A new number shows what it does first. */
export function SeatsPage({ frame, zone, pools, add, change }: SeatsPageProps): JSX.Element {
  return (
    <OfferingFrame frame={frame} room="seats">
      <div class="stack-loose seats-page">
        {pools.map((pool) => (
          <Pool key={pool.id} pool={pool} zone={zone} change={change?.poolId === pool.id ? change : null} />
        ))}
        {add ? <AddPool add={add} zone={zone} isFirst={pools.length === 0} /> : null}
      </div>
    </OfferingFrame>
  );
}

interface AddPoolProps {
  readonly add: NonNullable<SeatsPageProps['add']>;
  readonly zone: string;
  readonly isFirst: boolean;
}

function AddPool({ add, zone, isFirst }: AddPoolProps): JSX.Element {
  const { t } = useShell();
  return (
    <Card title={t(isFirst ? 'desk.seats.add_first' : 'desk.seats.add')}>
      <Form action={add.action} form={add.form} hidden={{ zone }}>
        <LocalizedField name="name" label={t('desk.seats.name')} hint={t('desk.seats.name_hint')} />
        <NumberField name="capacity" label={t('desk.seats.capacity')} hint={t('desk.seats.capacity_hint')} optional />
        <CheckField name="everyone" label={t('desk.seats.everyone')} hint={t('desk.seats.everyone_hint')} />
        <InstantField
          name="offersUntil"
          label={t('desk.seats.offers_until')}
          hint={t('desk.seats.offers_until_hint')}
          optional
        />
        <FormActions>
          <Button kind="primary">{t(isFirst ? 'desk.seats.add_first_submit' : 'desk.seats.add_submit')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

function Pool({
  pool,
  zone,
  change,
}: {
  pool: SeatPoolView;
  zone: string;
  change: SeatChangeView | null;
}): JSX.Element {
  const { t } = useShell();
  const { name, everyone, offersUntil, changeHref } = pool;
  const kind = <span class="small">{t(everyone ? 'desk.seats.for_everyone' : 'desk.seats.chosen')}</span>;
  return (
    <Card title={<span dir="auto">{name}</span>} beside={kind}>
      <Seats taken={pool.taken} capacity={pool.capacity} waiting={pool.waiting} />
      {offersUntil === null ? null : (
        <p class="small">
          {t('desk.seats.offers_until')} <Deadline at={offersUntil} zone={zone} />
        </p>
      )}
      {change ? <SeatEffect change={change} /> : changeHref ? <AskEffect pool={pool} href={changeHref} /> : null}
    </Card>
  );
}

/** Asks by GET: looking at an effect writes nothing. */
function AskEffect({ pool, href }: { pool: SeatPoolView; href: string }): JSX.Element {
  const { t } = useShell();
  const id = `capacity-${pool.id}`;
  const value = pool.capacity === null ? '' : String(pool.capacity);
  return (
    <form class="form form-row" method="get" action={href}>
      <input type="hidden" name="pool" value={pool.id} />
      <div class="field">
        <label for={id}>{t('desk.seats.new_capacity')}</label>
        <input
          class="input input-short num"
          id={id}
          name="capacity"
          inputmode="numeric"
          dir="ltr"
          type="text"
          value={value}
        />
      </div>
      <button class="button" type="submit">
        {t('desk.seats.see_effect')}
      </button>
    </form>
  );
}
