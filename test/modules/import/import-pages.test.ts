import { beforeAll, describe, expect, it } from 'vitest';
import { eachDatabase } from '../../support/databases.js';
import type { Answer } from '../../support/answer.js';
import type { Fields, Visitor } from '../../support/visitor.js';
import { importScene, type ImportScene } from './import-scene.js';

const NEW = '/desk/imports/new?kind=thing';
const file = (text: string, name = 'list.csv') => ({ file: { name, bytes: Buffer.from(text) } });

eachDatabase((_database, open) => {
  let scene: ImportScene;
  let visitor: Visitor;
  beforeAll(async () => {
    scene = await importScene(open);
    visitor = await scene.portal.signIn(scene.person);
  });

  it('goes from a file to the preview, the run, the rows and back', async () => {
    const uploaded = await visitor.upload(await visitor.get(NEW), file('No,学号,姓名\n1,7,Ann\n2,8,nobody\n'));
    expect(uploaded.status).toBe(303);
    const preview = await visitor.follow(uploaded);
    expect(preview.text).toContain('Import 1 row');
    expect(preview.text).toContain('1 row is left out');
    expect(await scene.things()).toEqual([]);
    const result = await visitor.follow(await visitor.submit(preview, {}, `${preview.path}/run`));
    expect(result.text).toContain('1 row was changed');
    expect(await scene.things()).toEqual(['7 Ann']);
    const rows = await visitor.get(`${new URL(result.url).pathname}/rows.csv`);
    expect(rows.text).toBe(
      '\uFEFFNo,学号,姓名,Line,Result,Reason\r\n1,7,Ann,2,New,\r\n2,8,nobody,3,Left out,What: Characters that cannot be read\r\n',
    );
    const asked = await visitor.get(`${new URL(result.url).pathname}/reversal`);
    const reversed = await visitor.follow(await visitor.submit(asked, {}, asked.path));
    expect(reversed.text).toContain('Everything is as it was before');
    expect(await scene.things()).toEqual([]);
  });

  it('takes a pasted table', async () => {
    const pasted = await visitor.upload(await visitor.get(NEW), {}, { text: '学号\t姓名\n9\tBo' });
    const preview = await visitor.follow(pasted);
    expect(preview.text).toContain('Pasted table');
    expect(preview.text).toContain('Import 1 row');
  });

  /** Sends the columns' form and opens what it leads to. */
  async function match(page: Answer, fields: Fields): Promise<Answer> {
    const action = `/desk/imports/${page.path.split('/')[3]}/mapping`;
    return visitor.follow(await visitor.submit(page, fields, action));
  }

  it('asks what the columns are where their heads do not say', async () => {
    const mapping = await visitor.follow(await visitor.upload(await visitor.get(NEW), file('Ziffer;Wer\n11;Cy\n')));
    expect(mapping.text).toContain('Before the rows can be checked');
    const both = await match(mapping, { 'answers.0': 'number', 'answers.1': 'number', step: 'check' });
    expect(both.text).toContain('Two columns are used as “Line”');
    const preview = await match(both, { 'answers.0': 'number', 'answers.1': 'name', step: 'check' });
    expect(preview.text).toContain('Import 1 row');
  });

  it('reads the file another way when the person says so', async () => {
    const mapping = await visitor.follow(await visitor.upload(await visitor.get(NEW), file('21,Dee\n22,Eve\n')));
    const again = await match(mapping, { headerLine: '0', step: 'read' });
    const preview = await match(again, { 'answers.0': 'number', 'answers.1': 'name', step: 'check' });
    expect(preview.text).toContain('Import 2 rows');
  });

  it('keeps what was chosen when the form is refused', async () => {
    const mapping = await visitor.follow(await visitor.upload(await visitor.get(NEW), file('a,b\n1,2\n')));
    const fields = { 'answers.0': 'number', headerLine: 'first', step: 'check' };
    const refused = await visitor.submit(mapping, fields, `${mapping.path}/mapping`);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="first"');
    expect(refused.form(`${mapping.path}/mapping`).fields).toMatchObject({ 'answers.0': 'number' });
  });

  describe('bad input is refused with its reason, and nothing is kept', () => {
    const imports = async () => (await scene.ctx().db.rows(`SELECT id FROM imports`)).length;

    it.each([
      ['no file and no text', {}, {}, 'Choose a file, or paste the rows'],
      ['both', file('学号\n1\n'), { text: '学号\n1' }, 'Choose a file or paste the rows, not both'],
      ['an empty file', file(''), {}, '“list.csv” is empty'],
      [
        'a picture',
        { file: { name: 'a.csv', bytes: Buffer.from('89504e470d0a1a0a0000000d', 'hex') } },
        {},
        'This is no table',
      ],
      ['a file of blank rows', file('\n\n , \n'), {}, 'There are no rows in this table'],
      ['an open quotation mark', file('学号,姓名\n1,"Ann\n'), {}, 'that opens on line 2 is never closed'],
      [
        'an old workbook',
        { file: { name: 'a.xls', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') } },
        {},
        'This is an old .xls file',
      ],
      [
        'a zip that is no workbook',
        { file: { name: 'a.xlsx', bytes: Buffer.from('504b0304', 'hex') } },
        {},
        'This is no Excel workbook',
      ],
    ])('%s', async (_name, files, fields, reason) => {
      const before = await imports();
      const answer = await visitor.upload(await visitor.get(NEW), files, fields);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(reason);
      expect(await imports()).toBe(before);
    });

    it('a kind nobody has', async () => {
      expect((await visitor.get('/desk/imports/new?kind=other')).status).toBe(404);
    });
  });

  it('shows an import to nobody who may not reach what it goes into', async () => {
    const { id } = await scene.stage('学号\n31\n');
    scene.kind.refused.add(scene.person);
    const answers = await Promise.all([
      visitor.get(`/desk/imports/${id}`),
      visitor.get(`/desk/imports/${id}/mapping`),
      visitor.get(`/desk/imports/${id}/rows.csv`),
      visitor.post(`/desk/imports/${id}/run`),
      visitor.post(`/desk/imports/${id}/reversal`),
      visitor.get(NEW),
    ]);
    scene.kind.refused.clear();
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  });

  it('lists what a person brought in', async () => {
    const list = await visitor.get('/desk/imports');
    expect(list.text).toContain('list.csv');
    expect((await (await scene.portal.signIn(scene.person)).get('/desk/imports?lang=zh-CN')).text).toContain(
      '你导入过的表格',
    );
  });

  it('gives an empty table to fill in', async () => {
    const sample = await visitor.get('/desk/imports/sample.csv?kind=thing');
    expect(sample.text).toBe('\uFEFFLine,What\r\n1,王芳\r\n');
  });

  it('takes no file from who is not signed in', async () => {
    const stranger = scene.portal.visitor();
    const page = await visitor.get(NEW);
    const answer = await stranger.upload(page, file('学号\n1\n'));
    expect(answer.status).toBe(303);
    expect(answer.location).toContain('/sign-in');
  });
});
