import type { JSX } from 'preact';
import type { StudentState } from './student-state.js';

/** Students ticked in a list, or everybody its filter shows. */
export interface SelectionView {
  readonly students: readonly string[];
  readonly everybody: boolean;
  readonly state: StudentState | null;
  readonly q: string;
}

/** Carries a selection on in the next form. */
export function SelectionFields({ selection }: { selection: SelectionView }): JSX.Element {
  const { students, everybody, state, q } = selection;
  if (!everybody) {
    return (
      <>
        {students.map((id) => (
          <input type="hidden" key={id} name="students" value={id} />
        ))}
      </>
    );
  }
  return (
    <>
      <input type="hidden" name="everybody" value="yes" />
      {state ? <input type="hidden" name="state" value={state} /> : null}
      {q ? <input type="hidden" name="q" value={q} /> : null}
    </>
  );
}
