import type { JSX } from 'preact';
import type { LocalizedText } from '../../src/kernel/localized-text.js';
import { inLocale } from '../../src/kernel/localized-text.js';
import { Tag, type Tone } from '../components/tag/tag.js';
import { useShell } from '../shell.js';

export type AffiliationRole = 'student' | 'teacher' | 'researcher' | 'developer' | 'staff';
export type AffiliationState = 'confirmed' | 'requested' | 'ended' | 'declined' | 'withdrawn';
export type VerifiedBy = 'mail_domain' | 'list' | 'approval';

export const ROLES: readonly AffiliationRole[] = ['student', 'teacher', 'researcher', 'developer', 'staff'];

const TONES: Readonly<Record<AffiliationState, Tone>> = {
  confirmed: 'ok',
  requested: 'wait',
  ended: 'off',
  declined: 'off',
  withdrawn: 'off',
};

/** A state of belonging somewhere: always with its word. */
export function AffiliationTag({ state }: { state: AffiliationState }): JSX.Element {
  return <Tag tone={TONES[state]}>{useShell().t(`affiliations.state.${state}`)}</Tag>;
}

/** The name of an institution in the reader's language, in the direction of its script. */
export function InstitutionName({ name }: { name: LocalizedText | null }): JSX.Element {
  const { t, locale } = useShell();
  return <bdi>{name ? inLocale(name, locale) : t('institutions.gone')}</bdi>;
}
