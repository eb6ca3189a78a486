import { describe, expect, it } from 'vitest';
import { postgresSql, sqliteSql } from './portable-sql.js';

const TABLE = `CREATE TABLE "things" (
      "id" uuid NOT NULL,
      "uuid" varchar(36),
      "name" text NOT NULL,
      "taken" int NOT NULL,
      CONSTRAINT "ck_things_name" CHECK ("name" IN ('a  uuid', 'b int'))
    )`;

describe('a statement of a migration', () => {
  it('has the types of SQLite and one line there, as TypeORM reads it back', () => {
    expect(sqliteSql(TABLE)).toBe(
      `CREATE TABLE "things" ("id" varchar NOT NULL, "uuid" varchar(36), "name" text NOT NULL, "taken" integer NOT NULL, ` +
        `CONSTRAINT "ck_things_name" CHECK ("name" IN ('a  uuid', 'b int')))`,
    );
  });

  it('sorts its text by code point on PostgreSQL', () => {
    expect(postgresSql(TABLE)).toBe(
      `CREATE TABLE "things" ("id" uuid NOT NULL, "uuid" varchar(36) COLLATE "C", "name" text COLLATE "C" NOT NULL, ` +
        `"taken" int NOT NULL, CONSTRAINT "ck_things_name" CHECK ("name" IN ('a  uuid', 'b int')))`,
    );
  });

  it('is left as it is when it defines no columns', () => {
    const index = `CREATE INDEX "ix" ON "things" ("name") WHERE "name" = 'x  uuid'`;
    expect([sqliteSql(index), postgresSql(index)]).toEqual([index, index]);
  });
});
