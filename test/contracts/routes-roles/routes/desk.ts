import { OFFICE, ORGANIZERS, WATCHERS, WATCHING_OFFICE } from '../answers.js';
import { at, type RouteRow } from '../route-row.js';
import type { Scene } from '../scene.js';

const of = (rest: string) => (scene: Scene) => `/desk/offerings/${scene.offering.id}${rest}`;
const fresh = (rest: string) => async (scene: Scene) => `/desk/offerings/${(await scene.fresh()).id}${rest}`;
const pool = (rest: string) => (scene: Scene) =>
  `/desk/offerings/${scene.offering.id}/seats/${scene.offering.poolIds[0]}${rest}`;
const question = (rest: string) => async (scene: Scene) => {
  const { id } = await scene.fresh({ questions: [{ key: 'first' }, { key: 'second' }] });
  return `/desk/offerings/${id}/form/second${rest}`;
};
const section = (rest: string) => async (scene: Scene) => {
  const { id } = await scene.fresh({ sections: ['first', 'second'], questions: [{}] });
  return `/desk/offerings/${id}/sections/second${rest}`;
};
const registration = (rest: string) => async (scene: Scene) => {
  const { id, offeringId } = await scene.registration();
  return `/desk/offerings/${offeringId}/registrations/${id}${rest}`;
};

const condition = (rest: string) => async (scene: Scene) => {
  const { id, offeringId, conditionId } = await scene.condition();
  return `/desk/offerings/${offeringId}/registrations/${id}/conditions/${conditionId}${rest}`;
};

// prettier-ignore -- a table reads as a table
export const DESK_ROUTES: readonly RouteRow[] = [
  ['GET /desk', at('/desk'), WATCHING_OFFICE],
  ['GET /desk/offerings/new', at('/desk/offerings/new'), OFFICE],
  ['POST /desk/offerings', at('/desk/offerings'), OFFICE],
  ['GET /desk/offerings/:offering/settings', of('/settings'), ORGANIZERS],
  ['POST /desk/offerings/:offering/settings', of('/settings'), ORGANIZERS],
  ['GET /desk/offerings/:offering/preview', of('/preview'), WATCHERS],
  ['GET /desk/offerings/:offering/publication', of('/publication'), ORGANIZERS],
  ['POST /desk/offerings/:offering/publication', fresh('/publication'), ORGANIZERS],
  ['GET /desk/offerings/:offering/closure', of('/closure'), ORGANIZERS],
  ['POST /desk/offerings/:offering/closure', fresh('/closure'), ORGANIZERS],
  ['GET /desk/offerings/:offering/closure/reversal', of('/closure/reversal'), ORGANIZERS],
  ['POST /desk/offerings/:offering/closure/reversal', fresh('/closure/reversal'), ORGANIZERS],

  ['GET /desk/offerings/:offering/form', of('/form'), ORGANIZERS],
  ['GET /desk/offerings/:offering/form/:key', of('/form/new'), ORGANIZERS],
  ['POST /desk/offerings/:offering/form/:key', of('/form/new'), ORGANIZERS],
  ['POST /desk/offerings/:offering/form/:key/removal', question('/removal'), ORGANIZERS, { basedOn: '1' }],
  ['POST /desk/offerings/:offering/form/:key/rise', question('/rise'), ORGANIZERS, { basedOn: '1' }],
  ['POST /desk/offerings/:offering/form/:key/descent', question('/descent'), ORGANIZERS, { basedOn: '1' }],
  ['GET /desk/offerings/:offering/sections/:key', of('/sections/new'), ORGANIZERS],
  ['POST /desk/offerings/:offering/sections/:key', of('/sections/new'), ORGANIZERS],
  ['POST /desk/offerings/:offering/sections/:key/removal', section('/removal'), ORGANIZERS, { basedOn: '1' }],
  ['POST /desk/offerings/:offering/sections/:key/rise', section('/rise'), ORGANIZERS, { basedOn: '1' }],
  ['POST /desk/offerings/:offering/sections/:key/descent', section('/descent'), ORGANIZERS, { basedOn: '1' }],

  ['GET /desk/offerings/:offering/registrations', of('/registrations'), WATCHERS],
  ['GET /desk/offerings/:offering/registrations/:id', registration(''), WATCHERS],
  ['POST /desk/offerings/:offering/registrations/:id/cancellation', registration('/cancellation'), ORGANIZERS],
  ['POST /desk/offerings/:offering/registrations/:id/approval', registration('/approval'), ORGANIZERS],
  ['POST /desk/offerings/:offering/registrations/:id/refusal', registration('/refusal'), ORGANIZERS],

  ['GET /desk/offerings/:offering/registrations/:id/conditions/new', registration('/conditions/new'), ORGANIZERS],
  ['POST /desk/offerings/:offering/registrations/:id/conditions', registration('/conditions'), ORGANIZERS],
  [
    'POST /desk/offerings/:offering/registrations/:id/conditions/:condition/fulfilment',
    condition('/fulfilment'),
    ORGANIZERS,
  ],
  ['POST /desk/offerings/:offering/registrations/:id/conditions/:condition/removal', condition('/removal'), ORGANIZERS],

  ['GET /desk/offerings/:offering/seats', of('/seats'), WATCHERS],
  ['POST /desk/offerings/:offering/seats', of('/seats'), ORGANIZERS],
  ['POST /desk/offerings/:offering/seats/:pool/capacity', pool('/capacity'), ORGANIZERS],
];
