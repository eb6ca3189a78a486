import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Deadline } from '../components/deadline/deadline.js';
import { Facts, type Fact } from '../components/facts/facts.js';
import { TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { OfferingCard, type OfferingCardView } from '../components/offering-card/offering-card.js';
import { Tag } from '../components/tag/tag.js';
import type { Drawing, Hue } from '../hue.js';
import { useShell } from '../shell.js';
import { Band } from './band.js';
import { Lines, REGION_TONE, type RegionLine, type RegionState } from './region-table.js';

export interface RegionPageProps {
  readonly offering: { readonly title: string; readonly href: string };
  readonly hue: Hue;
  readonly drawing: Drawing;
  readonly example: boolean;
  readonly region: string;
  /** `over`: its time has passed. `closed`: the region does not take part. */
  readonly state: RegionState;
  readonly zone: string;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly languages: readonly string[];
  readonly contactHref: string | null;
  /** Null unless it is open here. */
  readonly signUpHref: string | null;
  /** The table of all regions. */
  readonly chooseHref: string;
  /** Null where there is nothing to wait for. */
  readonly notice: { readonly action: string; readonly cancelAction: string; readonly told: boolean } | null;
  readonly signedIn: boolean;
  readonly form: FormView;
  /** Of the same program, open here now. */
  readonly elsewhere: readonly OfferingCardView[];
  /** The other regions where it is open, the nearest first. */
  readonly open: readonly RegionLine[];
}

/** How it stands where the reader is; where it is not open, what they can do instead. */
export function RegionPage(props: RegionPageProps): JSX.Element {
  const { t } = useShell();
  const { state, region, offering } = props;
  const standing = state === 'over' ? 'closed' : state;
  return (
    <>
      <Band
        hue={props.hue}
        drawing={props.drawing}
        title={t(`regions.page.${standing}`, { region })}
        lead={t(`regions.page.${state}_lead`)}
        above={{ label: offering.title, href: offering.href }}
        example={props.example}
        tag={<Tag tone={REGION_TONE[state]}>{t(`regions.standing.${state}`)}</Tag>}
      />
      <div class="wrap page side">
        <div class="stack-far">
          {props.signUpHref ? (
            <p>
              <ButtonLink kind="primary" href={props.signUpHref}>
                {t('regions.page.sign_up', { region })}
              </ButtonLink>
            </p>
          ) : null}
          {props.notice ? <TellMe {...props} notice={props.notice} /> : null}
          {state === 'open' ? null : <Elsewhere {...props} />}
          {state === 'open' ? null : <Where {...props} />}
        </div>
        <aside class="stack-loose">
          <Dates {...props} />
          <p class="small">
            {t('regions.page.not_mine')} <a href={props.chooseHref}>{t('regions.page.choose_mine')}</a>
          </p>
        </aside>
      </div>
    </>
  );
}

function TellMe({
  notice,
  region,
  signedIn,
  form,
}: RegionPageProps & { notice: NonNullable<RegionPageProps['notice']> }): JSX.Element {
  const { t } = useShell();
  if (notice.told) {
    return (
      <Card title={t('regions.notice.title')}>
        <p>{t('regions.notice.set')}</p>
        <Form action={notice.cancelAction} shape="bare">
          <Button kind="quiet">{t('regions.notice.cancel')}</Button>
        </Form>
      </Card>
    );
  }
  return (
    <Card title={t('regions.notice.title')}>
      <p>{t('regions.notice.lead', { region })}</p>
      <Form action={notice.action} form={form}>
        {signedIn ? null : (
          <TextField name="address" kind="email" label={t('regions.notice.address')} autocomplete="email" max={254} />
        )}
        <FormActions>
          <Button kind="primary">{t('regions.notice.button')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

function Elsewhere({ elsewhere, region }: RegionPageProps): JSX.Element {
  const { t } = useShell();
  if (elsewhere.length === 0) return <p class="quiet">{t('regions.page.elsewhere_none', { region })}</p>;
  return (
    <section class="stack">
      <h2>{t('regions.page.elsewhere', { region })}</h2>
      <p class="small">{t('regions.page.elsewhere_hint')}</p>
      <div class="grid">
        {elsewhere.map((card) => (
          <OfferingCard key={card.href} card={card} />
        ))}
      </div>
    </section>
  );
}

function Where({ open }: RegionPageProps): JSX.Element {
  const { t } = useShell();
  return (
    <section class="stack">
      <h2>{t('regions.page.where')}</h2>
      {open.length === 0 ? (
        <p class="quiet">{t('regions.page.where_none')}</p>
      ) : (
        <>
          <p class="small">{t('regions.page.where_hint')}</p>
          <Lines regions={open} />
        </>
      )}
    </section>
  );
}

function Dates(props: RegionPageProps): JSX.Element | null {
  const { t } = useShell();
  const { opensAt, closesAt, zone, languages, contactHref, state } = props;
  const facts: (Fact | null)[] = [
    opensAt !== null && state === 'soon'
      ? { label: t('regions.page.opens'), value: <Deadline at={opensAt} zone={zone} /> }
      : null,
    closesAt === null ? null : { label: t('regions.page.closes'), value: <Deadline at={closesAt} zone={zone} /> },
    languages.length > 0 ? { label: t('regions.page.languages'), value: languages.join(', ') } : null,
    contactHref ? { label: t('regions.page.contact'), value: <a href={contactHref}>{t('regions.page.ask')}</a> } : null,
  ];
  const shown = facts.filter((fact) => fact !== null);
  if (shown.length === 0) return null;
  return (
    <Card title={t('regions.page.dates')}>
      <Facts facts={shown} />
    </Card>
  );
}
