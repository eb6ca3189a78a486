import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { ConfigError } from './platform/config/config-error.js';
import { Config } from './platform/config/config.js';
import { Migrator } from './platform/database/migrator.js';
import { closeOnSignal } from './platform/http/shutdown.js';
import { PortalLog } from './platform/observe/portal-log.js';

try {
  // One more of the same processes, without pages: it dispatches events and runs jobs beside the web processes.
  process.env['TRELLIS_WORKER'] = 'on';
  const config = Config.fromEnvironment(process.env);
  if (!config.databaseUrl)
    throw new ConfigError(['DATABASE_URL is needed by a worker: on SQLite the server runs the jobs itself']);
  const worker = await NestFactory.create(AppModule, { bodyParser: false, bufferLogs: true, abortOnError: false });
  worker.useLogger(worker.get(PortalLog));
  closeOnSignal(worker);
  await worker.get(Migrator).migrate();
  await worker.init();
  process.stdout.write('Trellis runs jobs\n');
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exitCode = 1;
}
