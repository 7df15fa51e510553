import { parentPort, workerData } from 'node:worker_threads';
import type { RoundProblem } from './round-problem.js';
import type { ThreadAnswer } from './round-solver.service.js';
import { RoundOutOfTime, solveRound } from './solve-round.js';

const { problem, seconds } = workerData as { problem: RoundProblem; seconds: number };

try {
  tell({ solution: await solveRound(problem, seconds) });
} catch (error) {
  if (!(error instanceof RoundOutOfTime)) throw error;
  tell({ outOfTime: true });
}

function tell(answer: ThreadAnswer): void {
  parentPort?.postMessage(answer, []);
}
