#!/usr/bin/env node
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { trellis } from './cli/program.js';
import { CommandRefusal, type Tools } from './cli/tools.js';
import { ConfigError } from './platform/config/config-error.js';
import { Config } from './platform/config/config.js';

/** What commands work with, in these variables. The portal reads its settings from the process, so they are put there. */
function toolsIn(environment: NodeJS.ProcessEnv): Tools {
  return {
    config: () => Config.fromEnvironment(environment),
    open() {
      // A command does what it was asked and nothing else: the jobs are the server's.
      delete process.env['DATABASE_URL'];
      Object.assign(process.env, environment, { TRELLIS_WORKER: 'off' });
      return NestFactory.create(AppModule, { bodyParser: false, abortOnError: false, logger: ['error', 'fatal'] });
    },
    at: (databaseUrl) => toolsIn({ ...environment, DATABASE_URL: databaseUrl }),
    print: (line) => void process.stdout.write(`${line}\n`),
  };
}

const program = trellis(toolsIn({ ...process.env }));

program
  .command('worker')
  .description('run jobs beside the web processes (PostgreSQL only)')
  .action(async () => void (await import('./worker.js')));

try {
  await program.parseAsync();
} catch (error) {
  const isPlain = error instanceof CommandRefusal || error instanceof ConfigError;
  process.stderr.write(`${isPlain ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exitCode = 1;
}
