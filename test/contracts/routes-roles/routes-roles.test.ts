import type { Express } from 'express';
import { beforeAll, describe, expect, it } from 'vitest';
import { isPermission } from '../../../src/modules/access/index.js';
import { Routes } from '../../../src/platform/http/routes.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { PERSONAS, receptionOf, type Reception } from './answers.js';
import { bypasses, middlewares } from './bypasses.js';
import { ROUTE_TABLE } from './route-table.js';
import { Scene } from './scene.js';

/** Whoever raises this has looked: a middleware sees every request before any guard does. */
const KNOWN_MIDDLEWARES = 10;

eachDatabase((_database, open) => {
  describe('every route', () => {
    let portal: TestPortal;
    let scene: Scene;
    beforeAll(async () => {
      portal = await open();
      scene = await Scene.open(portal);
    }, 120_000);

    it('stands in the table, and the table names no other', () => {
      const routes = portal
        .get(Routes)
        .all()
        .map(({ method, path }) => `${method} ${path}`);
      expect(ROUTE_TABLE.map(([route]) => route).sort()).toEqual([...new Set(routes)].sort());
    });

    it('needs a permission that exists, if it needs one', () => {
      const needed = portal
        .get(Routes)
        .all()
        .flatMap(({ policy }) => (policy.kind === 'needs' ? [policy.permission] : []));
      expect(needed.filter((permission) => !isPermission(permission))).toEqual([]);
    });

    const rows = ROUTE_TABLE.map((row) => [row[0], row] as const);
    it.each(rows)('%s receives each as it should', { timeout: 60_000 }, async (_name, row) => {
      const [route, address, receptions, fields] = row;
      const [method = ''] = route.split(' ');
      const received: (Reception | number)[] = [];
      for (const persona of PERSONAS) {
        const path = await address(scene);
        const visitor = await scene.visitor(persona);
        received.push(receptionOf(method === 'GET' ? await visitor.get(path) : await visitor.post(path, fields)));
      }
      expect(Object.fromEntries(PERSONAS.map((persona, index) => [persona, received[index]]))).toEqual(
        Object.fromEntries(PERSONAS.map((persona, index) => [persona, receptions[index]])),
      );
    });

    it('hides what one may not know of by the very bytes of what is not there', { timeout: 60_000 }, async () => {
      const stranger = await scene.visitor('stranger');
      const hidden = await stranger.get(`/desk/offerings/${scene.offering.id}/registrations`);
      const absent = await stranger.get(`/desk/offerings/${scene.unknown}/registrations`);
      const nowhere = await stranger.get('/no/such/page');
      expect([hidden.status, absent.status, nowhere.status]).toEqual([404, 404, 404]);
      expect(hidden.text).toBe(absent.text);
      expect(hidden.text).toBe(nowhere.text);
    });

    it('goes through the guards: Express has no route of its own', () => {
      expect(bypasses(portal.app, portal.get(Routes).all())).toEqual([]);
      expect(middlewares(portal.app)).toBe(KNOWN_MIDDLEWARES);
    });
  });

  it('a route planted in Express is found', { timeout: 120_000 }, async () => {
    const portal = await open();
    const express: Express = portal.app.getHttpAdapter().getInstance();
    express.get('/planted', (_request, response) => void response.end());
    expect(bypasses(portal.app, portal.get(Routes).all())).toEqual(['GET /planted']);
  });
});
