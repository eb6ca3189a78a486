import type { JSX } from 'preact';
import type { MessageKey } from '../../message-key.js';
import { useShell } from '../../shell.js';
import { fieldId, type FieldError } from './form-state.js';

/** Says how many things are to be mended and leads to each. Stands first in the form. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }): JSX.Element | null {
  const { t } = useShell();
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} data-focus>
      <h2>{t('shell.form.to_fix', { count: errors.length })}</h2>
      <ul class="plain">
        {errors.map(({ field, key, variables }) => (
          <li key={`${field} ${key}`}>
            <a href={`#${fieldId(field)}`}>{t(key as MessageKey, variables)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
