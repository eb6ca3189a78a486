import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { inLocale, type LocalizedText } from '../../src/kernel/localized-text.js';
import { Tag, type Tone } from '../components/tag/tag.js';
import { useShell, type Shell } from '../shell.js';

export type RoleName =
  | 'administrator'
  | 'organizer'
  | 'regional_organizer'
  | 'coordinator'
  | 'chair'
  | 'moderator'
  | 'reviewer'
  | 'teacher'
  | 'assistant'
  | 'judge'
  | 'observer'
  | 'check_in_staff';

export type ScopeKindName =
  | 'everything'
  | 'program'
  | 'edition'
  | 'contest'
  | 'offering'
  | 'region'
  | 'heat'
  | 'panel'
  | 'cohort'
  | 'institution'
  | 'checkpoint';

/** A place a role holds at; its name is null for the whole portal. */
export interface GrantPlace {
  readonly scope: { readonly kind: ScopeKindName; readonly id: string | null };
  readonly name: LocalizedText | null;
}

export type GrantState = 'live' | 'expired' | 'revoked';

export interface GrantLine {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly role: RoleName;
  readonly place: GrantPlace | null;
  readonly state: GrantState;
  readonly grantedAt: Instant;
  readonly givenBy: string | null;
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly reason: string | null;
  readonly revocable: boolean;
}

const TONES: Readonly<Record<GrantState, Tone>> = { live: 'ok', expired: 'off', revoked: 'off' };

/** The name of a place in the reader's language. */
export function placeName({ t, locale }: Shell, place: GrantPlace | null): string {
  if (!place) return t('access.scope.gone');
  return place.name === null ? t('access.scope.everything') : inLocale(place.name, locale);
}

/** Where a role holds: the name, and what kind of place it is beneath. */
export function PlaceName({ place }: { place: GrantPlace | null }): JSX.Element {
  const shell = useShell();
  return (
    <span class="person-name">
      <bdi>{placeName(shell, place)}</bdi>
      {place && place.name !== null ? <small>{shell.t(`access.scope.${place.scope.kind}`)}</small> : null}
    </span>
  );
}

export function GrantTag({ state }: { state: GrantState }): JSX.Element {
  return <Tag tone={TONES[state]}>{useShell().t(`access.state.${state}`)}</Tag>;
}

/** When a role ends, or ended. */
export function GrantEnd({ grant }: { grant: GrantLine }): JSX.Element {
  const { t, times, zone } = useShell();
  const end = grant.state === 'revoked' ? grant.revokedAt : grant.expiresAt;
  // The stored end is the first moment without the role; the last day is the one before.
  return (
    <span class="nowrap">
      {end === null ? t('admin.roles.no_end') : times.day(grant.state === 'revoked' ? end : end - 1, zone)}
    </span>
  );
}

/** The role, and beneath it who gave it and when. */
export function RoleCell({ grant }: { grant: GrantLine }): JSX.Element {
  const { t, times, zone } = useShell();
  const name = grant.givenBy ?? t('admin.roles.by_portal');
  return (
    <span class="person-name">
      <b>{t(`access.role.${grant.role}`)}</b>
      <small>{t('admin.roles.given_by', { when: times.day(grant.grantedAt, zone), name })}</small>
    </span>
  );
}
