import { expect, test } from '@jest/globals';
import { analyses, differences, present } from './gold/data.js';
import { decompositionRecipes } from './gold/decomposition.js';
import { fairnessRecipes } from './gold/fairness.js';
import { payRecipes } from './gold/pay.js';
import { regressionRecipes } from './gold/regression.js';

const recipes = { ...payRecipes, ...regressionRecipes, ...decompositionRecipes, ...fairnessRecipes };

if (present) {
  const all = analyses();
  test('the gold folder holds 66 analyses', () => {
    expect(all).toHaveLength(66);
  });
  test.each(all.map((analysis) => [analysis.id, analysis.method, analysis] as const))(
    '%s (%s)',
    (_, method, analysis) => {
      const recipe = recipes[method];
      if (recipe === undefined) throw new Error(`No recipe for ${method}`);
      expect(differences(analysis, analysis.expected, recipe(analysis))).toEqual([]);
    },
  );
} else {
  test('NOT RUN: the gold folder is absent (AYNI_TEST_DATA)', () => {
    expect(process.env['CI']).not.toBe('true');
  });
}
