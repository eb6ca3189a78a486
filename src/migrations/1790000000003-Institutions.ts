import { SqlMigration } from '../platform/database/sql-migration.js';

/** Schools and companies, and who belongs to them. */
export class Institutions1790000000003 extends SqlMigration {
  readonly statements = [
    `CREATE TABLE "institutions" (
      "id" uuid NOT NULL,
      "parent_id" uuid,
      "name" text NOT NULL,
      "aliases" text NOT NULL,
      "mail_domains" text NOT NULL,
      "state" varchar(16) NOT NULL,
      "sort_key" varchar(200) NOT NULL,
      "search_key" text NOT NULL,
      "created_at" bigint NOT NULL,
      CONSTRAINT "pk_institutions" PRIMARY KEY ("id"),
      CONSTRAINT "ck_institutions_state" CHECK ("state" IN ('proposed', 'approved', 'merged')),
      CONSTRAINT "fk_institutions_parent" FOREIGN KEY ("parent_id") REFERENCES "institutions" ("id")
    )`,
    `CREATE INDEX "ix_institutions_sort" ON "institutions" ("sort_key", "id")`,

    `CREATE TABLE "affiliations" (
      "id" uuid NOT NULL,
      "account_id" uuid NOT NULL,
      "institution_id" uuid NOT NULL,
      "role" varchar(16) NOT NULL,
      "number" varchar(64),
      "from_at" bigint NOT NULL,
      "until_at" bigint,
      "verified_by" varchar(16),
      "verified_at" bigint,
      CONSTRAINT "pk_affiliations" PRIMARY KEY ("id"),
      CONSTRAINT "ck_affiliations_role" CHECK ("role" IN ('student', 'teacher', 'researcher', 'developer', 'staff')),
      CONSTRAINT "ck_affiliations_verified_by" CHECK ("verified_by" IN ('mail_domain', 'list', 'approval')),
      CONSTRAINT "fk_affiliations_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id"),
      CONSTRAINT "fk_affiliations_institution" FOREIGN KEY ("institution_id") REFERENCES "institutions" ("id")
    )`,
    `CREATE INDEX "ix_affiliations_account" ON "affiliations" ("account_id")`,
    `CREATE UNIQUE INDEX "ux_affiliations_number" ON "affiliations" ("institution_id", "number") WHERE "number" IS NOT NULL AND "until_at" IS NULL`,
  ];
}
