import { describe, expect, it } from '@jest/globals';
import { startHealthServer } from './health-server.js';

describe('the health server', () => {
  it('answers on loopback: well, unwell with the reason, metrics, and nothing else', async () => {
    let ill = false;
    const server = await startHealthServer(0, async () => {
      if (ill) throw new Error('the database is away');
    });
    const ask = (page: string): Promise<Response> => fetch(`http://127.0.0.1:${String(server.port)}${page}`);
    expect(await (await ask('/health')).json()).toEqual({ status: 'ok' });
    ill = true;
    const unwell = await ask('/health');
    expect([unwell.status, await unwell.json()]).toEqual([503, { status: 'unwell', reason: 'the database is away' }]);
    const metrics = await (await ask('/metrics')).text();
    expect(metrics).toContain('ayni_job_seconds');
    expect(metrics).toContain('process_cpu_seconds_total');
    expect((await ask('/')).status).toBe(404);
    await server.stop();
    await expect(ask('/health')).rejects.toThrow('fetch failed');
  });
});
