import type { JSX } from 'preact';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Changes, type ChangeView } from '../components/changes/changes.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormValues } from '../components/form/form-state.js';
import { Notice } from '../components/notice/notice.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';

/** Sends the answers once more, unseen; hidden `version`. */
export interface AnswersCheckProps {
  readonly title: string;
  readonly backHref: string;
  readonly action: string;
  readonly version: number;
  readonly values: FormValues;
  readonly changes: readonly (ChangeView & {
    /** The exact words that are agreed to by saving. */
    readonly agreed: string | null;
  })[];
}

/** What would change, line by line. Nothing is saved yet. */
export function AnswersCheck(props: AnswersCheckProps): JSX.Element {
  const { t } = useShell();
  const { title, backHref, action, version, values, changes } = props;
  const agreed = changes.flatMap(({ key, agreed: words }) => (words === null ? [] : [{ key, words }]));
  return (
    <div class="wrap page stack-loose">
      <PageHead above={{ label: title, href: backHref }} title={t('changes.check_title')} />
      <Notice tone="info" title={t('changes.not_saved')} />
      <Card title={t('changes.count', { count: changes.length })}>
        <Changes changes={changes} />
        {agreed.map(({ key, words }) => (
          <blockquote class="consent-text" dir="auto" key={key}>
            {words}
          </blockquote>
        ))}
      </Card>
      <Form action={action} hidden={{ version: String(version) }}>
        <Unseen values={values} />
        <FormActions>
          <Button kind="primary">{t('changes.save')}</Button>
          <ButtonLink kind="quiet" href={backHref}>
            {t('changes.again')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}

/** The answers go along unseen. Several of one name are ticks, as they were. */
function Unseen({ values }: { values: FormValues }): JSX.Element {
  return (
    <>
      {Object.entries(values).flatMap(([name, value]) =>
        typeof value === 'string' || value === undefined ? (
          <input type="hidden" key={name} name={name} value={value ?? ''} />
        ) : (
          value.map((each) => <input type="checkbox" key={`${name} ${each}`} name={name} value={each} checked hidden />)
        ),
      )}
    </>
  );
}
