import { describe, expect, it } from '@jest/globals';
import { CATALOGUE_VERSION } from '#taxonomy';
import { SCORING_V1 } from './v1.js';
import { TERMS } from './version.js';

describe('the scoring version in force', () => {
  it('was frozen with the catalogue that is shipped: another catalogue asks for a new version', () => {
    expect(SCORING_V1.catalogue).toBe(CATALOGUE_VERSION);
  });

  it('has weights that sum to the whole', () => {
    expect(TERMS.reduce((sum, term) => sum + SCORING_V1.weights.value[term], 0)).toBe(10_000);
  });
});
