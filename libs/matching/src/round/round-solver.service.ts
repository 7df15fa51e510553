import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { RoundProblem } from './round-problem.js';
import { RoundOutOfTime, type RoundSolution, solveRound } from './solve-round.js';

/** Up to here a problem is solved before a thread would have started. */
const SMALL = 2000;

/** What the thread answers. */
export type ThreadAnswer = { solution: RoundSolution } | { outOfTime: true };

/** Somebody stopped it. */
export class RoundStopped extends Error {
  override name = 'RoundStopped';
}

/** Solves in a thread of its own, so that the program keeps its place in the queue and can be told to stop. */
@Injectable()
export class RoundSolver {
  async solve(problem: RoundProblem, seconds: number, signal: AbortSignal): Promise<RoundSolution> {
    if (signal.aborted) throw new RoundStopped();
    if (problem.scoreOf.length <= SMALL) return solveRound(problem, Math.min(seconds, 5));
    return solveInThread(problem, seconds, signal);
  }
}

function solveInThread(problem: RoundProblem, seconds: number, signal: AbortSignal): Promise<RoundSolution> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('solve-round-thread.js', import.meta.url), { workerData: { problem, seconds } });
    const stop = (): void => {
      reject(new RoundStopped());
      void thread.terminate();
    };
    signal.addEventListener('abort', stop, { once: true });
    const settle = (work: () => void): void => {
      signal.removeEventListener('abort', stop);
      work();
      void thread.terminate();
    };
    thread.once('message', (answer: ThreadAnswer) => {
      settle(() =>
        'solution' in answer
          ? resolve(answer.solution)
          : reject(new RoundOutOfTime('No assignment was found in time.')),
      );
    });
    thread.once('error', (error) => {
      settle(() => {
        reject(error instanceof Error ? error : new Error(String(error)));
      });
    });
  });
}
