import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { csvLines, type PagedTable, readTableFile, workbook, writeTable } from './index.js';

const rows = [
  ['nombre', 'celular'],
  ['Ñata; "La Buena"', '+51987654321'],
  ['', ''],
  ['=2+2', '-1'],
];

async function* pages(): AsyncGenerator<string[][]> {
  yield [['a', '@b']];
  yield [['c', 'd']];
  await Promise.resolve();
}

describe('tables as files', () => {
  it('reads back what it wrote, as CSV and as a workbook, with the rows as the spreadsheet counts them', async () => {
    const files = [Buffer.from(csvLines(rows, true)), await workbook([{ name: 'a/b', rows, widths: [] }])];
    for (const content of files) {
      expect(await readTableFile(content, 10)).toEqual({
        header: ['nombre', 'celular'],
        rows: [
          { number: 2, cells: { nombre: 'Ñata; "La Buena"', celular: '+51987654321' } },
          { number: 4, cells: { nombre: '=2+2', celular: '-1' } },
        ],
      });
    }
    expect(csvLines(rows)).toContain(`'=2+2,'-1`);
  });

  it.each([
    ['nothing', '', 'not_table'],
    ['a picture', '\u0000\u0001', 'not_table'],
    ['a header alone', 'a,b\r\n', 'no_rows'],
    ['numbers where names should be', '1,2\n3,4\n', 'no_header'],
    ['a name twice', 'a,a\n3,4\n', 'name_twice'],
    ['a row with more cells', 'a,b\n3,4,5\n', 'uneven_row'],
    ['too many rows', 'a\n1\n2\n3\n4\n', 'too_many_rows'],
    ['a workbook that is none', 'PK\u0003\u0004 nothing', 'not_table'],
  ])('says what is wrong with %s', async (_, text, code) => {
    await expect(readTableFile(Buffer.from(text, 'latin1'), 3)).rejects.toMatchObject({ code });
  });

  it('opens no workbook that unfolds to gigabytes', async () => {
    const body = deflateRawSync(Buffer.alloc(90_000_000));
    const name = Buffer.from('xl/a.xml');
    const local = Buffer.alloc(30);
    local.write('PK\u0003\u0004', 'latin1');
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.write('PK\u0001\u0002', 'latin1');
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(body.length, 20);
    // It claims to be small.
    central.writeUInt32LE(10, 24);
    await expect(readTableFile(Buffer.concat([local, name, body, central, name]), 3)).rejects.toMatchObject({
      code: 'not_table',
    });
  });

  it('writes a table a page at a time', async () => {
    const table: PagedTable = { name: 't', columns: ['x', 'y'], pages: pages() };
    const pieces: string[] = [];
    for await (const piece of writeTable(table, 'csv')) pieces.push(String(piece));
    expect(pieces).toEqual(['\uFEFFx,y\r\n', `a,'@b\r\n`, 'c,d\r\n']);
    let json = '';
    for await (const piece of writeTable({ ...table, pages: pages() }, 'json')) json += String(piece);
    expect(JSON.parse(json)).toEqual([
      { x: 'a', y: '@b' },
      { x: 'c', y: 'd' },
    ]);
  });
});
