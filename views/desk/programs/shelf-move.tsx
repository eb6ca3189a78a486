import type { JSX } from 'preact';
import { Button, ButtonLink } from '../../components/button/button.js';
import { Form, FormActions } from '../../components/form/form.js';
import { EMPTY_FORM, type FormView } from '../../components/form/form-state.js';
import { Notice } from '../../components/notice/notice.js';
import { PageHead } from '../../components/page-head/page-head.js';
import { useShell } from '../../shell.js';
import type { ShelfMove as Move } from './shelf-state.js';

export interface ShelfMoveProps {
  readonly name: string;
  readonly what: 'program' | 'edition' | 'offering';
  readonly move: Move;
  readonly action: string;
  readonly backHref: string;
  readonly form?: FormView;
}

/** Says what publishing, archiving or bringing back means before it happens. */
export function ShelfMove({ name, what, move, action, backHref, form = EMPTY_FORM }: ShelfMoveProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead above={{ label: name, href: backHref }} title={t(`shelf.${move}.title`)} />
      <Notice tone="info" title={t(`shelf.${move}.effect.${what}`)}>
        <p>{t(`shelf.${move}.hint.${what}`)}</p>
      </Notice>
      <Form action={action} form={form}>
        <FormActions>
          <Button kind="primary">{t(`shelf.${move}.submit`)}</Button>
          <ButtonLink kind="quiet" href={backHref}>
            {t('desk.publish.back')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}
