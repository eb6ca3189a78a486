import { beforeAll, expect, it } from 'vitest';
import { brotliDecompressSync } from 'node:zlib';
import { Assets } from '../../../src/platform/http/assets.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';

eachDatabase((_database, open) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await open();
  });

  it('serves public files by their version, for ever, packed', async () => {
    const address = portal.get(Assets).address('trellis.css');
    const packed = await portal.visitor().get(address, { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect([packed.status, packed.headers['content-encoding']]).toEqual([200, 'br']);
    expect(packed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(packed.headers['content-type']).toBe('text/css; charset=utf-8');
    const plain = await portal.visitor().get(address);
    expect(brotliDecompressSync(packed.body).equals(plain.body)).toBe(true);
  });

  it('serves a page of another version what there is, to be asked for again', async () => {
    const answer = await portal.visitor().get('/assets/000000000000/trellis.css');
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
  });

  it('serves nothing beside them', async () => {
    const { version } = portal.get(Assets);
    for (const path of ['../package.json', '..%2Fpackage.json', '%2e%2e/package.json', 'none.css', '', '.']) {
      expect((await portal.visitor().get(`/assets/${version}/${path}`)).status).toBe(404);
    }
  });

  it('has a favicon where browsers look for one', async () => {
    expect((await portal.visitor().get('/favicon.svg')).headers['content-type']).toBe('image/svg+xml');
  });
});
