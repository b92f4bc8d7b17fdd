import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { variables } from '../src/config.ts';
import { LIMITS } from '../src/server/limits/document-limits.ts';
import type { GraphStore } from '../src/store/store.ts';
import { serveExamples, type TestServer } from './support/ask.ts';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const readme = read('README.md');
const manifest = JSON.parse(read('package.json'));

function blocks(language: string): string[] {
  return Array.from(readme.matchAll(/```(?<language>\w+)\n(?<text>[\s\S]*?)```/gu))
    .filter(({ groups }) => groups?.language === language)
    .map(({ groups }) => groups?.text ?? '');
}

describe('the README', () => {
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    ({ store, server } = await serveExamples());
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  it('shows the answer that its question gets', async () => {
    const [question = ''] = blocks('graphql');
    const { data } = await server.ask(question);
    expect(JSON.parse(blocks('json')[0] ?? '')).toEqual({ data });
  });

  it('lists every setting with its default, what it may be, and its meaning', async () => {
    const cell = (words: string) => words.replaceAll('|', '\\|');
    const table = [
      '| variable | default | what it may be | meaning |',
      '|---|---|---|---|',
      ...variables.map(
        ({ name, byDefault, allowed, description }) =>
          `| \`${name}\` | ${byDefault === undefined ? '' : `\`${byDefault}\``} | ${cell(allowed)} | ${cell(description)} |`,
      ),
    ].join('\n');
    const page = readme.replace(
      /(?<=<!-- settings -->\n)[\s\S]*(?=\n<!-- \/settings -->)/u,
      () => table,
    );
    await expect(page).toMatchFileSnapshot(fileURLToPath(new URL('README.md', root)));
  });

  it('names scripts, files and rooms that are there', () => {
    const scripts = Array.from(
      readme.matchAll(/npm (?:run )?(?<script>start|test|run \w+|\w+)(?= |`|$)/gmu),
      ({ groups }) => (groups?.script ?? '').replace('run ', ''),
    );
    for (const script of scripts.filter((name) => name !== 'ci'))
      expect(Object.keys(manifest.scripts)).toContain(script);
    const paths = Array.from(
      readme.matchAll(/`(?<path>(?:src|cypher|schema|tests|docs|examples)\/[\w./-]*)`/gu),
      ({ groups }) => groups?.path ?? '',
    );
    for (const path of paths.filter((one) => !one.includes('NOUN')))
      expect(existsSync(new URL(path, root)), path).toBe(true);
    const rooms = Array.from(
      readme.matchAll(/^\| `(?<room>\w+)\/` \|/gmu),
      ({ groups }) => groups?.room ?? '',
    );
    const folders = readdirSync(new URL('src', root), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect([...rooms, 'cli'].sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  it('shows commands that the command line has', () => {
    const help = execFileSync('node', [fileURLToPath(new URL('dist/main.js', root)), '--help'], {
      encoding: 'utf8',
    });
    const commands = Array.from(
      readme.matchAll(/npx xianzhi (?<command>[\w-]+)/gu),
      ({ groups }) => groups?.command ?? '',
    );
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) expect(help).toMatch(new RegExp(`^  ${command} `, 'mu'));
  });
});

it('docs/limits.md has the limits that are in force', () => {
  const page = read('docs/limits.md');
  const number = (value: number) => value.toLocaleString('en-US');
  for (const row of [
    `tokens of a document | ${number(LIMITS.tokens)}`,
    `depth | ${LIMITS.depth}`,
    `aliases | ${LIMITS.aliases}`,
    `operations | ${LIMITS.directives}, ${LIMITS.rootFields}, ${LIMITS.operations}`,
    `cost | ${number(LIMITS.cost)}`,
  ]) {
    expect(page).toContain(
      `| ${row}`.replace('| directives', '|').replace('| operations', 'operations'),
    );
  }
});

describe('docker-compose.yml', () => {
  const compose = parse(read('docker-compose.yml'));

  it('gives the server settings that it has', () => {
    const names = new Set(variables.map(({ name }) => name));
    for (const name of Object.keys(compose.services.xianzhi.environment))
      expect([...names]).toContain(name);
  });

  it('has no password or key of its own, and listens on the loopback address only', () => {
    const { neo4j, xianzhi } = compose.services;
    expect(neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?/u);
    expect(xianzhi.environment.INGEST_KEY).toMatch(/^\$\{INGEST_KEY:\?/u);
    for (const port of [...neo4j.ports, ...xianzhi.ports]) expect(port).toMatch(/^127\.0\.0\.1:/u);
  });
});

it('the package holds what the server needs to run, and nothing of the tests', () => {
  const packed = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: fileURLToPath(root),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const [{ files }] = Array.isArray(packed)
    ? packed
    : (Object.values(packed) as [{ files: { path: string }[] }]);
  const paths: string[] = files.map(({ path }: { path: string }) => path);
  for (const path of [
    'dist/main.js',
    'dist/gazetteer/areas.json',
    'cypher/meeting/page.cypher',
    'schema/schema.graphql',
    'schema/examples/more/stats.graphql',
    'examples/articles/qinan-push-meeting.txt',
    'LICENSE',
    'README.md',
    'CHANGELOG.md',
  ]) {
    expect(paths).toContain(path);
  }
  expect(paths.filter((path) => /^(?:tests|bench|src|\.ci|data)\//u.test(path))).toEqual([]);
});

it('the change log has the version of the package', () => {
  expect(read('CHANGELOG.md')).toContain(`## ${manifest.version}`);
});

it('every version in the manifest is exact', () => {
  for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+/u);
});
