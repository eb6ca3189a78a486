import { CLASS_LIST } from '../../src/cli/demo/class-lists-seed.js';
import { demoId } from '../../src/cli/demo/seeded-random.js';
import type { Id } from '../../src/kernel/id.js';
import { offeringId, programId, regionId } from '../../src/cli/demo/programs-seed.js';
import type { Route } from '../../src/platform/http/routes.js';

/** Who opens a page in the tour. */
export type Reader = 'visitor' | 'student' | 'teacher' | 'organizer' | 'administrator';

/** What the addresses of the tour are made of: things of the demo world. */
export interface Sights {
  readonly contest: Id;
  readonly offering: Id;
  readonly question: string;
  readonly registration: Id;
  readonly mine: Id;
  /** One of the student's whose answers may still be changed. */
  readonly changeable: Id;
  readonly person: Id;
  readonly grant: Id;
  readonly letter: Id;
  /** A printing of slips of the teacher's class list. */
  readonly slips: Id;
}

export type Stop = readonly [reader: Reader, address: (sights: Sights) => string];

const at =
  (reader: Reader) =>
  (address: string | ((sights: Sights) => string)): Stop => [
    reader,
    typeof address === 'string' ? () => address : address,
  ];
const visitor = at('visitor');
const student = at('student');
const teacher = at('teacher');
const organizer = at('organizer');
const administrator = at('administrator');

/** The school of the demo world with a coordinator and people who wait. */
const school = (rest: string) => `/desk/institutions/${demoId('institution:east-lake')}${rest}`;
const office = (rest: string) => administrator(`/admin/institutions${rest}`);
const roll = (rest: string) => teacher(`/desk/class-lists/${CLASS_LIST}${rest}`);
const desk = (rest: string) => organizer(({ offering }) => `/desk/offerings/${offering}${rest}`);
/** Opens by region. */
const NETWORK = offeringId('practice-network-2026-27');
const signUp = (rest: string) => `/offerings/nairobi-stop-operators-and-inference/registration${rest}`;
const open = (rest: string) => `/offerings/sao-paulo-online-evening/registration${rest}`;

const program = (rest: string) => organizer(() => `/desk/programs/${programId('ict-competition')}${rest}`);
const edition = (rest: string) => organizer(() => `/desk/editions/${demoId('edition:ict-competition/2026-27')}${rest}`);

/** What a page shows instead of a page: a file, figures for a machine, or the way to another page. */
const NO_PAGE = null;

