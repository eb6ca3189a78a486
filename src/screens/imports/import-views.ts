import type { FileFactsView } from '../../../views/imports/file-facts.js';
import type { ImportFrameView, ImportView } from '../../../views/imports/import-frame.js';
import type { ImportStateName } from '../../../views/imports/import-words.js';
import type { RowView } from '../../../views/imports/import-rows.js';
import type { EndedRow, ImportKind, ImportRecord, ImportTarget, OpenImport } from '../../platform/import/index.js';

/** What every page about this kind and target shows. */
export function frameOf(kind: ImportKind, target: ImportTarget): ImportFrameView {
  return { title: kind.title, target, columns: kind.columns };
}

export function importView({ record }: OpenImport): ImportView {
  const { id, state, fileName, total, done } = record;
  return { id, state: state as ImportStateName, fileName: nameOf(fileName), total, done };
}

/** A pasted table has no name. */
export function nameOf(fileName: string): string | null {
  return fileName === '' ? null : fileName;
}

export function fileFacts({ layout, fileName, createdAt }: ImportRecord): FileFactsView {
  const { sheet, otherSheets, encoding, separator, above } = layout;
  return { name: nameOf(fileName), sheet, otherSheets, encoding, separator, above, createdAt };
}

export function newHref({ kind, targetId }: Pick<ImportRecord, 'kind' | 'targetId'>): string {
  return `/desk/imports/new?${new URLSearchParams({ kind, ...(targetId ? { target: targetId } : {}) }).toString()}`;
}

/** The cells that are in use, under the names the kind gives them. */
export function usedCells({ layout }: ImportRecord, { columns }: ImportKind) {
  const used = columns.filter(({ key }) => layout.columns.includes(key));
  const places = used.map(({ key }) => layout.columns.indexOf(key));
  return {
    labels: used.map(({ label }) => label),
    ofEnded: ({ line, cells, result, reason, column }: EndedRow): RowView => ({
      line,
      cells: places.map((index) => cells[index] ?? ''),
      result,
      reason,
      column,
    }),
    /** Positions of the used columns among all of the kind. */
    among: used.map(({ key }) => columns.findIndex((column) => column.key === key)),
  };
}
