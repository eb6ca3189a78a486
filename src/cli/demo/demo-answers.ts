import type { Id } from '../../kernel/id.js';
import { inLocale } from '../../kernel/localized-text.js';
import { demoId, type SeededRandom } from './seeded-random.js';
import type { QuestionPlan } from './forms.js';
import { INSTITUTIONS } from './institutions-data.js';
import type { Person } from './people.js';

type Answer = string | number | boolean | readonly string[] | { readonly id: Id; readonly name: string };

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
  if (question.kind === 'institution') return institutionOf(person);
  if (question.kind === 'phone') return random.chance(0.8) ? phoneOf(person, random) : null;
  if (question.binding) return factsOf(person)[question.binding] ?? stranger(question);
  const values = (question.options ?? []).map(([value]) => value);
  switch (question.kind) {
    case 'consent':
      return question.required || random.chance(0.7) ? true : null;
    case 'email':
      return random.chance(0.5)
        ? `teacher@${INSTITUTIONS.find(({ key }) => key === person.institution)?.domain ?? 'example.org'}`
        : null;
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

function institutionOf(person: Person): Answer | null {
  const institution = INSTITUTIONS.find(({ key }) => key === person.institution);
  return institution ? { id: institutionId(institution.key), name: inLocale(institution.name, person.locale) } : null;
}

const PREFIXES: Readonly<Record<string, string>> = {
  CN: '+86 100 0000',
  EG: '+20 100 000',
  IN: '+91 70000 0',
  KE: '+254 700 00',
};

/** Numbers of ranges that nobody is given, or that are at least no mobile numbers of a person. */
function phoneOf({ country }: Person, random: SeededRandom): Answer {
  const tail = random.sample(['1000', '2734', '3158', '4470', '5082', '6391', '7725', '8146', '9903'], 1)[0] ?? '1000';
  return `${PREFIXES[country] ?? '+44 7700 90'} ${tail}`;
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

export const institutionId = (key: string): Id => demoId(`institution:${key}`);
