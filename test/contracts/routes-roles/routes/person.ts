import { NOTHING_THERE, OWNER, SIGNED_IN } from '../answers.js';
import { at, type RouteRow } from '../route-row.js';
import type { Scene } from '../scene.js';

const signUp = (rest: string) => (scene: Scene) => `/offerings/${scene.offering.slug}/registration${rest}`;
const mine = (rest: string) => async (scene: Scene) => `/registrations/${(await scene.registration()).id}${rest}`;

const reconfirmation = async (scene: Scene) => {
  const { id, conditionId } = await scene.condition();
  return `/registrations/${id}/conditions/${conditionId}/fulfilment`;
};

// prettier-ignore -- a table reads as a table
export const PERSON_ROUTES: readonly RouteRow[] = [
  ['GET /home', at('/home'), SIGNED_IN],
  ['GET /offerings/:offering/registration/details', signUp('/details'), SIGNED_IN],
  ['POST /offerings/:offering/registration/details', signUp('/details'), SIGNED_IN],
  ['POST /offerings/:offering/registration/draft', signUp('/draft'), SIGNED_IN],
  ['GET /offerings/:offering/registration/check', signUp('/check'), SIGNED_IN],
  ['POST /offerings/:offering/registration', signUp(''), SIGNED_IN],

  ['GET /registrations', at('/registrations'), SIGNED_IN],
  ['GET /registrations/:id', mine(''), OWNER],
  ['GET /registrations/:id/answers', mine('/answers'), OWNER],
  ['POST /registrations/:id/answers', mine('/answers'), OWNER, { version: '1' }],
  ['POST /registrations/:id/answers/confirmation', mine('/answers/confirmation'), OWNER, { version: '1' }],
  ['GET /registrations/:id/slip', mine('/slip'), OWNER],
  ['POST /registrations/:id/resume-link', mine('/resume-link'), OWNER],
  ['POST /registrations/:id/conditions/:condition/fulfilment', reconfirmation, OWNER],
  ['GET /registrations/:id/calendar', mine('/calendar'), OWNER],
  ['POST /registrations/:id/offer/acceptance', mine('/offer/acceptance'), OWNER],
  ['POST /registrations/:id/offer/refusal', mine('/offer/refusal'), OWNER],
  ['GET /registrations/:id/withdrawal', mine('/withdrawal'), OWNER],
  ['POST /registrations/:id/withdrawal', mine('/withdrawal'), OWNER],

  ['GET /me', at('/me'), SIGNED_IN],
  ['POST /me', at('/me'), SIGNED_IN],
  ['GET /me/devices', at('/me/devices'), SIGNED_IN],
  ['POST /me/devices/others/revocation', at('/me/devices/others/revocation'), SIGNED_IN],
  ['POST /me/devices/:device/revocation', (scene) => `/me/devices/${scene.unknown}/revocation`, NOTHING_THERE],
  ['GET /me/addresses', at('/me/addresses'), SIGNED_IN],
  ['POST /me/addresses', at('/me/addresses'), SIGNED_IN],
  ['POST /me/addresses/code', at('/me/addresses/code'), SIGNED_IN],
  ['POST /me/addresses/:id/primacy', (scene) => `/me/addresses/${scene.unknown}/primacy`, NOTHING_THERE],
  ['POST /me/addresses/:id/removal', (scene) => `/me/addresses/${scene.unknown}/removal`, NOTHING_THERE],
  ['GET /me/security', at('/me/security'), SIGNED_IN],
  ['POST /me/security', at('/me/security'), SIGNED_IN],
  ['POST /me/security/removal', at('/me/security/removal'), SIGNED_IN],
  ['GET /me/confirmation', at('/me/confirmation'), SIGNED_IN],
  ['POST /me/confirmation', at('/me/confirmation'), SIGNED_IN],
  ['POST /me/confirmation/code', at('/me/confirmation/code'), SIGNED_IN],
];
