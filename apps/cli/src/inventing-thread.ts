import { parentPort, workerData } from 'node:worker_threads';
import { Market, scoringContext } from '#engine';
import type { Invention } from './engine-bench.js';
import { InventedMarket } from './invented-market.js';

/** The thread in which the engine’s bench invents its market. */
const { seed, today, seekers, vacancies } = workerData as Invention;
const invented = new InventedMarket(seed);
const market = new Market(scoringContext(today), invented.seekers(seekers), invented.vacancies(vacancies));
parentPort?.postMessage(market.share(), []);
