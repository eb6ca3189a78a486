import type { QuestionKind, QuestionView } from '../../../views/registrations/question-view.js';

const tracks = [
  { value: 'network', label: 'Network' },
  { value: 'cloud', label: 'Cloud', hint: 'Virtual machines, containers and storage' },
];

function question(id: string, kind: QuestionKind, label: string, parts: Partial<QuestionView> = {}): QuestionView {
  return {
    id,
    kind,
    label,
    hint: '',
    required: true,
    options: [],
    consentText: null,
    max: null,
    autocomplete: null,
    ...parts,
  };
}

/** One question of every kind but consent. */
export const questions: readonly QuestionView[] = [
  question('name', 'short_text', 'Full name', {
    hint: 'As it stands in your passport or identity card.',
    autocomplete: 'name',
    max: 200,
  }),
  question('year', 'number', 'Expected year of graduation'),
  question('birth', 'date', 'Date of birth', { autocomplete: 'bday' }),
  question('country', 'country', 'Country', {
    options: [
      { value: 'KE', label: 'Kenya' },
      { value: 'CN', label: '中国' },
    ],
  }),
  question('track', 'choice', 'Track', { options: tracks, hint: 'You can choose one.' }),
  question('meals', 'choices', 'Meals', {
    options: [
      { value: 'halal', label: 'Halal' },
      { value: 'vegan', label: 'Vegan' },
    ],
    required: false,
  }),
  question('laptop', 'yes_no', 'Do you bring a laptop?'),
  question('mail', 'email', 'Address of your supervisor'),
  question('phone', 'phone', 'Phone', { required: false }),
  question('school', 'institution', 'University or company', {
    options: [
      { value: '1|jomo', label: 'Jomo Kenyatta University', hint: 'Kenya' },
      { value: 'unlisted|jomo', label: 'Not listed: go on as “jomo”' },
    ],
  }),
  question('why', 'long_text', 'Why this course?', { required: false, max: 1000 }),
];
