import { SqlMigration } from '../platform/database/sql-migration.js';

/** The office: its settings by section, its legal texts by version, its pictures; feeds of calendars. */
export class Office1790000000007 extends SqlMigration {
  readonly statements = [
    `CREATE TABLE "site_settings" (
      "section" varchar(20) NOT NULL,
      "value" text NOT NULL,
      "version" int NOT NULL,
      "changed_at" bigint NOT NULL,
      "changed_by" uuid,
      CONSTRAINT "pk_site_settings" PRIMARY KEY ("section"),
      CONSTRAINT "ck_site_settings_section" CHECK ("section" IN ('identity', 'colours', 'mail', 'contact', 'languages')),
      CONSTRAINT "fk_site_settings_changed_by" FOREIGN KEY ("changed_by") REFERENCES "accounts" ("id")
    )`,
    `CREATE TABLE "site_texts" (
      "id" uuid NOT NULL,
      "name" varchar(20) NOT NULL,
      "number" int NOT NULL,
      "version" varchar(40) NOT NULL,
      "body" text NOT NULL,
      "created_at" bigint NOT NULL,
      "created_by" uuid,
      CONSTRAINT "pk_site_texts" PRIMARY KEY ("id"),
      CONSTRAINT "ck_site_texts_name" CHECK ("name" IN ('privacy', 'terms', 'accessibility')),
      CONSTRAINT "fk_site_texts_created_by" FOREIGN KEY ("created_by") REFERENCES "accounts" ("id")
    )`,
    `CREATE UNIQUE INDEX "ux_site_texts_number" ON "site_texts" ("name", "number")`,
    `CREATE TABLE "site_images" (
      "id" uuid NOT NULL,
      "kind" varchar(10) NOT NULL,
      "type" varchar(40) NOT NULL,
      "width" int NOT NULL,
      "height" int NOT NULL,
      "content" text NOT NULL,
      "created_at" bigint NOT NULL,
      CONSTRAINT "pk_site_images" PRIMARY KEY ("id"),
      CONSTRAINT "ck_site_images_kind" CHECK ("kind" IN ('logo', 'icon'))
    )`,
    `CREATE TABLE "calendar_feeds" (
      "id" uuid NOT NULL,
      "account_id" uuid NOT NULL,
      "token_hash" varchar(64) NOT NULL,
      "created_at" bigint NOT NULL,
      "revoked_at" bigint,
      CONSTRAINT "pk_calendar_feeds" PRIMARY KEY ("id"),
      CONSTRAINT "fk_calendar_feeds_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id")
    )`,
    `CREATE UNIQUE INDEX "ux_calendar_feeds_token" ON "calendar_feeds" ("token_hash")`,
    `CREATE UNIQUE INDEX "ux_calendar_feeds_live" ON "calendar_feeds" ("account_id") WHERE "revoked_at" IS NULL`,
  ];
}
