import type { RouteRow } from './route-row.js';
import { ADMIN_ROUTES } from './routes/admin.js';
import { CLASS_LIST_ROUTES } from './routes/class-lists.js';
import { DESK_ROUTES } from './routes/desk.js';
import { IMPORT_ROUTES } from './routes/imports.js';
import { DESK_LIST_ROUTES } from './routes/desk-lists.js';
import { INSTITUTION_ROUTES } from './routes/institutions.js';
import { MACHINE_ROUTES } from './routes/machine.js';
import { PERSON_ROUTES } from './routes/person.js';
import { PROGRAM_ROUTES } from './routes/programs.js';
import { REGION_ROUTES } from './routes/regions.js';
import { PUBLIC_ROUTES } from './routes/public.js';
import { SETTINGS_ROUTES } from './routes/settings.js';

/** Every route there is. A route that is missing here fails the test: whoever adds one says who may enter. */
export const ROUTE_TABLE: readonly RouteRow[] = [
  ...PUBLIC_ROUTES,
  ...REGION_ROUTES,
  ...PERSON_ROUTES,
  ...INSTITUTION_ROUTES,
  ...CLASS_LIST_ROUTES,
  ...DESK_ROUTES,
  ...DESK_LIST_ROUTES,
  ...IMPORT_ROUTES,
  ...PROGRAM_ROUTES,
  ...ADMIN_ROUTES,
  ...SETTINGS_ROUTES,
  ...MACHINE_ROUTES,
];
