import type { JSX } from 'preact';
import { Icon } from '../components/icon/icon.js';
import { useField } from '../components/form/form-state.js';
import { FieldFault } from '../components/field/field.js';
import { Table } from '../components/table/table.js';
import { useShell } from '../shell.js';
import type { ImportColumnView } from './import-words.js';

export interface FileColumn {
  readonly index: number;
  /** '' where it has no head. */
  readonly header: string;
  readonly samples: readonly string[];
}

/** One row per column of the file: its head, what stands in it, and a list of what it may be. */
export function ColumnUses({
  columns,
  uses,
}: {
  columns: readonly FileColumn[];
  uses: readonly ImportColumnView[];
}): JSX.Element {
  const { t } = useShell();
  return (
    <Table
      caption={t('imports.mapping.table')}
      rows={columns}
      rowKey={({ index }) => String(index)}
      columns={[
        {
          key: 'head',
          head: t('imports.mapping.head'),
          names: true,
          cell: (column) => (
            <b>
              <bdi>{nameOf(t, column)}</bdi>
            </b>
          ),
        },
        {
          key: 'samples',
          head: t('imports.mapping.samples'),
          cell: ({ samples }) => (
            <span class="samples">
              {samples.map((sample, index) => (
                <bdi class="sample" key={index}>
                  {sample || '–'}
                </bdi>
              ))}
            </span>
          ),
        },
        { key: 'use', head: t('imports.mapping.used_as'), cell: (column) => <UseChoice column={column} uses={uses} /> },
      ]}
    />
  );
}

function UseChoice({ column, uses }: { column: FileColumn; uses: readonly ImportColumnView[] }): JSX.Element {
  const { t } = useShell();
  const name = `answers.${column.index}`;
  const state = useField(name);
  return (
    <>
      <FieldFault state={state} />
      <span class="select use-choice">
        <select
          class="input"
          id={state.id}
          name={name}
          aria-label={t('imports.mapping.use_of', { name: nameOf(t, column) })}
          aria-invalid={state.error ? 'true' : undefined}
          aria-describedby={state.error ? `${state.id}-error` : undefined}
        >
          <option value="">{t('imports.mapping.unused')}</option>
          {uses.map(({ key, label }) => (
            <option key={key} value={key} selected={key === state.value}>
              {t(label)}
            </option>
          ))}
        </select>
        <Icon name="chevron" />
      </span>
    </>
  );
}

function nameOf(t: ReturnType<typeof useShell>['t'], { header, index }: FileColumn): string {
  return header === '' ? t('imports.mapping.nameless', { number: index + 1 }) : header;
}
