/** Facts about a person that forms may bind a question to: asked once, filled in after. */
export const PROFILE_FACTS = [
  'legal_name',
  'latin_name',
  'country',
  'birth_date',
  'occupation',
  'institution_name',
  'student_number',
  'graduation_year',
  'phone',
  'city',
] as const;

export type ProfileFact = (typeof PROFILE_FACTS)[number];

/** What is known of a person, by fact. Values are what JSON can hold. */
export type ProfileFacts = Readonly<Partial<Record<ProfileFact, unknown>>>;

export function isProfileFact(text: string): text is ProfileFact {
  return (PROFILE_FACTS as readonly string[]).includes(text);
}
