import { SqlMigration } from '../platform/database/sql-migration.js';

/** Events and what follows from them: the audit chain, jobs, mail, replayed posts. */
export class Platform1790000000001 extends SqlMigration {
  readonly statements = [
    `CREATE TABLE "events" (
      "id" uuid NOT NULL,
      "at" bigint NOT NULL,
      "actor_kind" varchar(16) NOT NULL,
      "actor_id" uuid,
      "actor_name" varchar(100),
      "kind" varchar(100) NOT NULL,
      "subject_type" varchar(40) NOT NULL,
      "subject_id" varchar(64) NOT NULL,
      "offering_id" uuid,
      "account_id" uuid,
      "from_state" varchar(40),
      "to_state" varchar(40),
      "reason" text,
      "digest" varchar(64) NOT NULL,
      "detail" text,
      "salt" varchar(32),
      "personal_digest" varchar(64),
      "chain_position" bigint,
      CONSTRAINT "pk_events" PRIMARY KEY ("id")
    )`,
    `CREATE INDEX "ix_events_undispatched" ON "events" ("id") WHERE "chain_position" IS NULL`,
    `CREATE INDEX "ix_events_subject" ON "events" ("subject_type", "subject_id", "id")`,
    `CREATE INDEX "ix_events_offering" ON "events" ("offering_id", "id")`,
    `CREATE INDEX "ix_events_account" ON "events" ("account_id", "id")`,

    `CREATE TABLE "audit_chain" (
      "position" bigint NOT NULL,
      "event_id" uuid NOT NULL,
      "event_digest" varchar(64) NOT NULL,
      "previous_hash" varchar(64) NOT NULL,
      "hash" varchar(64) NOT NULL,
      CONSTRAINT "pk_audit_chain" PRIMARY KEY ("position")
    )`,
    `CREATE UNIQUE INDEX "ux_audit_chain_event" ON "audit_chain" ("event_id")`,

    `CREATE TABLE "jobs" (
      "id" uuid NOT NULL,
      "kind" varchar(100) NOT NULL,
      "event_id" uuid,
      "unique_key" varchar(200),
      "payload" text NOT NULL,
      "state" varchar(16) NOT NULL,
      "priority" int NOT NULL,
      "attempts" int NOT NULL,
      "due_at" bigint NOT NULL,
      "lease_token" varchar(64),
      "lease_until" bigint,
      "last_error" text,
      "created_at" bigint NOT NULL,
      "ended_at" bigint,
      CONSTRAINT "pk_jobs" PRIMARY KEY ("id"),
      CONSTRAINT "ck_jobs_state" CHECK ("state" IN ('pending', 'done', 'dead'))
    )`,
    `CREATE INDEX "ix_jobs_due" ON "jobs" ("priority", "due_at", "id") WHERE "state" = 'pending'`,
    `CREATE UNIQUE INDEX "ux_jobs_delivery" ON "jobs" ("event_id", "kind")`,
    `CREATE INDEX "ix_jobs_ended" ON "jobs" ("ended_at") WHERE "state" <> 'pending'`,
    `CREATE UNIQUE INDEX "ux_jobs_unique_key" ON "jobs" ("kind", "unique_key") WHERE "state" = 'pending'`,

    `CREATE TABLE "mails" (
      "id" uuid NOT NULL,
      "message_id" varchar(200) NOT NULL,
      "account_id" uuid,
      "to_address" varchar(320) NOT NULL,
      "locale" varchar(10) NOT NULL,
      "subject" text NOT NULL,
      "text" text NOT NULL,
      "html" text NOT NULL,
      "ics" text,
      "holds_secret" boolean NOT NULL,
      "state" varchar(16) NOT NULL,
      "created_at" bigint NOT NULL,
      "sent_at" bigint,
      CONSTRAINT "pk_mails" PRIMARY KEY ("id"),
      CONSTRAINT "ck_mails_state" CHECK ("state" IN ('queued', 'sent', 'failed'))
    )`,
    `CREATE UNIQUE INDEX "ux_mails_message" ON "mails" ("message_id")`,
    `CREATE INDEX "ix_mails_to" ON "mails" ("to_address", "id")`,
    `CREATE INDEX "ix_mails_sent" ON "mails" ("sent_at")`,
    `CREATE INDEX "ix_mails_queued" ON "mails" ("id") WHERE "state" = 'queued'`,
    `CREATE INDEX "ix_mails_created" ON "mails" ("created_at")`,

    `CREATE TABLE "idempotency_keys" (
      "actor_key" varchar(64) NOT NULL,
      "route" varchar(200) NOT NULL,
      "key" varchar(100) NOT NULL,
      "body_digest" varchar(64) NOT NULL,
      "result" text,
      "created_at" bigint NOT NULL,
      CONSTRAINT "pk_idempotency_keys" PRIMARY KEY ("actor_key", "route", "key")
    )`,
    `CREATE INDEX "ix_idempotency_keys_created" ON "idempotency_keys" ("created_at")`,

    `CREATE TABLE "parked_posts" (
      "id_hash" varchar(64) NOT NULL,
      "path" text NOT NULL,
      "body" text NOT NULL,
      "created_at" bigint NOT NULL,
      "expires_at" bigint NOT NULL,
      CONSTRAINT "pk_parked_posts" PRIMARY KEY ("id_hash")
    )`,

    `CREATE TABLE "rate_limits" (
      "key" varchar(255) NOT NULL,
      "points" int NOT NULL,
      "expire" bigint,
      CONSTRAINT "pk_rate_limits" PRIMARY KEY ("key")
    )`,
  ];
}
