import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { useShell } from '../shell.js';

interface ParkedProps {
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** What somebody sent after their session had ended, to be sent again by their own hand. */
export function Parked({ path, fields }: ParkedProps): JSX.Element {
  const { t, formKey } = useShell();
  const shown = fields.filter(([, value]) => value.trim() !== '');
  return (
    <div class="wrap wrap-narrow page stack">
      <h1>{t('errors.parked_title')}</h1>
      <p class="lead">{t('errors.parked')}</p>
      {shown.length > 0 ? (
        <dl class="facts">
          {shown.map(([name, value], index) => (
            <div key={index}>
              <dt>{nameOf(name)}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <form method="post" action={path}>
        <input type="hidden" name="_key" value={formKey()} />
        {fields.map(([name, value], index) => (
          <input type="hidden" key={index} name={name} value={value} />
        ))}
        <div class="form-actions">
          <Button kind="primary">{t('errors.parked_send')}</Button>
          <ButtonLink kind="quiet" href="/home">
            {t('errors.parked_leave')}
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}

/** The form's own name for a field, without the machinery's prefix: the labels are known only to the page it came from. */
function nameOf(name: string): string {
  return name.replace(/^answers\./u, '').replaceAll('_', ' ');
}
