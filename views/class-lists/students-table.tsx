import type { JSX } from 'preact';
import { Table, type SortLink } from '../components/table/table.js';
import { useShell } from '../shell.js';
import type { PageOf } from '../../src/kernel/page-of.js';
import { listHref, type ListAddress, type StudentSort } from './list-href.js';
import { StudentStateTag, type StudentView } from './student-state.js';

interface StudentsTableProps extends ListAddress {
  readonly list: PageOf<StudentView>;
  readonly putAway: boolean;
}

/** Students of a list with a box each. */
export function StudentsTable(props: StudentsTableProps): JSX.Element {
  const { t } = useShell();
  const { base, list, putAway } = props;
  return (
    <Table
      caption={t('class-lists.students')}
      rows={list.rows}
      rowKey={({ id }) => id}
      {...(putAway
        ? {}
        : {
            select: {
              form: 'class-bulk',
              name: 'students',
              label: ({ name }: { name: string }) => t('class-lists.select', { name }),
            },
          })}
      columns={[
        {
          key: 'name',
          head: t('class-lists.column.name'),
          names: true,
          sort: sortLink(props, 'name'),
          cell: ({ id, name }) => (
            <a href={`${base}/students/${id}`}>
              <bdi>{name}</bdi>
            </a>
          ),
        },
        { key: 'state', head: t('class-lists.column.state'), cell: (row) => <StudentStateTag student={row} /> },
        {
          key: 'number',
          head: t('class-lists.column.number'),
          sort: sortLink(props, 'number'),
          cell: ({ number }) => (number ? <bdi class="num nowrap">{number}</bdi> : '–'),
        },
        {
          key: 'class',
          head: t('class-lists.column.class'),
          sort: sortLink(props, 'class'),
          cell: ({ className }) => (className ? <bdi>{className}</bdi> : '–'),
        },
        {
          key: 'reach',
          head: t('class-lists.column.reach'),
          cell: ({ address, mobile }) => (
            <small>
              {address ? <bdi dir="ltr">{address}</bdi> : null}
              {address && mobile ? <br /> : null}
              {mobile ? <bdi dir="ltr">{mobile}</bdi> : null}
              {address || mobile ? null : '–'}
            </small>
          ),
        },
      ]}
    />
  );
}

function sortLink(props: StudentsTableProps, sort: StudentSort): SortLink {
  return { href: listHref(props, { sort }), direction: props.sort === sort ? 'ascending' : null };
}
