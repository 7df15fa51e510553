import type { FastifyInstance } from 'fastify';
import { log, metrics } from '#platform';

/** One line a request: the route as written in the code, never the address typed, the person or the network address. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const route = routeOptions.url ?? 'none';
    const status = reply.statusCode;
    metrics.httpSeconds.observe({ method, route, status: String(status) }, reply.elapsedTime / 1000);
    log.info(
      { request: request.id, method, route, status, ms: Math.round(reply.elapsedTime), role: request.actor?.role },
      'answered',
    );
    done();
  });
}
