import { SqlMigration } from '../platform/database/sql-migration.js';

/** What a desk keeps: files made of lists, lists kept under a name, and what was done to many at once. */
export class Desk1790000000009 extends SqlMigration {
  readonly statements = [
    `CREATE TABLE "exports" (
      "id" uuid NOT NULL,
      "kind" varchar(40) NOT NULL,
      "target_id" uuid NOT NULL,
      "account_id" uuid NOT NULL,
      "query" text NOT NULL,
      "locale" varchar(10) NOT NULL,
      "zone" varchar(64),
      "name" varchar(200) NOT NULL,
      "state" varchar(16) NOT NULL,
      "expected" int NOT NULL,
      "written" int NOT NULL,
      "bytes" bigint,
      "reach_digest" varchar(64),
      "failure" varchar(80),
      "created_at" bigint NOT NULL,
      "ended_at" bigint,
      "expires_at" bigint,
      CONSTRAINT "pk_exports" PRIMARY KEY ("id"),
      CONSTRAINT "ck_exports_state" CHECK ("state" IN ('waiting', 'ready', 'failed', 'expired')),
      CONSTRAINT "ck_exports_ready" CHECK ("state" <> 'ready' OR ("bytes" IS NOT NULL AND "reach_digest" IS NOT NULL AND "expires_at" IS NOT NULL))
    )`,
    `CREATE INDEX "ix_exports_account" ON "exports" ("account_id", "id")`,
    `CREATE INDEX "ix_exports_created" ON "exports" ("created_at")`,

    `CREATE TABLE "saved_filters" (
      "id" uuid NOT NULL,
      "offering_id" uuid NOT NULL,
      "account_id" uuid NOT NULL,
      "name" varchar(80) NOT NULL,
      "name_key" varchar(80) NOT NULL,
      "query" text NOT NULL,
      "created_at" bigint NOT NULL,
      CONSTRAINT "pk_saved_filters" PRIMARY KEY ("id"),
      CONSTRAINT "fk_saved_filters_offering" FOREIGN KEY ("offering_id") REFERENCES "offerings" ("id"),
      CONSTRAINT "fk_saved_filters_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id")
    )`,
    `CREATE UNIQUE INDEX "ux_saved_filters_name" ON "saved_filters" ("account_id", "offering_id", "name_key")`,

    `CREATE TABLE "bulk_runs" (
      "id" uuid NOT NULL,
      "offering_id" uuid NOT NULL,
      "account_id" uuid NOT NULL,
      "action" varchar(16) NOT NULL,
      "reason" text,
      "state" varchar(16) NOT NULL,
      "total" int NOT NULL,
      "changed" int NOT NULL,
      "refused" int NOT NULL,
      "back_to" text NOT NULL,
      "created_at" bigint NOT NULL,
      "ended_at" bigint,
      CONSTRAINT "pk_bulk_runs" PRIMARY KEY ("id"),
      CONSTRAINT "ck_bulk_runs_action" CHECK ("action" IN ('approval', 'refusal', 'cancellation')),
      CONSTRAINT "ck_bulk_runs_state" CHECK ("state" IN ('running', 'ended')),
      CONSTRAINT "ck_bulk_runs_counts" CHECK ("total" >= 0 AND "changed" >= 0 AND "refused" >= 0),
      CONSTRAINT "fk_bulk_runs_offering" FOREIGN KEY ("offering_id") REFERENCES "offerings" ("id"),
      CONSTRAINT "fk_bulk_runs_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id")
    )`,
    `CREATE INDEX "ix_bulk_runs_account" ON "bulk_runs" ("account_id", "id")`,
    `CREATE INDEX "ix_bulk_runs_created" ON "bulk_runs" ("created_at")`,

    `CREATE TABLE "bulk_steps" (
      "run_id" uuid NOT NULL,
      "position" int NOT NULL,
      "registration_id" uuid NOT NULL,
      "result" varchar(16) NOT NULL,
      "failure" varchar(80),
      CONSTRAINT "pk_bulk_steps" PRIMARY KEY ("run_id", "position"),
      CONSTRAINT "ck_bulk_steps_result" CHECK ("result" IN ('waiting', 'changed', 'refused')),
      CONSTRAINT "fk_bulk_steps_run" FOREIGN KEY ("run_id") REFERENCES "bulk_runs" ("id"),
      CONSTRAINT "fk_bulk_steps_registration" FOREIGN KEY ("registration_id") REFERENCES "registrations" ("id")
    )`,
    `CREATE INDEX "ix_bulk_steps_result" ON "bulk_steps" ("run_id", "result", "position")`,
    `CREATE INDEX "ix_bulk_steps_registration" ON "bulk_steps" ("registration_id")`,
  ];
}
