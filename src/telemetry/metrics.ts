import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { codeOf } from '../errors.ts';
import { faultOf, type IngestOutcome } from '../graph/ports/ingest.ts';
import type { RequestRecord } from '../server/request-record.ts';
import type { ObserveStatement } from '../store/statement-observer.ts';
import { addGauges, type MetricsSources } from './metrics-gauges.ts';

/** How a load ended. */
export interface EndedLoad {
  readonly outcomes: readonly IngestOutcome[];
  readonly milliseconds: number;
}

/** The metrics of a server. */
export interface Metrics {
  readonly observe: ObserveStatement;
  readonly onRequest: (record: RequestRecord) => void;
  readonly onLoad: (load: EndedLoad) => void;
  /** Adds what is read when Prometheus asks. */
  readonly addGauges: (sources: MetricsSources, version: string) => void;
  /** The page that Prometheus reads, and its type. */
  page(): Promise<{ readonly type: string; readonly text: string }>;
}

/** What the metrics are of. */
export interface MetricsOptions {
  /** The operations that have a label of their own; a stranger could make any number of others. */
  readonly operations: ReadonlySet<string>;
  /** The paths that are served. */
  readonly paths: ReadonlySet<string>;
}

/** Seconds; a page of the graph takes a few milliseconds, and an answer ten seconds at most. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Milliseconds: a statement that has its turn sooner has not waited. */
const WAIT_MS = 1;

/** What stands for an operation or a path that has no label of its own. */
const OTHER = 'other';

/** What stands for the operation of a request that is refused before it is executed. */
const NONE = 'none';

/**
 * Counts what a server does, under the names and units of Prometheus's conventions
 * (https://prometheus.io/docs/practices/naming/). No label has values that a client can choose.
 */
export function createMetrics({ operations, paths }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter<Label>({ name: `xianzhi_${name}`, help, labelNames, registers });
  const histogram = <Label extends string>(
    name: string,
    help: string,
    labelNames: Label[] = [],
    buckets = SECONDS,
  ) => new Histogram<Label>({ name: `xianzhi_${name}`, help, labelNames, buckets, registers });
  const httpRequests = counter('http_requests_total', 'Requests by path and status.', [
    'path',
    'status',
  ]);
  const graphqlRequests = counter(
    'graphql_requests_total',
    'GraphQL requests by operation, its type, and the code of the first error, OK without one.',
    ['operation', 'type', 'code'],
  );
  const graphqlSeconds = histogram(
    'graphql_request_duration_seconds',
    'Seconds from a GraphQL request that is executed to the end of its answer; subscriptions are not in it.',
    ['operation', 'type'],
  );
  const graphqlCost = histogram(
    'graphql_request_cost_entries',
    'List entries that an answer can have, as its cost counts them.',
    [],
    [1, 10, 50, 100, 500, 1_000, 5_000, 10_000, 20_000],
  );
  const refused = counter('refused_total', 'Requests that met a limit, by limit.', ['limit']);
  const statementSeconds = histogram(
    'statement_duration_seconds',
    'Seconds from the begin of a statement to its rows, its wait included, by name.',
    ['statement'],
  );
  const statementErrors = counter('statement_errors_total', 'Statements that failed, by code.', [
    'statement',
    'code',
  ]);
  const statementWait = histogram(
    'statement_wait_seconds',
    'Seconds for which statements waited for their turn; those that had it at once are not in it.',
  );
  const loads = counter('loads_total', 'Loads by how they ended: whole or stopped.', ['result']);
  const loadSeconds = histogram(
    'load_duration_seconds',
    'Seconds that a load takes.',
    [],
    [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120],
  );
  const articles = counter('articles_total', 'Articles that were sent, by outcome.', ['outcome']);
  const warnings = counter('article_warnings_total', 'Warnings of articles, by kind.', ['warning']);
  const lastLoad = new Gauge({
    name: 'xianzhi_last_load_timestamp_seconds',
    help: 'When the last load ended, in seconds since 1970; 0 before the first one.',
    registers,
  });

  function onHttp({ path, status, limit }: RequestRecord): void {
    httpRequests.inc({ path: paths.has(path) ? path : OTHER, status: String(status) });
    if (limit !== undefined) refused.inc({ limit });
  }

  function onGraphql({ operation: own, milliseconds, cost, code = 'OK' }: RequestRecord): void {
    const type = own?.type ?? NONE;
    const operation = own === undefined ? NONE : operationLabel(own.name, operations);
    graphqlRequests.inc({ operation, type, code });
    // What is refused beforehand takes no time, and would hide what does.
    if (own === undefined) return;
    if (type !== 'subscription') graphqlSeconds.observe({ operation, type }, milliseconds / 1_000);
    if (cost !== undefined) graphqlCost.observe(cost);
  }

  // Else the first one would be no increase: a counter that appears with 1 has not risen.
  for (const result of ['whole', 'stopped']) loads.inc({ result }, 0);
  for (const outcome of ['CREATED', 'UPDATED', 'UNCHANGED', 'FAILED']) articles.inc({ outcome }, 0);

  return {
    observe({ name: statement }) {
      const begun = performance.now();
      return {
        onStarted() {
          const waited = performance.now() - begun;
          if (waited >= WAIT_MS) statementWait.observe(waited / 1_000);
        },
        onEnded({ error }) {
          statementSeconds.observe({ statement }, (performance.now() - begun) / 1_000);
          if (error !== undefined) statementErrors.inc({ statement, code: codeOf(error) });
        },
      };
    },
    onRequest(record) {
      onHttp(record);
      // GraphiQL's page has the same path, and neither an operation nor an error.
      const isGraphql = record.operation !== undefined || record.code !== undefined;
      if (record.path === '/graphql' && isGraphql) onGraphql(record);
    },
    onLoad({ outcomes, milliseconds }) {
      loads.inc({ result: faultOf(outcomes) === undefined ? 'whole' : 'stopped' });
      loadSeconds.observe(milliseconds / 1_000);
      lastLoad.setToCurrentTime();
      for (const { status, warnings: own } of outcomes) {
        articles.inc({ outcome: status });
        for (const { kind } of own) warnings.inc({ warning: kind });
      }
    },
    addGauges: (sources, version) => addGauges(registry, sources, version),
    page: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}

function operationLabel(name: string, operations: ReadonlySet<string>): string {
  if (name === '') return 'anonymous';
  return operations.has(name) ? name : OTHER;
}
