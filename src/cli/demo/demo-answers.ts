import type { QuestionPlan } from './forms.js';
import { INSTITUTIONS } from './institutions-data.js';
import type { Person } from './people.js';
import type { SeededRandom } from './seeded-random.js';

type Answer = string | number | boolean | readonly string[];

/** What a person tells a bound question; also what their profile knows. */
export function factsOf(person: Person): Readonly<Record<string, string | number | null>> {
  return {
    legal_name: person.legalName,
    latin_name: person.latinName,
    country: person.country,
    city: person.city,
    occupation: person.occupation,
    institution_name: INSTITUTIONS.find(({ key }) => key === person.institution)?.name.en ?? null,
    student_number: person.studentNumber,
    graduation_year: person.graduationYear,
  };
}

/** A believable answer, or nothing where the question may be left empty. */
export function answerOf(question: QuestionPlan, person: Person, random: SeededRandom): Answer | null {
  if (question.binding) return factsOf(person)[question.binding] ?? stranger(question);
  const values = (question.options ?? []).map(([value]) => value);
  switch (question.kind) {
    case 'consent':
      return question.required || random.chance(0.7) ? true : null;
    case 'choice':
      return random.sample(values, 1)[0] ?? null;
    case 'choices':
      return values.filter((value) => random.sample(values, question.limits?.['min'] ?? 1).includes(value)).slice(0, 3);
    case 'yes_no':
      return random.chance(0.5);
    default:
      return random.chance(0.6) || question.required ? random.pick(LINES) : null;
  }
}

/** Somebody who is no student still has to fill a student's field. */
function stranger(question: QuestionPlan): Answer {
  return question.kind === 'number' ? 2028 : 'X-0000';
}

const LINES: readonly [string, ...string[]] = [
  'A timetable for our faculty, in Python.',
  'Two years of operating systems and one of networks.',
  '做过一个校园导航小程序。',
  'A small robot that waters plants.',
  'Databases, and a seminar on machine learning.',
  'تطبيق لمشاركة الكتب بين الطلاب.',
];
