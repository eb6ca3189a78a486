import type { JSX } from 'preact';
import { FormSection } from '../components/form/form.js';
import { QuestionField } from './question-field.js';
import { partId, type QuestionPart } from './section-index.js';

/** All questions of a form under their titles. */
export function QuestionParts({ parts }: { parts: readonly QuestionPart[] }): JSX.Element {
  return (
    <>
      {parts.map((part) => (
        <Part key={partId(part)} part={part} />
      ))}
    </>
  );
}

function Part({ part }: { part: QuestionPart }): JSX.Element {
  const fields = part.questions.map((question) => <QuestionField key={question.id} question={question} />);
  if (part.title === null) {
    return (
      <div class="form-part" id={partId(part)}>
        {fields}
      </div>
    );
  }
  return (
    <FormSection id={partId(part)} title={part.title} hint={part.intro ?? undefined}>
      {fields}
    </FormSection>
  );
}
