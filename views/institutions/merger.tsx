import type { JSX } from 'preact';
import { inLocale, type LocalizedText } from '../../src/kernel/localized-text.js';
import { AdminNav, type Framed } from '../admin/admin-nav.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Empty } from '../components/empty/empty.js';
import { Facts } from '../components/facts/facts.js';
import { LongTextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Search } from '../components/search/search.js';
import { TaskList } from '../components/tasks/tasks.js';
import { useShell } from '../shell.js';

export interface MergeSide {
  readonly id: string;
  readonly name: LocalizedText;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly place: string | null;
}

interface MergerProps {
  readonly from: MergeSide;
  readonly search: string;
  readonly found: readonly MergeSide[];
  readonly diff: {
    readonly into: MergeSide;
    readonly figures: {
      readonly people: number;
      readonly twice: number;
      readonly numbers: readonly string[];
      readonly parts: number;
    };
    readonly coordinators: number;
    readonly aliases: readonly string[];
  } | null;
  readonly form: FormView;
}

/** One institution goes into another: first which, then what would happen, then once more whether. */
export function InstitutionMerger(props: Framed<MergerProps>): JSX.Element {
  const { t, locale } = useShell();
  const { from, search, found, diff, sections } = props;
  const name = inLocale(from.name, locale);
  const base = `/admin/institutions/${from.id}`;
  return (
    <div class="wrap page stack-loose">
      <PageHead
        above={{ label: name, href: base }}
        title={t('institutions.merge.title', { name })}
        lead={t('institutions.merge.lead')}
      />
      <AdminNav sections={sections} current="institutions" />
      {diff ? <Diff {...props} diff={diff} /> : null}
      <Card title={diff ? t('institutions.find.another') : t('institutions.merge.search')} flush={found.length > 0}>
        <div class={found.length > 0 ? 'list-filters' : undefined}>
          <Search
            action={`${base}/merger`}
            label={t('institutions.merge.search')}
            placeholder={t('institutions.find.example')}
            value={search}
          />
        </div>
        {found.length > 0 ? (
          <TaskList
            tasks={found.map((each) => ({
              key: each.id,
              title: <bdi>{inLocale(each.name, locale)}</bdi>,
              detail: <bdi>{[each.place, ...each.aliases, ...each.domains].filter(Boolean).join(' · ')}</bdi>,
              end: (
                <ButtonLink
                  href={`${base}/merger?into=${each.id}`}
                  label={`${t('institutions.merge.choose')}: ${inLocale(each.name, locale)}`}
                >
                  {t('institutions.merge.choose')}
                </ButtonLink>
              ),
            }))}
          />
        ) : search ? (
          <Empty picture="search" title={t('institutions.find.none')} />
        ) : null}
      </Card>
    </div>
  );
}

function Diff({ from, diff, form }: MergerProps & { diff: NonNullable<MergerProps['diff']> }): JSX.Element {
  const { t } = useShell();
  const { into, figures, coordinators, aliases } = diff;
  const effects = [
    t('institutions.merge.people', { count: figures.people }),
    t('institutions.merge.twice', { count: figures.twice }),
    t('institutions.merge.numbers', { count: figures.numbers.length }),
    t('institutions.merge.domains', { count: from.domains.length }),
    t('institutions.merge.parts', { count: figures.parts }),
    t('institutions.merge.coordinators', { count: coordinators }),
    `${t('institutions.merge.names')}: ${aliases.join(' · ')}`,
  ];
  return (
    <>
      <div class="grid">
        <Side title={t('institutions.merge.from')} side={from} />
        <Side title={t('institutions.merge.into')} side={into} />
      </div>
      <Card title={t('institutions.merge.what')}>
        <ul>
          {effects.map((effect) => (
            <li key={effect} dir="auto">
              {effect}
            </li>
          ))}
        </ul>
        {figures.numbers.length > 0 ? (
          <p>
            {t('institutions.merge.lost_numbers')}: <bdi class="num">{figures.numbers.join(', ')}</bdi>
          </p>
        ) : null}
        <Form action={`/admin/institutions/${from.id}/merger`} form={form} hidden={{ into: into.id }}>
          <LongTextField name="reason" label={t('institutions.merge.reason')} rows={2} max={500} optional />
          <FormActions>
            <Button kind="danger">{t('institutions.merge.submit')}</Button>
            <ButtonLink kind="quiet" href={`/admin/institutions/${from.id}`}>
              {t('institutions.merge.leave')}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </>
  );
}

function Side({ title, side }: { title: string; side: MergeSide }): JSX.Element {
  const { t, locale } = useShell();
  const dash = (texts: readonly string[]) => <bdi>{texts.join(' · ') || '–'}</bdi>;
  return (
    <Card title={title}>
      <Facts
        facts={[
          { label: t('institutions.register.name'), value: <bdi>{inLocale(side.name, locale)}</bdi> },
          { label: t('institutions.facts.aliases'), value: dash(side.aliases) },
          { label: t('institutions.facts.domains'), value: dash(side.domains) },
          { label: t('institutions.facts.place'), value: side.place ?? '–' },
        ]}
      />
    </Card>
  );
}
