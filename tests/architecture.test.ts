import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { grouped } from '../src/grouped.ts';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** Which rooms a room may import from, beside itself. */
type Arrows = Readonly<Record<string, readonly string[]>>;

/** The rooms of `src/`, then the rooms within rooms; what a room imports stands below it. */
const ARROWS: Readonly<Record<string, Arrows>> = {
  '': {
    'main.ts': ['cli'],
    cli: [
      'config.ts',
      'errors.ts',
      'export',
      'graph',
      'graphql',
      'grouped.ts',
      'ingest',
      'server',
      'store',
      'telemetry',
      'text',
    ],
    telemetry: ['config.ts', 'errors.ts', 'graph', 'server', 'store'],
    server: ['config.ts', 'errors.ts', 'graph', 'graphql', 'store', 'text'],
    graphql: ['cypher', 'errors.ts', 'gazetteer', 'graph', 'grouped.ts', 'store', 'text'],
    ingest: ['errors.ts', 'gazetteer', 'graph', 'grouped.ts', 'store', 'text'],
    export: ['errors.ts', 'graph', 'grouped.ts', 'store', 'text'],
    explorer: [],
    graph: ['cypher', 'errors.ts', 'gazetteer', 'grouped.ts', 'store', 'text'],
    store: ['config.ts', 'cypher', 'errors.ts'],
    cypher: [],
    gazetteer: ['grouped.ts'],
    text: ['grouped.ts'],
    'config.ts': ['errors.ts', 'graph-path.ts'],
    'graph-path.ts': [],
    'errors.ts': [],
    'grouped.ts': [],
  },
  graph: {
    scans: ['claims', 'nodes', 'queries', 'relationships', 'setup'],
    claims: ['model', 'nodes', 'queries', 'relationships'],
    queries: ['model', 'nodes', 'relationships'],
    relationships: ['model', 'nodes'],
    nodes: ['model'],
    ports: ['model'],
    setup: ['model'],
    model: [],
  },
  store: {
    'open-store.ts': [
      'embedded',
      'engine.ts',
      'neo4j',
      'statement-observer.ts',
      'statement-queue.ts',
      'store.ts',
    ],
    'store.ts': ['engine.ts', 'fast-check.ts', 'statement-observer.ts'],
    'statement-observer.ts': [],
    'statement-queue.ts': ['client-turns.ts', 'engine.ts', 'own-turn.ts', 'within.ts'],
    embedded: ['engine.ts'],
    neo4j: ['engine.ts', 'profile.ts', 'within.ts'],
    'client-turns.ts': [],
    'engine.ts': ['profile.ts'],
    'profile.ts': [],
    'fast-check.ts': [],
    'own-turn.ts': [],
    'within.ts': [],
  },
  cypher: {
    'compile.ts': [
      'nested-read.ts',
      'source.ts',
      'statement.ts',
      'syntax',
      'template-key.ts',
      'transform',
    ],
    'template-key.ts': ['nested-read.ts', 'statement.ts', 'transform'],
    'nested-read.ts': ['statement.ts', 'transform'],
    'statement.ts': ['binding-checks.ts', 'source.ts', 'transform'],
    'binding-checks.ts': ['source.ts', 'syntax', 'transform'],
    'source.ts': ['syntax', 'transform'],
    transform: ['syntax'],
    syntax: [],
  },
  server: {
    'server.ts': [
      'clients',
      'copies.ts',
      'deadline.ts',
      'execution',
      'explorer.ts',
      'feed',
      'gate.ts',
      'graphiql-page.ts',
      'limits',
      'rejections.ts',
      'request-line.ts',
      'request-record.ts',
      'yoga.ts',
    ],
    'copies.ts': [],
    'deadline.ts': ['rejections.ts'],
    'explorer.ts': [],
    'rejections.ts': ['execution', 'gate.ts', 'request-record.ts'],
    'request-line.ts': [],
    'request-record.ts': [],
    feed: ['gate.ts', 'rejections.ts'],
    'drain.ts': [],
    'listening.ts': [],
    'writable.ts': [],
    'yoga.ts': ['clients', 'execution', 'limits', 'request-record.ts'],
    'gate.ts': ['request-record.ts'],
    'graphiql-page.ts': ['examples.ts', 'graphiql-tabs.ts'],
    'graphiql-tabs.ts': ['examples.ts'],
    'examples.ts': [],
    limits: ['execution', 'request-record.ts'],
    clients: ['gate.ts'],
    execution: ['clients', 'request-record.ts'],
  },
  graphql: {
    'schema.ts': ['builder', 'types'],
    types: ['builder', 'connection', 'lookahead', 'request'],
    connection: ['builder', 'lookahead', 'request'],
    lookahead: ['builder', 'request'],
    request: ['builder'],
    builder: [],
  },
  ingest: {
    curate: ['facts-of.ts', 'load', 'record', 'resolve'],
    'ingest.ts': ['file-ids.ts', 'load', 'pool.ts', 'prepare.ts'],
    'file-ids.ts': ['load', 'record'],
    'pool.ts': ['prepare.ts', 'threads.ts'],
    'prepare.ts': ['facts-of.ts'],
    'facts-of.ts': ['extract', 'record', 'resolve'],
    'threads.ts': [],
    load: ['resolve'],
    resolve: ['record'],
    read: ['extract', 'record', 'threads.ts'],
    extract: ['clean', 'record'],
    record: ['clean'],
    clean: [],
  },
  export: {
    'export.ts': [
      'chunk.ts',
      'csv.ts',
      'data-package.ts',
      'gexf.ts',
      'graphml.ts',
      'json-ld.ts',
      'neo4j-admin.ts',
      'network.ts',
      'tables',
      'unnamed-files.ts',
      'xlsx.ts',
    ],
    'csv.ts': ['chunk.ts', 'tables'],
    'data-package.ts': ['tables'],
    'gexf.ts': ['chunk.ts', 'network.ts'],
    'graphml.ts': ['chunk.ts', 'network.ts'],
    'json-ld.ts': ['chunk.ts'],
    'neo4j-admin.ts': ['chunk.ts', 'importer-table.ts'],
    'importer-table.ts': ['chunk.ts'],
    'unnamed-files.ts': ['chunk.ts'],
    'xlsx.ts': ['chunk.ts', 'tables'],
    'network.ts': [],
    'chunk.ts': [],
    tables: [],
  },
  explorer: {
    'vite.config.ts': ['build'],
    build: [],
    'main.tsx': ['app.tsx'],
    'app.tsx': [
      'address.ts',
      'api',
      'curate',
      'navigation.ts',
      'parts',
      'picture-address.ts',
      'search',
      'views',
      'words',
    ],
    views: [
      'address.ts',
      'api',
      'canvas',
      'charts',
      'curate',
      'forms',
      'kept-focus.ts',
      'navigation.ts',
      'parts',
      'picture-address.ts',
      'relations',
      'search',
      'words',
    ],
    forms: ['api', 'search', 'words'],
    search: ['address.ts', 'api', 'navigation.ts', 'parts', 'words'],
    canvas: ['charts', 'picture-address.ts', 'words'],
    relations: ['address.ts', 'kept-focus.ts', 'parts', 'words'],
    charts: ['address.ts', 'parts', 'words'],
    parts: ['address.ts', 'api', 'curate', 'picture-address.ts', 'words'],
    curate: ['api', 'words'],
    'navigation.ts': ['address.ts'],
    'address.ts': ['picture-address.ts'],
    'kept-focus.ts': [],
    'picture-address.ts': [],
    api: [],
    words: [],
  },
  'ingest/extract': {
    'extract.ts': [
      'event',
      'organization.ts',
      'participants.ts',
      'person',
      'place',
      'policy.ts',
      'post',
      'reported-events.ts',
      'figure.ts',
      'text',
    ],
    'reported-events.ts': ['event', 'person', 'role', 'text'],
    'participants.ts': ['person', 'role', 'text'],
    'organization.ts': ['event', 'person', 'text'],
    'policy.ts': ['text'],
    'figure.ts': ['text'],
    event: ['person', 'role', 'text'],
    role: ['person', 'text'],
    place: ['cost', 'person', 'post', 'text'],
    person: ['cost', 'name', 'post', 'text'],
    name: ['cost', 'post', 'text'],
    cost: [],
    post: ['text'],
    text: [],
  },
};

