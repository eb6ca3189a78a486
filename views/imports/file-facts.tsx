import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Card } from '../components/card/card.js';
import { Facts } from '../components/facts/facts.js';
import { useShell } from '../shell.js';
import { FileName } from './import-frame.js';

export interface FileFactsView {
  /** Null for a pasted table. */
  readonly name: string | null;
  readonly sheet: string | null;
  readonly otherSheets: readonly string[];
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly above: number;
  readonly createdAt: Instant;
}

/** What was read, and how: small, at the end, for when something looks odd. */
export function FileFacts(props: FileFactsView & { total: string | null }): JSX.Element {
  const { t, times } = useShell();
  const { name, sheet, otherSheets, encoding, separator, above, createdAt, total } = props;
  const sheetWords =
    otherSheets.length > 0
      ? t('imports.facts.other_sheets', { name: sheet ?? '', others: otherSheets.join(', ') })
      : sheet;
  const readAs = [
    encoding ? t(`imports.encoding.${encoding}` as 'imports.encoding.utf-8') : null,
    separator ? t(`imports.separator.${separator}` as 'imports.separator.tab') : null,
    above > 0 ? t('imports.facts.above', { rows: above }) : null,
  ].filter((word) => word !== null);
  return (
    <Card title={t('imports.facts.file')}>
      <Facts
        facts={[
          { label: t('imports.facts.file'), value: <FileName name={name} /> },
          ...(sheetWords ? [{ label: t('imports.facts.sheet'), value: <bdi>{sheetWords}</bdi> }] : []),
          ...(total === null ? [] : [{ label: t('imports.facts.rows'), value: total }]),
          ...(readAs.length > 0 ? [{ label: t('imports.facts.read_as'), value: readAs.join(' · ') }] : []),
          { label: t('imports.facts.by'), value: times.dayTime(createdAt) },
        ]}
      />
    </Card>
  );
}
