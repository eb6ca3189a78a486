import type { JSX } from 'preact';
import { ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Empty } from '../components/empty/empty.js';
import { Facts, type Fact } from '../components/facts/facts.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { Table, type Column } from '../components/table/table.js';
import { Tag } from '../components/tag/tag.js';
import { useShell, type Shell } from '../shell.js';
import { AdminNav, type Framed } from './admin-nav.js';
import { GrantForm, type GrantChoice } from './grant-form.js';
import { GrantEnd, GrantTag, PlaceName, RoleCell, placeName, type GrantLine } from './grant-words.js';
import { STATE_TONES, type PersonState } from './people.js';

interface PersonRecord {
  readonly id: string;
  readonly state: PersonState;
  readonly displayName: string;
  readonly legalName: string;
  readonly latinName: string;
  readonly locale: string;
  readonly zone: string | null;
  readonly addresses: readonly { readonly id: string; readonly address: string; readonly isPrimary: boolean }[];
  readonly devices: number;
}

interface PersonProps {
  readonly person: PersonRecord;
  readonly grants: readonly GrantLine[];
  readonly choices: readonly GrantChoice[];
  readonly form: FormView;
  readonly suspendable: boolean;
}

/** One person: who they are, what they hold, and a role to give. */
export function PersonPage({ person, grants, choices, form, suspendable, sections }: Framed<PersonProps>): JSX.Element {
  const shell = useShell();
  const { t } = shell;
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead
        above={{ label: t('admin.people.title'), href: '/admin/people' }}
        title={<bdi>{person.displayName}</bdi>}
        tag={<Tag tone={STATE_TONES[person.state]}>{t(`admin.people.state.${person.state}`)}</Tag>}
        actions={suspendable ? <SuspensionLink person={person} /> : null}
      />
      <AdminNav sections={sections} current="people" />
      <div class="side">
        <div class="stack-loose">
          <Card title={t('admin.person.roles')} flush>
            {grants.length === 0 ? (
              <Empty picture="people" title={t('admin.person.no_roles')}>
                <p class="quiet">{t('admin.person.no_roles_hint')}</p>
              </Empty>
            ) : (
              <Table
                caption={t('admin.person.roles')}
                columns={columns(shell)}
                rows={grants}
                rowKey={(grant) => grant.id}
              />
            )}
          </Card>
          <Card title={t('admin.person.profile')}>
            <Facts facts={profile(shell, person)} />
          </Card>
        </div>
        <aside>
          {choices.length > 0 ? (
            <Card title={t('admin.grant.title')}>
              <p class="quiet">{t('admin.grant.hint')}</p>
              <GrantForm action={`/admin/people/${person.id}/roles`} choices={choices} form={form} />
            </Card>
          ) : null}
        </aside>
      </div>
    </div>
  );
}

function SuspensionLink({ person: { id, state } }: { person: PersonRecord }): JSX.Element {
  const { t } = useShell();
  return (
    <ButtonLink kind="quiet" href={`/admin/people/${id}/suspension`}>
      {state === 'suspended' ? t('admin.suspension.reinstate') : t('admin.suspension.suspend')}
    </ButtonLink>
  );
}

function columns(shell: Shell): readonly Column<GrantLine>[] {
  const { t } = shell;
  return [
    { key: 'role', head: t('admin.roles.role'), names: true, cell: (grant) => <RoleCell grant={grant} /> },
    { key: 'where', head: t('admin.roles.where'), cell: (grant) => <PlaceName place={grant.place} /> },
    { key: 'state', head: t('admin.people.state'), cell: (grant) => <GrantTag state={grant.state} /> },
    { key: 'until', head: t('admin.roles.until'), cell: (grant) => <GrantEnd grant={grant} /> },
    { key: 'action', head: t('admin.roles.action'), silent: true, cell: (grant) => <TakeBack grant={grant} /> },
  ];
}

/** The way to the page that asks once more before a role is taken back. */
export function TakeBack({ grant }: { grant: GrantLine }): JSX.Element | null {
  const shell = useShell();
  if (!grant.revocable) return null;
  const role = `${shell.t(`access.role.${grant.role}`)} (${placeName(shell, grant.place)})`;
  return (
    <ButtonLink
      kind="quiet"
      href={`/admin/roles/${grant.id}/revocation`}
      label={shell.t('admin.roles.take_back_of', { role, name: grant.name })}
    >
      {shell.t('admin.roles.take_back')}
    </ButtonLink>
  );
}

function profile({ t, times }: Shell, person: PersonRecord): readonly Fact[] {
  const unknown = t('admin.person.unknown');
  return [
    { label: t('admin.person.legal_name'), value: <bdi>{person.legalName || unknown}</bdi> },
    { label: t('admin.person.latin_name'), value: <bdi>{person.latinName || unknown}</bdi> },
    {
      label: t('admin.person.addresses'),
      value: (
        <ul class="plain">
          {person.addresses.map(({ id, address, isPrimary }) => (
            <li key={id}>
              <bdi dir="ltr">{address}</bdi> {isPrimary ? <span class="small">{t('admin.person.primary')}</span> : null}
            </li>
          ))}
        </ul>
      ),
    },
    { label: t('admin.person.language'), value: person.locale },
    { label: t('admin.person.zone'), value: person.zone ? times.city(person.zone) : unknown },
    { label: t('admin.person.devices'), value: t('admin.person.devices_count', { count: person.devices }) },
  ];
}
