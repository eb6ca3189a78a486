import { beforeAll, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../src/kernel/clock.js';
import { digestOf } from '../../../src/kernel/digest.js';
import { Devices } from '../../../src/modules/accounts/service/devices.service.js';
import { FreshSignIn } from '../../../src/modules/accounts/service/fresh-sign-in.service.js';
import { Sessions } from '../../../src/modules/accounts/service/sessions.service.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { AccountsAlone } from './accounts-alone.js';
import { countOf, ctxOf, eventKinds, refusal, signInBy } from './person.js';

eachDatabase((_database, open) => {
  let portal: TestPortal;
  const find = (secret: string) => portal.get(Sessions).find(secret, portal.clock.now());
  const touch = (secret: string) => portal.get(Sessions).touch(digestOf(secret), portal.clock.now());

  beforeAll(async () => {
    portal = await open({ root: AccountsAlone });
  });

  it('a session lives for thirty days after it was last used, and no longer', async () => {
    const { secret } = await signInBy(portal, 'life@uni.example');
    portal.clock.advance(29 * DAY);
    expect(await find(secret)).not.toBeNull();
    await touch(secret);
    portal.clock.advance(29 * DAY);
    expect(await find(secret)).not.toBeNull();
    portal.clock.advance(DAY);
    expect(await find(secret)).toBeNull();
    await touch(secret);
    expect(await find(secret)).toBeNull();
  });

  it('"last seen" is written at most every five minutes', async () => {
    const person = await signInBy(portal, 'seen@uni.example');
    const begun = portal.clock.now();
    const seen = async () => (await portal.get(Devices).list(await ctxOf(portal, person)))[0]?.lastSeenAt;
    portal.clock.advance(4 * MINUTE);
    await find(person.secret);
    await touch(person.secret);
    expect(await seen()).toBe(begun);
    portal.clock.advance(MINUTE);
    await find(person.secret);
    await touch(person.secret);
    expect(await seen()).toBe(portal.clock.now());
  });

  it('the list of devices names each, this one first, and nobody else’s', async () => {
    await signInBy(portal, 'stranger@uni.example');
    const phone = await signInBy(portal, 'devices@uni.example');
    portal.clock.advance(2 * MINUTE);
    const laptop = await signInBy(portal, 'devices@uni.example');
    const devices = await portal.get(Devices).list(await ctxOf(portal, phone));
    expect(devices.map(({ id, isThis }) => [id, isThis])).toEqual([
      [digestOf(phone.secret), true],
      [digestOf(laptop.secret), false],
    ]);
    expect(devices[0]).toMatchObject({ browser: 'Chrome', system: 'Android', method: 'code' });
  });

  it('revoking a device ends it at its next request, and says so in an event', async () => {
    const phone = await signInBy(portal, 'revoke@uni.example');
    portal.clock.advance(2 * MINUTE);
    const laptop = await signInBy(portal, 'revoke@uni.example');
    await portal.get(Devices).revoke(await ctxOf(portal, laptop), digestOf(phone.secret));
    expect(await find(phone.secret)).toBeNull();
    expect(await find(laptop.secret)).not.toBeNull();
    expect((await eventKinds(portal)).at(-1)).toBe('SessionRevoked');
  });

  it('nobody ends a stranger’s session', async () => {
    const victim = await signInBy(portal, 'victim@uni.example');
    const other = await ctxOf(portal, await signInBy(portal, 'thief@uni.example'));
    expect(await refusal(portal.get(Devices).revoke(other, digestOf(victim.secret)))).toBe('errors.not_found');
    expect(await find(victim.secret)).not.toBeNull();
  });

  it('all others end at once, this one stays', async () => {
    const first = await signInBy(portal, 'many@uni.example');
    portal.clock.advance(2 * MINUTE);
    const second = await signInBy(portal, 'many@uni.example');
    portal.clock.advance(2 * MINUTE);
    const third = await signInBy(portal, 'many@uni.example');
    expect(await portal.get(Devices).revokeOthers(await ctxOf(portal, third))).toBe(2);
    expect([await find(first.secret), await find(second.secret)]).toEqual([null, null]);
    expect(await find(third.secret)).not.toBeNull();
  });

  it('signing out ends the session; twice is no mistake', async () => {
    const person = await signInBy(portal, 'out@uni.example');
    const ctx = await ctxOf(portal, person);
    await portal.get(Devices).signOut(ctx);
    await portal.get(Devices).signOut(ctx);
    expect(await find(person.secret)).toBeNull();
  });

  it('a sign-in is fresh for ten minutes', async () => {
    const person = await signInBy(portal, 'fresh@uni.example');
    const fresh = async () => portal.get(FreshSignIn).isFresh(await ctxOf(portal, person));
    expect(await fresh()).toBe(true);
    portal.clock.advance(10 * MINUTE);
    expect(await fresh()).toBe(false);
  });

  it('what ended is swept away', async () => {
    await signInBy(portal, 'sweep@uni.example');
    portal.clock.advance(31 * DAY);
    await portal.drain();
    portal.clock.advance(6 * HOUR);
    await portal.drain();
    expect([await countOf(portal, 'sessions'), await countOf(portal, 'sign_in_codes')]).toEqual([0, 0]);
  });
});
