import { SqlMigration } from '../platform/database/sql-migration.js';

/** Forms, seat pools, registrations and the people in them. */
export class Registrations1790000000005 extends SqlMigration {
  readonly statements = [
    `CREATE TABLE "seat_pools" (
      "id" uuid NOT NULL,
      "offering_id" uuid NOT NULL,
      "region_id" uuid,
      "name" text NOT NULL,
      "unit" varchar(16) NOT NULL,
      "everyone" boolean NOT NULL,
      "capacity" int,
      "taken" int NOT NULL,
      "waiting" int NOT NULL,
      "arrivals" bigint NOT NULL,
      "offers_until" bigint,
      "position" int NOT NULL,
      CONSTRAINT "pk_seat_pools" PRIMARY KEY ("id"),
      CONSTRAINT "ck_seat_pools_unit" CHECK ("unit" IN ('person', 'team')),
      CONSTRAINT "ck_seat_pools_capacity" CHECK ("capacity" IS NULL OR "capacity" >= 0),
      CONSTRAINT "ck_seat_pools_counts" CHECK ("taken" >= 0 AND "waiting" >= 0 AND "arrivals" >= 0),
      CONSTRAINT "fk_seat_pools_offering" FOREIGN KEY ("offering_id") REFERENCES "offerings" ("id"),
      CONSTRAINT "fk_seat_pools_region" FOREIGN KEY ("region_id") REFERENCES "regions" ("id")
    )`,
    `CREATE INDEX "ix_seat_pools_offering" ON "seat_pools" ("offering_id", "position")`,

    `CREATE TABLE "forms" (
      "id" uuid NOT NULL,
      "offering_id" uuid NOT NULL,
      "version" int NOT NULL,
      "created_at" bigint NOT NULL,
      CONSTRAINT "pk_forms" PRIMARY KEY ("id"),
      CONSTRAINT "fk_forms_offering" FOREIGN KEY ("offering_id") REFERENCES "offerings" ("id")
    )`,
    `CREATE UNIQUE INDEX "ux_forms_version" ON "forms" ("offering_id", "version")`,

    `CREATE TABLE "questions" (
      "id" uuid NOT NULL,
      "form_id" uuid NOT NULL,
      "key" varchar(60) NOT NULL,
      "kind" varchar(16) NOT NULL,
      "label" text NOT NULL,
      "hint" text NOT NULL,
      "required" boolean NOT NULL,
      "options" text NOT NULL,
      "limits" text NOT NULL,
      "consent_text" text,
      "binding" varchar(40),
      "sensitive" boolean NOT NULL,
      "retention_days" int,
      "position" int NOT NULL,
      CONSTRAINT "pk_questions" PRIMARY KEY ("id"),
      CONSTRAINT "ck_questions_kind" CHECK ("kind" IN ('short_text', 'long_text', 'number', 'date', 'country', 'choice', 'choices', 'yes_no', 'consent')),
      CONSTRAINT "fk_questions_form" FOREIGN KEY ("form_id") REFERENCES "forms" ("id")
    )`,
    `CREATE UNIQUE INDEX "ux_questions_key" ON "questions" ("form_id", "key")`,

    `CREATE TABLE "registrations" (
      "id" uuid NOT NULL,
      "offering_id" uuid NOT NULL,
      "account_id" uuid NOT NULL,
      "form_id" uuid NOT NULL,
      "reference" varchar(16) NOT NULL,
      "state" varchar(16) NOT NULL,
      "state_since" bigint NOT NULL,
      "units" int NOT NULL,
      "submitted_at" bigint,
      "blocking_pool_id" uuid,
      "queue_arrival" bigint,
      "offer_expires_at" bigint,
      "reason" text,
      "version" int NOT NULL,
      "sort_key" varchar(200) NOT NULL,
      "search_key" text NOT NULL,
      "created_at" bigint NOT NULL,
      CONSTRAINT "pk_registrations" PRIMARY KEY ("id"),
      CONSTRAINT "ck_registrations_state" CHECK ("state" IN ('draft', 'under_review', 'waiting', 'offered', 'confirmed', 'declined', 'withdrawn', 'cancelled', 'lapsed')),
      CONSTRAINT "ck_registrations_queue" CHECK (("state" = 'waiting') = ("blocking_pool_id" IS NOT NULL) AND ("blocking_pool_id" IS NULL) = ("queue_arrival" IS NULL)),
      CONSTRAINT "ck_registrations_offer" CHECK (("state" = 'offered') = ("offer_expires_at" IS NOT NULL)),
      CONSTRAINT "fk_registrations_offering" FOREIGN KEY ("offering_id") REFERENCES "offerings" ("id"),
      CONSTRAINT "fk_registrations_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id"),
      CONSTRAINT "fk_registrations_form" FOREIGN KEY ("form_id") REFERENCES "forms" ("id"),
      CONSTRAINT "fk_registrations_blocking_pool" FOREIGN KEY ("blocking_pool_id") REFERENCES "seat_pools" ("id")
    )`,
    `CREATE UNIQUE INDEX "ux_registrations_reference" ON "registrations" ("reference")`,
    `CREATE INDEX "ix_registrations_account" ON "registrations" ("account_id", "id")`,
    `CREATE INDEX "ix_registrations_newest" ON "registrations" ("offering_id", "submitted_at", "id")`,
    `CREATE INDEX "ix_registrations_state" ON "registrations" ("offering_id", "state", "submitted_at", "id")`,
    `CREATE INDEX "ix_registrations_name" ON "registrations" ("offering_id", "sort_key", "id")`,
    `CREATE INDEX "ix_registrations_queue" ON "registrations" ("blocking_pool_id", "queue_arrival") WHERE "state" = 'waiting'`,
    `CREATE INDEX "ix_registrations_offers" ON "registrations" ("offer_expires_at") WHERE "state" = 'offered'`,

    `CREATE TABLE "participants" (
      "id" uuid NOT NULL,
      "registration_id" uuid NOT NULL,
      "offering_id" uuid NOT NULL,
      "contest_id" uuid,
      "account_id" uuid,
      "role" varchar(16) NOT NULL,
      "counted" boolean NOT NULL,
      "live" boolean NOT NULL,
      "institution_id" uuid,
      "region_id" uuid,
      "division" varchar(60),
      "guardian_name" varchar(200),
      "guardian_address" varchar(320),
      "confirmed_at" bigint,
      "created_at" bigint NOT NULL,
      CONSTRAINT "pk_participants" PRIMARY KEY ("id"),
      CONSTRAINT "ck_participants_role" CHECK ("role" IN ('contestant', 'learner', 'attendee', 'advisor', 'contact', 'guest')),
      CONSTRAINT "fk_participants_registration" FOREIGN KEY ("registration_id") REFERENCES "registrations" ("id"),
      CONSTRAINT "fk_participants_offering" FOREIGN KEY ("offering_id") REFERENCES "offerings" ("id"),
      CONSTRAINT "fk_participants_contest" FOREIGN KEY ("contest_id") REFERENCES "contests" ("id"),
      CONSTRAINT "fk_participants_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id"),
      CONSTRAINT "fk_participants_institution" FOREIGN KEY ("institution_id") REFERENCES "institutions" ("id"),
      CONSTRAINT "fk_participants_region" FOREIGN KEY ("region_id") REFERENCES "regions" ("id")
    )`,
    `CREATE UNIQUE INDEX "ux_participants_live" ON "participants" ("offering_id", "account_id") WHERE "live" AND "counted"`,
    `CREATE INDEX "ix_participants_registration" ON "participants" ("registration_id")`,
    `CREATE INDEX "ix_participants_account" ON "participants" ("account_id")`,

    `CREATE TABLE "contest_places" (
      "contest_id" uuid NOT NULL,
      "account_id" uuid NOT NULL,
      "taken" int NOT NULL,
      CONSTRAINT "pk_contest_places" PRIMARY KEY ("contest_id", "account_id"),
      CONSTRAINT "ck_contest_places_taken" CHECK ("taken" >= 0),
      CONSTRAINT "fk_contest_places_contest" FOREIGN KEY ("contest_id") REFERENCES "contests" ("id"),
      CONSTRAINT "fk_contest_places_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id")
    )`,

    `CREATE TABLE "answers" (
      "participant_id" uuid NOT NULL,
      "question_id" uuid NOT NULL,
      "value" text NOT NULL,
      "updated_at" bigint NOT NULL,
      CONSTRAINT "pk_answers" PRIMARY KEY ("participant_id", "question_id"),
      CONSTRAINT "fk_answers_participant" FOREIGN KEY ("participant_id") REFERENCES "participants" ("id"),
      CONSTRAINT "fk_answers_question" FOREIGN KEY ("question_id") REFERENCES "questions" ("id")
    )`,

    `CREATE TABLE "consents" (
      "id" uuid NOT NULL,
      "participant_id" uuid NOT NULL,
      "question_id" uuid NOT NULL,
      "text" text NOT NULL,
      "text_digest" varchar(64) NOT NULL,
      "locale" varchar(10) NOT NULL,
      "given_at" bigint NOT NULL,
      "withdrawn_at" bigint,
      CONSTRAINT "pk_consents" PRIMARY KEY ("id"),
      CONSTRAINT "fk_consents_participant" FOREIGN KEY ("participant_id") REFERENCES "participants" ("id"),
      CONSTRAINT "fk_consents_question" FOREIGN KEY ("question_id") REFERENCES "questions" ("id")
    )`,
    `CREATE UNIQUE INDEX "ux_consents_given" ON "consents" ("participant_id", "question_id") WHERE "withdrawn_at" IS NULL`,

    `CREATE TABLE "conditions" (
      "id" uuid NOT NULL,
      "registration_id" uuid NOT NULL,
      "participant_id" uuid,
      "kind" varchar(40) NOT NULL,
      "effect" varchar(16) NOT NULL,
      "deadline_at" bigint,
      "created_at" bigint NOT NULL,
      "met_at" bigint,
      CONSTRAINT "pk_conditions" PRIMARY KEY ("id"),
      CONSTRAINT "ck_conditions_kind" CHECK ("kind" IN ('guardian_consent', 'member_confirmation', 'advisor_confirmation', 'document', 'reconfirmation')),
      CONSTRAINT "ck_conditions_effect" CHECK ("effect" IN ('none', 'lapse')),
      CONSTRAINT "fk_conditions_registration" FOREIGN KEY ("registration_id") REFERENCES "registrations" ("id"),
      CONSTRAINT "fk_conditions_participant" FOREIGN KEY ("participant_id") REFERENCES "participants" ("id")
    )`,
    `CREATE INDEX "ix_conditions_registration" ON "conditions" ("registration_id")`,

    `CREATE TABLE "seat_claims" (
      "registration_id" uuid NOT NULL,
      "pool_id" uuid NOT NULL,
      "units" int NOT NULL,
      "arrival" bigint NOT NULL,
      "holds" boolean NOT NULL,
      CONSTRAINT "pk_seat_claims" PRIMARY KEY ("registration_id", "pool_id"),
      CONSTRAINT "ck_seat_claims_units" CHECK ("units" > 0),
      CONSTRAINT "fk_seat_claims_registration" FOREIGN KEY ("registration_id") REFERENCES "registrations" ("id"),
      CONSTRAINT "fk_seat_claims_pool" FOREIGN KEY ("pool_id") REFERENCES "seat_pools" ("id")
    )`,
    `CREATE INDEX "ix_seat_claims_pool" ON "seat_claims" ("pool_id", "arrival")`,

    `CREATE TABLE "registration_counts" (
      "offering_id" uuid NOT NULL,
      "region_key" varchar(36) NOT NULL,
      "state" varchar(16) NOT NULL,
      "total" int NOT NULL,
      CONSTRAINT "pk_registration_counts" PRIMARY KEY ("offering_id", "region_key", "state"),
      CONSTRAINT "fk_registration_counts_offering" FOREIGN KEY ("offering_id") REFERENCES "offerings" ("id")
    )`,

    `CREATE TABLE "registration_days" (
      "offering_id" uuid NOT NULL,
      "day" varchar(10) NOT NULL,
      "total" int NOT NULL,
      CONSTRAINT "pk_registration_days" PRIMARY KEY ("offering_id", "day"),
      CONSTRAINT "fk_registration_days_offering" FOREIGN KEY ("offering_id") REFERENCES "offerings" ("id")
    )`,
  ];
}
