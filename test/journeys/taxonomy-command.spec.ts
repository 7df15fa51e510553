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

/** The command in an environment without any address or key: it needs no server. */
function taxonomy(...args: string[]): { status: number | null; lines: string[][]; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'taxonomy', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
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

  it.each([
    [['link'], 'Say what to do'],
    [['link', '--queries', path.join(folder, 'absent.tsv')], 'absent.tsv'],
    [['link', '--queries', queries, '--kind', 'person'], '--kind is one of'],
    [['link', '--queries', queries, '--top', '0'], '--top is a number'],
    [['evaluate', '--gold', queries], 'has no column query'],
  ])('refuses %j', (args, reason) => {
    const { status, error } = taxonomy(...args);
    expect(status).toBe(2);
    expect(error).toContain(reason);
  });
});
