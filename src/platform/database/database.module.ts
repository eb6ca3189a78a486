import { Global, Module, type DynamicModule } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions, type ObjectLiteral } from 'typeorm';
import { Clock, SystemClock } from '../../kernel/clock.js';
import { Config } from '../config/config.js';
import { sortedByCodePoint } from './code-point-order.js';
import { readerOptions, READER, writerOptions } from './data-source-options.js';
import { Database } from './database.js';
import { platformEntities } from './entities/index.js';
import { guardOf, readDbOf, writeDoorOf } from './kinds.js';
import { Migrator } from './migrator.js';
import { ServerLock } from './server-lock.js';
import { UnitOfWork } from './unit-of-work.js';
import { WriteDoor } from './write-door.js';

const WRITER_TOKEN = getDataSourceToken();
const READER_TOKEN = getDataSourceToken(READER);

/** The two doors to the database, and the clock. Data sources stay in here: nothing else may inject one. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({ ...writerOptions(config), autoLoadEntities: true, retryAttempts: 0 }),
      dataSourceFactory: openDataSource,
    }),
    TypeOrmModule.forRootAsync({
      name: READER,
      // The writer makes the SQLite file and its write-ahead log; a read-only connection can open neither.
      inject: [Config, WRITER_TOKEN],
      useFactory: (config: Config, writer: DataSource) => ({
        ...readerOptions(config),
        entities: writer.options.entities,
        retryAttempts: 0,
      }),
      dataSourceFactory: openDataSource,
    }),
    TypeOrmModule.forFeature([...platformEntities]),
  ],
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: WriteDoor, inject: [WRITER_TOKEN], useFactory: writeDoorOf },
    {
      provide: UnitOfWork,
      inject: [WriteDoor, Clock],
      useFactory: (door: WriteDoor, clock: Clock) => new UnitOfWork(door, clock),
    },
    {
      provide: Database,
      inject: [READER_TOKEN, Clock],
      useFactory: (reader: DataSource, clock: Clock) => new Database(readDbOf(reader), clock),
    },
    {
      provide: Migrator,
      inject: [WRITER_TOKEN, Clock],
      useFactory: (writer: DataSource, clock: Clock) => new Migrator(writer, guardOf(writer, clock)),
    },
    { provide: ServerLock, inject: [Config], useFactory: (config: Config) => new ServerLock(config) },
  ],
  exports: [Clock, UnitOfWork, Database, Migrator, ServerLock],
})
export class DatabaseModule {
  /** Makes the entities of a module known to TypeORM: `imports: [DatabaseModule.entities([Registration, ...])]`. */
  static entities(entities: readonly (new () => ObjectLiteral)[]): DynamicModule {
    return TypeOrmModule.forFeature([...entities]);
  }
}

async function openDataSource(options?: DataSourceOptions): Promise<DataSource> {
  if (!options) throw new Error('A data source needs options');
  return sortedByCodePoint(await new DataSource(options).initialize());
}
