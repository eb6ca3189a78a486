import { SqlMigration } from '../platform/database/sql-migration.js';

/** Tables that were brought in: the file while it is needed, and what became of each row. */
export class Imports1790000000006 extends SqlMigration {
  readonly statements = [
    `CREATE TABLE "imports" (
      "id" uuid NOT NULL,
      "kind" varchar(60) NOT NULL,
      "target_id" uuid,
      "account_id" uuid NOT NULL,
      "file_name" varchar(200) NOT NULL,
      "format" varchar(8) NOT NULL,
      "bytes" int NOT NULL,
      "digest" varchar(64) NOT NULL,
      "state" varchar(16) NOT NULL,
      "layout" text NOT NULL,
      "total" int,
      "done" int NOT NULL,
      "done_line" int NOT NULL,
      "counts" text NOT NULL,
      "preview" text,
      "failure" text,
      "kept" int,
      "created_at" bigint NOT NULL,
      "started_at" bigint,
      "ended_at" bigint,
      "reversed_at" bigint,
      CONSTRAINT "pk_imports" PRIMARY KEY ("id"),
      CONSTRAINT "ck_imports_format" CHECK ("format" IN ('text', 'rows')),
      CONSTRAINT "ck_imports_state" CHECK ("state" IN ('staging', 'draft', 'checking', 'checked', 'running', 'done', 'failed', 'reversing', 'reversed'))
    )`,
    `CREATE INDEX "ix_imports_account" ON "imports" ("account_id", "id")`,
    `CREATE INDEX "ix_imports_target" ON "imports" ("kind", "target_id", "id")`,
    `CREATE INDEX "ix_imports_created" ON "imports" ("created_at")`,

    `CREATE TABLE "import_chunks" (
      "import_id" uuid NOT NULL,
      "position" int NOT NULL,
      "content" text NOT NULL,
      CONSTRAINT "pk_import_chunks" PRIMARY KEY ("import_id", "position"),
      CONSTRAINT "fk_import_chunks_import" FOREIGN KEY ("import_id") REFERENCES "imports" ("id")
    )`,

    `CREATE TABLE "import_rows" (
      "import_id" uuid NOT NULL,
      "line" int NOT NULL,
      "cells" text NOT NULL,
      "result" varchar(16) NOT NULL,
      "reason" text,
      "column_key" varchar(60),
      "undo" text,
      "subject_id" uuid,
      CONSTRAINT "pk_import_rows" PRIMARY KEY ("import_id", "line"),
      CONSTRAINT "ck_import_rows_result" CHECK ("result" IN ('created', 'updated', 'unchanged', 'revived', 'moved', 'refused')),
      CONSTRAINT "fk_import_rows_import" FOREIGN KEY ("import_id") REFERENCES "imports" ("id")
    )`,
    `CREATE INDEX "ix_import_rows_result" ON "import_rows" ("import_id", "result", "line")`,
  ];
}
