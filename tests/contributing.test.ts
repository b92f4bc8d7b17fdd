import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const guide = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

/** A file that the guide shows: its text, or the lines that are added to it. */
interface Change {
  readonly path: string;
  readonly language: string;
  readonly text: string;
}

/** The changes of a section, without the indentation of its list. */
function changesOf(heading: string): Change[] {
  const [, section = ''] = guide.split(`\n## ${heading}\n`);
  const own = section.split('\n## ')[0] ?? '';
  let path = '';
  return Array.from(
    own.matchAll(
      /^ {3}`(?<path>[\w./-]+)`$|^ {3}```(?<language>\w+)\n(?<text>[\s\S]*?)^ {3}```$/gmu,
    ),
  ).flatMap(({ groups }) => {
    if (groups?.path !== undefined) path = groups.path;
    const { language, text } = groups ?? {};
    return language === undefined || text === undefined
      ? []
      : [{ path, language, text: text.replace(/^ {3}/gmu, '') }];
  });
}

/** Writes a new file, or adds lines between those that the diff shows around them. */
function apply(folder: string, { path, language, text }: Change): void {
  const file = join(folder, path);
  if (language !== 'diff') {
    expect(existsSync(file), `${path} is new`).toBe(false);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  const lines = text.split('\n').filter((line) => line !== '');
  const before = lines.filter((line) => line.startsWith(' ')).map((line) => line.slice(1));
  const after = lines.map((line) => line.slice(1));
  const current = readFileSync(file, 'utf8');
  expect(current.split(before.join('\n')).length, `${path} has the lines around, once`).toBe(2);
  writeFileSync(
    file,
    current.replace(before.join('\n'), () => after.join('\n')),
  );
}

describe.each([
  ['Adding a kind of node', 8],
  ['Adding a kind of relationship', 5],
])('%s', (heading, most) => {
  const changes = changesOf(heading);
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'xianzhi-kind-'));
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    for (const path of listed
      .trim()
      .split('\n')
      .filter((one) => one !== 'node_modules' && existsSync(join(ROOT, one))))
      cpSync(join(ROOT, path), join(folder, path));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    // The tests of the copy need no Neo4j and no build.
    writeFileSync(
      join(folder, 'vitest.config.ts'),
      readFileSync(join(folder, 'vitest.config.ts'), 'utf8').replace(/globalSetup: \[.*\],/u, ''),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (...command: string[]) =>
    execFileSync('npx', command, {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, NO_COLOR: '1', TEST_REPORT: join(folder, 'report.json') },
    });

  it(`needs at most ${most} files by hand`, () => {
    expect(changes.length).toBeGreaterThan(3);
    expect(new Set(changes.map(({ path }) => path)).size).toBeLessThanOrEqual(most);
  });

  it('leaves the types, and the tests of architecture, Cypher and schema green', () => {
    for (const change of changes) apply(folder, change);
    run('tsc', '-p', '.');
    run('vitest', 'run', 'tests/schema.test.ts', '--update');
    const printed = run(
      'vitest',
      'run',
      'tests/architecture.test.ts',
      'tests/cypher.test.ts',
      'tests/schema.test.ts',
      'tests/schema-changes.test.ts',
    );
    expect(printed).toMatch(/Test Files +4 passed/u);
  });
});
