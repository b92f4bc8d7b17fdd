import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limitingTraces } from '../../src/telemetry/trace-rate.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly traceState?: string;
  readonly name: string;
  readonly kind: number;
  readonly events: readonly { name: string }[];
  readonly attributes: readonly { key: string; value: Record<string, unknown> }[];
}

const NESTED = readFileSync(
  new URL('../../schema/examples/more/nested-attendance.graphql', import.meta.url),
  'utf8',
);
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const TRACEPARENT = `00-${TRACE}-b7ad6b7169203331-01`;

/** A collector of traces: what was sent to it, and how it answers. */
let collector: Server;
let received: {
  readonly type: string;
  readonly path: string;
  readonly body: Buffer;
  readonly key: unknown;
}[];
let url: string;
const servers: ServerProcess[] = [];

beforeEach(async () => {
  received = [];
  collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { headers, url: path = '' } = request;
      received.push({
        type: headers['content-type'] ?? '',
        path,
        body: Buffer.concat(chunks),
        key: headers['x-collector-key'],
      });
      response
        .writeHead(200, { 'content-type': headers['content-type'] })
        .end(headers['content-type'] === 'application/json' ? '{}' : '');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const own of servers.splice(0)) await own.end('SIGKILL');
  collector.closeAllConnections();
  await new Promise((resolve) => collector.close(resolve));
});

