import type { Scene } from './scene.js';
import {
  ADMINISTRATORS,
  EVERYONE,
  NOBODY,
  OFFICE,
  ORGANIZERS,
  SIGNED_IN,
  WATCHERS,
  type Receptions,
} from './answers.js';

/** One route, an address of it in the scene (fresh, where a knock uses it up), and how it receives each persona. */
export type RouteRow = readonly [
  route: string,
  address: (scene: Scene) => string | Promise<string>,
  receptions: Receptions,
];

const at = (address: string) => () => address;
const desk = (rest: string) => (scene: Scene) => `/desk/offerings/${scene.offering.id}/${rest}`;
const deskRegistration = (rest: string) => async (scene: Scene) => {
  const { id, offeringId } = await scene.registration();
  return `/desk/offerings/${offeringId}/registrations/${id}${rest}`;
};

/**
 * Every route there is. A route that is missing here fails the test: whoever adds one says who may enter.
 * "in" is any answer behind the door: a page, a redirect, a form shown again.
 */
export const ROUTE_TABLE: readonly RouteRow[] = [
  ['GET /', at('/'), EVERYONE],
  ['GET /programs', at('/programs'), EVERYONE],
  ['GET /programs/:program', () => '/programs/program-1', EVERYONE],
  ['GET /programs/:program/:edition', () => '/programs/program-1/2026', EVERYONE],
  ['GET /contests/:contest', (scene) => `/contests/${scene.contestId}`, EVERYONE],
  ['GET /offerings/:offering', (scene) => `/offerings/${scene.offering.slug}`, EVERYONE],

  ['GET /desk/offerings/:offering/registrations', desk('registrations'), WATCHERS],
  ['GET /desk/offerings/:offering/registrations/:id', deskRegistration(''), WATCHERS],
  ['POST /desk/offerings/:offering/registrations/:id/cancellation', deskRegistration('/cancellation'), ORGANIZERS],
  ['POST /desk/offerings/:offering/registrations/:id/approval', deskRegistration('/approval'), ORGANIZERS],
  ['POST /desk/offerings/:offering/registrations/:id/refusal', deskRegistration('/refusal'), ORGANIZERS],
  ['GET /desk/offerings/:offering/seats', desk('seats'), WATCHERS],
  ['POST /desk/offerings/:offering/seats', desk('seats'), ORGANIZERS],
  [
    'POST /desk/offerings/:offering/seats/:pool/proposal',
    (scene) => `/desk/offerings/${scene.offering.id}/seats/${scene.offering.poolIds[0]}/proposal`,
    ORGANIZERS,
  ],
  [
    'POST /desk/offerings/:offering/seats/:pool/capacity',
    (scene) => `/desk/offerings/${scene.offering.id}/seats/${scene.offering.poolIds[0]}/capacity`,
    ORGANIZERS,
  ],

  ['GET /admin', at('/admin'), OFFICE],
  ['GET /admin/people', at('/admin/people'), ADMINISTRATORS],
  ['GET /admin/people/:id', (scene) => `/admin/people/${scene.people.student}`, ADMINISTRATORS],
  [
    'POST /admin/people/:id/roles',
    (scene) => `/admin/people/${scene.people.student}/roles`,
    ['sign in', 'no', 'hidden', 'no', 'hidden', 'in'],
  ],
  ['GET /admin/people/:id/suspension', (scene) => `/admin/people/${scene.people.student}/suspension`, ADMINISTRATORS],
  ['POST /admin/people/:id/suspension', (scene) => `/admin/people/${scene.people.student}/suspension`, ADMINISTRATORS],
  [
    'POST /admin/people/:id/suspension/reversal',
    (scene) => `/admin/people/${scene.people.student}/suspension/reversal`,
    ADMINISTRATORS,
  ],
  ['GET /admin/roles', at('/admin/roles'), OFFICE],
  ['POST /admin/roles', at('/admin/roles'), OFFICE],
  ['GET /admin/roles/:id/revocation', async (scene) => `/admin/roles/${await scene.grant()}/revocation`, ORGANIZERS],
  ['POST /admin/roles/:id/revocation', async (scene) => `/admin/roles/${await scene.grant()}/revocation`, ORGANIZERS],
  ['GET /admin/audit', at('/admin/audit'), ADMINISTRATORS],
  ['GET /admin/mail', at('/admin/mail'), ADMINISTRATORS],
  ['GET /admin/jobs', at('/admin/jobs'), ADMINISTRATORS],
  ['POST /admin/jobs/:id/run', (scene) => `/admin/jobs/${scene.unknown}/run`, ADMINISTRATORS],

  ['GET /parked/:secret', at('/parked/nothing'), SIGNED_IN],
  ['GET /dev/mail', at('/dev/mail'), EVERYONE],
  ['GET /dev/mail/:id', (scene) => `/dev/mail/${scene.unknown}`, NOBODY],
  ['GET /dev/mail/:id/letter', (scene) => `/dev/mail/${scene.unknown}/letter`, NOBODY],
  ['GET /dev/mail/:id/calendar.ics', (scene) => `/dev/mail/${scene.unknown}/calendar.ics`, NOBODY],
  ['GET /health/live', at('/health/live'), EVERYONE],
  ['GET /health/ready', at('/health/ready'), EVERYONE],
  ['GET /metrics', at('/metrics'), EVERYONE],
  ['GET /api/v1/openapi.json', at('/api/v1/openapi.json'), EVERYONE],
];
