import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Deadline } from '../components/deadline/deadline.js';
import { Table } from '../components/table/table.js';
import { useShell } from '../shell.js';

/** What a class was asked to sign up for, with how many have answered. */
export interface SignUpLineView {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly listName: string;
  readonly zone: string;
  readonly students: number;
  readonly confirmUntil: Instant;
  readonly confirmed: number;
  readonly asked: number;
  readonly noAccount: number;
  readonly others: number;
}

/** The sign-ups of one or several lists, the newest first. */
export function SignUpLines({ lines, withList }: { lines: readonly SignUpLineView[]; withList: boolean }): JSX.Element {
  const { t, times } = useShell();
  return (
    <Table
      caption={t('class-lists.sign_ups')}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          head: t('class-lists.sign_ups.what'),
          names: true,
          cell: ({ href, title, listName }) => (
            <span class="person-name">
              <a href={href} dir="auto">
                {title}
              </a>
              {withList ? (
                <small>
                  <bdi>{listName}</bdi>
                </small>
              ) : null}
            </span>
          ),
        },
        {
          key: 'confirmed',
          head: t('class-lists.sign_ups.confirmed'),
          end: true,
          cell: ({ confirmed, students }) => t('class-lists.of', { count: confirmed, students }),
        },
        { key: 'asked', head: t('class-lists.sign_ups.asked'), end: true, cell: ({ asked }) => times.number(asked) },
        {
          key: 'no_account',
          head: t('class-lists.sign_ups.no_account'),
          end: true,
          cell: ({ noAccount }) => times.number(noAccount),
        },
        {
          key: 'others',
          head: t('class-lists.sign_ups.others'),
          end: true,
          cell: ({ others }) => times.number(others),
        },
        {
          key: 'until',
          head: t('class-lists.sign_ups.until'),
          cell: ({ confirmUntil, zone }) => (
            <small>
              <Deadline at={confirmUntil} zone={zone} />
            </small>
          ),
        },
      ]}
    />
  );
}
