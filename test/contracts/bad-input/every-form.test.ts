import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../src/platform/http/fields/field.js';
import { formClassOf } from '../../../src/platform/http/form.decorators.js';
import { Routes } from '../../../src/platform/http/routes.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { encoded, type Fields } from '../../support/visitor.js';
import type { Persona } from '../routes-roles/answers.js';
import { ROUTE_TABLE } from '../routes-roles/route-table.js';
import { Scene } from '../routes-roles/scene.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const MEGABYTE = 'x'.repeat(1_000_000);

/** What hostile and clumsy people put into one field. A body of bytes, because no encoder would write some of them. */
const VALUES: Readonly<Record<string, (field: string) => string>> = {
  'a wrong type': (field) => `${field}=%F0%9F%98%80x`,
  'an array': (field) => `${field}=a&${field}=b`,
  'an object': (field) => `${field}%5Binner%5D=a`,
  NUL: (field) => `${field}=a%00b`,
  'half a character': (field) => `${field}=%ED%A0%80`,
  'a script': (field) => `${field}=%3Cscript%3Ealert(1)%3C%2Fscript%3E`,
  'a very large number': (field) => `${field}=99999999999999999999999`,
};

/** What only the server may decide. */
const FORGED: Fields = {
  status: 'confirmed',
  role: 'administrator',
  accountId: 'x',
  id: 'y',
  state: 'published',
  createdAt: '0',
};

eachDatabase((_database, open) => {
  describe('whatever is put into any field of any form', () => {
    let portal: TestPortal;
    let scene: Scene;
    let fields: ReadonlyMap<string, readonly string[]>;
    beforeAll(async () => {
      portal = await open();
      scene = await Scene.open(portal);
      fields = fieldsByHandler(portal);
    }, 120_000);

    const written = async () => {
      const row = await portal.ctx().db.row<{ count: number }>(`SELECT COUNT(*) AS "count" FROM "events"`);
      return Number(row?.count);
    };

    const rows = ROUTE_TABLE.filter(([route]) => route.startsWith('POST ')).map((row) => [row[0], row] as const);
    it.each(rows)('%s refuses it with a reason and writes nothing', { timeout: 120_000 }, async (route, row) => {
      const [, path = ''] = route.split(' ');
      const handler = portal
        .get(Routes)
        .all()
        .find((one) => one.method === 'POST' && one.path === path)?.handler;
      const names = fields.get(handler ?? '') ?? [];
      const persona = personaFor(path);
      const address = await row[1](scene);
      const visitor = await scene.visitor(persona);
      const bodies = [
        ...names.flatMap((name) => Object.values(VALUES).map((make) => make(encodeURIComponent(name)))),
        ...(names[0] ? [`${encodeURIComponent(names[0])}=${MEGABYTE}`] : []),
        `answers.${scene.unknown}=%00`,
        encoded(FORGED),
      ];
      for (const body of bodies) {
        const before = await written();
        const answer = await visitor.send('POST', address, body, { headers: FORM });
        const shown = `${route} <- ${body.slice(0, 80)}`;
        expect(answer.status, shown).toBeLessThan(500);
        if (answer.status >= 400) expect(await written(), shown).toBe(before);
      }
      const forged = await visitor.send('POST', address, encoded(FORGED), { headers: FORM });
      expect(forged.status, `${route} <- forged fields`).toBeGreaterThanOrEqual(400);
    });
  });
});

/** Who gets far enough to be refused for what they sent. */
function personaFor(path: string): Persona {
  if (path.startsWith('/desk') || path.startsWith('/admin')) return 'administrator';
  return path.startsWith('/sign-in') || path.includes('/registration/address') || path.includes('/registration/code')
    ? 'anonymous'
    : 'student';
}

function fieldsByHandler(portal: TestPortal): ReadonlyMap<string, readonly string[]> {
  const scanner = portal.get(MetadataScanner);
  const found = new Map<string, readonly string[]>();
  for (const { metatype } of portal.get(DiscoveryService).getControllers()) {
    const prototype = metatype?.prototype as Record<string, object> | undefined;
    if (!prototype || !metatype) continue;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      if (!handler || Reflect.getMetadata(PATH_METADATA, handler) === undefined) continue;
      const form = formClassOf(handler);
      found.set(`${metatype.name}.${name}`, form ? [...fieldsOf(form).keys()] : []);
    }
  }
  return found;
}
