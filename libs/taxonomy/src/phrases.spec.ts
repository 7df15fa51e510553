import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { getIsco } from './catalogue.js';
import { rankingQuality } from './evaluation.js';
import { createLinker } from './link.js';

const file = path.join(import.meta.dirname, '../../../test/gold/taxonomy/phrases.tsv');
const phrases = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t') as [string, string, string]);

it('holds 150 and 150 phrases on real unit groups', () => {
  expect(phrases.filter(([half]) => half === '1')).toHaveLength(150);
  expect(phrases.filter(([half]) => half === '2')).toHaveLength(150);
  expect(phrases.map(([, code]) => getIsco(code).code)).toEqual(phrases.map(([, code]) => code));
});

it.each(['1', '2'])('understands the phrases of half %s: 75 %% first, 90 %% among five', (half) => {
  const linker = createLinker();
  const { hits } = rankingQuality(
    phrases
      .filter((phrase) => phrase[0] === half)
      .map(([, code, text]) => ({
        ranked: linker.link(text, { kind: 'isco' }).map(({ id }) => id),
        right: new Set([code]),
      })),
  );
  expect(hits[1].value).toBeGreaterThanOrEqual(0.75);
  expect(hits[5].value).toBeGreaterThanOrEqual(0.9);
});
