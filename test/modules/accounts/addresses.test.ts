import { beforeAll, beforeEach, expect, it } from 'vitest';
import { MINUTE } from '../../../src/kernel/clock.js';
import type { Ctx } from '../../../src/platform/database/context.js';
import { Accounts, type SignedInNow } from '../../../src/modules/accounts/index.js';
import { Addresses } from '../../../src/modules/accounts/service/addresses.service.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { AccountsAlone } from './accounts-alone.js';
import { codeIn, ctxOf, eventKinds, refusal, signInBy } from './person.js';

eachDatabase((_database, open) => {
  let portal: TestPortal;
  let addresses: Addresses;
  let person: SignedInNow;
  let ctx: Ctx;
  let number = 0;
  let school: string;
  let home: string;

  const add = async (address: string, by: Ctx = ctx) => {
    await addresses.request(by, address);
    await addresses.confirm(by, address, codeIn(await portal.letters.takeOne(address)));
  };
  const idOf = async (address: string) => (await addresses.list(ctx)).find((one) => one.address === address)!.id;

  beforeAll(async () => {
    portal = await open({ root: AccountsAlone });
    addresses = portal.get(Addresses);
  });
  beforeEach(async () => {
    number += 1;
    school = `school${number}@uni.example`;
    home = `home${number}@mail.example`;
    person = await signInBy(portal, school);
    ctx = await ctxOf(portal, person);
  });

  it('a second address is added by a code mailed to it, and opens the same account', async () => {
    await add(home);
    expect((await addresses.list(ctx)).map((one) => [one.address, one.isPrimary])).toEqual([
      [school, true],
      [home, false],
    ]);
    expect((await portal.letters.takeOne(school)).text).toContain(home);
    expect(await signInBy(portal, home)).toMatchObject({ accountId: person.accountId, isNew: false });
    expect(await eventKinds(portal)).toContain('AddressAdded');
  });

  it('a code for adding an address does not sign in, and the other way round', async () => {
    await addresses.request(ctx, home);
    const code = codeIn(await portal.letters.takeOne(home));
    const other = await signInBy(portal, `other${number}@uni.example`);
    expect(await refusal(addresses.confirm(await ctxOf(portal, other), home, code))).toBe('accounts.code_lapsed');
  });

  it('an address of another account is not taken over, even by who reads its mail', async () => {
    await signInBy(portal, home);
    portal.clock.advance(2 * MINUTE);
    expect(await refusal(add(home))).toBe('accounts.address_taken');
    expect((await portal.get(Accounts).findByAddress(ctx, home))?.id).not.toBe(person.accountId);
  });

  it('two people who prove the same address at once: one has it', async () => {
    const other = await ctxOf(portal, await signInBy(portal, `rival${number}@uni.example`));
    await addresses.request(ctx, home);
    const mine = codeIn(await portal.letters.takeOne(home));
    await addresses.request(other, home);
    const theirs = codeIn(await portal.letters.takeOne(home));
    const ends = await Promise.allSettled([addresses.confirm(ctx, home, mine), addresses.confirm(other, home, theirs)]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await portal.letters.take();
  });

  it('another address becomes the main one, and the old one is told', async () => {
    await add(home);
    await portal.letters.take();
    await addresses.makePrimary(ctx, await idOf(home));
    expect((await portal.get(Accounts).find(ctx, person.accountId))?.address).toBe(home);
    expect((await portal.letters.takeOne(school)).text).toContain(home);
    await portal.letters.expectNoMore();
  });

  it('the main address stays, so the last one does too', async () => {
    expect(await refusal(addresses.remove(ctx, await idOf(school)))).toBe('accounts.address_primary_stays');
    await add(home);
    await portal.letters.take();
    await addresses.remove(ctx, await idOf(home));
    expect(await addresses.list(ctx)).toHaveLength(1);
    expect((await portal.letters.take()).map(({ toAddress }) => toAddress).sort()).toEqual([home, school]);
  });

  it('one address is always the main one, whatever is asked at the same moment', async () => {
    await add(home);
    const [homeId, schoolId] = [await idOf(home), await idOf(school)];
    await Promise.allSettled([
      addresses.makePrimary(ctx, homeId),
      addresses.remove(ctx, homeId),
      addresses.remove(ctx, schoolId),
      addresses.makePrimary(ctx, schoolId),
    ]);
    expect((await addresses.list(ctx)).filter(({ isPrimary }) => isPrimary)).toHaveLength(1);
    await portal.letters.take();
  });

  it('a stranger’s address cannot be touched', async () => {
    const theirs = await idOf(school);
    const other = await ctxOf(portal, await signInBy(portal, `stranger${number}@uni.example`));
    expect(await refusal(addresses.makePrimary(other, theirs))).toBe('errors.not_found');
    expect(await refusal(addresses.remove(other, theirs))).toBe('errors.not_found');
  });

  it('every change needs a fresh sign-in', async () => {
    const id = await idOf(school);
    portal.clock.advance(10 * MINUTE);
    const later = { ...ctx, now: portal.clock.now() };
    const changes = [
      addresses.request(later, home),
      addresses.confirm(later, home, '123456'),
      addresses.makePrimary(later, id),
      addresses.remove(later, id),
    ];
    expect(new Set(await Promise.all(changes.map(refusal)))).toEqual(new Set(['accounts.fresh_needed']));
    await portal.letters.expectNoMore();
  });
});
