import { beforeAll, beforeEach, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../src/kernel/clock.js';
import { newId } from '../../../src/kernel/id.js';
import { Accounts, SignIn, Suspension } from '../../../src/modules/accounts/index.js';
import { OWN_TERMS } from '../../../src/modules/office/index.js';
import { Sessions } from '../../../src/modules/accounts/service/sessions.service.js';
import { Database } from '../../../src/platform/database/database.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { AccountsAlone } from './accounts-alone.js';
import { askedCode, BROWSER, codeIn, countOf, eventKinds, refusal, signInBy } from './person.js';

eachDatabase((_database, open) => {
  let portal: TestPortal;
  let address: string;
  let mailbox = 0;
  const enter = (code: string, where = address) => {
    return portal.get(SignIn).enterCode(portal.ctx(), { address: where, code, userAgent: BROWSER });
  };

  beforeAll(async () => {
    portal = await open({ root: AccountsAlone });
  });
  beforeEach(() => {
    mailbox += 1;
    address = `amina.yusuf${mailbox}@uni.example`;
  });

  it('makes an account with a verified address, accepts the terms and says so in events', async () => {
    const before = (await eventKinds(portal)).length;
    const { accountId, isNew } = await signInBy(portal, address);
    expect(isNew).toBe(true);
    expect(await portal.get(Accounts).find(portal.ctx(), accountId)).toMatchObject({
      state: 'active',
      displayName: `amina yusuf${mailbox}`,
      locale: 'en',
      address,
    });
    const row = await portal
      .get(Database)
      .read.row('SELECT terms_version, terms_accepted_at FROM accounts WHERE id = :accountId', { accountId });
    expect(row).toEqual({ termsVersion: OWN_TERMS, termsAcceptedAt: portal.clock.now() });
    expect((await eventKinds(portal)).slice(before)).toEqual(['AccountCreated', 'SignedIn']);
  });

  it('finds the same account however the address is typed', async () => {
    const first = await signInBy(portal, address);
    portal.clock.advance(MINUTE);
    const shouted = address.toUpperCase();
    expect(await signInBy(portal, shouted)).toMatchObject({ accountId: first.accountId, isNew: false });
  });

  it('stores neither the code nor the secret', async () => {
    const code = await askedCode(portal, address);
    const { secret } = await enter(code);
    const read = portal.get(Database).read;
    const codes = await read.rows<{ codeHash: string }>('SELECT code_hash FROM sign_in_codes');
    const sessions = await read.rows<{ idHash: string }>('SELECT id_hash FROM sessions');
    expect(codes.some(({ codeHash }) => codeHash.includes(code))).toBe(false);
    expect(sessions.some(({ idHash }) => idHash === secret)).toBe(false);
  });

  it('writes the same letter to known and unknown addresses', async () => {
    await signInBy(portal, address);
    portal.clock.advance(2 * MINUTE);
    const known = address;
    const unknown = `someone.else${mailbox}@uni.example`;
    await portal.get(SignIn).requestCode(portal.ctx(), known);
    await portal.get(SignIn).requestCode(portal.ctx(), unknown);
    const [one, other] = [await portal.letters.takeOne(known), await portal.letters.takeOne(unknown)];
    const bare = (text: string) => text.replace(/\d{6}/gu, '######');
    expect(bare(one.text)).toBe(bare(other.text));
    expect(bare(one.subject)).toBe(bare(other.subject));
  });

  it('writes in the reader’s language and mails nothing twice within a minute', async () => {
    const chinese = { ...portal.ctx(), locale: 'zh-CN' as const };
    await portal.get(SignIn).requestCode(chinese, address);
    portal.clock.advance(59 * SECOND);
    await portal.get(SignIn).requestCode(chinese, address);
    const letter = await portal.letters.takeOne(address);
    expect(letter.subject).toContain('验证码');
    portal.clock.advance(2 * SECOND);
    await portal.get(SignIn).requestCode(chinese, address);
    expect(codeIn(await portal.letters.takeOne(address))).not.toBe(codeIn(letter));
  });

  it('takes only the newest code', async () => {
    const old = await askedCode(portal, address);
    portal.clock.advance(61 * SECOND);
    const fresh = await askedCode(portal, address);
    expect(await refusal(enter(old === fresh ? '000000' : old))).toBe('accounts.code_wrong');
    expect(await enter(fresh)).toMatchObject({ isNew: true });
  });

  it('burns a code after five wrong tries, and keeps the tries although each was refused', async () => {
    const code = await askedCode(portal, address);
    const wrong = code === '111111' ? '222222' : '111111';
    for (let left = 4; left > 0; left -= 1) {
      await expect(enter(wrong)).rejects.toMatchObject({ messageKey: 'accounts.code_wrong', variables: { left } });
    }
    expect(await refusal(enter(wrong))).toBe('accounts.code_burned');
    expect(await refusal(enter(code))).toBe('accounts.code_burned');
    expect(await askedCode(portal, address)).toMatch(/^\d{6}$/u);
  });

  it('refuses a code after ten minutes, after use, and of another address', async () => {
    const late = await askedCode(portal, address);
    portal.clock.advance(10 * MINUTE);
    expect(await refusal(enter(late))).toBe('accounts.code_lapsed');
    const used = await askedCode(portal, address);
    await enter(used);
    expect(await refusal(enter(used))).toBe('accounts.code_lapsed');
    expect(await refusal(enter(used, `nobody${mailbox}@uni.example`))).toBe('accounts.code_lapsed');
  });

  it('makes one account and one session when many tabs enter the same code', async () => {
    const code = await askedCode(portal, address);
    const before = [await countOf(portal, 'accounts'), await countOf(portal, 'sessions')];
    const tabs = await Promise.allSettled(Array.from({ length: 5 }, () => enter(code)));
    expect(tabs.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const after = [await countOf(portal, 'accounts'), await countOf(portal, 'sessions')];
    expect(after).toEqual(before.map((count) => count + 1));
  });

  it('answers too many requests for one mailbox with the time to wait, whoever’s it is', async () => {
    for (let round = 0; round < 6; round += 1) {
      await portal.get(SignIn).requestCode(portal.ctx(), address);
      portal.clock.advance(2 * MINUTE);
    }
    await expect(portal.get(SignIn).requestCode(portal.ctx(), address.toUpperCase())).rejects.toMatchObject({
      code: 'too_many',
      variables: { seconds: expect.any(Number) },
    });
    await portal.letters.take(address);
  });

  it('ends the session the browser had before', async () => {
    const first = await signInBy(portal, address);
    portal.clock.advance(2 * MINUTE);
    const code = await askedCode(portal, address);
    const found = await portal.get(Sessions).find(first.secret, portal.clock.now());
    const ctx = {
      ...portal.ctx(),
      actor: { kind: 'person' as const, accountId: first.accountId, sessionId: found?.sessionId ?? '' },
    };
    const second = await portal.get(SignIn).enterCode(ctx, { address, code, userAgent: BROWSER });
    expect(second.secret).not.toBe(first.secret);
    expect(await portal.get(Sessions).find(first.secret, portal.clock.now())).toBeNull();
    expect(await portal.get(Sessions).find(second.secret, portal.clock.now())).toMatchObject({
      sessionId: expect.any(String),
    });
  });

  it('keeps suspended people out, at once and by a code', async () => {
    const person = await signInBy(portal, address);
    await portal.get(Suspension).begin(portal.ctx(), person.accountId, 'Shared a code');
    expect(await portal.get(Sessions).find(person.secret, portal.clock.now())).toBeNull();
    portal.clock.advance(2 * MINUTE);
    const code = await askedCode(portal, address);
    expect(await refusal(enter(code))).toBe('accounts.suspended');
    await portal.get(Suspension).end(portal.ctx(), person.accountId, 'Cleared');
    portal.clock.advance(2 * MINUTE);
    expect(await signInBy(portal, address)).toMatchObject({ accountId: person.accountId });
  });

  it('never stores a session’s secret as the answer of a form post', async () => {
    const code = await askedCode(portal, address);
    const idempotency = { route: 'POST /sign-in/code', key: newId(), bodyDigest: 'x' };
    const entry = { address, code, userAgent: BROWSER };
    const { secret } = await portal.get(SignIn).enterCode({ ...portal.ctx(), idempotency }, entry);
    const rows = await portal.get(Database).read.rows('SELECT result FROM idempotency_keys');
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it.each(['', 'nobody', 'a@b', 'a@uni.example\nBcc: x@uni.example'])('refuses %j as an address', async (wrong) => {
    expect(await refusal(portal.get(SignIn).requestCode(portal.ctx(), wrong))).toBe('forms.email');
  });
});
