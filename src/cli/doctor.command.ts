import type { INestApplication } from '@nestjs/common';
import type { Command } from 'commander';
import { Database } from '../platform/database/database.js';
import { DoctorChecks, type Finding } from '../platform/doctor/doctor-checks.js';
import { CommandRefusal, withPortal, type Tools } from './tools.js';

export function addDoctor(program: Command, tools: Tools): void {
  program
    .command('doctor')
    .description('tell whether the portal is well; ends with 1 when it is not')
    .option('--verify', 'look at every row: the audit chain, seats, counters, the file itself', false)
    .action((options: { verify: boolean }) => doctor(tools, options.verify));
}

async function doctor(tools: Tools, verify: boolean): Promise<void> {
  const findings = await withPortal(tools, (portal) => examine(portal, verify ? 'thorough' : 'quick'));
  report(tools, findings);
}

export function examine(portal: INestApplication, depth: 'quick' | 'thorough'): Promise<Finding[]> {
  const ctx = portal.get(Database, { strict: false }).systemCtx('trellis doctor');
  return portal.get(DoctorChecks, { strict: false }).run(ctx, depth);
}

/** Prints the findings; refuses when something is wrong. */
export function report(tools: Tools, findings: readonly Finding[]): void {
  for (const { name, ok, detail } of findings) tools.print(`${ok ? 'ok  ' : 'FAIL'} ${name}: ${detail}`);
  const wrong = findings.filter(({ ok }) => !ok).length;
  if (wrong > 0) throw new CommandRefusal(`${wrong} of ${findings.length} checks found something wrong.`);
  tools.print(`All ${findings.length} checks are well.`);
}
