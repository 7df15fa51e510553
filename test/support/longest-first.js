import { statSync } from 'node:fs';

/** What takes longest, first; a short file at the end leaves no worker idle for long. */
const LONG = [
  'browser/pages',
  'journeys/telephone',
  'journeys/permissions',
  'test/gold',
  'test/inference',
  'browser/own-data',
  'journeys/taxonomy-import',
  'integration/import.spec',
  'browser/loop',
  'journeys/rights',
  'journeys/planted',
  'browser/',
  'integration/queue',
  'integration/up',
  'journeys/',
  'integration/',
];

/** Jest's own order needs the times of a run before; a fresh clone has none. @typedef {import('@jest/test-result').Test} Test */
export default class LongestFirst {
  /** @param {readonly Test[]} tests */
  sort(tests) {
    const known = tests.map((test) => ({ test, place: placeOf(test.path), size: statSync(test.path).size }));
    return known.sort((one, other) => one.place - other.place || other.size - one.size).map(({ test }) => test);
  }

  /** @param {readonly Test[]} tests */
  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {
    return undefined;
  }
}

/** @param {string} path */
function placeOf(path) {
  const found = LONG.findIndex((name) => path.includes(name));
  return found === -1 ? LONG.length : found;
}
