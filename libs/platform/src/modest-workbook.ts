import { crc32, inflateRawSync } from 'node:zlib';

/** A workbook of some megabytes may unfold to gigabytes; none of ours does. */
const MOST_UNFOLDED = 80_000_000;
/** The reader of sheets fills what lies between two cells; one at the far end would take all memory. */
const MOST_CELLS = 30_000_000;
const DEFLATED = 8;
const READ = /\.xml(?:\.rels)?$/u;
const PLACE = /(?<!xmlns)[\s:]r\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

interface Part {
  name: Buffer;
  body: Buffer;
}

/**
 * The same workbook with its parts measured and no longer folded: whoever reads it finds what was measured here, whatever
 * the headers of the original claim. @throws RangeError where it is too much, or no workbook
 */
export function modestWorkbook(content: Buffer): Buffer {
  const parts = unfold(content);
  for (const { body } of parts) requireNear(body);
  return store(parts);
}

/** The parts that the directory at the end of the archive names, no further than they may unfold. */
function unfold(content: Buffer): Part[] {
  const end = content.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const parts: Part[] = [];
  let left = MOST_UNFOLDED;
  let at = content.readUInt32LE(end + 16);
  for (let count = content.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [named, more, told] = [28, 30, 32].map((offset) => content.readUInt16LE(at + offset));
    const name = content.subarray(at + 46, at + 46 + (named ?? 0));
    if (READ.test(name.toString('latin1'))) {
      const body = bodyOf(content, at, left);
      parts.push({ name, body });
      left -= body.length;
    }
    if (left <= 0) throw new RangeError('the workbook unfolds to too much');
    at += 46 + (named ?? 0) + (more ?? 0) + (told ?? 0);
  }
  return parts;
}

function bodyOf(content: Buffer, at: number, most: number): Buffer {
  const start = content.readUInt32LE(at + 42);
  const from = start + 30 + content.readUInt16LE(start + 26) + content.readUInt16LE(start + 28);
  const packed = content.subarray(from, from + content.readUInt32LE(at + 20));
  return content.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(packed, { maxOutputLength: most }) : packed;
}

function requireNear(body: Buffer): void {
  let [rows, columns] = [1, 1];
  for (const [, quoted, single] of body.toString('latin1').matchAll(PLACE)) {
    const [, letters = '', row] = /^([A-Z]{0,3})(\d{0,7})$/u.exec(quoted ?? single ?? '') ?? [];
    if (row === undefined) throw new RangeError('a cell without its place');
    rows = Math.max(rows, Number(row));
    columns = Math.max(
      columns,
      Buffer.from(letters).reduce((sum, letter) => 26 * sum + letter - 64, 0),
    );
  }
  if (rows * columns > MOST_CELLS) throw new RangeError('a cell too far away');
}

/** An archive of parts as they are. */
function store(parts: readonly Part[]): Buffer {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, body } of parts) {
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt32LE(crc32(body), 10);
    about.writeUInt32LE(body.length, 14);
    about.writeUInt32LE(body.length, 18);
    about.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    written.push(Buffer.from('PK\u0003\u0004', 'latin1'), about, name, body);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), about, place, name);
    offset += 30 + name.length + body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...written, listed, end]);
}
