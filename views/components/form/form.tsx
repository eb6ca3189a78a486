import type { ComponentChildren, JSX } from 'preact';
import { useShell } from '../../shell.js';
import { ErrorSummary } from './error-summary.js';
import { FormContext, type FormView } from './form-state.js';

interface FormProps {
  readonly action: string;
  /** Values and errors by field name; the fields inside find their own. */
  readonly form?: FormView;
  /** Where the script saves the draft while the person types. */
  readonly draft?: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly id?: string;
  readonly label?: string;
  /** `row`: the button stands beside the field. */
  readonly shape?: 'column' | 'row' | 'bare';
  /** It holds a `FileField`. */
  readonly files?: boolean;
  readonly children: ComponentChildren;
}

const NOTHING: FormView = { values: {}, errors: [] };
const SHAPES = { column: 'form', row: 'form form-row', bare: undefined };

/** A form post with its idempotency key; with errors, the summary comes first. */
export function Form({
  action,
  form = NOTHING,
  draft,
  hidden = {},
  id,
  label,
  shape = 'column',
  files,
  children,
}: FormProps): JSX.Element {
  const { formKey } = useShell();
  return (
    <FormContext.Provider value={form}>
      <form
        class={SHAPES[shape]}
        method="post"
        action={action}
        id={id}
        aria-label={label}
        data-draft={draft}
        enctype={files ? 'multipart/form-data' : undefined}
        novalidate
      >
        <input type="hidden" name="_key" value={formKey()} />
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" key={name} name={name} value={value} />
        ))}
        <ErrorSummary errors={form.errors} />
        {children}
      </form>
    </FormContext.Provider>
  );
}

/** The line of buttons: the primary one first, a quiet second beside it, then what was saved. */
export function FormActions({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="form-actions">{children}</div>;
}

/** A heading inside a long form, with its fields. */
export function FormSection({
  id,
  title,
  hint,
  children,
}: {
  /** Where a link may lead to. */
  id?: string;
  title: string;
  hint?: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="form-section" id={id}>
      <h2 dir="auto">{title}</h2>
      {hint ? (
        <p class="quiet" dir="auto">
          {hint}
        </p>
      ) : null}
      {children}
    </section>
  );
}
