/**
 * What a role may let a person do, and `knownBy`: the permission that lets one know the thing exists.
 * Who lacks `knownBy` is told "not found"; who has it and lacks the permission itself is told "forbidden".
 */
const KNOWN_BY = {
  'programs.create': 'programs.create',
  'programs.edit': 'offerings.view_drafts',
  'editions.edit': 'offerings.view_drafts',
  'offerings.view_drafts': 'offerings.view_drafts',
  'offerings.edit': 'offerings.view_drafts',
  'offerings.publish': 'offerings.view_drafts',
  'registrations.view': 'registrations.view',
  'registrations.cancel': 'registrations.view',
  'registrations.review': 'registrations.view',
  'seats.change': 'registrations.view',
  'openings.edit': 'registrations.view',
  'regions.edit': 'offerings.view_drafts',
  'institutions.view': 'institutions.view',
  'institutions.edit': 'institutions.view',
  'affiliations.view': 'affiliations.view',
  'affiliations.confirm': 'affiliations.view',
  'roles.view': 'roles.view',
  'roles.grant': 'roles.view',
  'people.view': 'people.view',
  'people.suspend': 'people.view',
  'site.view': 'site.view',
  'site.edit': 'site.view',
  'class_lists.keep': 'class_lists.keep',
  'audit.view': 'audit.view',
  'mail.view': 'mail.view',
  'jobs.view': 'jobs.view',
  'jobs.run': 'jobs.view',
} as const;

export type Permission = keyof typeof KNOWN_BY;

export const PERMISSIONS = Object.keys(KNOWN_BY) as readonly Permission[];

export function isPermission(name: string): name is Permission {
  return Object.hasOwn(KNOWN_BY, name);
}

export function knownBy(permission: Permission): Permission {
  return KNOWN_BY[permission];
}

/** What every signed-in person may do with what is their own, without any role. */
const OWN: readonly Permission[] = ['registrations.view', 'class_lists.keep'];

export function isOwn(permission: Permission): boolean {
  return OWN.includes(permission);
}
