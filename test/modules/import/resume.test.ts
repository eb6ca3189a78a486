import { beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../../src/kernel/clock.js';
import type { Id } from '../../../src/kernel/id.js';
import { ImportRun } from '../../../src/platform/import/import-run.service.js';
import { Imports } from '../../../src/platform/import/index.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { DoctorChecks } from '../../../src/platform/doctor/doctor-checks.js';
import { eachDatabase } from '../../support/databases.js';
import { importScene, type ImportScene } from './import-scene.js';

/** Large enough to be left to the job. */
const ROWS = 3_000;
const listOf = (name: string, rows = ROWS) =>
  `学号,姓名,备注\n${Array.from({ length: rows }, (_, index) => `${name}${index},Person ${index},${'x'.repeat(30)}`).join('\n')}`;

eachDatabase((_database, open) => {
  let scene: ImportScene;
  beforeAll(async () => {
    scene = await importScene(open);
  });

  const begin = (id: Id) => scene.portal.get(Imports).run(scene.ctx(), id);
  const turn = async (id: Id) => scene.portal.get(ImportRun).turn(scene.ctx(), await scene.record(id));
  const numbersOf = async (name: string) =>
    (await scene.ctx().db.rows<{ number: string }>(`SELECT number FROM things WHERE number LIKE '${name}%'`)).map(
      ({ number }) => number,
    );

  it('a large import is tried and done by the job, with its progress to be seen', { timeout: 60_000 }, async () => {
    const { id, state, total } = await scene.stage(listOf('job'));
    expect([state, total]).toEqual(['checked', ROWS]);
    await begin(id);
    const visitor = await scene.portal.signIn(scene.person);
    const waiting = await visitor.get(`/desk/imports/${id}`);
    expect(waiting.text).toContain('0 of 3,000 rows');
    expect(waiting.headers['refresh']).toBe('2');
    expect(await scene.settle(id)).toMatchObject({ state: 'done', done: ROWS, counts: { created: ROWS } });
    const done = await visitor.get(`/desk/imports/${id}`);
    expect(done.headers['refresh']).toBeUndefined();
  });

  it(
    'one that fell over half-way goes on where it stopped: no row twice, none left out',
    { timeout: 60_000 },
    async () => {
      const { id } = await scene.stage(listOf('fell'));
      await begin(id);
      let batches = 0;
      scene.kind.onBatch = () => (++batches === 11 ? Promise.reject(new Error('power cut')) : Promise.resolve());
      await expect(turn(id)).rejects.toThrow('power cut');
      scene.kind.onBatch = () => Promise.resolve();
      expect(await scene.record(id)).toMatchObject({ state: 'running', done: 1_000, doneLine: 1_001 });
      expect(await numbersOf('fell')).toHaveLength(1_000);
      await scene.portal.drain();
      expect(await scene.record(id)).toMatchObject({ state: 'done', done: ROWS, counts: { created: ROWS } });
      const numbers = await numbersOf('fell');
      expect([numbers.length, new Set(numbers).size]).toEqual([ROWS, ROWS]);
      expect(await scene.rows(id)).toHaveLength(ROWS);
    },
  );

  it('goes on after a refusal when the person says so', async () => {
    const { id } = await scene.stage(listOf('stop'));
    await begin(id);
    scene.kind.refused.add(scene.person);
    await scene.portal.drain();
    scene.kind.refused.clear();
    expect(await scene.record(id)).toMatchObject({ state: 'failed', failure: { key: 'errors.not_found' } });
    await scene.portal.get(Imports).resume(scene.ctx(), id);
    expect(await scene.settle(id)).toMatchObject({ state: 'done', failure: null });
  });

  describe('the same import started twice', () => {
    it('runs once', { timeout: 60_000 }, async () => {
      const { id } = await scene.stage(listOf('twice', 200));
      const starts = await Promise.allSettled([begin(id), begin(id), begin(id)]);
      expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const start of starts)
        if (start.status === 'rejected') expect(String(start.reason)).toContain('imports.fault.moved_on');
      await scene.portal.drain();
      expect(await numbersOf('twice')).toHaveLength(200);
    });

    it('and worked on by two at the same moment, does each row once', { timeout: 60_000 }, async () => {
      const { id } = await scene.stage(listOf('race'));
      await begin(id);
      await Promise.all([turn(id), turn(id), turn(id)]);
      await scene.settle(id);
      const numbers = await numbersOf('race');
      expect([numbers.length, new Set(numbers).size]).toEqual([ROWS, ROWS]);
      expect(await scene.record(id)).toMatchObject({ state: 'done', done: ROWS, counts: { created: ROWS } });
    });

    it('would do rows twice without the claim of the lines', async () => {
      const rows = Array.from({ length: 100 }, (_, index) => ({
        line: index + 2,
        values: { number: `x${index}`, name: 'a' },
      }));
      const units = scene.portal.get(UnitOfWork);
      // The check of one stands before the write of the other, as in two workers that both saw nothing.
      const outcomes = await scene.kind.check(scene.ctx(), null, rows);
      const write = () =>
        units.run(scene.ctx(), async (tx) => {
          const fresh = rows.filter((_, index) => outcomes[index]?.result === 'created');
          await tx.db.insert(
            'things',
            fresh.map(({ values }, index) => ({ id: String(index), ...values })),
          );
        });
      await Promise.all([write(), write()]);
      expect((await numbersOf('x')).length).toBe(200);
    });
  });

  it('takes a large import back, newest first, and tells what had to stay', { timeout: 60_000 }, async () => {
    const { id } = await scene.stage(listOf('back', 1_500));
    await scene.run(id);
    await scene.portal
      .get(UnitOfWork)
      .run(scene.ctx(), (tx) => tx.db.change(`UPDATE things SET name = 'in use' WHERE number = 'back7'`));
    await scene.portal.get(Imports).reverse(scene.ctx(), id);
    expect(await scene.settle(id)).toMatchObject({ state: 'reversed', kept: 1 });
    expect(await numbersOf('back')).toEqual(['back7']);
  });

  it('the same table again changes nothing', async () => {
    const first = await scene.stage(listOf('again', 20));
    await scene.run(first.id);
    const second = await scene.stage(listOf('again', 20));
    expect(second.counts).toEqual({ unchanged: 20 });
  });

  it('files nobody goes on with, and rows past their time, are removed', { timeout: 60_000 }, async () => {
    const idle = await scene.stage(listOf('idle', 5));
    const ran = await scene.stage(listOf('ran', 5));
    await scene.run(ran.id);
    scene.portal.clock.advance(31 * DAY);
    await scene.portal.drain();
    await expect(scene.record(idle.id)).rejects.toThrow('errors.not_found');
    expect(await scene.rows(ran.id)).toEqual([]);
    expect(await scene.record(ran.id)).toMatchObject({ state: 'done', counts: { created: 5 } });
    const chunks = await scene.ctx().db.rows(`SELECT import_id FROM import_chunks`);
    expect(chunks).toEqual([]);
    await expect(scene.portal.get(Imports).reverse(scene.ctx(), ran.id)).rejects.toThrow(
      'imports.fault.not_reversible',
    );
    const findings = await scene.portal.get(DoctorChecks).run(scene.ctx(), 'thorough');
    expect(findings.filter(({ name, ok }) => name.includes('imports') && !ok)).toEqual([]);
  });
});