/** The arrows between the folders of `src/`, without those that follow from others, for docs/architecture.md. */
function picture(arrows: Arrows): string {
  const isFolder = (room: string) => !room.endsWith('.ts');
  const below = (room: string): Set<string> => {
    const direct = (arrows[room] ?? []).filter(isFolder);
    return new Set(direct.flatMap((target) => [target, ...below(target)]));
  };
  const lines = Object.entries(arrows)
    .filter(([room]) => isFolder(room))
    .flatMap(([room, targets]) => {
      const folders = targets.filter(isFolder);
      const implied = new Set(folders.flatMap((target) => [...below(target)]));
      return folders
        .filter((target) => !implied.has(target))
        .map((target) => `  ${room} --> ${target}`);
    });
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n');
}

/** Rooms that may have more than 15 files: one a type, one a noise, one a command. */
const LARGE = ['graphql/types', 'ingest/clean', 'cli'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/u.test(file) && !file.endsWith('.d.ts'),
);
const sources = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));

function importsOf(file: string): string[] {
  const matches = (sources.get(file) ?? '').matchAll(/(?:from|import)\s*\(?'(?<path>\.[^']+)'/gu);
  return Array.from(matches, ({ groups }) => normalize(join(dirname(file), groups?.path ?? '')));
}

const roomOf = (file: string) => file.split('/')[0] ?? '';

