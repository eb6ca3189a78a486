import type { JSX } from 'preact';
import { Tag, type Tone } from '../components/tag/tag.js';
import { useShell } from '../shell.js';

export type StudentState = 'matched' | 'invited' | 'unmatched';
export type MatchedBy = 'number' | 'address' | 'slip' | 'mail';
export type InvitedBy = 'mail' | 'slip';

/** A student as her teacher wrote her down, and whether we know her. */
export interface StudentView {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly className: string | null;
  readonly address: string | null;
  readonly mobile: string | null;
  readonly state: StudentState;
  readonly matchedBy: MatchedBy | null;
  readonly invitedBy: InvitedBy | null;
}

const TONES: Readonly<Record<StudentState, Tone>> = { matched: 'ok', invited: 'wait', unmatched: 'off' };

/** The state as a tag, with how it came beneath. */
export function StudentStateTag({
  student,
}: {
  student: Pick<StudentView, 'state' | 'matchedBy' | 'invitedBy'>;
}): JSX.Element {
  const { t } = useShell();
  const { state, matchedBy, invitedBy } = student;
  const note =
    state === 'matched' && matchedBy
      ? t(`class-lists.matched_by.${matchedBy}`)
      : state === 'invited' && invitedBy
        ? t(`class-lists.invited_by.${invitedBy}`)
        : null;
  return (
    <>
      <Tag tone={TONES[state]}>{t(`class-lists.state.${state}`)}</Tag>
      {note ? <small class="cell-note">{note}</small> : null}
    </>
  );
}
