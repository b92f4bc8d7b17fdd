import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** Which rooms each room may import from, beside itself. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['cli'],
  cli: [
    'config.ts',
    'errors.ts',
    'export',
    'graph',
    'graphql',
    'ingest',
    'server',
    'store',
    'text',
  ],
  server: ['errors.ts', 'graph', 'graphql', 'store'],
  graphql: ['cypher', 'errors.ts', 'gazetteer', 'graph', 'grouped.ts', 'store', 'text'],
  ingest: ['errors.ts', 'gazetteer', 'graph', 'grouped.ts', 'store', 'text'],
  export: ['errors.ts', 'graph', 'grouped.ts', 'store', 'text'],
  graph: ['cypher', 'errors.ts', 'gazetteer', 'grouped.ts', 'store', 'text'],
  store: ['config.ts', 'cypher', 'errors.ts'],
  cypher: [],
  gazetteer: ['grouped.ts'],
  text: [],
  'config.ts': ['errors.ts'],
  'errors.ts': [],
  'grouped.ts': [],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const sources = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));

function importsOf(file: string): string[] {
  const matches = (sources.get(file) ?? '').matchAll(/(?:from|import)\s*\(?'(?<path>\.[^']+)'/gu);
  return Array.from(matches, ({ groups }) => normalize(join(dirname(file), groups?.path ?? '')));
}

const roomOf = (file: string) => file.split('/')[0] ?? '';

it('imports between rooms run along the arrows only', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter(
        (target) =>
          roomOf(target) !== roomOf(file) && !ARROWS[roomOf(file)]?.includes(roomOf(target)),
      )
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

it('has no circle of imports', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '));
    if (done.has(file) || path.includes(file)) return;
    for (const target of importsOf(file)) if (sources.has(target)) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

it('imports each engine only where it is chosen', () => {
  const importers = files.filter((file) =>
    /from '(?:neo4j-driver|@grafeo-db\/js)'/u.test(sources.get(file) ?? ''),
  );
  expect(importers.sort()).toEqual(['store/embedded.ts', 'store/neo4j.ts']);
  expect(sources.get('store/open-store.ts')).not.toMatch(/^import .*(?:neo4j|embedded)\.ts/mu);
});

it('starts the server without what the first request may never need', () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const imports = (sources.get(file) ?? '').matchAll(
      /^(?:import|export) (?!type )[^;]*?from '(?<path>[^']+)'|^import '(?<bare>[^']+)'/gmu,
    );
    for (const { groups } of imports) {
      const path = groups?.path ?? groups?.bare ?? '';
      if (path.startsWith('.')) visit(normalize(join(dirname(file), path)));
      else packages.add(path);
    }
  };
  visit('cli/serve.ts');
  expect(packages).toContain('graphql-yoga');
  expect(seen).toContain('graphql/types/meeting.ts');
  for (const late of [
    '@graphql-yoga/render-graphiql',
    'graphql-jit',
    'pinyin-pro',
    'linkedom',
    '@mozilla/readability',
    'neo4j-driver',
    '@grafeo-db/js',
  ])
    expect(packages).not.toContain(late);
});

it('reads the environment in the command line only', () => {
  const readers = files.filter((file) => /process\.env/u.test(sources.get(file) ?? ''));
  expect(readers.filter((file) => roomOf(file) !== 'cli')).toEqual([]);
});

it.each(['util', 'helper', 'common', 'misc', 'manager', 'service', 'handler'])(
  'has no file named %s',
  (word) => {
    expect(files.filter((file) => file.includes(word))).toEqual([]);
  },
);

it('says of every export what it is', () => {
  const silent = files.flatMap((file) =>
    Array.from(
      (sources.get(file) ?? '').matchAll(
        /(?<before>[^\n]*)\nexport (?:async )?(?:abstract )?(?:const|function\*?|class|interface|type|function) (?<name>\w+)/gu,
      ),
    )
      .filter(({ groups }) => !/\*\/\s*$/u.test(groups?.before ?? ''))
      // The type of a shape is told by the shape of its name, above it.
      .filter(({ index, 0: text }) => {
        const rest = (sources.get(file) ?? '').slice(index + text.length, index + text.length + 80);
        return !/^\s*=\s*z\.infer/u.test(rest);
      })
      .map(({ groups }) => `${file}: ${groups?.name}`),
  );
  expect(silent).toEqual([]);
});
