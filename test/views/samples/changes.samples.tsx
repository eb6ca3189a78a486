import { ConditionEditor } from '../../../views/desk/condition-editor.js';
import { SectionEditor } from '../../../views/desk/section-editor.js';
import { AnswersCheck } from '../../../views/registrations/answers-check.js';
import { AnswersEditor } from '../../../views/registrations/answers-editor.js';
import { Slip } from '../../../views/registrations/slip.js';
import type { Sample } from '../sample.js';
import { signedIn } from '../sample-shell.js';
import { questions } from './questions.js';

const me = (locale: Parameters<typeof signedIn>[0]) => signedIn(locale, 'home');
const desk = (locale: Parameters<typeof signedIn>[0]) => signedIn(locale, 'desk');
const consents = questions.slice(0, 1).map((question) => ({
  ...question,
  id: 'film',
  kind: 'consent' as const,
  label: 'You may film me',
  hint: '',
  consentText: 'The office may publish films in which I can be seen.',
}));
const none = { values: {}, errors: [] };
const zone = 'Africa/Nairobi';
const at = Date.UTC(2026, 10, 22, 7, 31);

export const changesSamples: readonly Sample[] = [
  {
    name: 'answers-editor',
    title: 'Change your answers',
    shell: me,
    view: () => (
      <AnswersEditor
        title="Code lab"
        registrationHref="/registrations/1"
        action="/registrations/1/answers"
        form={{ values: {}, errors: [{ field: 'answers.year', key: 'kit.example_error' }] }}
        version={2}
        until={at}
        zone={zone}
        contact="office@example.org"
        parts={[
          { key: null, title: null, intro: null, questions: questions.slice(0, 3), answered: 3 },
          { key: 'a', title: 'Your studies', intro: 'As on your card.', questions: questions.slice(3, 6), answered: 1 },
          { key: 'b', title: 'Your visit', intro: null, questions: questions.slice(6), answered: 0 },
        ]}
        pinned={[{ label: 'University', answer: 'Lakeside Technical University' }]}
        consents={consents.map((question) => ({ question, given: at, words: 'Other words' }))}
      />
    ),
  },
  {
    name: 'answers-check',
    title: 'Is this right?',
    shell: me,
    view: () => (
      <AnswersCheck
        title="Code lab"
        backHref="/registrations/1/answers"
        action="/registrations/1/answers/confirmation"
        version={2}
        values={{ 'answers.name': 'Amina', 'answers.meals': ['halal', 'vegan'] }}
        changes={[
          { key: 'a', label: 'Phone', before: '+254 712 345 678', after: '+254 733 000 111', dir: 'ltr', agreed: null },
          { key: 'b', label: 'You may film me', before: null, after: 'Yes', agreed: 'The office may publish films.' },
        ]}
      />
    ),
  },
  {
    name: 'slip',
    title: 'GEH9-5S20',
    shell: me,
    view: () => (
      <Slip
        registrationHref="/registrations/1"
        reference="GEH9-5S20"
        state="waiting"
        place={7}
        name="陈思远"
        latinName="Chen Siyuan"
        address="chen@mail.example"
        title="Code lab"
        programTitle="Ascend DevFest"
        startsAt={at}
        endsAt={at + 3_600_000}
        zone={zone}
        where="Sarit Centre, Nairobi"
        contact="office@example.org"
        answers={[{ label: 'Phone', answer: '+86 100 0000 1000', dir: 'ltr' }]}
      />
    ),
  },
  {
    name: 'desk-section',
    title: 'Add a section',
    shell: desk,
    view: () => <SectionEditor formHref="/f" action="/a" form={none} isNew basedOn={3} />,
  },
  {
    name: 'desk-condition',
    title: 'Ask for something',
    shell: desk,
    view: () => <ConditionEditor name="Amina Mwangi" backHref="/b" action="/a" form={none} zone={zone} />,
  },
];
