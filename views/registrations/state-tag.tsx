import type { JSX } from 'preact';
import { Tag } from '../components/tag/tag.js';
import { useShell } from '../shell.js';
import { STATE_TONE, type RegistrationState } from './registration-state.js';

/** A registration's state, with the place in line while it waits. */
export function StateTag({ state, place }: { state: RegistrationState; place?: number | null }): JSX.Element {
  const { t } = useShell();
  const words =
    state === 'waiting' && place ? t('registration.state.waiting_place', { place }) : t(`registration.state.${state}`);
  return <Tag tone={STATE_TONE[state]}>{words}</Tag>;
}
