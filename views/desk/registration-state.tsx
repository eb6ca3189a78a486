import type { JSX } from 'preact';
import { Tag, type Tone } from '../components/tag/tag.js';
import { useShell } from '../shell.js';

export type ShownState =
  'draft' | 'under_review' | 'waiting' | 'offered' | 'confirmed' | 'declined' | 'withdrawn' | 'cancelled' | 'lapsed';

const TONES: Readonly<Record<ShownState, Tone>> = {
  draft: 'off',
  under_review: 'info',
  waiting: 'wait',
  offered: 'wait',
  confirmed: 'ok',
  declined: 'off',
  withdrawn: 'off',
  cancelled: 'off',
  lapsed: 'off',
};

/** A registration's state as its tag. */
export function RegistrationState({ state }: { state: ShownState }): JSX.Element {
  const { t } = useShell();
  return <Tag tone={TONES[state]}>{t(`desk-registrations.state_${state}`)}</Tag>;
}
