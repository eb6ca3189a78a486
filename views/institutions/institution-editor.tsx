import type { JSX } from 'preact';
import { inLocale, type LocalizedText } from '../../src/kernel/localized-text.js';
import { AdminNav, type Framed } from '../admin/admin-nav.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Facts } from '../components/facts/facts.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { History, type HistoryEntry } from '../components/history/history.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { InstitutionFields } from './institution-form.js';
import { InstitutionTag, type InstitutionState } from './institution-words.js';

interface EditorProps {
  /** Null for one that is to be added. */
  readonly institution: {
    readonly id: string;
    readonly name: LocalizedText;
    readonly state: InstitutionState;
    readonly version: number;
    readonly mergedInto: { readonly id: string; readonly name: LocalizedText } | null;
    readonly figures: { readonly confirmed: number; readonly requested: number };
  } | null;
  readonly form: FormView;
  readonly history: readonly HistoryEntry[];
}

/** One institution in the office's book. */
export function InstitutionEditor({ institution, form, history, sections }: Framed<EditorProps>): JSX.Element {
  const { t, locale, times, zone } = useShell();
  const merged = institution?.mergedInto ?? null;
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead
        above={{ label: t('institutions.register.title'), href: '/admin/institutions' }}
        title={institution ? <bdi>{inLocale(institution.name, locale)}</bdi> : t('institutions.register.add')}
        tag={institution ? <InstitutionTag state={institution.state} /> : null}
        actions={
          institution?.state === 'approved' ? (
            <>
              <ButtonLink href={`/desk/institutions/${institution.id}`}>{t('institutions.editor.people')}</ButtonLink>
              <ButtonLink kind="quiet" href={`/admin/institutions/${institution.id}/merger`}>
                {t('institutions.editor.merge')}
              </ButtonLink>
            </>
          ) : null
        }
      />
      <AdminNav sections={sections} current="institutions" />
      <div class="side">
        {institution === null || institution.state === 'approved' ? (
          <Form
            action={institution ? `/admin/institutions/${institution.id}` : '/admin/institutions'}
            form={form}
            hidden={institution ? { version: String(institution.version) } : {}}
          >
            <InstitutionFields />
            <FormActions>
              <Button kind="primary">
                {t(institution ? 'institutions.editor.save' : 'institutions.register.add')}
              </Button>
            </FormActions>
          </Form>
        ) : (
          <Card>
            {merged ? (
              <p>
                {t('institutions.editor.lives_on')}{' '}
                <a href={`/admin/institutions/${merged.id}`}>
                  <bdi>{inLocale(merged.name, locale)}</bdi>
                </a>
              </p>
            ) : (
              <p>{t('institutions.editor.not_open')}</p>
            )}
          </Card>
        )}
        {institution ? (
          <aside class="stack">
            <Card title={t('institutions.editor.figures')}>
              <Facts
                facts={[
                  {
                    label: t('institutions.desk.people'),
                    value: <span class="num">{times.number(institution.figures.confirmed)}</span>,
                  },
                  {
                    label: t('institutions.desk.requests'),
                    value: <span class="num">{times.number(institution.figures.requested)}</span>,
                  },
                ]}
              />
            </Card>
            {history.length > 0 ? (
              <Card title={t('institutions.desk.history')}>
                <History entries={history} zone={zone} />
              </Card>
            ) : null}
          </aside>
        ) : null}
      </div>
    </div>
  );
}
