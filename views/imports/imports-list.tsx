import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import type { PageOf } from '../../src/kernel/page-of.js';
import { Card } from '../components/card/card.js';
import { Empty } from '../components/empty/empty.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Pagination } from '../components/pagination/pagination.js';
import { Table } from '../components/table/table.js';
import { Tag } from '../components/tag/tag.js';
import type { MessageKey } from '../message-key.js';
import { useShell } from '../shell.js';
import { FileName } from './import-frame.js';
import { STATE_TONE, type ImportStateName } from './import-words.js';

export interface ImportLine {
  readonly id: string;
  readonly title: MessageKey;
  readonly fileName: string | null;
  readonly total: number | null;
  readonly state: ImportStateName;
  readonly createdAt: Instant;
}

/** The tables a person brought in, newest first. */
export function ImportsList({ list }: { list: PageOf<ImportLine> }): JSX.Element {
  const { t, times } = useShell();
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead above={{ label: t('desk.title'), href: '/desk' }} title={t('imports.title')} lead={t('imports.lead')} />
      <Card flush>
        {list.rows.length === 0 ? (
          <Empty picture="calendar" title={t('imports.none')}>
            <p>{t('imports.none_hint')}</p>
          </Empty>
        ) : (
          <Table
            caption={t('imports.title')}
            rows={list.rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'what',
                head: t('imports.list.what'),
                names: true,
                cell: ({ id, title, fileName }) => (
                  <>
                    <a href={`/desk/imports/${id}`}>{t(title)}</a>
                    <small class="cell-note">
                      <FileName name={fileName} />
                    </small>
                  </>
                ),
              },
              {
                key: 'rows',
                head: t('imports.list.rows'),
                end: true,
                cell: ({ total }) => (total === null ? '–' : times.number(total)),
              },
              {
                key: 'state',
                head: t('imports.list.state'),
                cell: ({ state }) => <Tag tone={STATE_TONE[state]}>{t(`imports.state.${state}`)}</Tag>,
              },
              {
                key: 'when',
                head: t('imports.list.when'),
                end: true,
                cell: ({ createdAt }) => <small>{times.dayTime(createdAt)}</small>,
              },
            ]}
          />
        )}
        <Pagination list={list} href={(page) => `/desk/imports?page=${page}`} />
      </Card>
    </div>
  );
}
