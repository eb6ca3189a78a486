import type { JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { CheckField } from '../components/field/choice-field.js';
import { NumberField, TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import { EMPTY_FORM, type FormView } from '../components/form/form-state.js';
import { Notice } from '../components/notice/notice.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Seats } from '../components/seats/seats.js';
import { useShell } from '../shell.js';
import { OfferingTabs } from './offering-tabs.js';

export interface PoolOnDesk {
  readonly id: string;
  readonly name: string;
  readonly capacity: number | null;
  readonly taken: number;
  readonly waiting: number;
  readonly everyone: boolean;
}

/** A change that was asked for and is shown before it is done. */
export interface ProposedCapacity {
  readonly poolId: string;
  readonly capacity: number | null;
  readonly taken: number;
  readonly waiting: number;
  readonly offersNow: number;
  readonly leaveFirst: number;
  readonly left: number | null;
}

export interface SeatsDeskProps {
  readonly offering: { readonly id: string; readonly title: string; readonly above: string };
  readonly pools: readonly PoolOnDesk[];
  readonly mayChange: boolean;
  readonly proposal: ProposedCapacity | null;
  /** The pool whose form failed, with what was typed. */
  readonly failed: { readonly poolId: string | null; readonly form: FormView } | null;
}

/** Pools and their seats. A new capacity shows its effect first; only then it is done. */
export function SeatsDesk({ offering, pools, mayChange, proposal, failed }: SeatsDeskProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="stack-loose">
      <PageHead title={<bdi>{offering.title}</bdi>} eyebrow={<bdi>{offering.above}</bdi>} />
      <OfferingTabs offeringId={offering.id} current="seats" />
      <div class="grid">
        {pools.map((pool) => (
          <Card
            key={pool.id}
            title={<bdi>{pool.name}</bdi>}
            beside={
              <span class="small">
                {t(pool.everyone ? 'desk-registrations.pool_everyone' : 'desk-registrations.pool_choice')}
              </span>
            }
          >
            <div class="stack">
              <Seats taken={pool.taken} capacity={pool.capacity} waiting={pool.waiting} />
              {proposal?.poolId === pool.id ? (
                <Proposal offeringId={offering.id} proposal={proposal} />
              ) : mayChange ? (
                <Form
                  action={`/desk/offerings/${offering.id}/seats/${pool.id}/proposal`}
                  form={
                    failed?.poolId === pool.id
                      ? failed.form
                      : { ...EMPTY_FORM, values: { capacity: pool.capacity === null ? '' : String(pool.capacity) } }
                  }
                  label={pool.name}
                >
                  <NumberField
                    name="capacity"
                    label={t('desk-registrations.capacity')}
                    hint={t('desk-registrations.capacity_hint')}
                    optional
                  />
                  <FormActions>
                    <Button>{t('desk-registrations.show_effect')}</Button>
                  </FormActions>
                </Form>
              ) : null}
            </div>
          </Card>
        ))}
      </div>
      {mayChange ? (
        <Card title={t('desk-registrations.add_pool')}>
          <Form
            action={`/desk/offerings/${offering.id}/seats`}
            form={failed && failed.poolId === null ? failed.form : EMPTY_FORM}
          >
            <TextField
              name="nameEn"
              label={t('desk-registrations.pool_name_en')}
              hint={t('desk-registrations.pool_name_hint')}
              max={120}
            />
            <TextField name="nameZh" label={t('desk-registrations.pool_name_zh')} optional max={120} />
            <NumberField
              name="newCapacity"
              label={t('desk-registrations.capacity')}
              hint={t('desk-registrations.capacity_hint')}
              optional
            />
            <CheckField
              name="everyone"
              label={t('desk-registrations.everyone_label')}
              hint={t('desk-registrations.everyone_hint')}
            />
            <FormActions>
              <Button>{t('desk-registrations.add_pool')}</Button>
            </FormActions>
          </Form>
        </Card>
      ) : null}
    </div>
  );
}

function Proposal({ offeringId, proposal }: { offeringId: string; proposal: ProposedCapacity }): JSX.Element {
  const { t } = useShell();
  const { capacity, taken, offersNow, leaveFirst, left } = proposal;
  const effect =
    capacity === 0
      ? t('desk-registrations.effect_closed', { taken })
      : leaveFirst > 0
        ? t('desk-registrations.effect_keeps', { capacity: capacity ?? 0, taken, leaveFirst })
        : t('desk-registrations.effect_room', { offersNow, left: left ?? -1, taken });
  return (
    <Form
      action={`/desk/offerings/${offeringId}/seats/${proposal.poolId}/capacity`}
      hidden={{ capacity: capacity === null ? '' : String(capacity) }}
    >
      <Notice
        tone={leaveFirst > 0 ? 'wait' : 'info'}
        title={
          capacity === null ? t('desk-registrations.effect_unlimited') : t('desk-registrations.effect_to', { capacity })
        }
      >
        <p>{effect}</p>
      </Notice>
      <FormActions>
        <Button kind="primary">{t('desk-registrations.change_capacity')}</Button>
        <a class="button button-quiet" href={`/desk/offerings/${offeringId}/seats`}>
          {t('desk-registrations.leave_as_is')}
        </a>
      </FormActions>
    </Form>
  );
}