describe.each(Object.entries(ARROWS))('imports between the rooms of src/%s', (parent, arrows) => {
  const prefix = parent === '' ? '' : `${parent}/`;
  const own = files.filter((file) => file.startsWith(prefix));
  const innerRoomOf = (file: string) => roomOf(file.slice(prefix.length));

  it('run along the arrows only', () => {
    const wrong = own.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith(prefix) && /(?<!\.d)\.tsx?$/u.test(target))
        .filter((target) => innerRoomOf(target) !== innerRoomOf(file))
        .filter((target) => !arrows[innerRoomOf(file)]?.includes(innerRoomOf(target)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are listed for the rooms that there are', () => {
    expect(Object.keys(arrows).sort()).toEqual([...new Set(own.map(innerRoomOf))].sort());
  });

  it('run one way', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (room: string, path: readonly string[]): void => {
      if (path.includes(room)) circles.push([...path, room].join(' > '));
      if (done.has(room) || path.includes(room)) return;
      for (const target of arrows[room] ?? []) visit(target, [...path, room]);
      done.add(room);
    };
    for (const room of Object.keys(arrows)) visit(room, []);
    expect(circles).toEqual([]);
  });
});

it('is drawn in docs/architecture.md', async () => {
  const page = new URL('../docs/architecture.md', import.meta.url);
  const text = readFileSync(page, 'utf8').replace(
    /(<!-- rooms -->\n)[\s\S]*?(<!-- \/rooms -->)/u,
    (_all, open: string, close: string) => `${open}${picture(ARROWS[''] ?? {})}\n${close}`,
  );
  await expect(text).toMatchFileSnapshot(page.pathname);
});

it('is described by files that are there', () => {
  const text = readFileSync(new URL('../docs/architecture.md', import.meta.url), 'utf8');
  const named = Array.from(
    text.matchAll(/`(?<path>[\w-]+\/[\w/-]+\.ts)`/gu),
    ({ groups }) => groups?.path ?? '',
  );
  const own = named.filter((path) => !path.startsWith('tests/'));
  expect(own.length).toBeGreaterThan(25);
  expect(own.filter((path) => !existsSync(join(SRC, path)))).toEqual([]);
});

/** What a room may import, by the tables above: of its own floor. */
function arrowsOf(room: string): readonly string[] {
  const parent = Object.keys(ARROWS)
    .filter((one) => one !== '' && room.startsWith(`${one}/`))
    .sort((a, b) => b.length - a.length)[0];
  return ARROWS[parent ?? '']?.[parent === undefined ? room : room.slice(parent.length + 1)] ?? [];
}

describe('the README of each room', () => {
  // A view of the explorer is a folder of two or three files, and all are described together.
  const rooms = [...new Set(files.map((file) => dirname(file)))].filter(
    (room) => room !== '.' && !room.startsWith('explorer/views/'),
  );

  it.each(rooms)('src/%s says what it is for, its words, and what it may import', (room) => {
    const readme = readFileSync(join(SRC, room, 'README.md'), 'utf8');
    const lines = readme.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(10);
    expect(lines.length).toBeLessThanOrEqual(20);
    const [, imports = ''] = /^May import: (.*)\.$/mu.exec(readme) ?? [];
    const named = imports === 'nothing' ? [] : imports.split(', ').map((one) => one.slice(1, -1));
    expect(named.sort()).toEqual([...arrowsOf(room)].sort());
    for (const [, list = ''] of readme.matchAll(/^- `([^`]+)`:/gmu))
      for (const file of list.split(', '))
        expect(existsSync(join(SRC, room, file)), file).toBe(true);
  });
});

it('has at most 15 files in a room', () => {
  const rooms = grouped(files, (file) => dirname(file));
  const full = [...rooms]
    .filter(([room, own]) => own.length > 15 && !LARGE.includes(room))
    .map(([room, own]) => `${room}: ${own.length}`);
  expect(full).toEqual([]);
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
  expect([...new Set(importers.map((file) => dirname(file)))].sort()).toEqual([
    'store/embedded',
    'store/neo4j',
  ]);
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
    '@opentelemetry/api',
    'graphql-jit',
    'pinyin-pro',
    'prom-client',
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
