import { spawn } from 'node:child_process';
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
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', os.tmpdir()];
  const server = spawn(redisProgram, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const chunk of server.stdout) if (String(chunk).includes('Ready to accept')) break;
  server.stdout.destroy();
  return {
    url: `redis://127.0.0.1:${String(port)}`,
    stop: async () => {
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
    },
  };
}
