import { existsSync, writeFileSync } from 'node:fs';

/** Says beside the file that the portal lives elsewhere now: a start from old habit would part it in two. */
export function markMoved(file: string, when: Date): void {
  writeFileSync(markOf(file), `Moved to PostgreSQL on ${when.toISOString()}.\n`, { mode: 0o600 });
}

/** Throws when the file's portal has moved away. */
export function refuseMoved(file: string): void {
  if (!existsSync(markOf(file))) return;
  throw new Error(
    `This portal has moved to PostgreSQL: set DATABASE_URL. To go back to the file as it was then, remove ${markOf(file)}`,
  );
}

function markOf(file: string): string {
  return `${file}.moved`;
}
