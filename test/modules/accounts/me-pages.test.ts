import { beforeAll, beforeEach, expect, it } from 'vitest';
import { MINUTE } from '../../../src/kernel/clock.js';
import { digestOf } from '../../../src/kernel/digest.js';
import { newId } from '../../../src/kernel/id.js';
import { AccountOpening, Accounts, readAddress, type SignedInNow } from '../../../src/modules/accounts/index.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { DoctorChecks } from '../../../src/platform/doctor/doctor-checks.js';
import { eachDatabase } from '../../support/databases.js';
import { markupProblems } from '../../support/page-checks.js';
import type { TestPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { AccountsAlone } from './accounts-alone.js';
import { codeIn, signInBy } from './person.js';

const PASSWORD = 'copper tide walks under maples';

eachDatabase((_database, open) => {
  let portal: TestPortal;
  let number = 0;
  let address: string;
  let person: SignedInNow;
  let visitor: Visitor;

  beforeAll(async () => {
    portal = await open({ root: AccountsAlone });
  });
  beforeEach(async () => {
    number += 1;
    address = `me${number}@uni.example`;
    person = await signInBy(portal, address);
    visitor = portal.visitor();
    visitor.cookies.set('trellis', person.secret);
  });

  it('a profile is saved as typed, tidied, and speaks its language at once', async () => {
    const words = {
      displayName: ' Li  Wei ',
      legalName: '李伟',
      latinName: 'Li Wei',
      locale: 'zh-CN',
      zone: 'Asia/Shanghai',
    };
    const saved = await visitor.submit(await visitor.get('/me'), words, '/me');
    expect([saved.status, saved.location]).toEqual([303, '/me']);
    const page = await visitor.follow(saved);
    expect(page.text).toContain('lang="zh-CN"');
    expect(page.form('/me').fields).toMatchObject({ ...words, displayName: 'Li Wei' });
    expect(await portal.get(Accounts).find(portal.ctx(), person.accountId)).toMatchObject({
      legalName: '李伟',
      zone: 'Asia/Shanghai',
    });
  });

  it.each([
    ['latinName', '李伟'],
    ['displayName', ' '],
    ['zone', 'Asia/Atlantis'],
    ['zone', '+08:00'],
    ['locale', 'fr'],
    ['legalName', 'x'.repeat(201)],
  ])('a profile with the %s %j is shown again with what was typed', async (field, value) => {
    const words = { displayName: 'Amina', legalName: 'Kept', latinName: '', locale: 'en', zone: '', [field]: value };
    const refused = await visitor.submit(await visitor.get('/me'), words, '/me');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('error-summary');
    expect(refused.text).toContain(`field-${field}-error`);
    const kept = field === 'legalName' ? 'x'.repeat(201) : 'Kept';
    expect(refused.form('/me').fields['legalName']).toBe(kept);
    expect((await portal.get(Accounts).find(portal.ctx(), person.accountId))?.legalName).toBe('');
  });

  it('server-owned fields of an account are refused', async () => {
    const words = { displayName: 'Amina', legalName: '', latinName: '', locale: 'en', zone: '' };
    for (const forged of [{ state: 'active' }, { id: newId() }, { accountId: newId() }, { passwordHash: 'x' }]) {
      expect((await visitor.submit(await visitor.get('/me'), { ...words, ...forged }, '/me')).status).toBe(422);
    }
  });

  it('a device is signed out from the list, at its next click', async () => {
    portal.clock.advance(2 * MINUTE);
    const other = portal.visitor();
    other.cookies.set('trellis', (await signInBy(portal, address)).secret);
    const list = await visitor.get('/me/devices');
    expect(list.text).toContain('Chrome, Android');
    const path = `/me/devices/${digestOf(other.cookies.get('trellis') ?? '')}/revocation`;
    const done = await visitor.submit(list, {}, path);
    expect([done.status, done.location]).toEqual([303, '/me/devices']);
    expect((await other.get('/me')).location).toBe('/sign-in?next=%2Fme');
    expect((await visitor.get('/me')).status).toBe(200);
  });

  it('a stranger’s device is not found', async () => {
    const other = await signInBy(portal, `other${number}@uni.example`);
    expect((await visitor.post(`/me/devices/${digestOf(other.secret)}/revocation`)).status).toBe(404);
    expect((await visitor.post('/me/devices/nonsense/revocation')).status).toBe(404);
  });

  it('an address is added by its code, made the main one, and the old one removed', async () => {
    const home = `home${number}@mail.example`;
    const asked = await visitor.submit(await visitor.get('/me/addresses'), { address: home }, '/me/addresses');
    const step = await visitor.follow(asked);
    const code = codeIn(await portal.letters.takeOne(home));
    const wrong = await visitor.submit(step, { code: code === '111111' ? '222222' : '111111' }, '/me/addresses/code');
    expect([wrong.status, wrong.text.includes('4 tries left')]).toEqual([422, true]);
    const added = await visitor.follow(await visitor.submit(wrong, { code }, '/me/addresses/code'));
    expect(added.text).toContain(`${home} was added`);
    const makePrimary = added.forms.find(({ action }) => action.endsWith('/primacy'))!;
    await visitor.submit(added, {}, makePrimary.action);
    const list = await visitor.get('/me/addresses');
    const removal = list.forms.find(({ action }) => action.endsWith('/removal'))!;
    const removed = await visitor.follow(await visitor.submit(list, {}, removal.action));
    expect(removed.text).toContain('The address was removed');
    expect(removed.forms.filter(({ action }) => action.endsWith('/removal'))).toHaveLength(0);
    expect((await portal.get(Accounts).find(portal.ctx(), person.accountId))?.address).toBe(home);
    await portal.letters.take();
  });

  it('an old sign-in confirms itself with a code before it changes who can enter', async () => {
    portal.clock.advance(11 * MINUTE);
    const stale = await visitor.get('/me/security');
    expect(stale.text).not.toContain('type="password"');
    expect((await visitor.post('/me/security', { password: PASSWORD })).status).toBe(403);
    expect((await visitor.post('/me/addresses', { address: `new${number}@mail.example` })).status).toBe(403);
    await portal.letters.expectNoMore();

    const asked = await visitor.submit(stale, {}, '/me/confirmation');
    expect(asked.location).toBe('/me/confirmation?next=%2Fme%2Fsecurity');
    const step = await visitor.follow(asked);
    const before = visitor.cookies.get('trellis');
    const code = codeIn(await portal.letters.takeOne(address));
    const confirmed = await visitor.submit(step, { code }, '/me/confirmation/code');
    expect([confirmed.status, confirmed.location]).toEqual([303, '/me/security']);
    expect(visitor.cookies.get('trellis')).not.toBe(before);

    const saved = await visitor.submit(await visitor.follow(confirmed), { password: PASSWORD }, '/me/security');
    expect((await visitor.follow(saved)).text).toContain('Your password is saved');
    expect((await portal.letters.takeOne(address)).text).toContain('A new password was set');
  });

  it('a confirmation is for one’s own account, whatever address the form carries', async () => {
    portal.clock.advance(11 * MINUTE);
    const victim = `victim${number}@uni.example`;
    await visitor.post('/me/confirmation', { address: victim, next: '/me/security' });
    expect(await portal.letters.take(victim)).toEqual([]);
    const code = codeIn(await portal.letters.takeOne(address));
    await visitor.post('/me/confirmation/code', { address: victim, code, next: '/me/security' });
    expect((await visitor.get('/me')).form('/me').fields['displayName']).toBe(`me${number}`);
  });

  it('a password that breaks a rule is refused with the rule, and never sent back', async () => {
    const page = await visitor.get('/me/security');
    const refused = await visitor.submit(page, { password: 'short words' }, '/me/security');
    expect([refused.status, refused.text.includes('Use at least 15 characters')]).toEqual([422, true]);
    expect(refused.text).not.toContain('short words');
  });

  it.each(['/me', '/me/devices', '/me/addresses', '/me/security', '/me/confirmation'])(
    '%s asks strangers to sign in',
    async (path) => {
      const answer = await portal.visitor().get(path);
      expect([answer.status, answer.location]).toEqual([303, `/sign-in?next=${encodeURIComponent(path)}`]);
    },
  );

  it.each(['zh-CN', 'ar'])('every page speaks %s', async (language) => {
    for (const path of [
      '/me',
      '/me/devices',
      '/me/addresses',
      '/me/security',
      '/me/confirmation',
      '/sign-in',
      '/sign-in/password',
    ]) {
      const reader = portal.visitor(language);
      if (path.startsWith('/me')) reader.cookies.set('trellis', person.secret);
      reader.cookies.set('lang', language);
      const page = await reader.get(path);
      expect([path, page.status, page.text.includes(`lang="${language}"`)]).toEqual([path, 200, true]);
    }
  });

  it('every page is valid HTML, before and after a sign-in grows old', async () => {
    await visitor.post('/me/addresses', { address: `valid${number}@mail.example` });
    await portal.letters.take();
    for (const age of [0, 11 * MINUTE]) {
      portal.clock.advance(age);
      for (const path of ['/me', '/me/devices', '/me/addresses', '/me/security', '/me/confirmation', '/terms']) {
        expect([path, await markupProblems((await visitor.get(path)).text)]).toEqual([path, []]);
      }
    }
    const stranger = portal.visitor();
    for (const path of ['/sign-in', '/sign-in/password']) {
      expect([path, await markupProblems((await stranger.get(path)).text)]).toEqual([path, []]);
    }
  });

  it('facts told to a form are kept, names on the account, blanks forgotten', async () => {
    const accounts = portal.get(Accounts);
    const save = (facts: Record<string, unknown>) => {
      return portal.get(UnitOfWork).run(portal.ctx(), (tx) => accounts.saveProfileFacts(tx, person.accountId, facts));
    };
    await save({ country: 'EG', graduation_year: 2028, legal_name: 'أمينة يوسف', phone: '+20 1' });
    await save({ phone: '', legal_name: ' ', graduation_year: 2029 });
    expect(await accounts.profileFacts(portal.ctx(), person.accountId)).toEqual({
      country: 'EG',
      graduation_year: 2029,
      legal_name: 'أمينة يوسف',
    });
    await expect(save({ role: 'administrator' })).rejects.toThrow('role');
  });

  it('the doctor finds an account without a main address', async () => {
    const examine = async () => {
      const findings = await portal.get(DoctorChecks).run(portal.ctx(), 'thorough');
      return findings.find(({ name }) => name === 'accounts');
    };
    expect(await examine()).toMatchObject({ ok: true });
    const newcomer = {
      address: readAddress(`lost${number}@uni.example`)!,
      locale: 'en',
      zone: null,
      termsVersion: null,
    } as const;
    const lost = await portal.get(UnitOfWork).run(portal.ctx(), async (tx) => {
      const { accountId } = await portal.get(AccountOpening).open(tx, newcomer);
      await tx.db.change('UPDATE account_addresses SET is_primary = FALSE WHERE account_id = :accountId', {
        accountId,
      });
      return accountId;
    });
    expect(await examine()).toMatchObject({ ok: false, detail: expect.stringContaining(lost) });
  });
});
