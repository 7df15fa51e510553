import { describe, expect, it } from '@jest/globals';
import { CONSENT_TEXTS, PURPOSES, textGiven, textOf } from './consent-text.data.js';

describe('the texts of consents', () => {
  it('exist for every purpose, in both languages, complete', () => {
    for (const purpose of PURPOSES) {
      const { es, en } = textOf(purpose, '2026-11-22');
      for (const words of [es, en])
        expect(Object.values<string>({ ...words }).map((text) => text.trim())).not.toContain('');
    }
  });

  it('have one version each', () => {
    const keys = CONSENT_TEXTS.map(({ purpose, version }) => `${purpose} ${version}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are shown from their day on, and found again by their version', () => {
    expect(() => textOf('match', '2026-10-31')).toThrow(RangeError);
    expect(textGiven('match', '2026-11')).toBe(textOf('match', '2026-11-01'));
    expect(textGiven('match', 'lost')).toBe(textOf('match', '2026-11-22'));
  });

  it('never use the words the house does not use', () => {
    const text = JSON.stringify(CONSENT_TEXTS).toLowerCase();
    for (const word of ['beneficiari', 'ilegal', 'vulnerab']) expect(text).not.toContain(word);
  });
});
