import { EVERYONE, NOBODY } from '../answers.js';
import { at, type RouteRow } from '../route-row.js';

// prettier-ignore -- a table reads as a table
export const PUBLIC_ROUTES: readonly RouteRow[] = [
  ['GET /', at('/'), EVERYONE],
  ['GET /programs', at('/programs'), EVERYONE],
  ['GET /programs/:program', at('/programs/program-1'), EVERYONE],
  ['GET /programs/:program/:edition', at('/programs/program-1/2026'), EVERYONE],
  ['GET /contests/:contest', (scene) => `/contests/${scene.contestId}`, EVERYONE],
  ['GET /offerings/:offering', (scene) => `/offerings/${scene.offering.slug}`, EVERYONE],
  ['GET /offerings/:offering/registration', (scene) => `/offerings/${scene.offering.slug}/registration`, EVERYONE],
  [
    'GET /offerings/:offering/registration/address',
    (scene) => `/offerings/${scene.offering.slug}/registration/address`,
    EVERYONE,
  ],
  [
    'POST /offerings/:offering/registration/address',
    (scene) => `/offerings/${scene.offering.slug}/registration/address`,
    EVERYONE,
  ],
  [
    'POST /offerings/:offering/registration/code',
    (scene) => `/offerings/${scene.offering.slug}/registration/code`,
    EVERYONE,
  ],
  ['GET /help', at('/help'), EVERYONE],
  ['GET /privacy', at('/privacy'), EVERYONE],
  ['GET /accessibility', at('/accessibility'), EVERYONE],
  ['GET /method', at('/method'), EVERYONE],
  ['GET /terms', at('/terms'), EVERYONE],

  ['GET /sign-in', at('/sign-in'), EVERYONE],
  ['POST /sign-in', at('/sign-in'), EVERYONE],
  ['POST /sign-in/code', at('/sign-in/code'), EVERYONE],
  ['GET /sign-in/password', at('/sign-in/password'), EVERYONE],
  ['POST /sign-in/password', at('/sign-in/password'), EVERYONE],
  ['POST /sign-out', at('/sign-out'), EVERYONE],
  ['POST /demo/sign-in', at('/demo/sign-in'), NOBODY],
];
