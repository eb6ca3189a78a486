import { beforeAll, expect, it } from 'vitest';
import { MINUTE } from '../../../src/kernel/clock.js';
import { SignIn, Suspension } from '../../../src/modules/accounts/index.js';
import { Passwords } from '../../../src/modules/accounts/service/passwords.service.js';
import { Sessions } from '../../../src/modules/accounts/service/sessions.service.js';
import { Database } from '../../../src/platform/database/database.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { AccountsAlone } from './accounts-alone.js';
import { BROWSER, ctxOf, eventKinds, refusal, signInBy } from './person.js';

const PASSWORD = 'copper tide walks under maples';

eachDatabase((_database, open) => {
  let portal: TestPortal;
  const enter = (address: string, password: string) => {
    return portal.get(SignIn).byPassword(portal.ctx(), { address, password, userAgent: BROWSER });
  };
  const withPassword = async (address: string) => {
    const person = await signInBy(portal, address);
    await portal.get(Passwords).set(await ctxOf(portal, person), PASSWORD);
    await portal.letters.takeOne(address);
    return person;
  };

  beforeAll(async () => {
    portal = await open({ root: AccountsAlone });
  });

  it('opens the account it was set for, by any spelling of the address', async () => {
    const { accountId } = await withPassword('amina@uni.example');
    expect(await enter('AMINA@uni.example', PASSWORD)).toMatchObject({ accountId, isNew: false });
    expect((await eventKinds(portal)).filter((kind) => kind === 'PasswordSet')).toHaveLength(1);
  });

  it('gives one answer to a wrong password, an unknown address and an account without one', async () => {
    await withPassword('known@uni.example');
    await signInBy(portal, 'codes-only@uni.example');
    const answers = [
      await refusal(enter('known@uni.example', 'copper tide walks under maple')),
      await refusal(enter('unknown@uni.example', PASSWORD)),
      await refusal(enter('codes-only@uni.example', PASSWORD)),
      await refusal(enter('no address', PASSWORD)),
      await refusal(enter('known@uni.example', 'x'.repeat(5000))),
      await refusal(enter('known@uni.example', '')),
    ];
    expect(new Set(answers)).toEqual(new Set(['accounts.password_wrong']));
  });

  it('is stored as argon2id only', async () => {
    await withPassword('stored@uni.example');
    const rows = await portal
      .get(Database)
      .read.rows<{ passwordHash: string }>('SELECT password_hash FROM accounts WHERE password_hash IS NOT NULL');
    expect(rows.every(({ passwordHash }) => passwordHash.startsWith('$argon2id$v=19$m=19456,t=2,p=1$'))).toBe(true);
  });

  it('is compared as NFKC, so that every keyboard writes the same', async () => {
    const person = await signInBy(portal, 'unicode@uni.example');
    await portal.get(Passwords).set(await ctxOf(portal, person), 'ｃafé tide walks under maples');
    await portal.letters.take();
    expect(await enter('unicode@uni.example', 'cafe\u0301 tide walks under maples')).toMatchObject({ isNew: false });
  });

  it.each([
    ['fourteen chars', 'accounts.password_too_short'],
    ['a1 '.repeat(60), 'accounts.password_too_long'],
    ['passwordpassword1', 'accounts.password_common'],
    ['orchard-lantern-42', 'accounts.password_common'],
    ['rules.person@uni.example', 'accounts.password_context'],
    ['Trellis Demo 2026!!', 'accounts.password_context'],
    ['abcabcabcabcabcabc', 'accounts.password_repeats'],
  ])('is refused with a reason: %s', async (password, reason) => {
    // A mailbox each: one person does not sign in seven times within the half hour.
    const person = await signInBy(portal, `rules.person@${reason.replace(/\W|_/gu, '')}${password.length}.example`);
    expect(await refusal(portal.get(Passwords).set(await ctxOf(portal, person), password))).toBe(reason);
  });

  it('needs a fresh sign-in', async () => {
    const person = await signInBy(portal, 'stale@uni.example');
    portal.clock.advance(10 * MINUTE);
    const ctx = await ctxOf(portal, person);
    expect(await refusal(portal.get(Passwords).set(ctx, PASSWORD))).toBe('accounts.fresh_needed');
    expect(await refusal(portal.get(Passwords).remove(ctx))).toBe('accounts.fresh_needed');
  });

  it('signs out all other devices when it changes, and tells the owner', async () => {
    const thief = await signInBy(portal, 'owner@uni.example');
    portal.clock.advance(2 * MINUTE);
    const owner = await signInBy(portal, 'owner@uni.example');
    await portal.get(Passwords).set(await ctxOf(portal, owner), PASSWORD);
    const sessions = portal.get(Sessions);
    expect(await sessions.find(thief.secret, portal.clock.now())).toBeNull();
    expect(await sessions.find(owner.secret, portal.clock.now())).not.toBeNull();
    expect((await portal.letters.takeOne('owner@uni.example')).text).toContain('A new password was set');
  });

  it('no longer opens anything once removed', async () => {
    const person = await withPassword('removed@uni.example');
    await portal.get(Passwords).remove(await ctxOf(portal, person));
    await portal.letters.takeOne('removed@uni.example');
    expect(await refusal(enter('removed@uni.example', PASSWORD))).toBe('accounts.password_wrong');
  });

  it('does not open a suspended account', async () => {
    const person = await withPassword('suspended@uni.example');
    await portal.get(Suspension).begin(portal.ctx(), person.accountId, 'Shared an exam');
    expect(await refusal(enter('suspended@uni.example', PASSWORD))).toBe('accounts.suspended');
    expect(await refusal(enter('suspended@uni.example', 'not the password'))).toBe('accounts.password_wrong');
  });

  it('may be tried ten times in a quarter of an hour, for known and unknown addresses alike', async () => {
    await withPassword('tried@uni.example');
    for (const address of ['tried@uni.example', 'tried-unknown@uni.example']) {
      for (let round = 0; round < 10; round += 1)
        expect(await refusal(enter(address, 'wrong'))).toBe('accounts.password_wrong');
      expect(await refusal(enter(address, PASSWORD))).toBe('errors.too_many');
    }
  });
});
