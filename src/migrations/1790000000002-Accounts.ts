import { SqlMigration } from '../platform/database/sql-migration.js';

/** People who can sign in, their addresses, codes, sessions and roles. */
export class Accounts1790000000002 extends SqlMigration {
  readonly statements = [
    `CREATE TABLE "accounts" (
      "id" uuid NOT NULL,
      "state" varchar(16) NOT NULL,
      "legal_name" varchar(200) NOT NULL,
      "latin_name" varchar(200) NOT NULL,
      "display_name" varchar(200) NOT NULL,
      "locale" varchar(10) NOT NULL,
      "zone" varchar(64),
      "terms_version" varchar(40),
      "terms_accepted_at" bigint,
      "password_hash" varchar(255),
      "merged_into_id" uuid,
      "sort_key" varchar(200) NOT NULL,
      "search_key" text NOT NULL,
      "created_at" bigint NOT NULL,
      CONSTRAINT "pk_accounts" PRIMARY KEY ("id"),
      CONSTRAINT "ck_accounts_state" CHECK ("state" IN ('active', 'suspended', 'merged')),
      CONSTRAINT "fk_accounts_merged_into" FOREIGN KEY ("merged_into_id") REFERENCES "accounts" ("id")
    )`,
    `CREATE INDEX "ix_accounts_sort" ON "accounts" ("sort_key", "id")`,

    `CREATE TABLE "account_addresses" (
      "id" uuid NOT NULL,
      "account_id" uuid NOT NULL,
      "address" varchar(320) NOT NULL,
      "address_key" varchar(320) NOT NULL,
      "is_primary" boolean NOT NULL,
      "verified_at" bigint,
      "created_at" bigint NOT NULL,
      CONSTRAINT "pk_account_addresses" PRIMARY KEY ("id"),
      CONSTRAINT "fk_account_addresses_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id")
    )`,
    `CREATE UNIQUE INDEX "ux_account_addresses_verified" ON "account_addresses" ("address_key") WHERE "verified_at" IS NOT NULL`,
    `CREATE INDEX "ix_account_addresses_account" ON "account_addresses" ("account_id")`,

    `CREATE TABLE "profile_facts" (
      "account_id" uuid NOT NULL,
      "fact" varchar(40) NOT NULL,
      "value" text NOT NULL,
      "updated_at" bigint NOT NULL,
      CONSTRAINT "pk_profile_facts" PRIMARY KEY ("account_id", "fact"),
      CONSTRAINT "fk_profile_facts_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id")
    )`,

    `CREATE TABLE "sign_in_codes" (
      "id" uuid NOT NULL,
      "address_key" varchar(320) NOT NULL,
      "purpose" varchar(16) NOT NULL,
      "account_id" uuid,
      "code_hash" varchar(64) NOT NULL,
      "attempts" int NOT NULL,
      "created_at" bigint NOT NULL,
      "expires_at" bigint NOT NULL,
      "used_at" bigint,
      CONSTRAINT "pk_sign_in_codes" PRIMARY KEY ("id"),
      CONSTRAINT "ck_sign_in_codes_purpose" CHECK ("purpose" IN ('sign_in', 'add_address')),
      CONSTRAINT "fk_sign_in_codes_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id")
    )`,
    `CREATE INDEX "ix_sign_in_codes_address" ON "sign_in_codes" ("address_key", "id")`,

    `CREATE TABLE "sessions" (
      "id_hash" varchar(64) NOT NULL,
      "account_id" uuid NOT NULL,
      "method" varchar(16) NOT NULL,
      "user_agent" text NOT NULL,
      "created_at" bigint NOT NULL,
      "authenticated_at" bigint NOT NULL,
      "last_seen_at" bigint NOT NULL,
      "expires_at" bigint NOT NULL,
      CONSTRAINT "pk_sessions" PRIMARY KEY ("id_hash"),
      CONSTRAINT "fk_sessions_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id")
    )`,
    `CREATE INDEX "ix_sessions_account" ON "sessions" ("account_id", "last_seen_at")`,

    `CREATE TABLE "role_grants" (
      "id" uuid NOT NULL,
      "account_id" uuid NOT NULL,
      "role" varchar(40) NOT NULL,
      "scope_kind" varchar(16) NOT NULL,
      "scope_id" uuid,
      "scope_key" varchar(60) NOT NULL,
      "reason" text,
      "granted_at" bigint NOT NULL,
      "granted_by" uuid,
      "expires_at" bigint,
      "revoked_at" bigint,
      "revoked_by" uuid,
      CONSTRAINT "pk_role_grants" PRIMARY KEY ("id"),
      CONSTRAINT "fk_role_grants_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id"),
      CONSTRAINT "fk_role_grants_granted_by" FOREIGN KEY ("granted_by") REFERENCES "accounts" ("id"),
      CONSTRAINT "fk_role_grants_revoked_by" FOREIGN KEY ("revoked_by") REFERENCES "accounts" ("id")
    )`,
    `CREATE UNIQUE INDEX "ux_role_grants_live" ON "role_grants" ("account_id", "role", "scope_key") WHERE "revoked_at" IS NULL`,
    `CREATE INDEX "ix_role_grants_account" ON "role_grants" ("account_id")`,
  ];
}
