import { ContestEditor } from '../../../views/desk/programs/contest-editor.js';
import { EditionDesk } from '../../../views/desk/programs/edition-desk.js';
import { EditionEditor } from '../../../views/desk/programs/edition-editor.js';
import { ProgramDesk } from '../../../views/desk/programs/program-desk.js';
import { ProgramEditor } from '../../../views/desk/programs/program-editor.js';
import { ProgramsDesk } from '../../../views/desk/programs/programs-desk.js';
import { ShelfMove } from '../../../views/desk/programs/shelf-move.js';
import { Contest } from '../../../views/programs/contest.js';
import { Edition } from '../../../views/programs/edition.js';
import { Program, type ProgramProps } from '../../../views/programs/program.js';
import type { Sample } from '../sample.js';
import { signedIn } from '../sample-shell.js';
import { contest, course } from './public.samples.js';

const desk = (locale: Parameters<typeof signedIn>[0]) => signedIn(locale, 'desk');
const none = { values: {}, errors: [] };
const tracks = ['Network', 'Cloud', 'Computing'].map((title, index) => ({
  ...contest,
  href: `/offerings/track-${index}`,
  title: `Practice: ${title}`,
}));
const offered = {
  contests: [
    {
      href: '/contests/1',
      name: { text: 'Practice contest' },
      summary: { text: 'An exam alone; the best are grouped into teams.' },
      most: 1,
      hue: 'contest' as const,
      choices: tracks,
    },
  ],
  open: [contest],
  soon: [],
  closed: [{ ...contest, href: '/offerings/old', standing: 'closed' as const }],
};
const program: ProgramProps = {
  state: 'published',
  deskHref: null,
  name: { text: 'ICT Competition' },
  summary: { text: 'A yearly contest from country to world' },
  hue: 'contest',
  drawing: 'cup',
  audience: { lines: ['Students of partner academies', 'Teachers who advise a team'] },
  steps: { lines: ['National exam', 'Regional final', 'Global final'] },
  gains: { lines: ['A certificate', 'A place in the next stage'], lang: 'en' },
  body: { text: '<p>Students of partner schools meet in national, regional and global finals.</p>' },
  example: true,
  current: {
    href: '/programs/ict-competition/2026-27',
    name: { text: '2026–27' },
    when: 'September 2026 – May 2027',
    summary: { text: '' },
    offered,
  },
  others: [{ href: '/programs/ict-competition/2025-26', name: { text: '2025–26' }, when: null }],
  foreign: ['English'],
};
const edition = {
  state: 'archived' as const,
  deskHref: '/desk/editions/1',
  name: { text: '2026–27' },
  summary: { text: 'Ten years of the academy.' },
  when: 'September 2026 – June 2027',
  hue: 'academy' as const,
  drawing: 'book' as const,
  program: { name: { text: 'ICT Academy' }, href: '/programs/ict-academy' },
  example: true,
  editions: [
    { href: '/programs/ict-academy/2026-27', name: '2026–27', current: true },
    { href: '/programs/ict-academy/2025-26', name: '2025–26', current: false },
  ],
  offered: { contests: [], open: [course], soon: [], closed: [] },
  foreign: [],
};
const deskProgram = {
  id: '1',
  slug: 'ict-academy',
  name: 'ICT Academy',
  summary: 'Courses and certificates',
  hue: 'own-7b1fa2' as const,
  state: 'draft' as const,
  editions: [{ id: '2', name: '2026–27', when: 'September 2026 – June 2027', state: 'published' as const }],
  gaps: [
    { locale: 'en' as const, written: 6, all: 6 },
    { locale: 'zh-CN' as const, written: 6, all: 6 },
    { locale: 'ar' as const, written: 2, all: 6 },
  ],
  mayEdit: true,
  mayAddEdition: true,
};
const deskEdition = {
  id: '2',
  name: '2026–27',
  summary: '',
  state: 'draft' as const,
  hue: 'academy' as const,
  when: 'September 2026 – June 2027',
  publicHref: '/programs/ict-academy/2026-27',
  program: { name: 'ICT Academy', href: '/desk/programs/1', isDraft: false },
  contests: [{ id: '3', name: 'Practice contest', most: 1, count: 3 }],
  offerings: [
    {
      id: '4',
      title: 'Practice: Network',
      kind: 'track' as const,
      contest: 'Practice contest',
      standing: 'open' as const,
      seats: { taken: 38, capacity: 45, waiting: 0 },
      closesAt: Date.UTC(2026, 11, 4, 20, 59),
      zone: 'Africa/Nairobi',
    },
  ],
  mayEdit: true,
  newHref: '/desk/offerings/new?edition=2',
};

