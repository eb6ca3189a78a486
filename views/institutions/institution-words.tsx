import type { JSX } from 'preact';
import { Tag, type Tone } from '../components/tag/tag.js';
import { useShell } from '../shell.js';

export type InstitutionState = 'approved' | 'proposed' | 'merged' | 'declined';
export type InstitutionKind = 'university' | 'college' | 'school' | 'company' | 'research' | 'other';

export const KINDS: readonly InstitutionKind[] = ['university', 'college', 'school', 'company', 'research', 'other'];

const TONES: Readonly<Record<InstitutionState, Tone>> = {
  approved: 'ok',
  proposed: 'wait',
  merged: 'off',
  declined: 'off',
};

export function InstitutionTag({ state }: { state: InstitutionState }): JSX.Element {
  return <Tag tone={TONES[state]}>{useShell().t(`institutions.state.${state}`)}</Tag>;
}
