import { SqlMigration } from '../platform/database/sql-migration.js';

/** Program > edition > offering, with contests, regions and regional openings. */
export class Programs1790000000004 extends SqlMigration {
  readonly statements = [
    `CREATE TABLE "programs" (
      "id" uuid NOT NULL,
      "slug" varchar(80) NOT NULL,
      "name" text NOT NULL,
      "summary" text NOT NULL,
      "body" text NOT NULL,
      "hue" varchar(16) NOT NULL,
      "position" int NOT NULL,
      "example" boolean NOT NULL,
      "created_at" bigint NOT NULL,
      CONSTRAINT "pk_programs" PRIMARY KEY ("id"),
      CONSTRAINT "ck_programs_hue" CHECK ("hue" IN ('academy', 'contest', 'fest', 'innovation', 'base'))
    )`,
    `CREATE UNIQUE INDEX "ux_programs_slug" ON "programs" ("slug")`,

    `CREATE TABLE "regions" (
      "id" uuid NOT NULL,
      "program_id" uuid NOT NULL,
      "parent_id" uuid,
      "code" varchar(40) NOT NULL,
      "name" text NOT NULL,
      "zone" varchar(64) NOT NULL,
      "position" int NOT NULL,
      CONSTRAINT "pk_regions" PRIMARY KEY ("id"),
      CONSTRAINT "fk_regions_program" FOREIGN KEY ("program_id") REFERENCES "programs" ("id"),
      CONSTRAINT "fk_regions_parent" FOREIGN KEY ("parent_id") REFERENCES "regions" ("id")
    )`,
    `CREATE UNIQUE INDEX "ux_regions_code" ON "regions" ("program_id", "code")`,

    `CREATE TABLE "editions" (
      "id" uuid NOT NULL,
      "program_id" uuid NOT NULL,
      "slug" varchar(80) NOT NULL,
      "name" text NOT NULL,
      "starts_at" bigint,
      "ends_at" bigint,
      "created_at" bigint NOT NULL,
      CONSTRAINT "pk_editions" PRIMARY KEY ("id"),
      CONSTRAINT "fk_editions_program" FOREIGN KEY ("program_id") REFERENCES "programs" ("id")
    )`,
    `CREATE UNIQUE INDEX "ux_editions_slug" ON "editions" ("program_id", "slug")`,

    `CREATE TABLE "contests" (
      "id" uuid NOT NULL,
      "edition_id" uuid NOT NULL,
      "name" text NOT NULL,
      "summary" text NOT NULL,
      "most_per_person" int,
      "position" int NOT NULL,
      CONSTRAINT "pk_contests" PRIMARY KEY ("id"),
      CONSTRAINT "ck_contests_most" CHECK ("most_per_person" IS NULL OR "most_per_person" > 0),
      CONSTRAINT "fk_contests_edition" FOREIGN KEY ("edition_id") REFERENCES "editions" ("id")
    )`,
    `CREATE INDEX "ix_contests_edition" ON "contests" ("edition_id", "position")`,

    `CREATE TABLE "offerings" (
      "id" uuid NOT NULL,
      "program_id" uuid NOT NULL,
      "edition_id" uuid NOT NULL,
      "contest_id" uuid,
      "slug" varchar(80) NOT NULL,
      "kind" varchar(16) NOT NULL,
      "state" varchar(16) NOT NULL,
      "visibility" varchar(16) NOT NULL,
      "applicant" varchar(16) NOT NULL,
      "title" text NOT NULL,
      "summary" text NOT NULL,
      "body" text NOT NULL,
      "audience" text NOT NULL,
      "preparation" text NOT NULL,
      "steps" text NOT NULL,
      "place" text NOT NULL,
      "online_url" varchar(500),
      "languages" varchar(100) NOT NULL,
      "contact" varchar(320),
      "zone" varchar(64) NOT NULL,
      "opens_at" bigint,
      "closes_at" bigint,
      "starts_at" bigint,
      "ends_at" bigint,
      "review_levels" varchar(100) NOT NULL,
      "offer_hours" int NOT NULL,
      "example" boolean NOT NULL,
      "version" int NOT NULL,
      "sort_key" varchar(200) NOT NULL,
      "search_key" text NOT NULL,
      "created_at" bigint NOT NULL,
      "published_at" bigint,
      CONSTRAINT "pk_offerings" PRIMARY KEY ("id"),
      CONSTRAINT "ck_offerings_kind" CHECK ("kind" IN ('course', 'track', 'challenge', 'event', 'partnership', 'call')),
      CONSTRAINT "ck_offerings_state" CHECK ("state" IN ('draft', 'published', 'closed')),
      CONSTRAINT "ck_offerings_visibility" CHECK ("visibility" IN ('public', 'link')),
      CONSTRAINT "ck_offerings_applicant" CHECK ("applicant" IN ('person', 'team', 'group', 'institution')),
      CONSTRAINT "ck_offerings_offer_hours" CHECK ("offer_hours" BETWEEN 1 AND 720),
      CONSTRAINT "fk_offerings_program" FOREIGN KEY ("program_id") REFERENCES "programs" ("id"),
      CONSTRAINT "fk_offerings_edition" FOREIGN KEY ("edition_id") REFERENCES "editions" ("id"),
      CONSTRAINT "fk_offerings_contest" FOREIGN KEY ("contest_id") REFERENCES "contests" ("id")
    )`,
    `CREATE UNIQUE INDEX "ux_offerings_slug" ON "offerings" ("slug")`,
    `CREATE INDEX "ix_offerings_catalogue" ON "offerings" ("state", "visibility", "closes_at")`,
    `CREATE INDEX "ix_offerings_edition" ON "offerings" ("edition_id")`,

    `CREATE TABLE "regional_openings" (
      "id" uuid NOT NULL,
      "offering_id" uuid NOT NULL,
      "region_id" uuid NOT NULL,
      "is_open" boolean NOT NULL,
      "zone" varchar(64) NOT NULL,
      "opens_at" bigint,
      "closes_at" bigint,
      "languages" varchar(100) NOT NULL,
      "contact" varchar(320),
      CONSTRAINT "pk_regional_openings" PRIMARY KEY ("id"),
      CONSTRAINT "fk_regional_openings_offering" FOREIGN KEY ("offering_id") REFERENCES "offerings" ("id"),
      CONSTRAINT "fk_regional_openings_region" FOREIGN KEY ("region_id") REFERENCES "regions" ("id")
    )`,
    `CREATE UNIQUE INDEX "ux_regional_openings" ON "regional_openings" ("offering_id", "region_id")`,
  ];
}
