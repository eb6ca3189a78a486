import type { JSX } from 'preact';
import { Table } from '../components/table/table.js';
import { useShell } from '../shell.js';
import { StudentStateTag, type StudentView } from './student-state.js';

interface ClassSheetProps {
  readonly name: string;
  readonly place: string;
  readonly backTo: string;
  readonly students: readonly StudentView[];
}

/** The whole list on paper, with room to sign. */
export function ClassSheet({ name, place, backTo, students }: ClassSheetProps): JSX.Element {
  const { t, times } = useShell();
  const numbered = students.map((student, index) => ({ ...student, place: index + 1 }));
  return (
    <div class="stack">
      <p class="no-print">
        <a href={backTo}>{t('class-lists.slips.back', { list: name })}</a>
      </p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p>
        <bdi>{place}</bdi> · {t('class-lists.count', { count: students.length })}
      </p>
      <Table
        caption={name}
        rows={numbered}
        rowKey={({ id }) => id}
        columns={[
          { key: 'place', head: t('class-lists.sheet_number'), end: true, cell: (row) => times.number(row.place) },
          { key: 'name', head: t('class-lists.column.name'), names: true, cell: (row) => <bdi>{row.name}</bdi> },
          {
            key: 'number',
            head: t('class-lists.column.number'),
            cell: ({ number }) => (number ? <bdi class="num nowrap">{number}</bdi> : '–'),
          },
          {
            key: 'class',
            head: t('class-lists.column.class'),
            cell: ({ className }) => (className ? <bdi>{className}</bdi> : '–'),
          },
          { key: 'state', head: t('class-lists.column.state'), cell: (row) => <StudentStateTag student={row} /> },
          { key: 'sign', head: t('class-lists.sheet_sign'), cell: () => <span class="sheet-line" /> },
        ]}
      />
    </div>
  );
}
