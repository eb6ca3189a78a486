import { Imports, ImportStaging } from '../../../../src/platform/import/index.js';
import { newId, type Id } from '../../../../src/kernel/id.js';
import { SIGNED_IN, type Receptions } from '../answers.js';
import { at, type RouteRow } from '../route-row.js';
import type { Scene } from '../scene.js';

/** The office's book of institutions is the administrator's: to everybody else the import is not there. */
const OFFICE_BOOK: Receptions = ['sign in', 'hidden', 'hidden', 'hidden', 'hidden', 'in'];
const NEW = '/desk/imports/new?kind=institutions';

async function staged(scene: Scene): Promise<Id> {
  const ctx = scene.portal.ctx(scene.people.administrator);
  const bytes = Buffer.from(`name,kind\nSchool ${newId()},university\n`);
  return scene.portal
    .get(ImportStaging)
    .stage(ctx, { kind: 'institutions', targetId: null, fileName: 'schools.csv', bytes });
}

const fresh = (rest: string) => async (scene: Scene) => `/desk/imports/${await staged(scene)}${rest}`;
const done = (rest: string) => async (scene: Scene) => {
  const id = await staged(scene);
  await scene.portal.get(Imports).run(scene.portal.ctx(scene.people.administrator), id);
  return `/desk/imports/${id}${rest}`;
};

// prettier-ignore -- a table reads as a table
export const IMPORT_ROUTES: readonly RouteRow[] = [
  ['GET /desk/imports', at('/desk/imports'), SIGNED_IN],
  ['GET /desk/imports/new', at(NEW), OFFICE_BOOK],
  ['POST /desk/imports/new', at(NEW), OFFICE_BOOK],
  ['GET /desk/imports/sample.csv', at('/desk/imports/sample.csv?kind=institutions'), OFFICE_BOOK],
  ['GET /desk/imports/:id', fresh(''), OFFICE_BOOK],
  ['GET /desk/imports/:id/mapping', fresh('/mapping'), OFFICE_BOOK],
  ['POST /desk/imports/:id/mapping', fresh('/mapping'), OFFICE_BOOK],
  ['POST /desk/imports/:id/run', fresh('/run'), OFFICE_BOOK],
  ['POST /desk/imports/:id/resumption', fresh('/resumption'), OFFICE_BOOK],
  ['GET /desk/imports/:id/reversal', done('/reversal'), OFFICE_BOOK],
  ['POST /desk/imports/:id/reversal', done('/reversal'), OFFICE_BOOK],
  ['GET /desk/imports/:id/rows.csv', done('/rows.csv'), OFFICE_BOOK],
];
