import type { OfferingCardView } from '../../../views/components/offering-card/offering-card.js';
import type { ProgramCardView } from '../../../views/components/program-card/program-card.js';
import { Home } from '../../../views/programs/home.js';
import { Offering, type OfferingProps } from '../../../views/programs/offering.js';
import { ProgramsList } from '../../../views/programs/programs-list.js';
import type { Sample } from '../sample.js';

const NAIROBI = 'Africa/Nairobi';

const programs: ProgramCardView[] = [
  {
    href: '/programs/ict-academy',
    name: 'ICT Academy',
    summary: 'Courses and certificates at partner universities',
    hue: 'academy',
    drawing: 'book',
    open: 14,
  },
  {
    href: '/programs/ict-competition',
    name: 'ICT Competition',
    summary: 'A yearly contest from country to world',
    hue: 'contest',
    drawing: 'cup',
    open: 6,
  },
  {
    href: '/programs/devfest',
    name: 'Ascend DevFest',
    summary: 'Days of talks, labs and finals in your city',
    hue: 'fest',
    drawing: 'stage',
    open: 9,
  },
  {
    href: '/programs/ai-innovation',
    name: 'Ascend AI Innovation Competition',
    summary: 'Build something and have it judged',
    hue: 'innovation',
    drawing: 'lamp',
    open: 2,
  },
  {
    href: '/programs/intelligent-base',
    name: 'Intelligent Base 2.0',
    summary: 'For universities: courses, teachers, scholarships',
    hue: 'base',
    drawing: 'hall',
    open: 0,
  },
];

export const course: OfferingCardView = {
  href: '/offerings/cloud-spring',
  title: 'Cloud Service Foundations, spring',
  summary: 'Twelve weeks with labs, on campus in Nairobi. Leads to an associate certificate.',
  hue: 'academy',
  programName: 'ICT Academy',
  kind: 'course',
  standing: 'nearly_full',
  zone: NAIROBI,
  opensAt: null,
  closesAt: Date.UTC(2026, 11, 4, 20, 59),
  startsAt: Date.UTC(2027, 0, 18, 6),
  place: 'Nairobi',
  online: false,
  seats: { taken: 38, capacity: 45, waiting: 0 },
  example: true,
};
export const contest: OfferingCardView = {
  ...course,
  href: '/offerings/practice-network',
  title: 'Practice contest: Network, Cloud or Computing',
  summary: 'You sit an exam alone; the best are grouped into teams of three with an instructor. Choose one track.',
  hue: 'contest',
  programName: 'ICT Competition',
  kind: 'track',
  standing: 'open',
  place: null,
  online: true,
  startsAt: Date.UTC(2026, 11, 19, 7),
  seats: { taken: 4812, capacity: null, waiting: 0 },
};
const event: OfferingCardView = {
  ...course,
  href: '/offerings/nairobi-stop',
  title: 'Nairobi stop: operators and inference',
  summary: 'Talks, six code labs, regional final. Each full lab has a queue of its own.',
  hue: 'fest',
  programName: 'Ascend DevFest',
  kind: 'event',
  standing: 'waitlist',
  startsAt: Date.UTC(2026, 11, 12, 6),
  seats: { taken: 500, capacity: 500, waiting: 61 },
};
const soon: OfferingCardView = {
  ...course,
  href: '/offerings/inference',
  title: '推理优化挑战赛',
  summary: '给定模型与硬件，在误差不超过 0.5% 的前提下让推理更快。',
  hue: 'innovation',
  programName: 'Ascend AI Innovation Competition',
  kind: 'challenge',
  standing: 'soon',
  zone: 'Asia/Shanghai',
  opensAt: Date.UTC(2026, 11, 1, 1),
  place: null,
  online: true,
  startsAt: null,
  seats: null,
};

const offering: OfferingProps = {
  title: 'Cloud Service Foundations, spring',
  summary:
    'Twelve weeks with labs, on campus in Nairobi. You leave with a working service of your own and an associate certificate.',
  hue: 'academy',
  drawing: 'book',
  kind: 'course',
  program: { name: 'ICT Academy', href: '/programs/ict-academy' },
  edition: { name: 'ICT Academy 2026–27', href: '/programs/ict-academy/2026' },
  contest: null,
  standing: 'nearly_full',
  zone: NAIROBI,
  opensAt: Date.UTC(2026, 9, 1, 6),
  closesAt: Date.UTC(2026, 11, 4, 20, 59),
  startsAt: Date.UTC(2027, 0, 18, 6),
  endsAt: Date.UTC(2027, 3, 9, 12),
  place: 'University of Nairobi, Chiromo campus, room B12',
  online: false,
  languages: ['English', 'Kiswahili'],
  contactHref: 'mailto:academy@demo.example',
  seats: { taken: 38, capacity: 45, waiting: 0 },
  pools: [],
  audience: [
    'Students of any subject, from the second year on',
    'Teachers who want to run the course themselves',
    'You can be in one course at a time',
  ],
  preparation: ['Your student number and year of graduation', 'About three minutes'],
  steps: [
    'First meeting, Mon 18 Jan 2027, with your laptop',
    'Eleven weekly meetings of two hours, a lab after each',
    'Your own service, shown to the others in the last week',
    'Exam for the associate certificate, April',
  ],
  langs: {},
  foreign: [],
  bodyHtml:
    '<p>You build a small service and move it through everything a cloud offers: machines, containers, storage, queues, watching and cost.</p><p>No lecture is longer than twenty minutes; the rest is work at the keyboard in pairs.</p>',
  reviewed: false,
  offerHours: 48,
  example: true,
  regions: [],
  region: null,
  regionHref: null,
  signUpHref: '/offerings/cloud-spring/registration',
  own: null,
  previewOf: null,
  deskHref: null,
};

