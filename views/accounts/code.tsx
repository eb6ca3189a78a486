import type { JSX } from 'preact';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { CodeForm } from './code-forms.js';

interface CodeProps {
  readonly title: string;
  /** The address the code was mailed to. */
  readonly address: string;
  readonly form: FormView;
  /** Where the code is sent to. */
  readonly action: string;
  /** Where another code is asked for. */
  readonly again: string;
  readonly next: string | null;
  /** The way back. */
  readonly other: { readonly href: string; readonly label: string };
}

/** The step at which the mailed code is typed: to sign in, to confirm that it is you, to add an address. */
export function CodePage({ title, other, ...form }: CodeProps): JSX.Element {
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead title={title} />
      <CodeForm {...form} />
      <p>
        <a href={other.href}>{other.label}</a>
      </p>
    </div>
  );
}
