import { EVERYONE, ORGANIZERS, SIGNED_IN, WATCHERS } from '../answers.js';
import type { RouteRow } from '../route-row.js';
import type { Scene } from '../scene.js';

const program = (rest: string) => (scene: Scene) => `/desk/programs/${scene.offering.programId}/regions${rest}`;
const region = (rest: string) => async (scene: Scene) =>
  `/desk/programs/${scene.offering.programId}/regions/${(await scene.region()).id}${rest}`;
const desk = (rest: (code: string) => string) => async (scene: Scene) => {
  const { id, code } = await scene.regional();
  return `/desk/offerings/${id}/openings${rest(code)}`;
};
const opening = (rest: string) => async (scene: Scene) => {
  const { slug, code } = await scene.regional();
  return `/offerings/${slug}/regions/${code}${rest}`;
};

// prettier-ignore -- a table reads as a table
export const REGION_ROUTES: readonly RouteRow[] = [
  ['GET /desk/programs/:program/regions', program(''), ORGANIZERS],
  ['POST /desk/programs/:program/regions', program(''), ORGANIZERS],
  ['GET /desk/programs/:program/regions/:region', region(''), ORGANIZERS],
  ['POST /desk/programs/:program/regions/:region', region(''), ORGANIZERS],
  ['POST /desk/programs/:program/regions/:region/rise', region('/rise'), ORGANIZERS],
  ['POST /desk/programs/:program/regions/:region/descent', region('/descent'), ORGANIZERS],
  ['POST /desk/programs/:program/regions/:region/removal', region('/removal'), ORGANIZERS],

  ['GET /desk/offerings/:offering/openings', desk(() => ''), WATCHERS],
  ['POST /desk/offerings/:offering/openings', desk(() => ''), ORGANIZERS, { scope: 'given' }],
  ['GET /desk/offerings/:offering/openings/effect', desk((code) => `/effect?regions=${code}&isOpen=yes`), ORGANIZERS],
  ['POST /desk/offerings/:offering/openings/changes', desk(() => '/changes'), ORGANIZERS, { what: 'scope=given' }],
  ['GET /desk/offerings/:offering/openings/:region', desk((code) => `/${code}`), ORGANIZERS],
  ['GET /desk/regions/:region', async (scene) => `/desk/regions/${(await scene.region()).id}`, WATCHERS],

  ['GET /offerings/:offering/regions/:region', opening(''), EVERYONE],
  ['POST /offerings/:offering/regions/:region/notice', opening('/notice'), EVERYONE],
  ['POST /offerings/:offering/regions/:region/notice/reversal', opening('/notice/reversal'), SIGNED_IN],
  ['GET /opening-notices/:token', (scene) => scene.openingNotice(), EVERYONE],
  [
    'POST /opening-notices/:token/confirmation',
    async (scene) => `${await scene.openingNotice()}/confirmation`,
    EVERYONE,
  ],
];
