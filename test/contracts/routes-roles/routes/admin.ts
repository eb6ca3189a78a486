import { ADMINISTRATORS, OFFICE, ORGANIZERS } from '../answers.js';
import { at, type RouteRow } from '../route-row.js';
import type { Scene } from '../scene.js';

const student = (rest: string) => (scene: Scene) => `/admin/people/${scene.people.student}${rest}`;
const revocation = async (scene: Scene) => `/admin/roles/${await scene.grant()}/revocation`;

// prettier-ignore -- a table reads as a table
export const ADMIN_ROUTES: readonly RouteRow[] = [
  ['GET /admin', at('/admin'), OFFICE],
  ['GET /admin/people', at('/admin/people'), ADMINISTRATORS],
  ['GET /admin/people/:id', student(''), ADMINISTRATORS],
  // Organizers give roles by address on /admin/roles; whose page this is, they may not know.
  ['POST /admin/people/:id/roles', student('/roles'), ['sign in', 'no', 'hidden', 'no', 'hidden', 'in']],
  ['GET /admin/people/:id/suspension', student('/suspension'), ADMINISTRATORS],
  ['POST /admin/people/:id/suspension', student('/suspension'), ADMINISTRATORS],
  ['POST /admin/people/:id/suspension/reversal', student('/suspension/reversal'), ADMINISTRATORS],
  ['GET /admin/roles', at('/admin/roles'), OFFICE],
  ['POST /admin/roles', at('/admin/roles'), OFFICE],
  ['GET /admin/roles/:id/revocation', revocation, ORGANIZERS],
  ['POST /admin/roles/:id/revocation', revocation, ORGANIZERS],
  ['GET /admin/audit', at('/admin/audit'), ADMINISTRATORS],
  ['GET /admin/mail', at('/admin/mail'), ADMINISTRATORS],
  ['GET /admin/jobs', at('/admin/jobs'), ADMINISTRATORS],
  ['POST /admin/jobs/:id/run', (scene) => `/admin/jobs/${scene.unknown}/run`, ADMINISTRATORS],
];
