import type { Ctx } from '../../../src/platform/database/context.js';
import { Database } from '../../../src/platform/database/database.js';
import { digestOf } from '../../../src/kernel/digest.js';
import { SignIn, type SignedInNow } from '../../../src/modules/accounts/index.js';
import { Sessions } from '../../../src/modules/accounts/service/sessions.service.js';
import type { SeenLetter } from '../../support/letterbox.js';
import type { TestPortal } from '../../support/portal.js';

export const BROWSER = 'Mozilla/5.0 (Linux; Android 14) Chrome/120.0 Mobile Safari/537.36';

export function codeIn(letter: SeenLetter): string {
  const code = /\b\d{6}\b/u.exec(letter.subject)?.[0];
  if (!code) throw new Error(`No code in ${letter.subject}`);
  return code;
}

/** Asks for a code and takes it out of the mailbox. */
export async function askedCode(portal: TestPortal, address: string, ctx: Ctx = portal.ctx()): Promise<string> {
  await portal.get(SignIn).requestCode(ctx, address);
  return codeIn(await portal.letters.takeOne(address));
}

export async function signInBy(portal: TestPortal, address: string): Promise<SignedInNow> {
  const code = await askedCode(portal, address);
  return portal.get(SignIn).enterCode(portal.ctx(), { address, code, userAgent: BROWSER });
}

/** The ctx of a request that carries this session's cookie; throws when the session is gone. */
export async function ctxOf(portal: TestPortal, { secret }: { secret: string }): Promise<Ctx> {
  const found = await portal.get(Sessions).find(secret, portal.clock.now());
  if (!found) throw new Error('The session is gone');
  return {
    ...portal.ctx(found.accountId),
    actor: { kind: 'person', accountId: found.accountId, sessionId: digestOf(secret) },
  };
}

export async function countOf(portal: TestPortal, table: string): Promise<number> {
  const row = await portal.get(Database).read.row<{ total: number }>(`SELECT COUNT(*) AS total FROM ${table}`);
  return Number(row?.total);
}

/** The kinds of events about accounts, in order. */
export async function eventKinds(portal: TestPortal): Promise<string[]> {
  const sql = `SELECT kind FROM events WHERE subject_type = 'account' ORDER BY id`;
  return (await portal.get(Database).read.rows<{ kind: string }>(sql)).map(({ kind }) => kind);
}

/** The message key a refused promise carries. */
export async function refusal(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no refusal',
    (error: { messageKey?: string; message: string }) => error.messageKey ?? error.message,
  );
}
