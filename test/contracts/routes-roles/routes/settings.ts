import { ADMINISTRATORS, EVERYONE, NOBODY, SIGNED_IN } from '../answers.js';
import { at, type RouteRow } from '../route-row.js';

// prettier-ignore -- a table reads as a table
export const SETTINGS_ROUTES: readonly RouteRow[] = [
  ['GET /admin/settings', at('/admin/settings'), ADMINISTRATORS],
  ...['identity', 'colours', 'mail', 'contact', 'languages'].flatMap((section): RouteRow[] => [
    [`GET /admin/settings/${section}`, at(`/admin/settings/${section}`), ADMINISTRATORS],
    [`POST /admin/settings/${section}`, at(`/admin/settings/${section}`), ADMINISTRATORS],
  ]),
  ['GET /admin/settings/texts', at('/admin/settings/texts'), ADMINISTRATORS],
  ['GET /admin/settings/texts/:name', at('/admin/settings/texts/terms'), ADMINISTRATORS],
  ['POST /admin/settings/texts/:name', at('/admin/settings/texts/terms'), ADMINISTRATORS],
  ['GET /terms/acceptance', at('/terms/acceptance'), SIGNED_IN],
  ['POST /terms/acceptance', at('/terms/acceptance'), SIGNED_IN],
  ['GET /calendar', at('/calendar'), EVERYONE],
  ['GET /calendar.ics', at('/calendar.ics'), EVERYONE],
  // A secret nobody was given.
  ['GET /calendar/:secret', at('/calendar/nobody.ics'), NOBODY],
  ['GET /me/calendar', at('/me/calendar'), SIGNED_IN],
  ['POST /me/calendar', at('/me/calendar'), SIGNED_IN],
  ['POST /me/calendar/revocation', at('/me/calendar/revocation'), SIGNED_IN],
  ['GET /admin/settings/logo', at('/admin/settings/logo'), ADMINISTRATORS],
  ...['logo', 'icon', 'logo/reversal', 'icon/reversal'].map((path): RouteRow => [
    `POST /admin/settings/${path}`,
    at(`/admin/settings/${path}`),
    ADMINISTRATORS,
  ]),
  ['GET /images/:image', (scene) => `/images/${scene.unknown}`, NOBODY],
  // Nobody chose a colour in this scene, so there is no such sheet for anybody.
  ['GET /theme/:file', at('/theme/0000000000000000.css'), NOBODY],
];
