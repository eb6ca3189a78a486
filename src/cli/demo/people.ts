import type { Id } from '../../kernel/id.js';
import type { Locale } from '../../kernel/locale.js';
import { CULTURES, type Culture } from './people-names.js';
import type { Occupation } from './plan.js';
import { demoId, SeededRandom } from './seeded-random.js';

/** A person of the demo world, with what their profile knows. */
export interface Person {
  readonly id: Id;
  readonly address: string;
  readonly legalName: string;
  readonly latinName: string;
  readonly displayName: string;
  readonly locale: Locale;
  readonly zone: string;
  readonly country: string;
  readonly city: string;
  readonly institution: string;
  readonly occupation: Occupation;
  readonly studentNumber: string | null;
  readonly graduationYear: number | null;
}

const OCCUPATIONS: readonly [Occupation, ...Occupation[]] = [
  'student',
  'student',
  'student',
  'student',
  'student',
  'student',
  'student',
  'teacher',
  'developer',
  'researcher',
];

/** The first `count` people; more people leave the earlier ones as they are. */
export function* peopleOf(count: number): Generator<Person> {
  const random = new SeededRandom('people');
  for (let index = 0; index < count; index += 1) yield person(index, random);
}

function person(index: number, random: SeededRandom): Person {
  const culture = cultureAt(random.whole(0, 99));
  const [givenWritten, givenLatin = givenWritten] = random.pick(culture.given);
  const [familyWritten, familyLatin = familyWritten] = random.pick(culture.family);
  const occupation = random.pick(OCCUPATIONS);
  const legalName = culture.familyFirst ? `${familyWritten}${givenWritten}` : `${givenWritten} ${familyWritten}`;
  const latinName = `${givenLatin} ${familyLatin}`;
  const isStudent = occupation === 'student';
  return {
    id: demoId(`person:${index}`, index),
    address: `${plain(givenLatin)}.${plain(familyLatin)}${index + 1}@people.example`,
    legalName,
    latinName,
    displayName: legalName,
    locale: culture.locale,
    zone: culture.zone,
    country: culture.country,
    city: random.pick(culture.cities),
    institution: random.pick(culture.institutions),
    occupation,
    studentNumber: isStudent
      ? `${culture.country}${2022 + random.whole(0, 4)}-${String(index + 1).padStart(6, '0')}`
      : null,
    graduationYear: isStudent ? 2027 + random.whole(0, 3) : null,
  };
}

function cultureAt(percent: number): Culture {
  let reached = 0;
  for (const culture of CULTURES) {
    reached += culture.share;
    if (percent < reached) return culture;
  }
  throw new Error('The shares of the cultures do not add up to a hundred');
}

function plain(name: string): string {
  return name
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .normalize('NFKD')
    .replace(/[^a-zA-Z]/gu, '')
    .toLowerCase();
}
