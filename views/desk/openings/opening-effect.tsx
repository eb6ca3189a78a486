import type { JSX } from 'preact';
import type { Instant } from '../../../src/kernel/clock.js';
import { Button, ButtonLink } from '../../components/button/button.js';
import { Card } from '../../components/card/card.js';
import { Deadline } from '../../components/deadline/deadline.js';
import { Form, FormActions } from '../../components/form/form.js';
import { Notice } from '../../components/notice/notice.js';
import { PageHead } from '../../components/page-head/page-head.js';
import { STANDING_TONE } from '../../components/offering-card/offering-state.js';
import { Tag } from '../../components/tag/tag.js';
import { useShell } from '../../shell.js';

/** How a region stands, before or after. */
export interface OpeningSide {
  readonly standing: 'open' | 'soon' | 'closed';
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly zone: string;
  /** null: no limit of its own. */
  readonly seats: number | null;
  readonly languages: string;
  readonly contact: string | null;
}

export interface EffectView {
  readonly code: string;
  readonly region: string;
  readonly before: OpeningSide;
  readonly after: OpeningSide;
  readonly drafts: number;
  readonly live: number;
  readonly waiting: number;
  readonly tellsDrafts: boolean;
  readonly tellsEverybody: boolean;
  readonly offersNow: number;
}

export interface OpeningEffectProps {
  readonly title: string;
  readonly back: { readonly label: string; readonly href: string };
  readonly effects: readonly EffectView[];
  readonly action: string;
  /** The form as it was filled in, and what was looked at. */
  readonly hidden: readonly (readonly [name: string, value: string])[];
  readonly stale: boolean;
}

/** What a change does, region by region, before it is made. */
export function OpeningEffect({ title, back, effects, action, hidden, stale }: OpeningEffectProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap page stack-loose">
      <PageHead above={back} eyebrow={<bdi>{title}</bdi>} title={t('openings.effect_title')} />
      {stale ? <Notice tone="wait" title={t('openings.stale')} /> : <p class="lead">{t('openings.effect_lead')}</p>}
      {effects.map((effect) => (
        <Effect key={effect.code} effect={effect} />
      ))}
      <Form action={action}>
        {hidden.map(([name, value], index) => (
          <input type="hidden" key={`${name}-${index}`} name={name} value={value} />
        ))}
        <FormActions>
          <Button kind="primary">{t('openings.apply', { count: effects.length })}</Button>
          <ButtonLink kind="quiet" href={back.href}>
            {t('openings.back')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}

function Effect({ effect }: { effect: EffectView }): JSX.Element {
  const { t } = useShell();
  const { region, before, after, drafts, live, waiting } = effect;
  return (
    <Card title={<span dir="auto">{region}</span>}>
      <div class="before-after">
        <Side side={before} heading={t('openings.now')} />
        <Side side={after} heading={t('openings.then')} />
      </div>
      <ul class="list small">
        {effect.tellsDrafts ? <li>{t('openings.affects_drafts', { count: drafts })}</li> : null}
        <li>
          {t(effect.tellsEverybody ? 'openings.affects_live_mailed' : 'openings.affects_live', { count: live })}
        </li>
        {waiting > 0 ? <li>{t('openings.affects_waiting', { count: waiting })}</li> : null}
        {effect.offersNow > 0 ? <li>{t('openings.offers_now', { count: effect.offersNow })}</li> : null}
      </ul>
    </Card>
  );
}

function Side({ side, heading }: { side: OpeningSide; heading: string }): JSX.Element {
  const { t, times } = useShell();
  const { standing, opensAt, closesAt, zone, seats, languages, contact } = side;
  return (
    <section class="stack-tight">
      <h3 class="small quiet">{heading}</h3>
      <p>
        <Tag tone={STANDING_TONE[standing]}>{t(`regions.standing.${standing}`)}</Tag>
      </p>
      <ul class="plain small stack-tight">
        {opensAt === null ? null : (
          <li>
            {t('openings.opens')} <Deadline at={opensAt} zone={zone} brief />
          </li>
        )}
        {closesAt === null ? (
          <li>{t('catalogue.offering.no_deadline')}</li>
        ) : (
          <li>
            {t('openings.closes')} <Deadline at={closesAt} zone={zone} brief />
          </li>
        )}
        <li>
          {t('openings.column.seats')}: {seats === null ? t('openings.no_limit') : times.number(seats)}
        </li>
        {languages ? <li>{languages}</li> : null}
        {contact ? <li dir="ltr">{contact}</li> : null}
      </ul>
    </section>
  );
}
