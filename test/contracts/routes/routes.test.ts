import { beforeAll, expect, it } from 'vitest';
import { Routes, type Route } from '../../../src/platform/http/routes.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { World } from '../../support/world.js';
import type { Visitor } from '../../support/visitor.js';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

eachDatabase((_database, open) => {
  let portal: TestPortal;
  let routes: readonly Route[];
  let nobody: Visitor;
  let somebody: Visitor;
  beforeAll(async () => {
    portal = await open({ environment: { LOG_LEVEL: 'silent' } });
    routes = portal.get(Routes).all();
    nobody = portal.visitor();
    somebody = await portal.signIn(await new World(portal).person());
  });

  const call = (visitor: Visitor, { method, path }: Route) => {
    const filled = path.replace(/:\w+/gu, ID);
    return method === 'GET' ? visitor.get(filled) : visitor.send(method, filled, null);
  };

  it('knows every route that Express knows: none slipped past the policies', () => {
    const { stack } = portal.app.getHttpAdapter().getInstance().router as unknown as { stack: Layer[] };
    const served = stack.flatMap(({ route }) =>
      route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
    );
    expect(served.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
    expect(served.length).toBeGreaterThan(5);
  });

  it('has addresses that are nouns, lower case, without a slash at the end', () => {
    const odd = routes.filter(
      ({ path }) => !/^\/(?:[a-z0-9.-]+|:[a-zA-Z]+)?(?:\/(?:[a-z0-9.-]+|:[a-zA-Z]+))*$/u.test(path),
    );
    expect(odd).toEqual([]);
  });

  it('reads by GET and writes by POST, and by nothing else', () => {
    expect(routes.filter(({ method }) => method !== 'GET' && method !== 'POST')).toEqual([]);
  });

  it('lets nobody without a session past a route that needs one', async () => {
    for (const route of routes.filter(({ policy }) => policy.kind !== 'public')) {
      const { status, location } = await call(nobody, route);
      const api = route.path.startsWith('/api/');
      expect([route.handler, status]).toEqual([route.handler, api ? 401 : 303]);
      if (!api) expect(location).toMatch(/^\/sign-in\?next=%2F/u);
    }
  });

  it('answers 403 to somebody without a role on every route that needs a permission', async () => {
    for (const route of routes.filter(({ policy }) => policy.kind === 'needs')) {
      const { status } = await call(somebody, route);
      expect([route.handler, status]).toEqual([route.handler, 403]);
    }
  });

  it('falls over on no route, whoever asks for a thing that is not there', async () => {
    for (const route of routes.filter(({ path }) => path !== '/sign-out')) {
      for (const visitor of [nobody, somebody]) {
        const { status } = await call(visitor, route);
        expect([route.handler, status >= 500]).toEqual([route.handler, false]);
      }
    }
  });
});
