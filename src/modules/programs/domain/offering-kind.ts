export const OFFERING_KINDS = ['course', 'track', 'challenge', 'event', 'partnership', 'call'] as const;

/** Presets; what an offering can do is data, never code. */
export type OfferingKind = (typeof OFFERING_KINDS)[number];

export const VISIBILITIES = ['public', 'link', 'institution'] as const;

/** `link`: reachable by its address, listed nowhere. `institution`: known to the people of one institution only. */
export type Visibility = (typeof VISIBILITIES)[number];

/** Whom an offering can be for. */
export const AUDIENCE_ROLES = ['student', 'teacher', 'developer', 'researcher'] as const;

export type AudienceRole = (typeof AUDIENCE_ROLES)[number];

export const APPLICANTS = ['person', 'team', 'group', 'institution'] as const;

export type Applicant = (typeof APPLICANTS)[number];
