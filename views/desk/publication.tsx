import type { JSX } from 'preact';
import type { Variables } from '../../src/kernel/domain-error.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { LongTextField } from '../components/field/text-field.js';
import { Form, FormActions } from '../components/form/form.js';
import { EMPTY_FORM, type FormView } from '../components/form/form-state.js';
import { Notice } from '../components/notice/notice.js';
import { PageHead } from '../components/page-head/page-head.js';
import type { MessageKey } from '../message-key.js';
import { useShell } from '../shell.js';

/** What stands between an offering and its publication. */
export interface FaultView {
  readonly key: MessageKey;
  readonly variables?: Variables;
  /** Where it is mended. */
  readonly href: string;
}

export interface PublicationProps {
  readonly title: string;
  readonly move: 'publish' | 'close' | 'reopen';
  readonly faults: readonly FaultView[];
  readonly action: string;
  readonly backHref: string;
  readonly form?: FormView;
}

/** Says what publishing, closing or reopening means before it happens. */
export function Publication({
  title,
  move,
  faults,
  action,
  backHref,
  form = EMPTY_FORM,
}: PublicationProps): JSX.Element {
  const { t } = useShell();
  const ready = faults.length === 0;
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead above={{ label: title, href: backHref }} title={t(`desk.${move}.title`)} />
      {ready ? <Notice tone="info" title={t(`desk.${move}.effect`)} /> : <Faults faults={faults} />}
      {ready ? (
        <Form action={action} form={form}>
          {move === 'close' ? (
            <LongTextField
              name="reason"
              label={t('desk.close.reason')}
              hint={t('desk.close.reason_hint')}
              rows={2}
              max={500}
              optional
            />
          ) : null}
          <FormActions>
            <Button kind="primary">{t(`desk.${move}.submit`)}</Button>
            <ButtonLink kind="quiet" href={backHref}>
              {t('desk.publish.back')}
            </ButtonLink>
          </FormActions>
        </Form>
      ) : (
        <ButtonLink href={backHref}>{t('desk.publish.back')}</ButtonLink>
      )}
    </div>
  );
}

function Faults({ faults }: { faults: readonly FaultView[] }): JSX.Element {
  const { t } = useShell();
  return (
    <Notice tone="wait" title={t('desk.publish.faults', { count: faults.length })}>
      <ul class="list">
        {faults.map(({ key, variables, href }) => (
          <li key={key}>
            <a href={href}>{t(key, variables)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
