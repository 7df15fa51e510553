import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';

const program = path.resolve(import.meta.dirname, '../../dist/apps/cli/src/main.js');
const folder = mkdtempSync(path.join(os.tmpdir(), 'ayni-taxonomy-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, rows: readonly string[]): string {
  const at = path.join(folder, name);
  const text = `${rows.join('\n')}\n`;
  writeFileSync(at, name.endsWith('.gz') ? gzipSync(text) : text);
  return at;
}

/** The command in an environment without any address or key, in a home that does not exist: it needs no server. */
function taxonomy(...args: string[]): { status: number | null; lines: string[][]; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'taxonomy', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], AYNI_HOME: path.join(folder, 'home') },
  });
  return {
    status,
    lines: stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t')),
    error: stderr,
  };
}

describe('ayni taxonomy', () => {
  const queries = file('queries.tsv', ['id\ttext', 'q1\tmesonera', 'q2\tAux. almacén c/exp', 'q3\t']);

  it('links texts to the installed catalogue', () => {
    const { status, lines } = taxonomy('link', '--queries', queries, '--top', '3');
    expect(status).toBe(0);
    expect(lines[0]).toEqual(['query_id', 'rank', 'id', 'score', 'label']);
    expect(lines.filter(([id]) => id === 'q1').map(([, rank]) => rank)).toEqual(['1', '2', '3']);
    expect(lines.find(([id]) => id === 'q1')?.[4]).toBe('mozo');
    expect(lines.every((cells) => cells.length === 5)).toBe(true);
    expect(lines.some(([id]) => id === 'q3')).toBe(false);
  });

  it('answers four-digit codes for unit groups', () => {
    const { lines } = taxonomy('link', '--queries', queries, '--kind', 'isco', '--top', '1');
    expect(lines.slice(1).map(([, , id]) => id)).toEqual(['5131', '9333']);
  });

  it('links to a catalogue from a file, gzip or not, where rows of one id are labels of one concept', () => {
    const catalogue = file('catalogue.tsv.gz', [
      'id\tlabel\tdocument',
      'a\tfontanero/fontanera\tinstala tuberías de agua',
      'b\tcamarero/camarera\tsirve mesas',
      'b\tmesero\t',
    ]);
    const { lines } = taxonomy('link', '--queries', queries, '--catalog', catalogue, '--top', '1');
    expect(lines[1]).toEqual(['q1', '1', 'b', expect.stringMatching(/^[01]\.\d{6}$/), 'camarero/camarera']);
  });

  it('measures against right answers', () => {
    const gold = file('gold.tsv', ['query\tid', 'mesonera\t5131', 'gasfitera\t7126', 'astronauta de circo\t9629']);
    const { status, lines } = taxonomy('evaluate', '--gold', gold, '--kind', 'isco');
    expect(status).toBe(0);
    expect(lines.map(([measure]) => measure)).toEqual(['measure', 'MRR', 'MAP', 'hits@1', 'hits@5', 'hits@10']);
    expect(lines[3]?.slice(1)).toEqual(['0.6667', expect.any(String), expect.any(String), '3']);
  });

  it('reads what a spreadsheet writes: BOM, CRLF, quotes, empty lines, a last line without its end', () => {
    const odd = path.join(folder, 'odd.tsv');
    writeFileSync(odd, '\uFEFFid\ttext\r\nq1\t"mesonera"\r\n\r\nq2\tmozo "de salón\r\nq3\t\r\nq4\tplomero');
    const { status, lines } = taxonomy('link', '--queries', odd, '--kind', 'isco', '--top', '1');
    expect(status).toBe(0);
    expect(lines.slice(1).map(([id, , code]) => [id, code])).toEqual([
      ['q1', '5131'],
      ['q2', '5131'],
      ['q4', '7126'],
    ]);
  });

  it('answers a text of 100 KB, and a file without queries', () => {
    const long = file('long.tsv.gz', ['id\ttext', `q1\t${'cocinero de pollería '.repeat(5000)}`]);
    expect(taxonomy('link', '--queries', long, '--kind', 'isco').lines[1]?.[2]).toBe('5120');
    expect(taxonomy('link', '--queries', file('none.tsv', ['id\ttext'])).lines).toHaveLength(1);
  });

  const bad = (name: string, ...rows: string[]): string => file(`bad-${name}.tsv`, rows);

  it.each([
    [[], 'Say what to do'],
    [['lynk'], 'Say what to do'],
    [['link'], '--queries is needed'],
    [['import-esco'], 'Name one folder'],
    [['import-esco', path.join(folder, 'absent')], 'absent'],
    [['import-esco', folder], 'there is no occupations_<language>.csv'],
    [['link', '--queries', path.join(folder, 'absent.tsv')], 'absent.tsv'],
    [['link', '--queries', queries, '--kind', 'person'], '--kind is one of'],
    [['link', '--queries', queries, '--top', '0'], '--top is a number'],
    [['link', '--queries', queries, '--colour'], '--colour'],
    [['link', '--queries', queries, 'now'], 'now'],
    [['link', '--queries', queries, '--gold', queries], '--gold'],
    [['evaluate', '--gold', queries], 'row 1: there is no column query'],
    [['link', '--queries', bad('twice', 'id\ttext', 'q1\tmozo', 'q1\tmesera')], 'row 3: the id q1 stands in row 2'],
    [['link', '--queries', bad('no-id', 'id\ttext', '', '\tmozo')], 'row 3: the id is empty'],
    [['link', '--queries', bad('cells', 'id\ttext', 'q1\tmozo\tde bar')], 'row 2: 3 cells under 2 columns'],
    [['link', '--queries', bad('short', 'id\ttext', 'q1')], 'row 2: no cell for text'],
    [['link', '--queries', bad('head', 'id\ttext\tid', 'q1\tmozo\t')], 'row 1: two columns are called “id”'],
    [['link', '--queries', queries, '--catalog', bad('label', 'id\tlabel', 'a\t')], 'row 2: the label is empty'],
    [['link', '--queries', queries, '--catalog', bad('empty', 'id\tlabel')], 'holds no concept'],
    [['evaluate', '--gold', bad('gold', 'query\tid', 'mozo\t')], 'row 2: the id is empty'],
  ])('refuses %j', (args, reason) => {
    const { status, error } = taxonomy(...args);
    expect(error).toContain(reason);
    expect(status).toBe(2);
  });

  it('names the row that is not UTF-8', () => {
    const latin = path.join(folder, 'latin.tsv');
    writeFileSync(latin, Buffer.from('id\ttext\nq1\tmozo\nq2\talmac\xe9n\n', 'latin1'));
    const { status, error } = taxonomy('link', '--queries', latin);
    expect([status, error]).toEqual([2, expect.stringContaining('row 3: not UTF-8')]);
  });
});
