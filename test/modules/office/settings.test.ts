import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/modules/access/index.js';
import { Database } from '../../../src/platform/database/database.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { World } from '../../support/world.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

eachDatabase((database, open) => {
  describe(`the office's settings on ${database}`, () => {
    let portal: TestPortal;
    let admin: Visitor;
    let world: World;

    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
      const person = await world.person('Ada Admin');
      await world.grant(person, 'administrator', EVERYTHING);
      admin = await portal.signIn(person);
    });
    afterAll(() => portal.close());

    const save = async (section: string, fields: Record<string, string | string[]>) => {
      const path = `/admin/settings/${section}`;
      return admin.submit(await admin.get(path), fields, path);
    };

    it('change the name on every page and in letters at once, and keep what was before', async () => {
      const stranger = portal.visitor();
      expect((await stranger.get('/')).text).not.toContain('Orchard Programs');
      const saved = await save('identity', { 'name.en': 'Orchard Programs', 'name.zh-CN': '果园计划' });
      expect([saved.status, saved.location]).toEqual([303, '/admin/settings']);
      expect((await stranger.get('/')).text).toContain('<span dir="auto">Orchard Programs</span>');
      expect((await stranger.get('/?lang=zh-CN')).text).toContain('果园计划');
      const arabic = await portal.visitor().get('/?lang=ar');
      expect(arabic.text).toContain('<span dir="auto">Orchard Programs</span>');
      const row = await portal
        .get(Database)
        .read.row<{ detail: string }>(
          `SELECT detail FROM events WHERE kind = 'SiteSettingsChanged' ORDER BY id DESC LIMIT 1`,
        );
      const { before, after } = JSON.parse(row?.detail ?? '{}') as Record<string, { name: unknown }>;
      expect([before?.name, after?.name]).toEqual([{}, { en: 'Orchard Programs', 'zh-CN': '果园计划' }]);
    });

    it('refuse a colour that words cannot be read on, with the nearest one that works', async () => {
      const refused = await save('colours', { act: '#ffcc00' });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('The nearest colour that works is #');
      expect(refused.form('/admin/settings/colours').fields).toMatchObject({ act: '#ffcc00' });
      expect((await portal.visitor().get('/')).text).not.toContain('/theme/');
    });

    it('serve a good colour as a style sheet named by its content, and the new one under the old name', async () => {
      expect((await save('colours', { act: '#2F63E0' })).status).toBe(303);
      const stranger = portal.visitor();
      const first = /\/theme\/[0-9a-f]{16}\.css/u.exec((await stranger.get('/')).text)?.[0] ?? '';
      const sheet = await stranger.get(first);
      expect(sheet.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(sheet.headers['content-type']).toBe('text/css; charset=utf-8');
      expect(sheet.text).toContain('--act:#2f63e0');
      await save('colours', { act: '#8a1c3c' });
      const again = await stranger.get(first);
      expect([again.text.includes('--act:#8a1c3c'), again.headers['cache-control']]).toEqual([true, 'no-cache']);
      expect((await stranger.get('/theme/x.css')).status).toBe(404);
    });

    it('say when somebody saved the section meanwhile, and keep what was typed', async () => {
      const path = '/admin/settings/contact';
      const mine = await admin.get(path);
      expect((await save('contact', { address: 'desk@orchard.example' })).status).toBe(303);
      const late = await admin.submit(mine, { address: 'late@orchard.example' }, path);
      expect(late.status).toBe(409);
      expect(late.form(path).fields).toMatchObject({ address: 'late@orchard.example' });
      expect((await portal.visitor().get('/')).text).toContain('mailto:desk@orchard.example');
    });

    it('put a logo up for everybody, of its own address and type, and take it down again', async () => {
      const path = '/admin/settings/logo';
      const send = async (name: string, bytes: Buffer) => {
        const { fields } = (await admin.get(path)).form(path);
        const head = (field: string) => `--line\r\nContent-Disposition: form-data; name="${field}"`;
        const body = Buffer.concat([
          Buffer.from(`${head('_key')}\r\n\r\n${String(fields['_key'])}\r\n`),
          Buffer.from(`${head('logo')}; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`),
          bytes,
          Buffer.from('\r\n--line--\r\n'),
        ]);
        return admin.send('POST', path, body, { headers: { 'content-type': 'multipart/form-data; boundary=line' } });
      };
      const svg = await send('logo.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'));
      expect([svg.status, svg.text.includes('This is no PNG, JPEG or WebP picture')]).toEqual([422, true]);
      expect((await send('logo.png', PNG)).status).toBe(303);
      const page = (await portal.visitor().get('/')).text;
      const [address = ''] = /\/images\/[0-9a-f-]{36}/u.exec(page) ?? [];
      const picture = await portal.visitor().get(address);
      expect([picture.headers['content-type'], picture.headers['x-content-type-options']]).toEqual([
        'image/png',
        'nosniff',
      ]);
      expect(picture.body.equals(PNG)).toBe(true);
      expect((await admin.submit(await admin.get(path), {}, `${path}/reversal`)).status).toBe(303);
      expect((await portal.visitor().get('/')).text).not.toContain('/images/');
    });

    it('offer only the languages chosen, and begin with the first', async () => {
      expect(
        (await save('languages', { offered: ['zh-CN', 'ar'], first: 'zh-CN', zone: 'Asia/Shanghai' })).status,
      ).toBe(303);
      const page = (await portal.visitor('fr').get('/')).text;
      expect(page).toContain('<html lang="zh-CN"');
      expect(page).not.toContain('hreflang="en"');
      expect((await portal.visitor().get('/?lang=en')).text).toContain('<html lang="zh-CN"');
      const nothing = await save('languages', { offered: [], first: 'en', zone: 'Asia/Shanghai' });
      expect(nothing.status).toBe(422);
    });
  });
});
