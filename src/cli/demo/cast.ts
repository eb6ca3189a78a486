import type { RegistrationState } from '../../modules/registrations/index.js';

/** What the demo accounts have going on, so that each state can be seen by signing in. */
export interface Part {
  readonly account: string;
  readonly offering: string;
  readonly state: RegistrationState;
}

export const CAST: readonly Part[] = [
  { account: 'student', offering: 'nairobi-stop-operators-and-inference', state: 'offered' },
  { account: 'student', offering: 'cloud-service-foundations-spring', state: 'confirmed' },
  { account: 'student', offering: 'practice-network-2026-27', state: 'confirmed' },
  { account: 'student2', offering: 'openeuler-and-gaussdb-foundations', state: 'waiting' },
  { account: 'student2', offering: 'base-scholarship-2026', state: 'under_review' },
  { account: 'student2', offering: 'practice-cloud-2026-27', state: 'confirmed' },
  { account: 'teacher', offering: 'nairobi-stop-operators-and-inference', state: 'confirmed' },
  { account: 'coordinator', offering: 'partner-university-application-2026', state: 'under_review' },
];
