import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { Button, ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Deadline } from '../components/deadline/deadline.js';
import { Facts } from '../components/facts/facts.js';
import { Form, FormActions, FormSection } from '../components/form/form.js';
import type { FormView } from '../components/form/form-state.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { QuestionField } from './question-field.js';
import { QuestionParts } from './question-parts.js';
import type { QuestionView } from './question-view.js';
import { SectionIndex, type QuestionPart } from './section-index.js';
import type { AnswerLine } from './step-check.js';

/** A consent, and since when it holds. */
interface ConsentView {
  readonly question: QuestionView;
  readonly given: Instant | null;
  /** The exact words that were agreed to. */
  readonly words: string | null;
}

/** Fields: `answers.<question id>`; hidden `version`. */
export interface AnswersEditorProps {
  readonly title: string;
  readonly registrationHref: string;
  readonly action: string;
  readonly form: FormView;
  readonly version: number;
  readonly until: Instant | null;
  readonly zone: string;
  readonly contact: string | null;
  readonly parts: readonly QuestionPart[];
  /** Fixed at sign-up. */
  readonly pinned: readonly AnswerLine[];
  readonly consents: readonly ConsentView[];
}

/** One's answers again, to change them. What would change is shown before anything is saved. */
export function AnswersEditor(props: AnswersEditorProps): JSX.Element {
  const { t } = useShell();
  const { title, registrationHref, action, form, version, until, zone, parts, consents } = props;
  return (
    <div class="wrap page side">
      <div class="stack-loose">
        <PageHead
          above={{ label: title, href: registrationHref }}
          title={t('changes.title')}
          lead={t('changes.lead')}
        />
        <Form action={action} form={form} hidden={{ version: String(version) }}>
          <SectionIndex parts={parts} />
          <QuestionParts parts={parts} />
          {consents.length > 0 ? (
            <FormSection title={t('changes.consents')} hint={t('changes.consents_hint')}>
              {consents.map((consent) => (
                <Consent key={consent.question.id} {...consent} />
              ))}
            </FormSection>
          ) : null}
          <FormActions>
            <Button kind="primary">{t('changes.look')}</Button>
            <ButtonLink kind="quiet" href={registrationHref}>
              {t('changes.back')}
            </ButtonLink>
          </FormActions>
        </Form>
      </div>
      <aside class="stack-loose">
        {until === null ? null : (
          <Card title={t('changes.until')}>
            <Deadline at={until} zone={zone} />
          </Card>
        )}
        <Pinned {...props} />
      </aside>
    </div>
  );
}

function Consent({ question, given, words }: ConsentView): JSX.Element {
  const { t, times } = useShell();
  const asked = question.consentText;
  return (
    <div class="stack-tight">
      <QuestionField question={question} />
      {given === null ? null : (
        <p class="small num">
          {t(words === asked ? 'changes.agreed' : 'changes.agreed_other', { when: times.dayTime(given) })}
        </p>
      )}
    </div>
  );
}

function Pinned({ pinned, contact }: AnswersEditorProps): JSX.Element | null {
  const { t } = useShell();
  if (pinned.length === 0) return null;
  return (
    <Card title={t('changes.pinned')}>
      <Facts
        facts={pinned.map(({ label, answer, dir = 'auto' }) => ({ label, value: <span dir={dir}>{answer}</span> }))}
      />
      <p class="small">{t('changes.pinned_why')}</p>
      {contact ? (
        <p class="small">
          <a href={`mailto:${contact}`}>{t('changes.pinned_write')}</a>
        </p>
      ) : null}
    </Card>
  );
}
