import 'reflect-metadata';
import './fresh-metrics.js';
import { Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Config } from '../../src/platform/config/config.js';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { Migrator } from '../../src/platform/database/migrator.js';

@Module({ imports: [ConfigModule, DatabaseModule] })
class DatabaseOnly {}

/** Brings an empty database to the newest schema, by the product's own migrator. */
export async function migrateTemplate(config: Config): Promise<void> {
  const app = await Test.createTestingModule({ imports: [DatabaseOnly] })
    .overrideProvider(Config)
    .useValue(config)
    .compile();
  await app.init();
  try {
    await app.get(Migrator).migrate();
  } finally {
    await app.close();
  }
}
