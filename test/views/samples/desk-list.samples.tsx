import { ExportPage, type ExportPageProps } from '../../../views/desk/export-page.js';
import { ListPage, type ListPageProps } from '../../../views/desk/list-page.js';
import type { ListRowView } from '../../../views/desk/list-view.js';
import type { DeskFrame } from '../../../views/desk/offering-frame.js';
import { Overview } from '../../../views/desk/overview.js';
import { EVERYBODY } from '../../../views/desk/state-figures.js';
import type { Sample } from '../sample.js';
import { signedIn } from '../sample-shell.js';

const zone = 'Africa/Nairobi';
const at = Date.UTC(2026, 10, 9, 8, 5);
const desk = (locale: Parameters<typeof signedIn>[0]) => signedIn(locale, 'desk');
const frame: DeskFrame = {
  title: 'Nairobi stop: operators and inference',
  editionName: 'Ascend DevFest 2026',
  base: '/desk/offerings/1',
  standing: 'waitlist',
  rooms: ['overview', 'registrations', 'regions', 'seats', 'settings', 'form'],
};
const tasks = [
  { key: '1', text: '12 registrations to review', detail: 'the oldest waits 3 days', href: '/x', button: 'Open' },
  { key: '2', text: 'Code lab 4 has no room', detail: '26 people chose it', href: '/y', button: 'Assign' },
];
const counts = { confirmed: 500, waiting: 61, offered: 4, under_review: 12, withdrawn: 9 };
const bars = (labels: readonly string[]) => labels.map((label, index) => ({ label, value: 52 - index * 4 }));
const days = bars(Array.from({ length: 12 }, (_, index) => `${index + 1} Nov`));

function row(id: string, name: string, latinName: string | null, parts: Partial<ListRowView>): ListRowView {
  return {
    id,
    name,
    latinName,
    state: 'confirmed',
    place: null,
    note: null,
    submittedAt: at - Number(id) * 40_000_000,
    stateSince: at,
    cells: { address: `person${id}@mail.example`, reference: `TR-4F7K-${id}`, region: '上海', 'q.level': 'New to it' },
    actions: ['cancellation'],
    ...parts,
  };
}

const list: ListPageProps = {
  frame,
  asked: { ...EVERYBODY, region: 'r1' },
  rows: [
    row('1', '陈思远', 'Chen Siyuan', {}),
    row('2', 'ليلى منصور', 'Leila Mansour', { state: 'offered', note: 'until 14:20' }),
    row('3', 'Amina Odhiambo', null, { state: 'waiting', place: 7, note: 'Code lab 1 is full' }),
    row('4', 'Jakub Nowak', null, { state: 'under_review', actions: ['approval', 'refusal', 'cancellation'] }),
    row('5', 'Sofía Rivas', null, { state: 'withdrawn', note: 'place went to 王磊', actions: [] }),
  ],
  total: 561,
  more: false,
  first: 51,
  previous: { page: 1 },
  next: { page: 3, after: '5' },
  counts,
  zone,
  columns: [
    { key: 'address', label: 'Address' },
    { key: 'reference', label: 'Reference' },
    { key: 'state', label: 'State' },
    { key: 'since', label: 'Signed up (Nairobi)' },
    { key: 'q.level', label: 'Level' },
  ],
  facts: [
    { key: 'address', label: 'Address' },
    { key: 'state', label: 'State' },
  ],
  answers: [{ key: 'q.level', label: 'Level' }],
  regions: [
    { id: 'r0', name: '中国', depth: 0 },
    { id: 'r1', name: '上海', depth: 1 },
  ],
  questions: [{ question: 'level', label: 'Level', options: [{ value: 'new', label: 'New to it' }] }],
  used: [{ key: 'region', label: 'Region: 上海', change: { region: null } }],
  saved: [{ id: 's1', name: 'To call', href: '/desk/offerings/1/registrations?state=waiting', current: false }],
  mayDecide: true,
  capacity: 500,
  publicHref: '/offerings/nairobi-stop',
};

const file: ExportPageProps = {
  name: frame.title,
  backTo: '/desk/offerings/1/registrations',
  fileName: 'Nairobi stop 2026-11-09.csv',
  state: 'ready',
  written: 561,
  expected: 561,
  bytes: 84_000,
  expiresAt: at + 600_000_000,
  failure: null,
  action: '/desk/exports/1/file',
};

export const deskListSamples: readonly Sample[] = [
  {
    name: 'desk-overview',
    title: frame.title,
    shell: desk,
    view: () => (
      <Overview
        frame={frame}
        counts={counts}
        capacity={500}
        tasks={tasks}
        days={days}
        today={12}
        states={bars(['Confirmed', 'Waiting', 'Place offered'])}
        regions={bars(['上海', 'Nairobi'])}
        publicHref="/offerings/nairobi-stop"
      />
    ),
  },
  { name: 'desk-list', title: frame.title, shell: desk, view: () => <ListPage {...list} /> },
  {
    name: 'desk-list-empty',
    title: frame.title,
    shell: desk,
    view: () => <ListPage {...list} rows={[]} total={0} asked={{ ...EVERYBODY, search: 'nobody' }} />,
  },
  { name: 'export-ready', title: 'Export', shell: desk, view: () => <ExportPage {...file} /> },
  {
    name: 'export-waiting',
    title: 'Export',
    shell: desk,
    view: () => <ExportPage {...file} state="waiting" written={200} />,
  },
  {
    name: 'export-failed',
    title: 'Export',
    shell: desk,
    view: () => <ExportPage {...file} state="failed" failure="Something broke." />,
  },
];
