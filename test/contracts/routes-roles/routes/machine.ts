import { EVERYONE, NOBODY, SIGNED_IN } from '../answers.js';
import { at, type RouteRow } from '../route-row.js';

// prettier-ignore -- a table reads as a table
export const MACHINE_ROUTES: readonly RouteRow[] = [
  ['GET /parked/:secret', at('/parked/nothing'), SIGNED_IN],
  ['GET /dev/mail', at('/dev/mail'), EVERYONE],
  ['GET /dev/mail/:id', (scene) => `/dev/mail/${scene.unknown}`, NOBODY],
  ['GET /dev/mail/:id/letter', (scene) => `/dev/mail/${scene.unknown}/letter`, NOBODY],
  ['GET /dev/mail/:id/calendar.ics', (scene) => `/dev/mail/${scene.unknown}/calendar.ics`, NOBODY],
  ['GET /health/live', at('/health/live'), EVERYONE],
  ['GET /health/ready', at('/health/ready'), EVERYONE],
  ['GET /metrics', at('/metrics'), EVERYONE],
  ['GET /dev/kit', at('/dev/kit'), EVERYONE],
  ['GET /api/v1/offerings', at('/api/v1/offerings'), EVERYONE],
  ['GET /api/v1/offerings/:offering', (scene) => `/api/v1/offerings/${scene.offering.slug}`, EVERYONE],
  ['GET /api/v1/openapi.json', at('/api/v1/openapi.json'), EVERYONE],
];