const folder = mkdtempSync(join(tmpdir(), 'xianzhi-traces-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function server(settings: Record<string, string>): Promise<ServerProcess> {
  const graph = { XDG_DATA_HOME: mkdtempSync(join(folder, 'data-')) };
  const own = await startServer({ ...graph, ...settings }, []);
  servers.push(own);
  await own.until(200);
  return own;
}

const ask = (own: ServerProcess, query: string, headers: Record<string, string> = {}) =>
  fetch(`${own.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

interface ResourceSpans {
  readonly resource: { readonly attributes: Span['attributes'] };
  readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
}

const resourceSpans = (): ResourceSpans[] =>
  received.flatMap(({ body }) => JSON.parse(body.toString()).resourceSpans as ResourceSpans[]);
const spans = () =>
  resourceSpans().flatMap(({ scopeSpans }) => scopeSpans.flatMap((one) => one.spans));

const attributesOf = ({ attributes }: Pick<Span, 'attributes'>) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

describe('traces', () => {
  it('go from request over plan to statement, and on from the trace that a client on this machine names', async () => {
    const own = await server({
      OTEL_EXPORTER_OTLP_ENDPOINT: url,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_EXPORTER_OTLP_HEADERS: 'x-collector-key=open-sesame',
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
    });
    const response = await ask(own, NESTED, {
      traceparent: TRACEPARENT,
      tracestate: 'vendor=its-own',
    });
    expect(response.status).toBe(200);
    await response.text();
    expect((await own.end()).status).toBe(0);
    const traced = spans().filter(({ traceId }) => traceId === TRACE);
    const byName = (name: string) => traced.find((one) => one.name === name) as Span;
    const [request, execution, plan, statement] = [
      'POST /graphql',
      'query',
      'plan meeting/page',
      'meeting/page',
    ].map(byName) as [Span, Span, Span, Span];
    expect([request.parentSpanId, request.traceState]).toEqual([
      'b7ad6b7169203331',
      'vendor=its-own',
    ]);
    expect([execution.parentSpanId, plan.parentSpanId, statement.parentSpanId]).toEqual([
      request.spanId,
      execution.spanId,
      plan.spanId,
    ]);
    expect([byName('parse').parentSpanId, byName('validate').parentSpanId]).toEqual([
      request.spanId,
      request.spanId,
    ]);
    expect([request.kind, statement.kind]).toEqual([2, 3]);
    expect(attributesOf(request)).toMatchObject({
      'http.request.method': 'POST',
      'url.path': '/graphql',
      'http.response.status_code': 200,
      'xianzhi.request_id': response.headers.get('x-request-id'),
      'xianzhi.cost': expect.any(Number),
    });
    expect(attributesOf(execution)).toEqual({
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'NestedAttendance',
    });
    expect(attributesOf(plan)['xianzhi.plan']).toMatch(/^meeting\/page \[attendance\/of-meetings/u);
    expect(attributesOf(statement)).toMatchObject({
      'db.system.name': 'grafeo',
      'db.query.summary': 'meeting/page',
      'db.query.text': expect.stringContaining('MATCH(a:Meeting)'),
      'db.response.returned_rows': expect.any(Number),
    });
    expect(statement.events.map(({ name }) => name)).toEqual(['started']);
    const [resource] = resourceSpans().map((one) => attributesOf(one.resource));
    expect(resource).toMatchObject({
      'service.name': 'xianzhi',
      'deployment.environment.name': 'test',
    });
    expect(received[0]).toMatchObject({ path: '/v1/traces', key: 'open-sesame' });
    // A load's many statements are no part of a request.
    expect(spans().some(({ name }) => name.startsWith('official/upsert'))).toBe(false);
  });

  it('do not go on from what a stranger names', async () => {
    const own = await server({
      OTEL_EXPORTER_OTLP_ENDPOINT: url,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    });
    await (
      await ask(own, '{ __typename }', {
        traceparent: TRACEPARENT,
        'x-forwarded-for': '203.0.113.9',
      })
    ).text();
    await own.end();
    const requests = spans().filter(({ name }) => name === 'POST /graphql');
    expect(requests).toHaveLength(1);
    expect(requests[0]?.traceId).not.toBe(TRACE);
    expect(requests[0]?.parentSpanId ?? '').toBe('');
  });

  it('are sent as protobuf by default, and none where OpenTelemetry is switched off', async () => {
    const own = await server({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${url}/traces` });
    await (await ask(own, NESTED)).text();
    await own.end();
    expect(received.map(({ type, path }) => [type, path])).toContainEqual([
      'application/x-protobuf',
      '/traces',
    ]);
    expect(Buffer.concat(received.map(({ body }) => body)).includes('plan meeting/page')).toBe(
      true,
    );
    received = [];
    for (const off of [
      { OTEL_SDK_DISABLED: 'true' },
      { OTEL_TRACES_EXPORTER: 'none' },
      { OTEL_TRACES_SAMPLER: 'always_off' },
    ]) {
      const silent = await server({ OTEL_EXPORTER_OTLP_ENDPOINT: url, ...off });
      await (await ask(silent, NESTED)).text();
      await silent.end();
    }
    expect(received).toEqual([]);
  });

  it('whose collector is away hold up neither answers nor the end, and are told once', async () => {
    const own = await server({
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
      OTEL_BSP_SCHEDULE_DELAY: '200',
    });
    for (let n = 0; n < 8; n += 1) {
      await (await ask(own, '{ __typename }')).text();
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    const end = await own.end();
    expect([end.status, end.milliseconds < 3_000]).toEqual([0, true]);
    expect(own.log().match(/OpenTelemetry has a fault/gu)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  it('are not begun by a header that names no trace', async () => {
    const own = await server({
      OTEL_EXPORTER_OTLP_ENDPOINT: url,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    });
    for (let n = 0; n < 40; n += 1)
      await (
        await ask(own, '{ __typename }', {
          traceparent: n % 2 === 0 ? 'x' : `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
        })
      ).text();
    await own.end();
    expect(spans().filter(({ name }) => name === 'POST /graphql').length).toBeLessThan(20);
  });

  it('begin ten at once and two a second at most, and again as time goes on', () => {
    let now = 0;
    const mayBegin = limitingTraces({ perSecond: 2, atOnce: 10 }, () => now);
    const begun = () => Array.from({ length: 100 }, mayBegin).filter(Boolean).length;
    expect(begun()).toBe(10);
    now = 1_500;
    expect(begun()).toBe(3);
    now = 60_000;
    expect(begun()).toBe(10);
  });
});
