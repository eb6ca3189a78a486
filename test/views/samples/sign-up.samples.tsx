import { MyRegistrations } from '../../../views/registrations/my-registrations.js';
import { Registration, type RegistrationProps } from '../../../views/registrations/registration.js';
import type { RegistrationLine } from '../../../views/registrations/registration-line.js';
import type { SignUpFor } from '../../../views/registrations/sign-up-frame.js';
import { StepAddress } from '../../../views/registrations/step-address.js';
import { StepCheck } from '../../../views/registrations/step-check.js';
import { StepDetails } from '../../../views/registrations/step-details.js';
import { Withdrawal } from '../../../views/registrations/withdrawal.js';
import { HomeScreen } from '../../../views/screens/home.js';
import type { Sample } from '../sample.js';
import { signedIn } from '../sample-shell.js';
import { questions } from './questions.js';

const zone = 'Africa/Nairobi';
const subject: SignUpFor = {
  title: 'Nairobi stop: operators and inference',
  href: '/offerings/nairobi-stop',
  hue: 'fest',
  zone,
  region: 'Kenya',
  closesAt: Date.UTC(2026, 11, 4, 20, 59),
  seats: { taken: 488, capacity: 500, waiting: 0 },
  waits: false,
  reviewed: false,
};
const none = { values: {}, errors: [] };
const regions = {
  options: [
    { value: 'KE', label: 'Kenya', group: 'Sub-Saharan Africa' },
    { value: 'NG', label: 'Nigeria', group: 'Sub-Saharan Africa' },
    { value: 'DZ', label: 'Algeria (not open)', group: 'Northern Africa' },
  ],
};
const values = {
  'answers.name': '陈思远',
  'answers.year': '20o8',
  'answers.track': 'cloud',
  'answers.meals': ['halal'],
  pool: 'p2',
};
const consents = [
  {
    id: 'photo',
    kind: 'consent' as const,
    label: 'I agree that pictures of me are taken',
    hint: '',
    required: false,
    options: [],
    consentText:
      'At the event pictures are taken. The office may show them on its own pages for two years.\nYou can take this back at any time.',
    max: null,
    autocomplete: null,
  },
];
const answers = [
  { label: 'Full name', answer: '陈思远' },
  { label: 'Year of graduation', answer: '2028' },
  { label: 'Why this course?', answer: '' },
];

const confirmed: RegistrationProps = {
  reference: 'TR-4F7K-92',
  state: 'confirmed',
  reason: null,
  offering: {
    title: subject.title,
    href: subject.href,
    hue: 'fest',
    zone,
    startsAt: Date.UTC(2026, 11, 12, 6),
    endsAt: Date.UTC(2026, 11, 12, 15),
    place: 'Sarit Centre, Nairobi',
    onlineUrl: null,
  },
  line: null,
  offerExpiresAt: null,
  acceptAction: null,
  declineAction: null,
  continueHref: null,
  withdrawHref: '/registrations/1/withdrawal',
  withdrawUntil: Date.UTC(2026, 11, 12, 6),
  calendarHref: '/registrations/1/calendar.ics',
  againHref: null,
  nomination: null,
  conditions: [
    {
      id: 'c',
      kind: 'reconfirmation',
      state: 'open',
      note: null,
      deadlineAt: Date.UTC(2026, 11, 5, 15),
      lapses: true,
      reconfirmAction: '/registrations/1/conditions/c/fulfilment',
      meetAction: null,
      dropAction: null,
    },
    {
      id: 'd',
      kind: 'document',
      state: 'late',
      note: 'Your student card, both sides, to office@example.org',
      deadlineAt: Date.UTC(2026, 10, 20, 15),
      lapses: false,
      reconfirmAction: null,
      meetAction: null,
      dropAction: null,
    },
  ],
  changeHref: '/registrations/1/answers',
  changeUntil: Date.UTC(2026, 10, 30, 15),
  slipHref: '/registrations/1/slip',
  resumeAction: null,
  contact: 'office@example.org',
  belonging: { name: 'Lakeside Technical University', href: '/me/affiliations/new?institution=1' },
  answers,
  history: [
    { key: '2', at: Date.UTC(2026, 10, 22, 7, 31), what: 'Confirmed', who: 'Talent Programs' },
    { key: '1', at: Date.UTC(2026, 10, 22, 7, 31), what: 'Signed up', who: 'Amina Odhiambo' },
  ],
};
const waiting: RegistrationProps = {
  ...confirmed,
  state: 'waiting',
  calendarHref: null,
  line: { place: 7, waiting: 61, poolName: 'Code lab 1', offersOpen: 2, offersUntil: Date.UTC(2026, 11, 12, 6) },
};
const offered: RegistrationProps = {
  ...confirmed,
  state: 'offered',
  calendarHref: null,
  offerExpiresAt: Date.UTC(2026, 10, 23, 15),
  acceptAction: '/registrations/1/offer/acceptance',
  declineAction: '/registrations/1/offer/refusal',
};
const lines: RegistrationLine[] = [
  {
    id: '1',
    href: '/registrations/1',
    title: 'Practice contest, Network track',
    state: 'confirmed',
    place: null,
    offerExpiresAt: null,
    startsAt: Date.UTC(2026, 11, 19, 7),
    zone,
    reference: 'TR-4F7K-92',
  },
  {
    id: '2',
    href: '/registrations/2',
    title: 'DevFest Nairobi stop',
    state: 'offered',
    place: null,
    offerExpiresAt: Date.UTC(2026, 10, 23, 15),
    startsAt: null,
    zone,
    reference: 'TR-8C2M-11',
  },
  {
    id: '3',
    href: '/registrations/3',
    title: '云服务基础',
    state: 'waiting',
    place: 3,
    offerExpiresAt: null,
    startsAt: null,
    zone: 'Asia/Shanghai',
    reference: 'TR-1B9X-40',
  },
];
const todo = [
  {
    key: '1',
    text: 'Accept your place in Code lab 4',
    detail: null,
    until: { at: Date.UTC(2026, 10, 22, 15), zone },
    href: '/registrations/2',
    button: 'Accept',
    urgent: true,
  },
  {
    key: '2',
    text: 'Finish your sign-up: Cloud Service Foundations',
    detail: 'two answers are missing',
    until: { at: Date.UTC(2026, 11, 4, 20, 59), zone },
    href: '/registrations/4',
    button: 'Continue',
    urgent: false,
  },
];
const me = (locale: Parameters<typeof signedIn>[0]) => signedIn(locale, 'home');

