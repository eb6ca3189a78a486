import { expect } from 'vitest';
import { DoctorChecks } from '../../src/platform/doctor/doctor-checks.js';
import { Database } from '../../src/platform/database/database.js';
import type { TestPortal } from './portal.js';

/** What must hold of seats, lines and counters holds. */
export async function expectHealthy(portal: TestPortal): Promise<void> {
  const check = portal.get(DoctorChecks).get('registrations');
  if (!check) throw new Error('The registrations have no doctor');
  const findings = await check.examine(portal.get(Database).systemCtx('test'));
  expect(findings.filter(({ ok }) => !ok)).toEqual([]);
}