const home = {
  open: [course, contest, event],
  soon: [soon],
  programs,
  filters: {
    kinds: [
      { label: 'All', href: '/#open', current: true },
      { label: 'Courses', href: '/?kind=course#open', count: 14, current: false },
      { label: 'Competitions', href: '/?kind=track#open', count: 6, current: false },
    ],
    menus: [
      {
        name: 'who',
        label: 'I am',
        chosen: 'Teachers',
        choices: [
          { label: 'Anybody', href: '/#open', current: false },
          { label: 'Teachers', href: '/?who=teacher#open', count: 3, current: true },
        ],
      },
    ],
    region: {
      chosen: null,
      chooseHref: '/?regions=yes#open',
      clearHref: '/#open',
      choices: [
        { label: 'Africa', href: '/?region=AF#open', count: 12, current: false, depth: 0 },
        { label: 'Kenya', href: '/?region=KE#open', count: 4, current: false, depth: 1 },
      ],
    },
    now: { href: '/?now=yes#open', current: false },
    clearHref: null,
  },
  filtered: false,
  kept: {},
  words: '',
};
const waitlisted: OfferingProps = {
  ...offering,
  title: 'Nairobi stop: operators and inference',
  summary: 'A day of talks, six code labs and the regional final.',
  hue: 'fest',
  kind: 'event',
  standing: 'waitlist',
  seats: { taken: 500, capacity: 500, waiting: 61 },
  pools: [
    { name: 'Code lab 1: operators', taken: 30, capacity: 30, waiting: 22 },
    { name: 'Code lab 2: inference', taken: 18, capacity: 30, waiting: 0 },
    { name: 'Talks only', taken: 410, capacity: null, waiting: 0 },
  ],
  contest: {
    name: 'DevFest 2026 stops',
    href: '/contests/1',
    most: 1,
    chosen: [{ title: 'Mombasa stop', href: '/registrations/1' }],
  },
  regions: [
    {
      code: 'KE',
      name: 'Kenya',
      above: 'Sub-Saharan Africa',
      href: '/offerings/nairobi/regions/KE',
      standing: 'open',
      opensAt: null,
      closesAt: Date.UTC(2026, 11, 4, 15, 59),
      zone: 'Africa/Nairobi',
      mine: true,
    },
    {
      code: 'DZ',
      name: 'Algeria',
      above: 'Northern Africa',
      href: '/offerings/nairobi/regions/DZ',
      standing: 'closed',
      opensAt: null,
      closesAt: null,
      zone: 'Africa/Algiers',
      mine: false,
    },
  ],
  region: 'Kenya',
  regionHref: '/offerings/nairobi/regions/KE',
};

export const publicSamples: readonly Sample[] = [
  { name: 'home', title: 'What is open', view: () => <Home {...home} />, shell: () => ({ path: '/' }) },
  {
    name: 'home-nothing-found',
    title: 'What is open',
    view: () => (
      <Home
        {...home}
        open={[]}
        soon={[]}
        words="Marrakesh"
        filtered
        filters={{ ...home.filters, clearHref: '/#open' }}
      />
    ),
  },
  { name: 'programs', title: 'Programs', view: () => <ProgramsList programs={programs} /> },
  { name: 'offering', title: offering.title, view: () => <Offering {...offering} /> },
  { name: 'offering-waitlist', title: waitlisted.title, view: () => <Offering {...waitlisted} /> },
  {
    name: 'offering-soon',
    title: 'Inference challenge',
    view: () => (
      <Offering {...offering} standing="soon" opensAt={Date.UTC(2026, 11, 1, 6)} seats={null} hue="innovation" />
    ),
  },
  {
    name: 'offering-closed',
    title: offering.title,
    view: () => <Offering {...offering} standing="closed" closesAt={Date.UTC(2026, 10, 20, 20, 59)} hue="base" />,
  },
  {
    name: 'offering-own',
    title: offering.title,
    view: () => <Offering {...offering} own={{ href: '/registrations/1', started: false }} />,
  },
  {
    name: 'offering-preview',
    title: offering.title,
    view: () => (
      <Offering
        {...offering}
        standing="draft"
        own={{ href: '/offerings/1/registration', started: true }}
        previewOf="/desk/offerings/1/settings"
        deskHref="/desk/offerings/1"
      />
    ),
  },
];
