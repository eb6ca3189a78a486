import type { JSX } from 'preact';
import { inLocale } from '../../src/kernel/localized-text.js';
import { AdminNav, type Framed } from '../admin/admin-nav.js';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Facts } from '../components/facts/facts.js';
import { LongTextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Search } from '../components/search/search.js';
import { TaskList } from '../components/tasks/tasks.js';
import { useShell } from '../shell.js';
import { InstitutionTag } from './institution-words.js';
import type { MergeSide } from './merger.js';
import type { ProposalLine } from './proposals.js';

interface ProposalProps {
  readonly proposal: ProposalLine & { readonly note: string | null };
  readonly search: string;
  /** Known ones that could be it. */
  readonly like: readonly MergeSide[];
  readonly form: FormView;
}

/** One proposed institution: new, known by another name, or not taken in. */
export function ProposalPage({ proposal, search, like, form, sections }: Framed<ProposalProps>): JSX.Element {
  const { t, locale, times } = useShell();
  const base = `/admin/institutions/proposals/${proposal.id}`;
  const names = Object.values(proposal.name).filter(Boolean);
  return (
    <div class="wrap page stack-loose">
      <PageHead
        above={{ label: t('institutions.proposals.title'), href: '/admin/institutions/proposals' }}
        title={<bdi>{inLocale(proposal.name, locale)}</bdi>}
        tag={<InstitutionTag state="proposed" />}
        actions={
          <Form action={`${base}/approval`} shape="bare">
            <Button kind="primary">{t('institutions.proposals.new')}</Button>
          </Form>
        }
      />
      <AdminNav sections={sections} current="institutions" />
      <div class="side">
        <div class="stack-loose">
          <Card>
            <Facts
              facts={[
                { label: t('institutions.register.name'), value: <bdi>{names.join(' · ')}</bdi> },
                { label: t('institutions.form.kind'), value: t(`institutions.kind.${proposal.kind}`) },
                { label: t('institutions.facts.place'), value: proposal.place ?? '–' },
                {
                  label: t('institutions.proposals.note'),
                  value: <span dir="auto">{proposal.note ?? '–'}</span>,
                },
                {
                  label: t('institutions.proposals.by', { name: proposal.proposer }),
                  value: times.dayTime(proposal.createdAt),
                },
                {
                  label: t('affiliations.state.requested'),
                  value: t('institutions.proposals.people', { count: proposal.waiting }),
                },
              ]}
            />
          </Card>
          <Card title={t('institutions.proposals.like')} flush>
            <div class="list-filters">
              <Search
                action={base}
                label={t('institutions.proposals.search')}
                placeholder={t('institutions.find.example')}
                value={search}
              />
            </div>
            {like.length === 0 ? (
              <p class="list-filters quiet">{t('institutions.proposals.like_none')}</p>
            ) : (
              <TaskList
                tasks={like.map((each) => ({
                  key: each.id,
                  title: <bdi>{inLocale(each.name, locale)}</bdi>,
                  detail: <bdi>{[each.place, ...each.aliases, ...each.domains].filter(Boolean).join(' · ')}</bdi>,
                  end: (
                    <Form action={`${base}/merger`} hidden={{ into: each.id }} shape="bare">
                      <Button label={`${t('institutions.proposals.same')}: ${inLocale(each.name, locale)}`}>
                        {t('institutions.proposals.same')}
                      </Button>
                    </Form>
                  ),
                }))}
              />
            )}
          </Card>
        </div>
        <aside>
          <Card title={t('institutions.proposals.decline')}>
            <p class="quiet">{t('institutions.proposals.decline_hint')}</p>
            <Form action={`${base}/refusal`} form={form}>
              <LongTextField name="reason" label={t('institutions.desk.reason')} rows={2} max={500} />
              <FormActions>
                <Button kind="danger">{t('institutions.proposals.decline_submit')}</Button>
              </FormActions>
            </Form>
          </Card>
        </aside>
      </div>
    </div>
  );
}
