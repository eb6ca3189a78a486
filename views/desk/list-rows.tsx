import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../components/icon/icon.js';
import { Menu } from '../components/menu/menu.js';
import { PersonName } from '../components/person-name/person-name.js';
import { Table, type Column, type SortLink } from '../components/table/table.js';
import { StateTag } from '../registrations/state-tag.js';
import { useShell } from '../shell.js';
import { listHref, type ListSort } from './list-address.js';
import type { ColumnChoice, ListRowView, ListView } from './list-view.js';

/** The rows of the list: a person each, the chosen columns, and a menu of what can be done. */
export function ListRows(view: ListView): JSX.Element {
  const { t } = useShell();
  const { frame, rows, columns, mayDecide } = view;
  return (
    <Table
      caption={t('desk.list.title')}
      rows={rows}
      rowKey={({ id }) => id}
      select={mayDecide ? { form: 'bulk', name: 'ids', label: ({ name }) => t('lists.select', { name }) } : undefined}
      columns={[
        {
          key: 'name',
          head: t('desk.list.name'),
          names: true,
          sort: sortLink(view, 'name', 'name_desc'),
          cell: (row) => (
            <PersonName name={row.name} latin={row.latinName} href={`${frame.base}/registrations/${row.id}`} />
          ),
        },
        ...columns.map((column) => columnOf(column, view)),
        ...(mayDecide
          ? [
              {
                key: 'menu',
                head: t('lists.actions'),
                silent: true,
                end: true,
                cell: (row: ListRowView) => <RowMenu row={row} view={view} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function columnOf({ key, label }: ColumnChoice, view: ListView): Column<ListRowView> {
  if (key === 'state') return { key, head: label, cell: (row) => <StateAndNote row={row} /> };
  if (key === 'since') {
    return {
      key,
      head: label,
      end: true,
      sort: sortLink(view, 'oldest', 'newest'),
      cell: ({ submittedAt }) => <Moment at={submittedAt} zone={view.zone} />,
    };
  }
  if (key === 'changed') {
    return { key, head: label, end: true, cell: ({ stateSince }) => <Moment at={stateSince} zone={view.zone} /> };
  }
  return { key, head: label, cell: ({ cells }) => <Words>{cells[key] ?? ''}</Words> };
}

function Words({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <small dir="auto" class="cell-words">
      {children}
    </small>
  );
}

function Moment({ at, zone }: { at: number | null; zone: string }): JSX.Element {
  const { times } = useShell();
  return <small>{at === null ? '–' : times.dayTime(at, zone)}</small>;
}

function StateAndNote({ row }: { row: ListRowView }): JSX.Element {
  return (
    <>
      <StateTag state={row.state} place={row.place} />
      {row.note ? (
        <small class="cell-note" dir="auto">
          {row.note}
        </small>
      ) : null}
    </>
  );
}

/** The buttons go to the same preview as those of the bar, for this one person. */
function RowMenu({ row, view }: { row: ListRowView; view: ListView }): JSX.Element {
  const { t } = useShell();
  return (
    <Menu face={<Icon name="dots" />} label={t('lists.actions_for', { name: row.name })} look="bare">
      <a href={`${view.frame.base}/registrations/${row.id}`}>{t('lists.open')}</a>
      {row.actions.map((action) => (
        <button key={action} type="submit" form="bulk" name="only" value={`${action}.${row.id}`}>
          {t(`bulk.${action}.one`)}
        </button>
      ))}
    </Menu>
  );
}

function sortLink({ frame, asked }: ListView, ascending: ListSort, descending: ListSort): SortLink {
  const direction = asked.sort === ascending ? 'ascending' : asked.sort === descending ? 'descending' : null;
  const sort = direction === 'ascending' ? descending : ascending;
  return { href: listHref(frame.base, asked, { sort }), direction };
}
