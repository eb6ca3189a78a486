import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { Migrator } from './platform/database/migrator.js';
import { ServerLock } from './platform/database/server-lock.js';
import { PortalLog } from './platform/observe/portal-log.js';

/** Builds the portal as the environment says: initialised, migrated, not yet listening. */
export async function createPortal(): Promise<NestExpressApplication> {
  // Bodies are read by platform/http, which knows what each route takes.
  const portal = await NestFactory.create<NestExpressApplication>(AppModule, {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  portal.useLogger(portal.get(PortalLog));
  // Before `init`, which starts the worker: nobody else on this file, and the schema of this build.
  portal.get(ServerLock).take();
  await portal.get(Migrator).migrate();
  await portal.init();
  return portal;
}
