export const OFFERING_KINDS = ['course', 'track', 'challenge', 'event', 'partnership', 'call'] as const;

/** Presets; what an offering can do is data, never code. */
export type OfferingKind = (typeof OFFERING_KINDS)[number];

export const VISIBILITIES = ['public', 'link'] as const;

/** `link`: reachable by its address, listed nowhere. */
export type Visibility = (typeof VISIBILITIES)[number];

export const APPLICANTS = ['person', 'team', 'group', 'institution'] as const;

export type Applicant = (typeof APPLICANTS)[number];

export const HUES = ['academy', 'contest', 'fest', 'innovation', 'base'] as const;

export type Hue = (typeof HUES)[number];
