import { readFileSync } from 'node:fs';
import { parser } from '@prometheus-io/lezer-promql';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createMetrics } from '../../src/telemetry/metrics.ts';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface Panel {
  readonly title: string;
  readonly targets: readonly { readonly expr: string }[];
}
const dashboard = JSON.parse(file('examples/prometheus/grafana-dashboard.json')) as {
  panels: Panel[];
};
const alerts = parse(file('examples/prometheus/alerts.yml')) as {
  groups: { rules: { alert: string; expr: string; annotations: { summary: string } }[] }[];
};
const page = file('docs/operations.md');
const blocks = Array.from(
  page.matchAll(/```promql\n(?<expr>[\s\S]*?)```/gu),
  ({ groups }) => groups?.expr ?? '',
);

const expressions: readonly (readonly [name: string, expr: string])[] = [
  ...dashboard.panels.flatMap(({ title, targets }) =>
    targets.map(({ expr }) => [`dashboard: ${title}`, expr] as const),
  ),
  ...alerts.groups.flatMap(({ rules }) =>
    rules.map(({ alert, expr }) => [`alert: ${alert}`, expr] as const),
  ),
  ...blocks.map((expr) => ['docs/operations.md', expr] as const),
];

/** `up` is Prometheus's own. */
const known = new Set(['up']);

beforeAll(async () => {
  const metrics = createMetrics({ operations: new Set(), paths: new Set() });
  metrics.addGauges(
    {
      server: () => ({ executions: 0, subscriptions: 0, caches: {} }),
      engineName: 'neo4j',
      engine: () => ({ running: 0, waiting: 0, connections: { used: 0, most: 50 } }),
      states: () => ({ database_up: true, ready: true, writable: true }),
      loadsPending: () => 0,
      droppedLines: () => 0,
    },
    '0',
  );
  const { text } = await metrics.page();
  for (const [, name = '', kind] of text.matchAll(/^# TYPE (\S+) (\S+)$/gmu))
    for (const end of kind === 'histogram' ? ['_bucket', '_sum', '_count'] : [''])
      known.add(name + end);
});

describe('the expressions of dashboard, alerts and docs', () => {
  it('are there', () => {
    expect(dashboard.panels.length).toBeGreaterThan(12);
    expect(blocks.length).toBeGreaterThan(5);
    for (const { rules } of alerts.groups) {
      expect(rules.length).toBeGreaterThan(8);
      for (const { annotations } of rules) expect(annotations.summary).toMatch(/^[A-Z'].*\.$/u);
    }
  });

  it.each(expressions)('%s is PromQL and names metrics that exist: %s', (_name, given) => {
    const expr = given.replaceAll('$__rate_interval', '5m');
    const names: string[] = [];
    parser.parse(expr).iterate({
      enter({ name, from, to, type }) {
        expect(type.isError, expr).toBe(false);
        if (name === 'VectorSelector') names.push(/^[\w:]+/u.exec(expr.slice(from, to))?.[0] ?? '');
      },
    });
    expect(names.length, expr).toBeGreaterThan(0);
    for (const name of names) expect([...known]).toContain(name);
  });

  it('use every metric of our own, or the page says what it is for', () => {
    const all = expressions.map(([, expr]) => expr).join('\n') + page;
    const own = [...known].filter(
      (name) => name.startsWith('xianzhi_') && !/_(?:sum|count)$/u.test(name),
    );
    for (const name of own) expect(all).toContain(name.replace(/_bucket$/u, ''));
  });
});
