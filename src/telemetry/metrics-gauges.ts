import { Counter, Gauge, type Registry } from 'prom-client';
import type { ServerUsage } from '../server/server.ts';
import type { EngineUsage } from '../store/engine.ts';

/** What gauges read when Prometheus asks. */
export interface MetricsSources {
  readonly server: () => ServerUsage;
  readonly engineName: string;
  readonly engine: () => EngineUsage | undefined;
  /** Whether the database answers, the server is ready, and the graph can be written. */
  readonly states: () => Readonly<Record<'database_up' | 'ready' | 'writable', boolean>>;
  readonly loadsPending: () => number;
  readonly droppedLines: () => number;
}

/** Adds to the metrics what is read when Prometheus asks, and counted by nobody before. */
export function addGauges(registry: Registry, sources: MetricsSources, version: string): void {
  const registers = [registry];
  const gauge = (name: string, help: string, read: () => number | undefined) =>
    new Gauge({
      name: `xianzhi_${name}`,
      help,
      registers,
      collect() {
        const value = read();
        if (value !== undefined) this.set(value);
      },
    });
  const { server, engine, states } = sources;
  gauge('statements_running', 'Statements that the engine runs.', () => engine()?.running);
  gauge('statements_waiting', 'Statements that wait for their turn.', () => engine()?.waiting);
  if (sources.engineName === 'neo4j') {
    gauge('connections_used', 'Connections to Neo4j in use.', () => engine()?.connections?.used);
    gauge('connections_max', 'Connections to Neo4j at most.', () => engine()?.connections?.most);
  }
  gauge('executions_running', 'Requests that are executed.', () => server().executions);
  gauge('subscriptions', 'Subscriptions that are open.', () => server().subscriptions);
  gauge('loads_pending', 'Loads that run or wait for their turn.', sources.loadsPending);
  gauge('database_up', 'Whether the database answers.', () => Number(states().database_up));
  gauge('ready', 'Whether the server is ready.', () => Number(states().ready));
  gauge('writable', 'Whether the graph can be written.', () => Number(states().writable));
  const caches = (name: string, help: string, size: 'bytes' | 'entries') =>
    new Gauge({
      name: `xianzhi_${name}`,
      help,
      labelNames: ['cache'],
      registers,
      collect() {
        for (const [cache, sizes] of Object.entries(server().caches))
          this.set({ cache }, sizes[size]);
      },
    });
  caches('cache_bytes', 'Bytes that a cache takes.', 'bytes');
  caches('cache_entries', 'Entries that a cache has.', 'entries');
  new Counter({
    name: 'xianzhi_log_lines_dropped_total',
    help: 'Lines of the log that were dropped.',
    registers,
    collect() {
      this.reset();
      this.inc(sources.droppedLines());
    },
  });
  new Gauge({
    name: 'xianzhi_build_info',
    help: 'Always 1; the version and the engine are its labels.',
    labelNames: ['version', 'engine'],
    registers,
  }).set({ version, engine: sources.engineName }, 1);
}
