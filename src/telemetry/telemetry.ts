import type { Server } from 'node:http';
import type { Config } from '../config.ts';
import { readExamples } from '../server/examples.ts';
import { listening } from '../server/listening.ts';
import type { RequestRecord, Tracing } from '../server/request-record.ts';
import { PATHS } from '../server/server.ts';
import { type ObserveStatement, observingAll } from '../store/statement-observer.ts';
import { atMost } from '../store/within.ts';
import { type Log, openLog } from './log.ts';
import { loggingRequests, loggingStatements } from './log-lines.ts';
import type { EndedLoad, Metrics } from './metrics.ts';
import type { MetricsSources } from './metrics-gauges.ts';
import type { Traces } from './traces.ts';

/** What can be seen of a server. */
export interface Telemetry {
  readonly log: Log;
  readonly observe: ObserveStatement | undefined;
  readonly tracing: Tracing | undefined;
  readonly onRequest: (record: RequestRecord) => void;
  readonly onLoad: (load: EndedLoad) => void;
  /** Listens for Prometheus, where metrics are on, and returns the address. */
  serveMetrics(sources: MetricsSources): Promise<string | undefined>;
  /** Sends the traces that wait, and writes the last lines. */
  close(): Promise<void>;
}

/** Milliseconds that the end of the process waits for the collector. */
const CLOSE_MS = 800;

/** Opens the log, and metrics and traces where the settings ask for them. */
export async function openTelemetry(config: Config, version: string): Promise<Telemetry> {
  const log = openLog(config);
  const { logger } = log;
  const traces = await tracesOf(config, version, log);
  const metrics = await metricsOf(config);
  const logRequest = loggingRequests(logger);
  const observe = observingAll([
    ...(logger.isLevelEnabled('warn') ? [loggingStatements(logger, config.SLOW_STATEMENT_MS)] : []),
    ...(metrics ? [metrics.observe] : []),
    ...(traces ? [traces.observe] : []),
  ]);
  let server: Server | undefined;
  return {
    log,
    observe,
    tracing: traces?.tracing,
    onRequest(record) {
      logRequest(record);
      metrics?.onRequest(record);
    },
    onLoad: (load) => metrics?.onLoad(load),
    async serveMetrics(sources) {
      if (metrics === undefined) return undefined;
      metrics.addGauges(sources, version);
      const { createMetricsServer } = await import('./metrics-server.ts');
      server = createMetricsServer(metrics);
      const { METRICS_HOST: host, METRICS_PORT: port = 0 } = config;
      return `${await listening(server, host, port, 'METRICS_HOST and METRICS_PORT')}/metrics`;
    },
    async close() {
      server?.close().closeAllConnections();
      if (traces !== undefined) await atMost(CLOSE_MS, traces.close());
      await log.close();
    },
  };
}

async function tracesOf(config: Config, version: string, log: Log): Promise<Traces | undefined> {
  const endpoint = config.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? config.OTEL_EXPORTER_OTLP_ENDPOINT;
  const isOff = config.OTEL_TRACES_EXPORTER === 'none' || config.OTEL_SDK_DISABLED === 'true';
  if (endpoint === undefined || isOff) return undefined;
  const { openTraces } = await import('./traces.ts');
  // Without what may stand before the host: a password.
  const collector = new URL(endpoint).host;
  return openTraces(config, version, (error) =>
    log.logger.warn({ error, collector }, 'OpenTelemetry has a fault: traces may be lost'),
  );
}

async function metricsOf({
  METRICS_PORT,
  METRICS_OPERATIONS,
}: Config): Promise<Metrics | undefined> {
  if (METRICS_PORT === undefined) return undefined;
  const { createMetrics } = await import('./metrics.ts');
  const examples = readExamples().flatMap(({ query }) =>
    Array.from(
      query.matchAll(/^(?:query|mutation|subscription) (?<name>\w+)/gmu),
      ({ groups }) => groups?.name ?? '',
    ),
  );
  const operations = new Set([...examples, 'IntrospectionQuery', ...METRICS_OPERATIONS]);
  return createMetrics({ operations, paths: new Set(PATHS) });
}
