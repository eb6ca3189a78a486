import { newId, type Id } from '../../../../src/kernel/id.js';
import { SchoolScene } from '../../../modules/institutions/scene.js';
import { ADMINISTRATORS, NOTHING_THERE, SIGNED_IN } from '../answers.js';
import { at, type RouteRow } from '../route-row.js';
import type { Scene } from '../scene.js';

const school = (scene: Scene): Promise<Id> => new SchoolScene(scene.portal, scene.world).school(`School ${newId()}`);
const of = (before: string, rest: string) => async (scene: Scene) => `${before}${await school(scene)}${rest}`;
const request = (rest: string) => async (scene: Scene) => {
  const scenery = new SchoolScene(scene.portal, scene.world);
  const id = await school(scene);
  return `/desk/institutions/${id}/people/${await scenery.request(id)}${rest}`;
};
const proposal = (rest: string) => async (scene: Scene) =>
  `/admin/institutions/proposals/${await new SchoolScene(scene.portal, scene.world).proposal()}${rest}`;
const claim = (rest: string) => async (scene: Scene) =>
  `/admin/institutions/claims/${await new SchoolScene(scene.portal, scene.world).claim(await school(scene))}${rest}`;

// prettier-ignore -- a table reads as a table
export const INSTITUTION_ROUTES: readonly RouteRow[] = [
  ['GET /institutions', at('/institutions?search=school'), SIGNED_IN],
  ['GET /institutions/proposals/new', at('/institutions/proposals/new'), SIGNED_IN],
  ['POST /institutions/proposals', at('/institutions/proposals'), SIGNED_IN],
  ['GET /institutions/:id/claim', of('/institutions/', '/claim'), SIGNED_IN],
  ['POST /institutions/:id/claim', of('/institutions/', '/claim'), SIGNED_IN],
  ['GET /me/affiliations', at('/me/affiliations'), SIGNED_IN],
  ['GET /me/affiliations/new', of('/me/affiliations/new?institution=', ''), SIGNED_IN],
  ['POST /me/affiliations', at('/me/affiliations'), NOTHING_THERE],
  ['GET /me/affiliations/:id/departure', (scene) => `/me/affiliations/${scene.unknown}/departure`, NOTHING_THERE],
  ['POST /me/affiliations/:id/departure', (scene) => `/me/affiliations/${scene.unknown}/departure`, NOTHING_THERE],

  ['GET /desk/institutions', at('/desk/institutions'), ADMINISTRATORS],
  ['GET /desk/institutions/:id', of('/desk/institutions/', ''), ADMINISTRATORS],
  ['POST /desk/institutions/:id/confirmations', of('/desk/institutions/', '/confirmations'), ADMINISTRATORS],
  ['POST /desk/institutions/:id/refusals', of('/desk/institutions/', '/refusals'), ADMINISTRATORS],
  ['GET /desk/institutions/:id/people/:affiliation', request(''), ADMINISTRATORS],
  ['POST /desk/institutions/:id/people/:affiliation/refusal', request('/refusal'), ADMINISTRATORS],
  ['POST /desk/institutions/:id/people/:affiliation/release', request('/release'), ADMINISTRATORS],
  ['POST /desk/institutions/:id/people/:affiliation/number', request('/number'), ADMINISTRATORS],

  ['GET /admin/institutions', at('/admin/institutions'), ADMINISTRATORS],
  ['GET /admin/institutions/new', at('/admin/institutions/new'), ADMINISTRATORS],
  ['POST /admin/institutions', at('/admin/institutions'), ADMINISTRATORS],
  ['GET /admin/institutions/:id', of('/admin/institutions/', ''), ADMINISTRATORS],
  ['POST /admin/institutions/:id', of('/admin/institutions/', ''), ADMINISTRATORS],
  ['GET /admin/institutions/:id/merger', of('/admin/institutions/', '/merger'), ADMINISTRATORS],
  ['POST /admin/institutions/:id/merger', of('/admin/institutions/', '/merger'), ADMINISTRATORS],
  ['GET /admin/institutions/proposals', at('/admin/institutions/proposals'), ADMINISTRATORS],
  ['GET /admin/institutions/proposals/:id', proposal(''), ADMINISTRATORS],
  ['POST /admin/institutions/proposals/:id/approval', proposal('/approval'), ADMINISTRATORS],
  ['POST /admin/institutions/proposals/:id/merger', proposal('/merger'), ADMINISTRATORS],
  ['POST /admin/institutions/proposals/:id/refusal', proposal('/refusal'), ADMINISTRATORS],
  ['GET /admin/institutions/claims', at('/admin/institutions/claims'), ADMINISTRATORS],
  ['POST /admin/institutions/claims/:id/approval', claim('/approval'), ADMINISTRATORS],
  ['GET /admin/institutions/claims/:id/refusal', claim('/refusal'), ADMINISTRATORS],
  ['POST /admin/institutions/claims/:id/refusal', claim('/refusal'), ADMINISTRATORS],
];
