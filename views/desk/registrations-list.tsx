import type { JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { BulkBar } from '../components/bulk-bar/bulk-bar.js';
import { Chip, Chips } from '../components/chip/chip.js';
import { Empty } from '../components/empty/empty.js';
import { Icon } from '../components/icon/icon.js';
import { Search } from '../components/search/search.js';
import type { RegistrationState } from '../registrations/registration-state.js';
import { useShell } from '../shell.js';
import { listHref, listPairs, listQuery } from './list-address.js';
import { ColumnsPanel, FiltersPanel, SavedPanel } from './list-panels.js';
import { ListRows } from './list-rows.js';
import type { BulkAction, ListView } from './list-view.js';

const ENDED: readonly RegistrationState[] = ['declined', 'withdrawn', 'cancelled', 'lapsed'];
const FILTERS: readonly RegistrationState[] = ['confirmed', 'waiting', 'offered', 'under_review', ...ENDED];
const ACTIONS: readonly BulkAction[] = ['approval', 'refusal', 'cancellation'];

/** Everyone who signed up, by filter, sort, search and page. */
export function RegistrationsList(view: ListView): JSX.Element {
  const { t } = useShell();
  const { frame, asked, rows, mayDecide } = view;
  return (
    <section class="card card-flush" id="list">
      <div class="card-head list-head">
        <h2>{t('desk.list.title')}</h2>
        <div class="list-tools no-print">
          <Search
            action={`${frame.base}/registrations`}
            label={t('desk.list.search')}
            placeholder={t('desk.list.search_example')}
            value={asked.search}
            keep={listPairs({ ...asked, search: '' })}
          />
          <FiltersPanel {...view} />
          <ColumnsPanel {...view} />
          <SavedPanel {...view} />
        </div>
      </div>
      <StateChips {...view} />
      {rows.length > 0 ? <ListRows {...view} /> : <NoRows {...view} />}
      {mayDecide && rows.length > 0 ? <Bulk {...view} /> : null}
      <Turning {...view} />
    </section>
  );
}

function StateChips({ frame, asked, counts, used }: ListView): JSX.Element {
  const { t } = useShell();
  return (
    <div class="list-filters no-print">
      <Chips label={t('desk.list.filter')}>
        <Chip
          href={listHref(frame.base, asked, { state: null })}
          label={t('desk.list.all')}
          current={asked.state === null}
        />
        {FILTERS.filter((name) => counts === null || counts[name] || name === asked.state).map((name) => (
          <Chip
            key={name}
            href={listHref(frame.base, asked, { state: name })}
            label={t(`registration.state.${name}`)}
            count={counts?.[name] ?? (counts === null ? undefined : 0)}
            current={name === asked.state}
          />
        ))}
      </Chips>
      {used.length > 0 ? (
        <ul class="used-filters">
          {used.map(({ key, label, change }) => (
            <li key={key}>
              <span dir="auto">{label}</span>
              <a href={listHref(frame.base, asked, change)} aria-label={t('lists.without', { filter: label })}>
                <Icon name="cross" />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Bulk({ frame, asked, total, more, rows, first }: ListView): JSX.Element {
  const { t } = useShell();
  const wider = total > rows.length || first > 1;
  return (
    <BulkBar
      form="bulk"
      action={`${frame.base}/bulk`}
      label={t('lists.chosen')}
      hidden={{ list: listQuery(asked) }}
      everything={wider ? { name: 'all', label: more ? t('lists.all_more') : t('lists.all', { total }) } : null}
    >
      {ACTIONS.map((action) => (
        <Button key={action} name="action" value={action} kind={action === 'cancellation' ? 'quiet' : 'plain'}>
          {t(`bulk.${action}.button`)}
        </Button>
      ))}
    </BulkBar>
  );
}

function Turning({ frame, asked, rows, total, more, first, previous, next }: ListView): JSX.Element | null {
  const { t } = useShell();
  if (rows.length === 0) return null;
  const shown = { first, last: first + rows.length - 1, total };
  return (
    <nav class="pagination" aria-label={t('shell.pages.label')}>
      <span class="small num">{more ? t('lists.shown_more', shown) : t('shell.pages.shown', shown)}</span>
      <span class="row">
        {previous ? (
          <a href={listHref(frame.base, asked, {}, previous)} rel="prev">
            {t('shell.pages.previous')}
          </a>
        ) : null}
        {next ? (
          <a href={listHref(frame.base, asked, {}, next)} rel="next">
            {t('shell.pages.next')}
          </a>
        ) : null}
      </span>
    </nav>
  );
}

function NoRows({ frame, asked, used }: ListView): JSX.Element {
  const { t } = useShell();
  const filtered = asked.state !== null || asked.search !== '' || used.length > 0;
  return filtered ? (
    <Empty picture="search" title={t('desk.list.none_found')}>
      <a href={`${frame.base}/registrations`}>{t('desk.list.show_all')}</a>
    </Empty>
  ) : (
    <Empty picture="people" title={t('desk.list.none')}>
      <p>{t('desk.list.none_hint')}</p>
    </Empty>
  );
}
