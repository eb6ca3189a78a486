import { beforeAll, describe, expect, it } from 'vitest';
import { eachDatabase } from '../../support/databases.js';
import { importScene, type ImportScene } from './import-scene.js';

const LIST = '学号,姓名\n2023001,王芳\n2023002,李娜\n';
const utf16le = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();
/** GB18030 has no encoder in Node: the bytes of 学号,姓名 / 2023001,王芳 / 2023002,李娜. */
const GB18030 = Buffer.from('d1a7bac52cd0d5c3fb0a323032333030312ccdf5b7bc0a323032333030322cc0eec4c80a', 'hex');
const ENCODINGS: readonly (readonly [name: string, bytes: Buffer, encoding: string])[] = [
  ['UTF-8', Buffer.from(LIST), 'utf-8'],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${LIST}`), 'utf-8'],
  ['UTF-16 LE', utf16le(LIST), 'utf-16le'],
  ['UTF-16 BE', utf16be(LIST), 'utf-16be'],
  ['UTF-16 LE without a mark', utf16le(LIST).subarray(2), 'utf-16le'],
  ['GB18030', GB18030, 'gb18030'],
];

eachDatabase((_database, open) => {
  let scene: ImportScene;
  beforeAll(async () => {
    scene = await importScene(open);
  });

  describe('a table is read', () => {
    it.each(ENCODINGS)('in %s, and says so', async (_name, bytes, encoding) => {
      const { layout, preview } = await scene.stage(bytes);
      expect(layout.encoding).toBe(encoding);
      expect(preview?.map(({ line, cells }) => [line, ...cells])).toEqual([
        [2, '2023001', '王芳'],
        [3, '2023002', '李娜'],
      ]);
    });
  });

  it('walks from a file to its rows', async () => {
    const staged = await scene.stage(LIST);
    expect(staged).toMatchObject({ state: 'checked', total: 2, counts: { created: 2 } });
    expect(await scene.things()).toEqual([]);
    expect(await scene.run(staged.id)).toMatchObject({ state: 'done', done: 2, counts: { created: 2 } });
    expect(await scene.things()).toEqual(['2023001 王芳', '2023002 李娜']);
    expect(await scene.rows(staged.id)).toEqual(['2 created', '3 created']);
  });
});
