import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { metrics } from './metrics.js';

export interface HealthServer {
  port: number;
  stop(): Promise<void>;
}

/** /health and /metrics of a program without a web server, on loopback only. `check` throws when it is unwell. */
export async function startHealthServer(port: number, check: () => Promise<void>): Promise<HealthServer> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '', response, check);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(url: string, response: ServerResponse, check: () => Promise<void>): Promise<void> {
  try {
    if (url === '/metrics') {
      response.setHeader('content-type', metrics.registry.contentType);
      response.end(await metrics.scrape());
    } else if (url === '/health') {
      await check();
      response.setHeader('content-type', 'application/json');
      response.end('{"status":"ok"}');
    } else {
      response.writeHead(404).end();
    }
  } catch (error) {
    response.writeHead(503, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ status: 'unwell', reason: error instanceof Error ? error.message : 'unknown' }));
  }
}
