import type { JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Facts } from '../components/facts/facts.js';
import { Form, FormActions } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { Notice } from '../components/notice/notice.js';
import { useShell } from '../shell.js';
import { QuestionField } from './question-field.js';
import type { QuestionView } from './question-view.js';
import { SignUpFrame, type SignUpFor } from './sign-up-frame.js';

/** An answer in words, in the reader's language. */
export interface AnswerLine {
  readonly label: string;
  readonly answer: string;
  /** Numbers and addresses are written from left to right in every language. */
  readonly dir?: 'ltr' | 'auto';
  /** Where it leads: a letter, a call. */
  readonly href?: string | null;
}

export interface StepCheckProps {
  readonly subject: SignUpFor;
  readonly form: FormView;
  /** The address they will hear from us at. */
  readonly address: string;
  /** The chosen pool; null when there was nothing to choose. */
  readonly pool: string | null;
  readonly answers: readonly AnswerLine[];
  readonly consents: readonly QuestionView[];
  readonly action: string;
  /** Back to the questions. */
  readonly changeHref: string;
}

/** Step 3: check your answers, agree, one button. */
export function StepCheck({
  subject,
  form,
  address,
  pool,
  answers,
  consents,
  action,
  changeHref,
}: StepCheckProps): JSX.Element {
  const { t } = useShell();
  const facts = [
    { label: t('signup.check.address'), value: <bdi>{address}</bdi> },
    ...(subject.region ? [{ label: t('regions.field'), value: <bdi>{subject.region}</bdi> }] : []),
    ...(pool ? [{ label: t('signup.details.pool'), value: <bdi>{pool}</bdi> }] : []),
    ...answers.map(({ label, answer, dir = 'auto' }) => ({
      label,
      value: answer ? <span dir={dir}>{answer}</span> : <span class="quiet">{t('signup.check.empty')}</span>,
    })),
  ];
  return (
    <SignUpFrame subject={subject} step={3} title={t('signup.check.title')}>
      <Card title={t('signup.check.answers')} beside={<a href={changeHref}>{t('signup.check.change')}</a>}>
        <Facts facts={facts} />
      </Card>
      {subject.waits ? <Notice tone="wait" title={t('signup.check.waits')} /> : null}
      <Form action={action} form={form}>
        {consents.map((question) => (
          <QuestionField key={question.id} question={question} />
        ))}
        <FormActions>
          <Button kind="primary">{t(subject.waits ? 'signup.check.join_waitlist' : 'signup.check.sign_up')}</Button>
        </FormActions>
      </Form>
    </SignUpFrame>
  );
}