export const signUpSamples: readonly Sample[] = [
  {
    name: 'step-address',
    title: 'Sign up',
    view: () => (
      <StepAddress
        subject={subject}
        form={none}
        sentTo={null}
        regions={regions}
        addressAction="/a"
        codeAction="/b"
        next="/c"
      />
    ),
  },
  {
    name: 'step-code',
    title: 'Sign up',
    view: () => (
      <StepAddress
        subject={subject}
        form={none}
        sentTo="amina@students.example"
        regions={null}
        addressAction="/a"
        codeAction="/b"
        next="/c"
      />
    ),
  },
  {
    name: 'step-details',
    title: 'About you',
    shell: me,
    view: () => (
      <StepDetails
        subject={subject}
        form={{ values, errors: [{ field: 'answers.year', key: 'kit.example_error' }] }}
        parts={[
          { key: null, title: null, intro: null, questions: questions.slice(0, 3), answered: 3 },
          { key: 'a', title: 'Your studies', intro: 'As on your card.', questions: questions.slice(3, 6), answered: 1 },
          { key: 'b', title: 'Your visit', intro: null, questions: questions.slice(6), answered: 0 },
        ]}
        regions={regions}
        pools={[
          { id: 'p1', name: 'Code lab 1', left: 0, waiting: 22, closed: false },
          { id: 'p2', name: 'Code lab 2', left: 12, waiting: 0, closed: false },
          { id: 'p3', name: 'Talks only', left: null, waiting: 0, closed: false },
          { id: 'p4', name: 'Code lab 3', left: 0, waiting: 0, closed: true },
        ]}
        action="/a"
        draft="/d"
        savedAt={Date.UTC(2026, 10, 22, 7, 31)}
        prefilled
      />
    ),
  },
  {
    name: 'step-check',
    title: 'Check',
    shell: me,
    view: () => (
      <StepCheck
        subject={{ ...subject, waits: true }}
        form={none}
        address="amina@students.example"
        pool="Code lab 2"
        answers={answers}
        consents={consents}
        action="/a"
        changeHref="/b"
      />
    ),
  },
  { name: 'registration-confirmed', title: subject.title, shell: me, view: () => <Registration {...confirmed} /> },
  { name: 'registration-waiting', title: subject.title, shell: me, view: () => <Registration {...waiting} /> },
  { name: 'registration-offered', title: subject.title, shell: me, view: () => <Registration {...offered} /> },
  {
    name: 'registration-cancelled',
    title: subject.title,
    shell: me,
    view: () => (
      <Registration
        {...confirmed}
        state="cancelled"
        reason="The school asked for it."
        withdrawHref={null}
        calendarHref={null}
        againHref="/offerings/x"
      />
    ),
  },
  {
    name: 'registration-draft',
    title: subject.title,
    shell: me,
    view: () => (
      <Registration
        {...confirmed}
        state="draft"
        answers={[]}
        calendarHref={null}
        continueHref="/offerings/x/registration"
      />
    ),
  },
  {
    name: 'withdrawal',
    title: 'Withdraw',
    shell: me,
    view: () => (
      <Withdrawal
        title={subject.title}
        registrationHref="/registrations/1"
        action="/w"
        state="confirmed"
        waiting={61}
      />
    ),
  },
  {
    name: 'my-registrations',
    title: 'My registrations',
    shell: me,
    view: () => (
      <MyRegistrations live={lines} ended={[{ ...(lines[0] as RegistrationLine), id: '9', state: 'withdrawn' }]} />
    ),
  },
  {
    name: 'my-registrations-empty',
    title: 'My registrations',
    shell: me,
    view: () => <MyRegistrations live={[]} ended={[]} />,
  },
  {
    name: 'person-home',
    title: 'My programs',
    shell: me,
    view: () => <HomeScreen name="Amina" partOfDay="morning" todo={todo} registrations={lines} suggestions={[]} />,
  },
  {
    name: 'person-home-empty',
    title: 'My programs',
    shell: me,
    view: () => <HomeScreen name="思远" partOfDay="any" todo={[]} registrations={[]} suggestions={[]} />,
  },
];
