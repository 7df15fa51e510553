import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import { freePort } from '#platform';

export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

/** Absolute path or name of the redis-server of this machine; empty when there is none. */
export const redisProgram = process.env['REDIS_SERVER_PATH'] ?? '';

/** The queue's backends that can be tried here. */
export const backends: readonly ('postgres' | 'redis')[] = redisProgram === '' ? ['postgres'] : ['postgres', 'redis'];

export async function startRedis(): Promise<TestRedis> {
  // A port that was free a moment ago may be another's by now.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = await freePort();
    const server = await serverOn(port);
    if (server === undefined) continue;
    return {
      url: `redis://127.0.0.1:${String(port)}`,
      stop: async () => {
        const gone = once(server, 'exit');
        server.kill('SIGTERM');
        await gone;
      },
    };
  }
  throw new Error('redis-server did not start');
}

async function serverOn(port: number): Promise<ChildProcess | undefined> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', os.tmpdir()];
  const server = spawn(redisProgram, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let isReady = false;
  for await (const chunk of server.stdout) {
    isReady = String(chunk).includes('Ready to accept');
    if (isReady) break;
  }
  server.stdout.destroy();
  return isReady ? server : undefined;
}
