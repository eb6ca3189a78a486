#!/usr/bin/env node
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { trellis } from './cli/program.js';
import { CommandRefusal } from './cli/tools.js';
import { ConfigError } from './platform/config/config-error.js';
import { Config } from './platform/config/config.js';

const program = trellis({
  config: () => Config.fromEnvironment(process.env),
  open() {
    // A command does what it was asked and nothing else: the jobs are the server's.
    process.env['TRELLIS_WORKER'] = 'off';
    return NestFactory.create(AppModule, { bodyParser: false, abortOnError: false, logger: ['error', 'fatal'] });
  },
  print: (line) => void process.stdout.write(`${line}\n`),
});

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
