import type { ImportKind, RowReason } from './import-kind.js';
import { repeatedHeaders, type TableLayout } from './reading/table-layout.js';

/** Why a table cannot be read as this kind yet. The first three the person mends here, the rest in the file. */
export function layoutFaults(kind: ImportKind, { headers, columns, samples }: TableLayout): readonly LayoutFault[] {
  const repeated = repeatedHeaders(headers).map((name) => fault('imports.fault.repeated_header', { name }));
  const twice = kind.columns.filter(({ key }) => columns.filter((used) => used === key).length > 1);
  const missing = kind.columns.filter(({ key, required }) => required && !columns.includes(key));
  return [
    ...repeated,
    ...twice.map(({ key }) => ({ ...fault('imports.fault.used_twice'), column: key })),
    ...missing.map(({ key }) => ({ ...fault('imports.fault.missing_column'), column: key })),
    ...(missing.length === 0 && columns.every((key) => key === null) ? [fault('imports.fault.no_column')] : []),
    ...(samples.length === 0 ? [fault('imports.fault.no_rows')] : []),
  ];
}

/** A reason, with the column of the kind that it names. */
export interface LayoutFault extends RowReason {
  readonly column?: string;
}

function fault(key: RowReason['key'], variables: RowReason['variables'] = {}): LayoutFault {
  return { key, variables };
}
