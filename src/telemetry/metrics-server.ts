import { createServer, type Server } from 'node:http';
import { messageOf } from '../errors.ts';
import type { Metrics } from './metrics.ts';

/** Serves the metrics at /metrics, on a port of their own that strangers need not reach. It does not listen yet. */
export function createMetricsServer({ page }: Pick<Metrics, 'page'>): Server {
  return createServer((request, response) => {
    if (request.url?.split('?', 1)[0] !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    page().then(
      ({ type, text }) => response.writeHead(200, { 'content-type': type }).end(text),
      (error) => response.writeHead(500).end(messageOf(error)),
    );
  });
}
