import type { JSX } from 'preact';
import type { PageOf } from '../../src/kernel/page-of.js';
import { Card } from '../components/card/card.js';
import { Chip, Chips } from '../components/chip/chip.js';
import { Empty } from '../components/empty/empty.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Pagination } from '../components/pagination/pagination.js';
import { PersonName } from '../components/person-name/person-name.js';
import { Table, type Column } from '../components/table/table.js';
import { useShell, type Shell } from '../shell.js';
import { AdminNav, type AdminSection, type Framed } from './admin-nav.js';
import { GrantForm, type GrantChoice } from './grant-form.js';
import { GrantEnd, PlaceName, RoleCell, type GrantLine, type RoleName } from './grant-words.js';
import { TakeBack } from './person.js';

interface RolesProps {
  readonly list: PageOf<GrantLine>;
  readonly counts: ReadonlyMap<RoleName, number>;
  readonly choices: readonly GrantChoice[];
  readonly role: RoleName | null;
  readonly form: FormView;
}

/** Who may do what, where, and until when. */
export function RolesPage({ list, counts, choices, role, form, sections }: Framed<RolesProps>): JSX.Element {
  const shell = useShell();
  const { t } = shell;
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead title={t('admin.roles.title')} lead={t('admin.roles.lead')} />
      <AdminNav sections={sections} current="roles" />
      <div class="side">
        <div class="stack">
          <RoleChips counts={counts} role={role} />
          <Card flush>
            {list.total === 0 ? (
              <Empty picture="people" title={t('admin.roles.empty')}>
                <p class="quiet">{t('admin.roles.empty_hint')}</p>
              </Empty>
            ) : (
              <Table
                caption={t('admin.roles.title')}
                columns={columns(shell, sections)}
                rows={list.rows}
                rowKey={(grant) => grant.id}
              />
            )}
          </Card>
          <Pagination list={list} href={(page) => `/admin/roles?page=${page}${role ? `&role=${role}` : ''}`} />
        </div>
        <aside>
          {choices.length > 0 ? (
            <Card title={t('admin.grant.title')}>
              <p class="quiet">{t('admin.grant.hint')}</p>
              <GrantForm action="/admin/roles" choices={choices} form={form} byAddress />
            </Card>
          ) : null}
        </aside>
      </div>
    </div>
  );
}

function RoleChips({ counts, role }: Pick<RolesProps, 'counts' | 'role'>): JSX.Element {
  const { t } = useShell();
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <Chips label={t('admin.roles.filter')}>
      <Chip href="/admin/roles" label={t('admin.roles.all')} count={total} current={role === null} />
      {[...counts].map(([name, count]) => (
        <Chip
          key={name}
          href={`/admin/roles?role=${name}`}
          label={t(`access.role.${name}`)}
          count={count}
          current={role === name}
        />
      ))}
    </Chips>
  );
}

function columns({ t }: Shell, sections: readonly AdminSection[]): readonly Column<GrantLine>[] {
  const href = (grant: GrantLine) => (sections.includes('people') ? `/admin/people/${grant.accountId}` : undefined);
  return [
    {
      key: 'person',
      head: t('admin.roles.person'),
      names: true,
      cell: (grant) => <PersonName name={grant.name} href={href(grant)} />,
    },
    { key: 'role', head: t('admin.roles.role'), cell: (grant) => <RoleCell grant={grant} /> },
    { key: 'where', head: t('admin.roles.where'), cell: (grant) => <PlaceName place={grant.place} /> },
    { key: 'until', head: t('admin.roles.until'), cell: (grant) => <GrantEnd grant={grant} /> },
    { key: 'action', head: t('admin.roles.action'), silent: true, cell: (grant) => <TakeBack grant={grant} /> },
  ];
}
