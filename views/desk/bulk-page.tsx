import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { LongTextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';

export interface BulkPageProps {
  readonly title: string;
  readonly offeringTitle: string;
  readonly backTo: string;
  readonly action: string;
  readonly hidden: readonly (readonly [name: string, value: string])[];
  /** What will happen, one sentence each. */
  readonly effects: readonly string[];
  /** To how many; 0: nothing can be done. */
  readonly done: number;
  /** Whether the people are told why. */
  readonly reason: boolean;
  readonly button: string;
  readonly danger: boolean;
  readonly form: FormView;
}

/** What will happen to those chosen, before it does. */
export function BulkPage(props: BulkPageProps): JSX.Element {
  const { t } = useShell();
  const { title, offeringTitle, backTo, action, hidden, effects, done, reason, button, danger, form } = props;
  return (
    <div class="wrap page stack-loose">
      <PageHead above={{ label: t('exports.back'), href: backTo }} eyebrow={<bdi>{offeringTitle}</bdi>} title={title} />
      <Card title={t('bulk.effect')}>
        <ul class="effects">
          {effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </Card>
      {done === 0 ? (
        <ButtonLink kind="quiet" href={backTo}>
          {t('bulk.back')}
        </ButtonLink>
      ) : (
        <Form action={action} form={form}>
          {hidden.map(([name, value]) => (
            <input type="hidden" key={`${name}=${value}`} name={name} value={value} />
          ))}
          {reason ? (
            <LongTextField name="reason" label={t('bulk.reason')} hint={t('bulk.reason_hint')} rows={3} max={1000} />
          ) : null}
          <FormActions>
            <Button kind={danger ? 'danger' : 'primary'}>{button}</Button>
            <ButtonLink kind="quiet" href={backTo}>
              {t('bulk.back')}
            </ButtonLink>
          </FormActions>
        </Form>
      )}
    </div>
  );
}
