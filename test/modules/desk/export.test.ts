import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DAY, SECOND } from '../../../src/kernel/clock.js';
import { Database } from '../../../src/platform/database/database.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { DoctorChecks } from '../../../src/platform/doctor/doctor-checks.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import type { PlannedOffering } from '../../support/world.js';
import { DeskScene } from './desk-scene.js';

eachDatabase((_database, open) => {
  describe('a list as a file', () => {
    let portal: TestPortal;
    let scene: DeskScene;
    let offering: PlannedOffering;
    let office: Visitor;
    let regional: Visitor;
    let base: string;

    beforeAll(async () => {
      portal = await open();
      scene = await DeskScene.open(portal);
      const { shanghai, kenya } = scene.regions;
      offering = await scene.offering({ title: 'Nairobi: "stop"/1', zone: 'Africa/Nairobi' });
      await scene.signUp(offering, [
        { name: '=SUM(A1)', region: shanghai },
        { name: 'Amina, "Ami" Odhiambo', region: kenya },
        { name: '陈思远', region: shanghai },
      ]);
      office = await portal.signIn(scene.organizer);
      regional = await portal.signIn(scene.regional);
      base = `/desk/offerings/${offering.id}`;
    });

    const ask = async (query: string, who: Visitor) => {
      const list = await who.get(`${base}/registrations${query}`);
      const asked = await who.submit(list, {}, `${base}/exports`);
      expect(asked.status).toBe(303);
      return asked.location!;
    };
    const made = async (query: string, who: Visitor) => {
      const address = await ask(query, who);
      expect((await who.get(address)).text).toContain('Writing the file');
      await portal.drain();
      const page = await who.get(address);
      expect(page.text).toContain('The file is ready');
      return { address, page };
    };

    it('has the rows, columns and order of the list, with cells no spreadsheet runs', async () => {
      const { page } = await made('?sort=name&columns=address&columns=region&columns=since', office);
      const file = await office.submit(page, {}, `${page.path}/file`);
      expect(file.status).toBe(200);
      expect(file.headers['content-disposition']).toMatch(
        /^attachment; filename="export.csv"; filename\*=UTF-8''Nairobi%20stop%201/u,
      );
      const text = file.body.toString('utf8');
      expect(text.startsWith('\uFEFF')).toBe(true);
      const lines = text.slice(1).trimEnd().split('\r\n');
      expect(lines[0]).toBe('Name,Name in Latin letters,Address,Region,Signed up (Nairobi)');
      expect(lines.slice(1).map((line) => line.replace(/,2026-\d\d-\d\d \d\d:\d\d$/u, ''))).toEqual([
        "'=SUM(A1),'=SUM(A1),person-5@example.org,Shanghai",
        '"Amina, ""Ami"" Odhiambo","Amina, ""Ami"" Odhiambo",person-6@example.org,Kenya',
        '陈思远,陈思远,person-7@example.org,Shanghai',
      ]);
      expect(lines[1]).toMatch(/2026-10-01 11:00$/u);
    });

    it('holds what its owner may see, and is handed out only while they may', async () => {
      const { page, address } = await made('?sort=name', regional);
      const text = (await regional.submit(page, {}, `${page.path}/file`)).body.toString('utf8');
      expect(text).toContain('陈思远');
      expect(text).not.toContain('Odhiambo');
      expect((await office.get(address)).status, 'somebody else’s file').toBe(404);
      expect((await office.post(`${address}/file`, {})).status).toBe(404);
      await scene.world.grant(scene.regional, 'regional_organizer', { kind: 'region', id: scene.regions.kenya });
      expect((await regional.submit(page, {}, `${page.path}/file`)).status, 'they see more now').toBe(410);
      await revoke(portal, scene.regional);
      expect((await regional.get(address)).status, 'they see nothing now').not.toBe(200);
      expect((await regional.submit(page, {}, `${page.path}/file`)).status).not.toBe(200);
      await scene.world.grant(scene.regional, 'regional_organizer', { kind: 'region', id: scene.regions.beijing });
    });

    it('is written by what its owner may see when it is written, not when it was asked for', async () => {
      const other = await scene.world.person('Late Loser');
      await scene.world.grant(other, 'organizer', { kind: 'program', id: scene.programId });
      const loser = await portal.signIn(other);
      const address = await ask('', loser);
      await revoke(portal, other);
      await portal.drain();
      const row = await portal.get(Database).read.row<{ state: string }>(`SELECT state FROM exports WHERE id = :id`, {
        id: address.split('/').at(-1)!,
      });
      expect(row!.state).toBe('failed');
    });

    it('is written down: asked for, made, downloaded', async () => {
      const { address, page } = await made('', office);
      await office.submit(page, {}, `${page.path}/file`);
      const events = await portal
        .get(Database)
        .read.rows<{ kind: string }>(
          `SELECT kind FROM events WHERE subject_type = 'export' AND subject_id = :id ORDER BY id`,
          {
            id: address.split('/').at(-1)!,
          },
        );
      expect(events.map(({ kind }) => kind)).toEqual(['ExportAsked', 'ExportMade', 'ExportDownloaded']);
    });

    it('takes three at once from one person, and says so at the fourth', async () => {
      for (let nth = 0; nth < 3; nth += 1) await ask(`?q=${nth}`.replace('?q=0', '').replace(/\?q=\d/u, ''), office);
      const list = await office.get(`${base}/registrations`);
      const refused = await office.submit(list, {}, `${base}/exports`);
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('still being written');
      // One after the other: who finds the thread at work comes again a second later.
      for (let nth = 0; nth < 3; nth += 1) {
        await portal.drain();
        portal.clock.advance(SECOND);
      }
    });

    it('goes after a week, file and all; a file that is missing is found by the doctor', async () => {
      const { address, page } = await made('', office);
      const id = address.split('/').at(-1)!;
      const path = join(portal.store.dataDir, 'exports', `${id}.csv`);
      expect(statSync(path).mode & 0o077, 'nobody else on the machine reads it').toBe(0);
      const examined = async () =>
        (await portal.get(DoctorChecks).run(portal.get(Database).systemCtx('test'), 'quick')).find(
          ({ name }) => name === 'every export has its file',
        )!;
      expect(await examined()).toMatchObject({ ok: true });
      portal.clock.advance(8 * DAY);
      const signedIn = await portal.signIn(scene.organizer);
      await portal.drain();
      expect(existsSync(path)).toBe(false);
      expect((await signedIn.get(address)).text).toContain('kept no longer');
      expect((await signedIn.post(`${page.path}/file`, {})).status).toBe(410);
      await portal.get(UnitOfWork).run(portal.get(Database).systemCtx('test'), (tx) =>
        tx.db.change(`UPDATE exports SET state = 'ready', bytes = 1, expires_at = :later WHERE id = :id`, {
          id,
          later: portal.clock.now() + DAY,
        }),
      );
      expect(await examined()).toMatchObject({ ok: false });
    });
  });
});

async function revoke(portal: TestPortal, accountId: string): Promise<void> {
  await portal
    .get(UnitOfWork)
    .run(portal.get(Database).systemCtx('test'), (tx) =>
      tx.db.change(`UPDATE role_grants SET revoked_at = 1 WHERE account_id = :accountId`, { accountId }),
    );
}