/** Every address that answers a GET. One that is missing here fails the test: whoever adds a page shows it. */
export const TOUR: Readonly<Record<string, Stop | null>> = {
  '/': visitor('/'),
  '/programs': visitor('/programs'),
  '/programs/:program': visitor('/programs/ascend-devfest'),
  '/programs/:program/:edition': visitor('/programs/ict-academy/2026-27'),
  '/contests/:contest': visitor(({ contest }) => `/contests/${contest}`),
  '/offerings/:offering': visitor('/offerings/nairobi-stop-operators-and-inference'),
  '/calendar': visitor('/calendar'),
  '/calendar.ics': NO_PAGE,
  '/calendar/:secret': NO_PAGE,
  '/me/calendar': student('/me/calendar'),
  '/help': visitor('/help'),
  '/privacy': visitor('/privacy'),
  '/accessibility': visitor('/accessibility'),
  '/method': visitor('/method'),
  '/terms': visitor('/terms'),
  '/sign-in': visitor('/sign-in'),
  '/sign-in/password': visitor('/sign-in/password'),
  '/offerings/:offering/registration': NO_PAGE,
  '/offerings/:offering/registration/address': visitor(signUp('/address')),
  '/offerings/:offering/registration/details': student(open('/details')),
  '/offerings/:offering/registration/check': student(open('/check')),

  '/offerings/:offering/regions/:region': visitor('/offerings/practice-cloud-2026-27/regions/DZ'),
  '/opening-notices/:token': NO_PAGE,
  '/home': student('/home'),
  '/registrations': student('/registrations'),
  '/registrations/:id': student(({ mine }) => `/registrations/${mine}`),
  '/registrations/:id/withdrawal': student(({ mine }) => `/registrations/${mine}/withdrawal`),
  '/registrations/:id/calendar': NO_PAGE,
  '/registrations/:id/answers': student(({ changeable }) => `/registrations/${changeable}/answers`),
  '/registrations/:id/slip': student(({ mine }) => `/registrations/${mine}/slip`),
  '/me': student('/me'),
  '/me/devices': student('/me/devices'),
  '/me/addresses': student('/me/addresses'),
  '/me/security': student('/me/security'),
  '/me/confirmation': student('/me/confirmation'),
  '/parked/:secret': NO_PAGE,

  '/institutions': student('/institutions?search=lake'),
  '/institutions/proposals/new': student('/institutions/proposals/new?name=Hillside+College'),
  '/institutions/:id/claim': student(`/institutions/${demoId('institution:lakeside')}/claim`),
  '/me/affiliations': student('/me/affiliations'),
  '/me/affiliations/new': student(`/me/affiliations/new?institution=${demoId('institution:east-lake')}`),
  '/me/affiliations/:id/departure': student(`/me/affiliations/${demoId('affiliation:student@demo.example')}/departure`),
  '/desk/institutions': administrator('/desk/institutions'),
  '/desk/institutions/:id': administrator(school('?state=requested')),
  '/desk/institutions/:id/people/:affiliation': administrator(school(`/people/${demoId('request:east-lake/0')}`)),
  '/admin/institutions': office(''),
  '/admin/institutions/new': office('/new'),
  '/admin/institutions/:id': office(`/${demoId('institution:east-lake')}`),
  '/admin/institutions/:id/merger': office(
    `/${demoId('institution:pujiang')}/merger?into=${demoId('institution:east-lake')}`,
  ),
  '/admin/institutions/proposals': office('/proposals'),
  '/admin/institutions/proposals/:id': office(`/proposals/${demoId('institution:proposal')}`),
  '/admin/institutions/claims': office('/claims'),
  '/admin/institutions/claims/:id/refusal': office(`/claims/${demoId('claim:lakeside')}/refusal`),

  '/join': student('/join'),
  '/desk/teaching': teacher('/desk/teaching'),
  '/desk/class-lists/:list': roll(''),
  '/desk/class-lists/:list/sheet': roll('/sheet'),
  '/desk/class-lists/:list/settings': roll('/settings'),
  '/desk/class-lists/:list/students/new': roll('/students/new'),
  '/desk/class-lists/:list/students/:student': roll(`/students/${demoId('class-student:newcomer/0')}`),
  '/desk/class-lists/:list/letters/new': roll('/letters/new?everybody=yes'),
  '/desk/class-lists/:list/slips/new': roll('/slips/new?everybody=yes'),
  '/desk/class-lists/:list/slips/:batch': teacher(({ slips }) => `/desk/class-lists/${CLASS_LIST}/slips/${slips}`),
  '/desk/class-lists/:list/sign-ups/new': roll('/sign-ups/new?everybody=yes'),
  '/desk/class-lists/:list/sign-ups/:id': roll(`/sign-ups/${demoId('class-sign-up:teacher')}`),

  '/desk': organizer('/desk'),
  '/desk/programs/:program/regions': organizer(() => `/desk/programs/${programId('ict-competition')}/regions`),
  '/desk/programs/:program/regions/:region': organizer(
    () => `/desk/programs/${programId('ict-competition')}/regions/${regionId('ict-competition', 'KE')}`,
  ),
  '/desk/regions/:region': organizer(() => `/desk/regions/${regionId('ict-competition', 'KE')}`),
  '/desk/offerings/:offering/openings': organizer(() => `/desk/offerings/${NETWORK}/openings`),
  '/desk/offerings/:offering/openings/effect': organizer(
    () => `/desk/offerings/${NETWORK}/openings/effect?regions=KE&closesAt=2030-03-04T18:00`,
  ),
  '/desk/offerings/:offering/openings/:region': organizer(() => `/desk/offerings/${NETWORK}/openings/KE`),
  '/desk/programs': organizer('/desk/programs'),
  '/desk/programs/new': administrator('/desk/programs/new'),
  '/desk/programs/:program': program(''),
  '/desk/programs/:program/settings': program('/settings'),
  '/desk/programs/:program/publication': program('/publication'),
  '/desk/programs/:program/archival': program('/archival'),
  '/desk/programs/:program/archival/reversal': program('/archival/reversal'),
  '/desk/programs/:program/editions/new': program('/editions/new'),
  '/desk/editions/:edition': edition(''),
  '/desk/editions/:edition/settings': edition('/settings'),
  '/desk/editions/:edition/publication': edition('/publication'),
  '/desk/editions/:edition/archival': edition('/archival'),
  '/desk/editions/:edition/archival/reversal': edition('/archival/reversal'),
  '/desk/editions/:edition/contests/new': edition('/contests/new'),
  '/desk/contests/:contest': organizer(({ contest }) => `/desk/contests/${contest}`),
  '/desk/offerings': NO_PAGE,
  '/desk/offerings/:offering/archival': desk('/archival'),
  '/desk/offerings/:offering/archival/reversal': desk('/archival/reversal'),
  '/desk/offerings/new': organizer('/desk/offerings/new'),
  '/desk/offerings/:offering/settings': desk('/settings'),
  '/desk/offerings/:offering/preview': desk('/preview'),
  '/desk/offerings/:offering/publication': desk('/publication'),
  '/desk/offerings/:offering/closure': desk('/closure'),
  '/desk/offerings/:offering/closure/reversal': desk('/closure/reversal'),
  '/desk/offerings/:offering/form': desk('/form'),
  '/desk/offerings/:offering/form/:key': organizer(
    ({ offering, question }) => `/desk/offerings/${offering}/form/${question}`,
  ),
  '/desk/offerings/:offering': desk(''),
  '/desk/offerings/:offering/bulk': desk('/bulk?action=approval&all=yes'),
  '/desk/offerings/:offering/bulk/:run': NO_PAGE,
  '/desk/offerings/:offering/regions': desk('/regions'),
  '/desk/exports/:id': NO_PAGE,
  '/desk/offerings/:offering/registrations': desk('/registrations'),
  '/desk/offerings/:offering/registrations/:id/conditions/new': organizer(
    ({ offering, registration }) => `/desk/offerings/${offering}/registrations/${registration}/conditions/new`,
  ),
  '/desk/offerings/:offering/sections/:key': desk('/sections/new'),
  '/desk/offerings/:offering/registrations/:id': organizer(
    ({ offering, registration }) => `/desk/offerings/${offering}/registrations/${registration}`,
  ),
  '/desk/offerings/:offering/seats': desk('/seats'),

  '/desk/imports': administrator('/desk/imports'),
  '/desk/imports/new': administrator(`/desk/imports/new?kind=affiliations&target=${demoId('institution:east-lake')}`),
  '/desk/imports/sample.csv': NO_PAGE,
  '/desk/imports/:id': administrator(`/desk/imports/${demoId('import:checked')}`),
  '/desk/imports/:id/mapping': administrator(`/desk/imports/${demoId('import:draft')}/mapping`),
  '/desk/imports/:id/reversal': administrator(`/desk/imports/${demoId('import:done')}/reversal`),
  '/desk/imports/:id/rows.csv': NO_PAGE,

  '/admin': administrator('/admin'),
  '/admin/people': administrator('/admin/people'),
  '/admin/people/:id': administrator(({ person }) => `/admin/people/${person}`),
  '/admin/people/:id/suspension': administrator(({ person }) => `/admin/people/${person}/suspension`),
  '/admin/roles': administrator('/admin/roles'),
  '/admin/roles/:id/revocation': administrator(({ grant }) => `/admin/roles/${grant}/revocation`),
  '/admin/settings': administrator('/admin/settings'),
  '/admin/settings/identity': administrator('/admin/settings/identity'),
  '/admin/settings/colours': administrator('/admin/settings/colours?act=%23c2571c'),
  '/admin/settings/mail': administrator('/admin/settings/mail'),
  '/admin/settings/contact': administrator('/admin/settings/contact'),
  '/admin/settings/languages': administrator('/admin/settings/languages'),
  '/admin/settings/texts': administrator('/admin/settings/texts'),
  '/admin/settings/texts/:name': administrator('/admin/settings/texts/terms'),
  // Terms nobody changed are accepted: it leads on.
  '/terms/acceptance': NO_PAGE,
  '/admin/settings/logo': administrator('/admin/settings/logo'),
  '/images/:image': NO_PAGE,
  '/theme/:file': NO_PAGE,
  '/admin/audit': administrator('/admin/audit'),
  '/admin/mail': administrator('/admin/mail'),
  '/admin/jobs': administrator('/admin/jobs'),

  '/dev/mail': visitor('/dev/mail'),
  '/dev/mail/:id': visitor(({ letter }) => `/dev/mail/${letter}`),
  '/dev/mail/:id/letter': NO_PAGE,
  '/dev/mail/:id/calendar.ics': NO_PAGE,
  '/dev/kit': visitor('/dev/kit'),
  '/health/live': NO_PAGE,
  '/health/ready': NO_PAGE,
  '/metrics': NO_PAGE,
};

/** The addresses of the portal that answer a browser's GET. */
export function addresses(routes: readonly Route[]): readonly string[] {
  const pages = routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/api/'));
  return [...new Set(pages.map(({ path }) => path))];
}
