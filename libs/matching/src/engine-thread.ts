import { parentPort } from 'node:worker_threads';
import { Market, scoringContext } from '#engine';
import { catalogueVersion, installTaxonomy } from '#taxonomy';
import type { ThreadTask } from './engine-threads.service.js';
import { makeEdit } from './market-edit.js';
import { MarketLists } from './market-lists.js';
import { scorePairs } from './pair-scores.js';

/* One thread of `EngineThreads`: holds the market, hears of every edit, and answers one question after the other. */

const port = parentPort;
if (port === null) throw new Error('started by the worker only');
let lists: MarketLists | undefined;

function answer(task: ThreadTask): unknown {
  if (task.ask === 'hold') {
    installTaxonomy(task.content);
    if (catalogueVersion() !== task.catalogue) throw new Error('the catalogue changed meanwhile');
    lists = new MarketLists(Market.of(scoringContext(task.market.today), task.market), task.kept);
    lists.warm();
    return undefined;
  }
  if (task.ask === 'score') return scorePairs(task.pairs, task.facts, scoringContext(task.today));
  if (lists === undefined) throw new Error('no market is held');
  if (task.ask === 'lists') return lists.of(task.side, task.ids);
  makeEdit(lists.market, task.edit);
  return undefined;
}

port.on('message', ({ number, task }: { number: number; task: ThreadTask }) => {
  try {
    port.postMessage({ number, answer: answer(task) });
  } catch (error) {
    port.postMessage({ number, reason: String(error) });
  }
});
