import { beforeAll, describe, expect, it } from 'vitest';
import { eachDatabase } from '../../support/databases.js';
import { importScene, type ImportScene } from './import-scene.js';

eachDatabase((_database, open) => {
  let scene: ImportScene;
  beforeAll(async () => {
    scene = await importScene(open);
  });

  /** "line result cells" of every row of the preview. */
  async function preview(text: string | Buffer): Promise<string[]> {
    const { preview: rows } = await scene.stage(text);
    return (rows ?? []).map(({ line, result, cells }) => `${line} ${result} ${cells.join('/')}`);
  }

  describe('lines end as they end', () => {
    it.each([
      ['LF', '\n'],
      ['CRLF', '\r\n'],
      ['CR', '\r'],
    ])('%s', async (_name, end) => {
      const text = ['学号,姓名', '1,"Ann', 'Bo"', '', '2,Cy'].join(end);
      expect(await preview(text)).toEqual(['2 created 1/Ann\nBo', '5 created 2/Cy']);
    });

    it('each in its own way, and the last not at all', async () => {
      expect(await preview('学号,姓名\r\n1,Ann\r2,Bo\n3,Cy')).toEqual([
        '2 created 1/Ann',
        '3 created 2/Bo',
        '4 created 3/Cy',
      ]);
    });
  });

  describe('cells stand apart', () => {
    it.each([
      ['by commas', '学号,姓名\n1,"Ann, B."\n', 'comma'],
      ['by semicolons', '学号;姓名\n1;Ann, B.\n', 'semicolon'],
      ['by tabs', '学号\t姓名\n1\tAnn, B.\n', 'tab'],
      ['by bars', '学号|姓名\n1|Ann, B.\n', 'bar'],
    ])('%s', async (_name, text, separator) => {
      const { layout, preview: rows } = await scene.stage(text);
      expect(layout.separator).toBe(separator);
      expect(rows?.map(({ cells }) => cells)).toEqual([['1', 'Ann, B.']]);
    });
  });

  it('titles above the heads and blank rows are left out, and lines keep their numbers', async () => {
    const text = '果园大学 2026 级名单\n,,\n\n序号,学号,姓名\n1,100,Ann\n\n , ,\n2,101,Bo\n';
    const { layout, preview: rows } = await scene.stage(text);
    expect(layout).toMatchObject({ headerLine: 4, above: 1, headers: ['序号', '学号', '姓名'] });
    expect(rows?.map(({ line, cells }) => [line, ...cells])).toEqual([
      [5, '100', 'Ann'],
      [8, '101', 'Bo'],
    ]);
  });

  it('short rows have empty cells, and a row longer than the heads is left out', async () => {
    const { preview: rows } = await scene.stage('学号,姓名\n1\n2,Bo,\n3,Cy,more\n');
    expect(rows?.map(({ line, result, reason }) => [line, result, reason?.key])).toEqual([
      [2, 'created', undefined],
      [3, 'created', undefined],
      [4, 'refused', 'imports.reason.extra_cells'],
    ]);
  });

  it('the same row again changes nothing, and another row of the same one is left out', async () => {
    const staged = await scene.stage('学号,姓名\n41,Ann\n41,Ann\n41,Bo\n,Cy\n');
    expect(staged.counts).toEqual({ created: 1, unchanged: 1, refused: 2 });
    await scene.run(staged.id);
    expect(await scene.rows(staged.id)).toEqual([
      '2 created',
      '3 unchanged {"key":"imports.reason.same_row","variables":{"line":2}}',
      '4 refused {"key":"imports.reason.same_identity","variables":{"line":2}}',
      '5 refused {"key":"imports.reason.missing"}',
    ]);
  });

  it('what went out neutral comes back as it was', async () => {
    const text = `学号,姓名\n"=""0042""","'=1+1"\n'@x,'-5\n'+49,'quoted'\n`;
    expect(await preview(text)).toEqual(['2 created 0042/=1+1', '3 created @x/-5', "4 created +49/'quoted'"]);
  });

  describe('heads', () => {
    it.each(['Student No.', 'STUDENT_NO', '学号（必填）*', '　学号 ', 'student-no [text]'])(
      '%j is known by its words',
      async (head) => {
        expect((await scene.stage(`${head},x\n1,y\n`)).layout.columns).toEqual(['number', null]);
      },
    );

    it('nobody knows are shown and left out', async () => {
      const staged = await scene.stage('班级,学号,备注,姓名\nA,51,hello,Ann\n');
      expect(staged.layout.columns).toEqual([null, 'number', null, 'name']);
      await scene.run(staged.id);
      expect(await scene.things()).toContain('51 Ann');
    });

    it('that stand twice are refused by name', async () => {
      const staged = await scene.stage('学号,姓名,姓 名\n61,Ann,Bo\n');
      expect(staged).toMatchObject({ state: 'draft', preview: null });
      const visitor = await scene.portal.signIn(scene.person);
      const page = await visitor.get(`/desk/imports/${staged.id}`);
      expect(page.text).toContain('Two columns are called “姓 名”');
    });
  });

  it('a cell that cannot be read or is too long leaves its row out, and the others go on', async () => {
    const { preview: rows } = await scene.stage(`学号,姓名\n71,a\u0007b\n72,${'x'.repeat(2_001)}\n73,Cy\n`);
    expect(rows?.map(({ line, result, reason }) => [line, result, reason?.key])).toEqual([
      [2, 'refused', 'imports.reason.unreadable'],
      [3, 'refused', 'imports.reason.long_cell'],
      [4, 'created', undefined],
    ]);
  });
});
