import { expect, it } from 'vitest';
import { AccountOpening, readAddress, Suspension } from '../../../src/modules/accounts/index.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { eachDatabase } from '../../support/databases.js';
import { AccountsAlone } from './accounts-alone.js';

eachDatabase((_database, open) => {
  it('in the demo, one click signs in as one of its people, and as nobody else', async () => {
    const portal = await open({ root: AccountsAlone, environment: { TRELLIS_MODE: 'demo' } });
    const make = (address: string) => {
      const newcomer = { address: readAddress(address)!, locale: 'en', zone: null, termsVersion: null } as const;
      return portal.get(UnitOfWork).run(portal.ctx(), (tx) => portal.get(AccountOpening).open(tx, newcomer));
    };
    await make('student@demo.example');
    await make('stranger@demo.example');
    const { accountId } = await make('judge@demo.example');
    await portal.get(Suspension).begin(portal.ctx(), accountId, 'Left');

    const visitor = portal.visitor();
    const page = await visitor.get('/sign-in?next=/me');
    const entered = await visitor.submit(page, { person: 'student' }, '/demo/sign-in');
    expect([entered.status, entered.location]).toEqual([303, '/me']);
    expect((await visitor.follow(entered)).status).toBe(200);
    for (const person of ['stranger', 'judge', 'admin', '', 'student@demo.example']) {
      expect((await portal.visitor().post('/demo/sign-in', { person })).status).toBe(404);
    }
    const planted = await portal
      .visitor()
      .post('/demo/sign-in', { person: 'student' }, { site: 'cross-site', origin: 'https://evil.example' });
    expect(planted.status).toBe(403);
  });
});
