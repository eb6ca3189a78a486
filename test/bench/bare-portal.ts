import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import { Controller, Headers, HttpCode, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import BetterSqlite3 from 'better-sqlite3';
import { digestOf } from '../../src/kernel/digest.js';
import { newId, type Id } from '../../src/kernel/id.js';
import { statementsOf, type Next, type Recorded } from './recording.js';

/** What the bench tells this process, in its one argument. */
export interface BarePlan {
  readonly file: string;
  readonly port: number;
  readonly recorded: Recorded;
}

const { file, port, recorded } = JSON.parse(process.argv[2] ?? '{}') as BarePlan;
const writer = new BetterSqlite3(file);
for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) writer.pragma(pragma);
const reader = new BetterSqlite3(file, { readonly: true });
const session = reader.prepare<[string], { account_id: Id }>('SELECT account_id FROM sessions WHERE id_hash = ?');
const statements = statementsOf(recorded)
  .filter(({ sql }) => sql !== 'BEGIN IMMEDIATE' && sql !== 'COMMIT')
  .map((each) => ({
    ...each,
    prepared: (each.reads ? reader : writer).prepare(each.sql),
  }));

/** Runs for the owner of this session what a sign-up of the portal runs, and nothing else. */
function signUp(secret: string): void {
  const sessionId = digestOf(secret);
  const accountId = session.get(sessionId)?.account_id;
  if (!accountId) throw new Error('Nobody has this session');
  const ids = new Map<Id, Id>();
  const fresh = (id: Id) => {
    const known = ids.get(id) ?? newId();
    ids.set(id, known);
    return known;
  };
  const reference = randomBytes(5).toString('hex').toUpperCase();
  const next: Next = { sessionId, accountId, key: randomUUID(), reference, fresh };
  for (const { prepared, rows, valuesFor } of statements) {
    if (rows) prepared.all(...valuesFor(next));
    else prepared.run(...valuesFor(next));
  }
}

/** Who arrives in one turn of the event loop shares one durable commit, as in the portal. */
let group: Promise<void> | null = null;

function together(): Promise<void> {
  group ??= new Promise((resolve, reject) => {
    writer.exec('BEGIN IMMEDIATE');
    setImmediate(() => {
      group = null;
      try {
        writer.exec('COMMIT');
        resolve();
      } catch (error) {
        reject(error);
      }
    });
  });
  return group;
}

@Controller()
class BareController {
  @Post('*path')
  @HttpCode(303)
  async post(@Headers('cookie') cookie: string): Promise<string> {
    const durable = together();
    signUp(cookie.replace('trellis=', ''));
    await durable;
    return 'See other';
  }
}

@Module({ controllers: [BareController] })
class BareModule {}

const app = await NestFactory.create(BareModule, { logger: ['error'] });
await app.listen(port, '127.0.0.1');
process.stdout.write('ready\n');
