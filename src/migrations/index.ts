import { Platform1790000000001 } from './1790000000001-Platform.js';
import { Accounts1790000000002 } from './1790000000002-Accounts.js';
import { Institutions1790000000003 } from './1790000000003-Institutions.js';
import { Programs1790000000004 } from './1790000000004-Programs.js';
import { Registrations1790000000005 } from './1790000000005-Registrations.js';
import { Imports1790000000006 } from './1790000000006-Imports.js';
import { Office1790000000007 } from './1790000000007-Office.js';
import { ClassLists1790000000008 } from './1790000000008-ClassLists.js';
import { Desk1790000000009 } from './1790000000009-Desk.js';

/** Every step of the schema, in order. A new one is added at the end, and is never changed once released. */
export const migrations = [
  Platform1790000000001,
  Accounts1790000000002,
  Institutions1790000000003,
  Programs1790000000004,
  Registrations1790000000005,
  Imports1790000000006,
  Office1790000000007,
  ClassLists1790000000008,
  Desk1790000000009,
] as const;
