import { deflateRawSync } from 'node:zlib';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../src/platform/import/reading/workbook.js';
import { zipOf } from './zip-file.js';

const text = (value: string) => ({ value });
const number = (value: number) => ({ value, type: Number });

async function workbook(data: SheetData): Promise<Buffer> {
  return writeWorkbook(data).toBuffer();
}

/** The smallest workbook there is, with this sheet. */
function bare(sheet: string): Buffer {
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml':
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
  });
}

describe('a workbook', () => {
  it('gives its rows with the numbers at their side', async () => {
    const bytes = await workbook([
      [text('果园大学 2026 级名单')],
      [],
      [text('学号'), text('姓名'), text('入学')],
      [number(2_023_010_101), text('王芳'), { value: new Date('2026-09-01'), type: Date, format: 'yyyy-mm-dd' }],
      [text('007'), text('=1+1'), { value: true, type: Boolean }],
    ]);
    expect(await readSheets(bytes)).toEqual([
      {
        name: 'Sheet1',
        rows: [
          { line: 1, cells: ['果园大学 2026 级名单', '', ''] },
          { line: 3, cells: ['学号', '姓名', '入学'] },
          { line: 4, cells: ['2023010101', '王芳', '2026-09-01'] },
          { line: 5, cells: ['007', '=1+1', 'TRUE'] },
        ],
      },
    ]);
  });

  it('says what its formulas came to', async () => {
    const sheet =
      '<row r="1"><c r="A1" t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c><c r="B1"><f>1+2</f><v>3</v></c></row>';
    expect((await readSheets(bare(sheet)))[0]?.rows).toEqual([{ line: 1, cells: ['ab', '3'] }]);
  });

  it('keeps every digit of a long number', async () => {
    const sheet = '<row r="1"><c r="A1"><v>20230101011234567</v></c><c r="B1"><v>2.0230101011E10</v></c></row>';
    expect((await readSheets(bare(sheet)))[0]?.rows).toEqual([
      { line: 1, cells: ['20230101011234567', '20230101011'] },
    ]);
  });
});

describe('a hostile workbook is refused with its reason', () => {
  const large = Buffer.alloc(20_000_000, ' ');

  it('that says how large it will be', async () => {
    const sheets = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`xl/worksheets/s${index}.xml`, large]));
    const bytes = zipOf({ 'xl/workbook.xml': '<workbook/>', ...sheets });
    expect(bytes.length).toBeLessThan(1_000_000);
    await expect(readSheets(bytes)).rejects.toThrow('imports.fault.too_large_inside');
  });

  it('that lies about it', async () => {
    const packed = deflateRawSync(Buffer.alloc(60_000_000, ' '));
    const bytes = zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': { packed, unpacked: 100 } });
    await expect(readSheets(bytes)).rejects.toThrow('imports.fault.workbook');
  }, 60_000);

  it('with one cell a million rows and columns away', async () => {
    const before = process.memoryUsage().rss;
    const sheet = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    await expect(readSheets(bare(sheet))).rejects.toThrow('imports.fault.too_large_inside');
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  }, 60_000);

  it('with entities that grow', async () => {
    const entities = '<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';
    const bytes = zipOf({ 'xl/workbook.xml': `${entities}<workbook>&c;</workbook>` });
    await expect(readSheets(bytes)).rejects.toThrow(/imports\.fault\.(workbook|empty)/u);
  });
});
