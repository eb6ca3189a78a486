import { NOTHING_THERE, ORGANIZERS, WATCHERS } from '../answers.js';
import type { RouteRow } from '../route-row.js';
import type { Scene } from '../scene.js';

const of = (rest: string) => (scene: Scene) => `/desk/offerings/${scene.offering.id}${rest}`;
const unknown =
  (before: string, after = '') =>
  (scene: Scene) =>
    `${before}${scene.unknown}${after}`;
const HIDDEN = ['sign in', 'no', 'hidden', 'hidden', 'hidden', 'hidden'] as const;
const HIDDEN_FROM_OFFICE = ['sign in', 'no', 'hidden', 'no', 'hidden', 'hidden'] as const;

// prettier-ignore -- a table reads as a table
export const DESK_LIST_ROUTES: readonly RouteRow[] = [
  ['GET /desk/offerings/:offering', of(''), WATCHERS],
  ['POST /desk/offerings/:offering/exports', of('/exports'), WATCHERS],
  ['POST /desk/offerings/:offering/filters', of('/filters'), WATCHERS, { name: 'Mine' }],
  [
    'POST /desk/offerings/:offering/filters/:filter/removal',
    (scene) => of(`/filters/${scene.unknown}/removal`)(scene),
    HIDDEN,
  ],
  ['GET /desk/offerings/:offering/bulk', of('/bulk'), ORGANIZERS],
  ['POST /desk/offerings/:offering/bulk', of('/bulk'), ORGANIZERS],
  ['GET /desk/offerings/:offering/bulk/:run', (scene) => of(`/bulk/${scene.unknown}`)(scene), HIDDEN_FROM_OFFICE],
  ['GET /desk/offerings/:offering/regions', of('/regions'), WATCHERS],
  ['POST /desk/offerings/:offering/regions/file', of('/regions/file'), WATCHERS],
  ['GET /desk/exports/:id', unknown('/desk/exports/'), NOTHING_THERE],
  ['POST /desk/exports/:id/file', unknown('/desk/exports/', '/file'), NOTHING_THERE],
];
