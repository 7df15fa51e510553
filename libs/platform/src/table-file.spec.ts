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

const SHEET = 'xl/worksheets/sheet1.xml';

/** An archive with a sheet; what is `hidden` stands in it and not in its directory. */
function forged(parts: Readonly<Record<string, string>>, hidden: Readonly<Record<string, string>> = {}): Buffer {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const frame = {
    'xl/workbook.xml': `<workbook xmlns:r="${relations}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  };
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of [...Object.entries({ ...frame, ...parts }), ...Object.entries(hidden)]) {
    const isNamed = text !== hidden[name];
    const body = deflateRawSync(
      text.startsWith('<row') ? `<worksheet><sheetData>${text}</sheetData></worksheet>` : text,
    );
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(body.length, 14);
    // It claims to be small.
    header.writeUInt32LE(10, 18);
    header.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    written.push(Buffer.from('PK\u0003\u0004'), header, Buffer.from(name), body);
    if (isNamed) directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), header, place, Buffer.from(name));
    offset += 30 + name.length + body.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(directory.length / 4, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...written, ...directory, end]);
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

  describe('in a workbook somebody forged', () => {
    const cells = (...places: readonly string[]): string =>
      places.map((r) => `<row><c r="${r}" t="inlineStr"><is><t>x${r}</t></is></c></row>`).join('');
    const open = (content: Buffer) => readTableFile(content, 3);
    const seen = { header: ['xA1'], rows: [{ number: 2, cells: { xA1: 'xA2' } }] };

    it('finds the parts that its directory names', async () => {
      expect(await open(forged({ [SHEET]: cells('A1', 'A2') }))).toEqual(seen);
    });

    it('opens none that unfolds to gigabytes, whatever it claims', async () => {
      await expect(
        open(forged({ [SHEET]: cells('A1', 'A2'), 'xl/a.xml': ' '.repeat(90_000_000) })),
      ).rejects.toMatchObject({
        code: 'not_table',
      });
    });

    it('reads nothing that its directory does not name', async () => {
      expect(await open(forged({ [SHEET]: cells('A1', 'A2') }, { [SHEET]: cells('A1', 'A2', 'A3') }))).toEqual(seen);
    });

    it.each(['A1000000000', 'ZZZZZZZ2', 'XFD1048576', 'A1e9', 'A&#57;99999999'])(
      'does not fill what lies before the cell %s',
      async (place) => {
        await expect(open(forged({ [SHEET]: cells('A1', place) }))).rejects.toMatchObject({ code: 'not_table' });
      },
    );
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