export const programSamples: readonly Sample[] = [
  { name: 'program', title: 'ICT Competition', view: () => <Program {...program} /> },
  {
    name: 'program-empty',
    title: 'Intelligent Base 2.0',
    view: () => (
      <Program {...program} state="draft" deskHref="/desk/programs/1" current={null} others={[]} foreign={[]} />
    ),
  },
  { name: 'edition', title: 'ICT Academy 2026–27', view: () => <Edition {...edition} /> },
  {
    name: 'contest',
    title: 'Practice contest',
    view: () => (
      <Contest
        {...edition}
        state="published"
        most={1}
        edition={{ name: 'ICT Competition 2026–27', href: '/programs/ict-competition/2026-27' }}
        chosen={[{ title: 'Practice: Network', href: '/registrations/1' }]}
        choices={tracks}
      />
    ),
  },
  {
    name: 'desk-programs',
    title: 'Programs',
    view: () => <ProgramsDesk programs={[{ ...deskProgram, editions: 1 }]} newHref="/desk/programs/new" />,
    shell: desk,
  },
  {
    name: 'desk-programs-none',
    title: 'Programs',
    view: () => <ProgramsDesk programs={[]} newHref={null} />,
    shell: desk,
  },
  { name: 'desk-program', title: 'ICT Academy', view: () => <ProgramDesk {...deskProgram} />, shell: desk },
  {
    name: 'desk-program-begun',
    title: 'ICT Academy',
    view: () => <ProgramDesk {...deskProgram} state="archived" editions={[]} />,
    shell: desk,
  },
  {
    name: 'desk-program-new',
    title: 'New program',
    view: () => (
      <ProgramEditor
        program={null}
        version={0}
        form={{
          values: { hue: 'own', colour: '#f2e9a0', drawing: 'globe', position: '6' },
          errors: [{ field: 'colour', key: 'shelf.hue_faint', variables: { ratio: '1.2', nearest: '#8c7f00' } }],
        }}
      />
    ),
    shell: desk,
  },
  {
    name: 'desk-program-move',
    title: 'Publish',
    view: () => <ShelfMove name="ICT Academy" what="program" move="publish" action="/desk" backHref="/desk" />,
    shell: desk,
  },
  { name: 'desk-edition', title: '2026–27', view: () => <EditionDesk {...deskEdition} />, shell: desk },
  {
    name: 'desk-edition-empty',
    title: '2026–27',
    view: () => <EditionDesk {...deskEdition} contests={[]} offerings={[]} />,
    shell: desk,
  },
  {
    name: 'desk-edition-new',
    title: 'New edition',
    view: () => <EditionEditor program={{ id: '1', name: 'ICT Academy' }} edition={null} form={none} version={0} />,
    shell: desk,
  },
  {
    name: 'desk-contest',
    title: 'Practice contest',
    view: () => (
      <ContestEditor
        edition={{ id: '2', name: 'ICT Competition 2026–27' }}
        contest={{ id: '3', name: 'Practice contest' }}
        form={{ values: { most: '1', offerings: ['4'] }, errors: [] }}
        version={2}
        offerings={[
          { value: '4', label: 'Practice: Network', note: '12 people' },
          { value: '5', label: 'Innovation', note: '3 people', hint: 'now in Innovation contest' },
        ]}
        over={{ people: 4, most: 1 }}
      />
    ),
    shell: desk,
  },
];
