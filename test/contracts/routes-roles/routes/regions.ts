import { EVERYONE, ORGANIZERS, SIGNED_IN } from '../answers.js';
import type { RouteRow } from '../route-row.js';
import type { Scene } from '../scene.js';

const program = (rest: string) => (scene: Scene) => `/desk/programs/${scene.offering.programId}/regions${rest}`;
const region = (rest: string) => async (scene: Scene) =>
  `/desk/programs/${scene.offering.programId}/regions/${(await scene.region()).id}${rest}`;
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
