import type { JSX } from 'preact';
import { inLocale, type LocalizedText } from '../../src/kernel/localized-text.js';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Facts, type Fact } from '../components/facts/facts.js';
import { LongTextField, TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { History, type HistoryEntry } from '../components/history/history.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell, type Shell } from '../shell.js';
import { AffiliationTag } from './affiliation-words.js';
import type { SchoolPersonRow } from './school.js';

export interface SchoolPersonProps {
  readonly institution: { readonly id: string; readonly name: LocalizedText };
  readonly person: SchoolPersonRow & { readonly fromDay: string | null };
  readonly history: readonly HistoryEntry[];
  readonly mayConfirm: boolean;
  /** The form that was refused, by its name. */
  readonly tried: { readonly name: 'number' | 'release' | 'refusal'; readonly form: FormView } | null;
}

/** One person at a school: what they are there, how that was confirmed, and what a coordinator may change. */
export function SchoolPerson({ institution, person, history, mayConfirm, tried }: SchoolPersonProps): JSX.Element {
  const shell = useShell();
  const { t, locale, zone } = shell;
  const base = `/desk/institutions/${institution.id}`;
  return (
    <div class="wrap page stack-loose">
      <PageHead
        above={{ label: inLocale(institution.name, locale), href: base }}
        title={<bdi>{person.name}</bdi>}
        tag={<AffiliationTag state={person.state} />}
        actions={
          mayConfirm && person.state === 'requested' ? (
            <Form action={`${base}/confirmations`} hidden={{ people: person.id }} shape="bare">
              <Button kind="primary">{t('institutions.desk.confirm_one')}</Button>
            </Form>
          ) : null
        }
      />
      <div class="side">
        <div class="stack-loose">
          <Card title={t('institutions.desk.about_person')}>
            <Facts facts={factsOf(shell, person)} />
          </Card>
          <Card title={t('institutions.desk.history')}>
            <History entries={history} zone={zone} />
          </Card>
        </div>
        {mayConfirm ? (
          <aside class="stack">
            <Changes base={`${base}/people/${person.id}`} person={person} tried={tried} />
          </aside>
        ) : null}
      </div>
    </div>
  );
}

function Changes({
  base,
  person,
  tried,
}: { base: string } & Pick<SchoolPersonProps, 'person' | 'tried'>): JSX.Element | null {
  const { t } = useShell();
  const formOf = (name: NonNullable<SchoolPersonProps['tried']>['name'], values: FormView['values'] = {}) =>
    tried?.name === name ? tried.form : { values, errors: [] };
  if (person.state === 'requested')
    return (
      <Card title={t('institutions.desk.decline')}>
        <Form action={`${base}/refusal`} form={formOf('refusal')}>
          <LongTextField
            name="reason"
            label={t('institutions.desk.reason')}
            hint={t('institutions.desk.reason_hint')}
            rows={2}
            max={500}
          />
          <FormActions>
            <Button>{t('institutions.desk.decline_one')}</Button>
          </FormActions>
        </Form>
      </Card>
    );
  if (person.state !== 'confirmed') return null;
  return (
    <>
      <Card title={t('institutions.desk.change_number')}>
        <Form action={`${base}/number`} form={formOf('number', { number: person.number ?? '' })}>
          <TextField
            name="number"
            label={t('affiliations.form.number')}
            hint={t('institutions.desk.number_hint')}
            max={64}
            optional
          />
          <FormActions>
            <Button>{t('institutions.desk.save_number')}</Button>
          </FormActions>
        </Form>
      </Card>
      <Card title={t('institutions.desk.release')}>
        <p class="quiet">{t('institutions.desk.release_hint')}</p>
        <Form action={`${base}/release`} form={formOf('release')}>
          <LongTextField name="reason" label={t('institutions.desk.release_reason')} rows={2} max={500} />
          <FormActions>
            <Button kind="danger">{t('institutions.desk.release_one')}</Button>
          </FormActions>
        </Form>
      </Card>
    </>
  );
}

function factsOf({ t, times }: Shell, person: SchoolPersonProps['person']): readonly Fact[] {
  const day = (text: string) => times.day(Date.parse(text), 'UTC');
  const rows: readonly (Fact | null)[] = [
    { label: t('institutions.desk.role'), value: t(`affiliations.role.${person.role}`) },
    { label: t('institutions.desk.number'), value: <bdi class="num">{person.number ?? '–'}</bdi> },
    person.latinName ? { label: t('institutions.desk.latin'), value: <bdi>{person.latinName}</bdi> } : null,
    person.fromDay ? { label: t('affiliations.form.from'), value: day(person.fromDay) } : null,
    person.untilDay ? { label: t('affiliations.form.until'), value: day(person.untilDay) } : null,
    person.verifiedBy
      ? { label: t('institutions.desk.verified'), value: t(`affiliations.verified.${person.verifiedBy}`) }
      : null,
    person.byDomain ? { label: t('institutions.desk.evidence'), value: t('institutions.desk.by_domain') } : null,
    person.note ? { label: t('affiliations.form.note'), value: <span dir="auto">{person.note}</span> } : null,
  ];
  return rows.filter((row) => row !== null);
}
