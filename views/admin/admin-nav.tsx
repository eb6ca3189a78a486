import type { JSX } from 'preact';
import { Chip, Chips } from '../components/chip/chip.js';
import { useShell } from '../shell.js';

export type AdminSection = 'overview' | 'people' | 'roles' | 'institutions' | 'settings' | 'mail' | 'jobs' | 'audit';

/** The props of a page of administration with the sections its reader may enter. */
export type Framed<Props extends object> = Props & { readonly sections: readonly AdminSection[] };

const PATHS: Readonly<Record<AdminSection, string>> = {
  overview: '/admin',
  people: '/admin/people',
  roles: '/admin/roles',
  institutions: '/admin/institutions',
  settings: '/admin/settings',
  mail: '/admin/mail',
  jobs: '/admin/jobs',
  audit: '/admin/audit',
};

/** The way between the sections of administration. */
export function AdminNav({
  sections,
  current,
}: {
  sections: readonly AdminSection[];
  current: AdminSection;
}): JSX.Element {
  const { t } = useShell();
  return (
    <Chips label={t('admin.overview.sections')}>
      {sections.map((section) => (
        <Chip key={section} href={PATHS[section]} label={t(`admin.nav.${section}`)} current={section === current} />
      ))}
    </Chips>
  );
}
