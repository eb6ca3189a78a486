import type { JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { Chip, Chips } from '../components/chip/chip.js';
import { Empty } from '../components/empty/empty.js';
import { TextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import { Pagination } from '../components/pagination/pagination.js';
import { PersonName } from '../components/person-name/person-name.js';
import { Search } from '../components/search/search.js';
import { Table, type Column, type SortLink } from '../components/table/table.js';
import { useShell, type Shell } from '../shell.js';
import { AffiliationTag, ROLES } from './affiliation-words.js';
import { schoolHref, type SchoolFilter } from './school-filter.js';
import type { SchoolPersonRow, SchoolProps } from './school.js';

const STATES = [null, 'requested', 'confirmed', 'ended', 'declined', 'withdrawn'] as const;
const BULK = 'decisions';

/** The people of a school by filter, sort, search and page; requests can be decided together. */
export function SchoolPeople(props: SchoolProps): JSX.Element {
  const shell = useShell();
  const { t } = shell;
  const { institution, list, filter, mayConfirm } = props;
  const deciding = mayConfirm && filter.state === 'requested' && list.rows.length > 0;
  const kept = {
    ...(filter.state ? { state: filter.state } : {}),
    ...(filter.role ? { role: filter.role } : {}),
    ...(filter.sort === 'name' ? {} : { sort: filter.sort }),
  };
  return (
    <section class="card card-flush" id="list">
      <div class="card-head">
        <h2>{t('institutions.desk.list')}</h2>
        <Search
          action={`/desk/institutions/${institution.id}`}
          label={t('institutions.desk.search')}
          placeholder={t('institutions.desk.search_example')}
          value={filter.text}
          keep={kept}
        />
      </div>
      <div class="list-filters no-print stack-tight">
        <Filters {...props} />
      </div>
      {deciding ? <Decisions {...props} /> : null}
      {list.rows.length === 0 ? (
        <Empty picture={filter.text ? 'search' : 'people'} title={t(noneKey(filter))}>
          <p class="quiet">{t('institutions.desk.none_hint')}</p>
        </Empty>
      ) : (
        <Table
          caption={t('institutions.desk.list')}
          columns={columns(shell, props)}
          rows={list.rows}
          rowKey={({ id }) => id}
          {...(deciding
            ? {
                select: {
                  form: BULK,
                  name: 'people',
                  label: (row: SchoolPersonRow) => t('institutions.desk.tick', { name: row.name }),
                },
              }
            : {})}
        />
      )}
      <Pagination list={list} href={(page) => schoolHref(institution.id, filter, page)} />
    </section>
  );
}

function noneKey({ state, text }: SchoolFilter) {
  if (text !== '') return 'institutions.desk.none_found';
  return state === 'requested' ? 'institutions.desk.none_waiting' : 'institutions.desk.none';
}

function Filters({ institution, filter, counts }: SchoolProps): JSX.Element {
  const { t } = useShell();
  const total = (state: SchoolFilter['state']) =>
    counts
      .filter((each) =>
        state === null ? each.state === 'confirmed' || each.state === 'requested' : each.state === state,
      )
      .reduce((sum, each) => sum + each.total, 0);
  const shown = STATES.filter((state) => state === null || state === filter.state || total(state) > 0);
  return (
    <>
      <Chips label={t('institutions.desk.by_state')}>
        {shown.map((state) => (
          <Chip
            key={state ?? 'all'}
            href={schoolHref(institution.id, { ...filter, state })}
            label={state === null ? t('institutions.desk.all') : t(`affiliations.state.${state}`)}
            count={total(state)}
            current={filter.state === state}
          />
        ))}
      </Chips>
      <Chips label={t('institutions.desk.by_role')}>
        <Chip
          href={schoolHref(institution.id, { ...filter, role: null })}
          label={t('institutions.desk.all_roles')}
          current={filter.role === null}
        />
        {ROLES.map((role) => (
          <Chip
            key={role}
            href={schoolHref(institution.id, { ...filter, role })}
            label={t(`affiliations.role.${role}`)}
            current={filter.role === role}
          />
        ))}
      </Chips>
    </>
  );
}

/** Confirms or declines what is ticked. The reason is for those who are declined. */
function Decisions({ institution, form }: SchoolProps): JSX.Element {
  const { t } = useShell();
  const base = `/desk/institutions/${institution.id}`;
  return (
    <div class="list-filters no-print">
      <Form id={BULK} action={`${base}/confirmations`} form={form} label={t('institutions.desk.decisions')}>
        <TextField
          name="reason"
          label={t('institutions.desk.reason')}
          hint={t('institutions.desk.reason_hint')}
          max={500}
          optional
        />
        <FormActions>
          <Button kind="primary">{t('institutions.desk.confirm_ticked')}</Button>
          <Button formAction={`${base}/refusals`}>{t('institutions.desk.decline_ticked')}</Button>
        </FormActions>
      </Form>
    </div>
  );
}

function columns({ t, times }: Shell, { institution, filter }: SchoolProps): readonly Column<SchoolPersonRow>[] {
  const sort = (ascending: SchoolFilter['sort'], descending: SchoolFilter['sort'] = ascending): SortLink => {
    const direction = filter.sort === ascending ? 'ascending' : filter.sort === descending ? 'descending' : null;
    const next = direction === 'ascending' ? descending : ascending;
    return { href: schoolHref(institution.id, { ...filter, sort: next }), direction };
  };
  return [
    {
      key: 'name',
      head: t('institutions.desk.name'),
      names: true,
      sort: sort('name'),
      cell: (row) => (
        <PersonName
          name={row.name}
          latin={row.latinName}
          href={`/desk/institutions/${institution.id}/people/${row.id}`}
        />
      ),
    },
    { key: 'role', head: t('institutions.desk.role'), cell: (row) => t(`affiliations.role.${row.role}`) },
    {
      key: 'number',
      head: t('institutions.desk.number'),
      sort: sort('number'),
      cell: (row) => <bdi class="num nowrap">{row.number ?? '–'}</bdi>,
    },
    { key: 'state', head: t('institutions.desk.state'), cell: (row) => <StateAndNote row={row} /> },
    {
      key: 'since',
      head: t('institutions.desk.since'),
      end: true,
      sort: sort('oldest', 'newest'),
      cell: (row) => <small class="nowrap">{times.day(row.since)}</small>,
    },
  ];
}

function StateAndNote({ row }: { row: SchoolPersonRow }): JSX.Element {
  const { t } = useShell();
  return (
    <>
      <AffiliationTag state={row.state} />
      {row.state === 'confirmed' && row.verifiedBy ? (
        <small class="cell-note">{t(`affiliations.verified.${row.verifiedBy}`)}</small>
      ) : null}
      {row.byDomain ? <small class="cell-note">{t('institutions.desk.by_domain')}</small> : null}
      {row.note ? (
        <small class="cell-note" dir="auto">
          {row.note}
        </small>
      ) : null}
    </>
  );
}
