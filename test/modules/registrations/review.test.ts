import { expect, it } from 'vitest';
import { RegistrationReader } from '../../../src/modules/registrations/index.js';
import { eachDatabase } from '../../support/databases.js';
import { signUpTo } from '../../support/sign-up.js';
import { World } from '../../support/world.js';

eachDatabase((_database, open) => {
  it('a reviewer decides on what is under review, and ends nothing else', async () => {
    const portal = await open();
    const world = new World(portal);
    const offering = await world.offering({ reviewLevels: ['office'] });
    const [first, second] = await world.people(2);
    const approved = await signUpTo(portal, first!, offering.id);
    const declined = await signUpTo(portal, second!, offering.id);
    const reviewer = await world.person('Reviewer');
    await world.grant(reviewer, 'reviewer', { kind: 'program', id: offering.programId });
    const window = await portal.signIn(reviewer);
    const path = (id: string) => `/desk/offerings/${offering.id}/registrations/${id}`;
    const page = await window.get(path(approved));
    expect((await window.submit(page, {}, `${path(approved)}/approval`)).status).toBe(303);
    const refused = await window.post(`${path(declined)}/refusal`, { reason: 'Not a student' });
    expect(refused.status).toBe(303);
    const stateOf = async (accountId: string, id: string) =>
      (await portal.get(RegistrationReader).own(portal.ctx(accountId), id)).registration.state;
    expect([await stateOf(first!, approved), await stateOf(second!, declined)]).toEqual(['confirmed', 'declined']);
    expect((await window.get(path(approved))).text).not.toContain('/cancellation');
    expect((await window.post(`${path(approved)}/cancellation`, { reason: 'No' })).status).toBe(403);
  });
});
