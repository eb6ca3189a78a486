import { ADMINISTRATORS, ORGANIZERS, WATCHERS, WATCHING_OFFICE, OFFICE } from '../answers.js';
import { at, type RouteRow } from '../route-row.js';
import type { Scene } from '../scene.js';

const program = (rest: string) => (scene: Scene) => `/desk/programs/${scene.offering.programId}${rest}`;
const edition = (rest: string) => (scene: Scene) => `/desk/editions/${scene.offering.editionId}${rest}`;
const contest = (scene: Scene) => `/desk/contests/${scene.contestId}`;
const fresh = (rest: string) => async (scene: Scene) => `/desk/offerings/${(await scene.fresh()).id}${rest}`;

// prettier-ignore -- a table reads as a table
export const PROGRAM_ROUTES: readonly RouteRow[] = [
  ['GET /desk/offerings', at('/desk/offerings'), OFFICE],
  ['GET /desk/programs', at('/desk/programs'), WATCHING_OFFICE],
  ['GET /desk/programs/new', at('/desk/programs/new'), ADMINISTRATORS],
  ['POST /desk/programs/new', at('/desk/programs/new'), ADMINISTRATORS],
  ['GET /desk/programs/:program', program(''), WATCHERS],
  ['GET /desk/programs/:program/settings', program('/settings'), ORGANIZERS],
  ['POST /desk/programs/:program/settings', program('/settings'), ORGANIZERS],
  ['GET /desk/programs/:program/publication', program('/publication'), ORGANIZERS],
  ['POST /desk/programs/:program/publication', program('/publication'), ORGANIZERS],
  ['GET /desk/programs/:program/archival', program('/archival'), ORGANIZERS],
  ['GET /desk/programs/:program/archival/reversal', program('/archival/reversal'), ORGANIZERS],
  ['POST /desk/programs/:program/archival/reversal', program('/archival/reversal'), ORGANIZERS],
  [
    'POST /desk/programs/:program/archival',
    async (scene) => `/desk/programs/${(await scene.ownProgram()).programId}/archival`,
    ORGANIZERS,
  ],
  ['GET /desk/programs/:program/editions/new', program('/editions/new'), ORGANIZERS],
  ['POST /desk/programs/:program/editions/new', program('/editions/new'), ORGANIZERS],
  ['GET /desk/editions/:edition', edition(''), WATCHERS],
  ['GET /desk/editions/:edition/settings', edition('/settings'), ORGANIZERS],
  ['POST /desk/editions/:edition/settings', edition('/settings'), ORGANIZERS],
  ['GET /desk/editions/:edition/publication', edition('/publication'), ORGANIZERS],
  ['POST /desk/editions/:edition/publication', edition('/publication'), ORGANIZERS],
  ['GET /desk/editions/:edition/archival', edition('/archival'), ORGANIZERS],
  [
    'POST /desk/editions/:edition/archival',
    async (scene) => `/desk/editions/${(await scene.ownProgram()).editionId}/archival`,
    ORGANIZERS,
  ],
  ['GET /desk/editions/:edition/archival/reversal', edition('/archival/reversal'), ORGANIZERS],
  ['POST /desk/editions/:edition/archival/reversal', edition('/archival/reversal'), ORGANIZERS],
  ['GET /desk/editions/:edition/contests/new', edition('/contests/new'), ORGANIZERS],
  ['POST /desk/editions/:edition/contests/new', edition('/contests/new'), ORGANIZERS],
  ['GET /desk/contests/:contest', contest, ORGANIZERS],
  ['POST /desk/contests/:contest', contest, ORGANIZERS],
  ['GET /desk/offerings/:offering/archival', fresh('/archival'), ORGANIZERS],
  ['POST /desk/offerings/:offering/archival', fresh('/archival'), ORGANIZERS],
  ['GET /desk/offerings/:offering/archival/reversal', fresh('/archival/reversal'), ORGANIZERS],
  ['POST /desk/offerings/:offering/archival/reversal', fresh('/archival/reversal'), ORGANIZERS],
];
