import type { JSX } from 'preact';
import { CheckField, ChecksField, RadioField, SelectField } from '../components/field/choice-field.js';
import { DateField } from '../components/field/date-field.js';
import type { FieldWords } from '../components/field/field.js';
import { LongTextField, NumberField, TextField } from '../components/field/text-field.js';
import { useShell } from '../shell.js';
import { InstitutionField } from './institution-field.js';
import { answerField, type QuestionKind, type QuestionView } from './question-view.js';

interface Asked {
  readonly question: QuestionView;
  readonly words: FieldWords;
}

/** A few options stand in view, many go into a list that opens. */
const MOST_IN_VIEW = 7;

const CONTROLS: Record<QuestionKind, (asked: Asked) => JSX.Element> = {
  short_text: ({ question, words }) => (
    <TextField {...words} max={question.max ?? undefined} autocomplete={question.autocomplete ?? undefined} />
  ),
  long_text: ({ question, words }) => <LongTextField {...words} max={question.max ?? undefined} />,
  number: ({ words }) => <NumberField {...words} decimal />,
  date: ({ question, words }) => <DateField {...words} autocomplete={question.autocomplete ?? undefined} />,
  country: (asked) => <Listed {...asked} />,
  choice: (asked) =>
    asked.question.options.length > MOST_IN_VIEW ? (
      <Listed {...asked} />
    ) : (
      <RadioField {...asked.words} options={asked.question.options} />
    ),
  choices: ({ question, words }) => <ChecksField {...words} options={question.options} />,
  yes_no: (asked) => <YesNo {...asked} />,
  consent: ({ question, words }) => (
    <CheckField name={words.name} label={words.label} hint={words.hint} text={question.consentText ?? undefined} />
  ),
  email: ({ words }) => <TextField {...words} kind="email" autocomplete="email" max={254} width="medium" />,
  phone: (asked) => <Phone {...asked} />,
  institution: ({ question, words }) => <InstitutionField {...words} options={question.options} />,
};

/** An organizer's question as a field. */
export function QuestionField({ question }: { question: QuestionView }): JSX.Element {
  const Control = CONTROLS[question.kind];
  const words = {
    name: answerField(question),
    label: question.label,
    hint: question.hint || undefined,
    optional: !question.required,
  };
  return <Control question={question} words={words} />;
}

function Phone({ words }: Asked): JSX.Element {
  const { t } = useShell();
  return (
    <TextField
      {...words}
      hint={words.hint ?? t('answers.phone_hint')}
      kind="tel"
      autocomplete="tel"
      max={40}
      width="medium"
    />
  );
}

function Listed({ question, words }: Asked): JSX.Element {
  const { t } = useShell();
  return (
    <SelectField
      {...words}
      options={question.options}
      prompt={t('shell.form.choose')}
      autocomplete={question.autocomplete ?? undefined}
      width="medium"
    />
  );
}

function YesNo({ words }: Asked): JSX.Element {
  const { t } = useShell();
  return (
    <RadioField
      {...words}
      options={[
        { value: 'yes', label: t('shell.form.yes') },
        { value: 'no', label: t('shell.form.no') },
      ]}
    />
  );
}
