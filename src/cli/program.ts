import { Command } from 'commander';
import { addBackup } from './backup.command.js';
import { addCreateAdmin } from './create-admin.command.js';
import { addDoctor } from './doctor.command.js';
import { addMigrate } from './migrate.command.js';
import { addMove } from './move.command.js';
import { addRestore } from './restore.command.js';
import { addSeed } from './seed.command.js';
import type { Tools } from './tools.js';

/** The commands of `trellis`. */
export function trellis(tools: Tools): Command {
  const program = new Command('trellis').description("The operator's side of the portal").showHelpAfterError();
  for (const add of [addMigrate, addSeed, addCreateAdmin, addDoctor, addBackup, addRestore, addMove])
    add(program, tools);
  return program;
}
