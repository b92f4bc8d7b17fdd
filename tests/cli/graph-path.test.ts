import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../examples/articles', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-graph-path-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command in a folder, and returns what it wrote to standard error. */
function runIn(cwd: string, args: readonly string[], env: Record<string, string>): string {
  return execFileSync('sh', ['-c', '"$@" 2>&1 >/dev/null', 'sh', process.execPath, MAIN, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...env },
    encoding: 'utf8',
  });
}

describe('the graph', () => {
  const data = { XDG_DATA_HOME: join(folder, 'data') };
  const here = join(folder, 'here');
  const there = join(folder, 'there');
  mkdirSync(here);
  mkdirSync(there);

  it('is in the data folder of the user, the same from every working folder', () => {
    expect(runIn(here, ['ingest', EXAMPLES], data)).toBe('');
    expect(existsSync(join(folder, 'data', 'xianzhi', 'xianzhi.grafeo'))).toBe(true);
    expect(runIn(there, ['list-facts', 'ganzi-study'], data)).toBe('');
  });

  it('that a version before made in the working folder is still used, with a line that says so', () => {
    runIn(here, ['ingest', EXAMPLES], { GRAPH_PATH: join(here, 'data', 'xianzhi.grafeo') });
    expect(runIn(here, ['dump'], data)).toBe(
      `graph: ${join(here, 'data', 'xianzhi.grafeo')}, 8 articles; it is used since it is in this folder\n`,
    );
  });

  it('of a relative path is named with its absolute one and its articles', () => {
    const relative = { GRAPH_PATH: 'own.grafeo' };
    expect(runIn(there, ['ingest', EXAMPLES], relative)).toBe(
      `graph: ${join(there, 'own.grafeo')}, 0 articles\n`,
    );
    expect(runIn(there, ['dump'], relative)).toContain('own.grafeo, 8 articles\n');
    expect(runIn(there, ['dump'], { GRAPH_PATH: join(there, 'own.grafeo') })).toBe('');
  });
});
