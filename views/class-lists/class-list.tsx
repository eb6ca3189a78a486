import type { JSX } from 'preact';
import type { PageOf } from '../../src/kernel/page-of.js';
import { BulkBar } from '../components/bulk-bar/bulk-bar.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Empty } from '../components/empty/empty.js';
import { KpiStrip } from '../components/kpi/kpi.js';
import { Notice } from '../components/notice/notice.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Pagination } from '../components/pagination/pagination.js';
import { PrintHeader } from '../components/print-header/print-header.js';
import { Search } from '../components/search/search.js';
import { useShell } from '../shell.js';
import { listHref, type StudentSort } from './list-href.js';
import { SignUpLines, type SignUpLineView } from './sign-up-lines.js';
import type { StudentState, StudentView } from './student-state.js';
import { StudentsTable } from './students-table.js';

export interface ClassListProps {
  /** `/desk/class-lists/:id`, without a slash at the end. */
  readonly base: string;
  readonly name: string;
  readonly place: string;
  readonly putAway: boolean;
  readonly importHref: string;
  readonly counts: Readonly<Record<StudentState, number>>;
  readonly list: PageOf<StudentView>;
  readonly state: StudentState | null;
  readonly search: string;
  readonly sort: StudentSort;
  readonly signUps: readonly SignUpLineView[];
}

/** One class list: who is on it, who is known, and what the class is signed up for. */
export function ClassList(props: ClassListProps): JSX.Element {
  const { t } = useShell();
  const { name, place, base, importHref, putAway, signUps, counts } = props;
  const total = counts.matched + counts.invited + counts.unmatched;
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PrintHeader title={name} />
      <PageHead
        above={{ label: t('class-lists.teaching'), href: '/desk/teaching' }}
        eyebrow={<bdi>{place}</bdi>}
        title={<span dir="auto">{name}</span>}
        actions={
          <>
            {putAway ? null : (
              <ButtonLink kind={total === 0 ? 'primary' : 'plain'} href={importHref}>
                {t('class-lists.upload')}
              </ButtonLink>
            )}
            {total > 0 && !putAway ? (
              <ButtonLink kind="primary" href={`${base}/sign-ups/new?everybody=yes`}>
                {t('class-lists.sign_class_up')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {putAway ? <PutAway base={base} /> : null}
      {total > 0 ? <Figures {...props} total={total} /> : null}
      <Students {...props} total={total} />
      {signUps.length > 0 ? (
        <Card title={t('class-lists.sign_ups')} flush>
          <SignUpLines lines={signUps} withList={false} />
        </Card>
      ) : null}
    </div>
  );
}

function PutAway({ base }: { base: string }): JSX.Element {
  const { t } = useShell();
  return (
    <Notice tone="off" title={t('class-lists.put_away_title')}>
      <p>
        {t('class-lists.put_away')} <a href={`${base}/settings`}>{t('class-lists.settings')}</a>
      </p>
    </Notice>
  );
}

function Figures(props: ClassListProps & { readonly total: number }): JSX.Element {
  const { t } = useShell();
  const { counts, state, total } = props;
  const figure = (name: StudentState) => ({
    figure: counts[name],
    label: t(`class-lists.state.${name}`),
    href: listHref(props, { state: name }),
    current: state === name,
  });
  return (
    <KpiStrip
      label={t('class-lists.figures')}
      figures={[
        { figure: total, label: t('class-lists.students'), href: listHref(props, { state: null }), current: !state },
        figure('matched'),
        figure('invited'),
        figure('unmatched'),
      ]}
    />
  );
}

function Students(props: ClassListProps & { readonly total: number }): JSX.Element {
  const { t } = useShell();
  const { base, list, state, search, sort, total, putAway, importHref } = props;
  const kept = { ...(state ? { state } : {}), ...(sort === 'name' ? {} : { sort }) };
  return (
    <section class="card card-flush" id="list">
      <div class="card-head">
        <h2>{t('class-lists.students')}</h2>
        {total > 0 ? (
          <Search
            action={base}
            label={t('class-lists.search')}
            placeholder={t('class-lists.search_example')}
            value={search}
            keep={kept}
          />
        ) : null}
      </div>
      <p class="list-filters row no-print">
        {putAway ? null : <a href={`${base}/students/new`}>{t('class-lists.add_one')}</a>}
        {total > 0 ? <a href={sheetHref(props)}>{t('class-lists.sheet')}</a> : null}
        <a href={`${base}/settings`}>{t('class-lists.settings')}</a>
      </p>
      {total === 0 ? (
        <Empty picture="people" title={t('class-lists.no_students')}>
          <p>{t('class-lists.no_students_hint')}</p>
          <ButtonLink href={importHref}>{t('class-lists.upload')}</ButtonLink>
        </Empty>
      ) : list.rows.length === 0 ? (
        <Empty picture="search" title={t('class-lists.none_found')}>
          <a href={base}>{t('class-lists.show_all')}</a>
        </Empty>
      ) : (
        <>
          <StudentsTable {...props} />
          {putAway ? null : <Bulk {...props} />}
        </>
      )}
      <Pagination list={list} href={(page) => listHref(props, { page })} />
    </section>
  );
}

function Bulk({ base, list, state, search }: ClassListProps): JSX.Element {
  const { t } = useShell();
  return (
    <BulkBar
      form="class-bulk"
      action={`${base}/sign-ups/new`}
      label={t('class-lists.bulk')}
      hidden={{ ...(state ? { state } : {}), ...(search ? { q: search } : {}) }}
      everything={{ name: 'everybody', label: t('class-lists.bulk_everybody', { count: list.total }) }}
    >
      <Button>{t('class-lists.bulk_sign_up')}</Button>
      <Button formAction={`${base}/letters/new`}>{t('class-lists.bulk_letters')}</Button>
      <Button formAction={`${base}/slips/new`}>{t('class-lists.bulk_slips')}</Button>
    </BulkBar>
  );
}

function sheetHref({ base, state, search }: ClassListProps): string {
  const query = new URLSearchParams({ ...(state ? { state } : {}), ...(search ? { q: search } : {}) }).toString();
  return `${base}/sheet${query ? `?${query}` : ''}`;
}
