import { describe, expect, it } from '@jest/globals';
import type { ClassificationItem } from './classification.js';
import { industries, studyFields } from './classification.js';

const orphans = (items: readonly ClassificationItem[]) => {
  const codes = new Set(items.map(({ code }) => code));
  return items.filter(({ parent }) => parent !== undefined && !codes.has(parent));
};

describe('classifications', () => {
  it('hold the sections and divisions of CIIU Rev. 4', () => {
    const items = industries();
    expect(items.filter(({ parent }) => parent === undefined)).toHaveLength(21);
    expect(items.filter(({ parent }) => parent !== undefined)).toHaveLength(88);
    expect(new Set(items.map(({ code }) => code)).size).toBe(109);
    expect(orphans(items)).toEqual([]);
    expect(items.find(({ code }) => code === '56')?.parent).toBe('I');
  });

  it('hold the fields of study of CINE-F 2013', () => {
    const items = studyFields();
    expect(items.filter(({ parent }) => parent === undefined)).toHaveLength(11);
    expect(orphans(items)).toEqual([]);
    expect(items.every(({ es, en }) => es !== '' && en !== '')).toBe(true);
  });
});
