import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { completionScript, SHELLS } from '../../src/cli/completion.ts';
import { createProgram } from '../../src/cli/program.ts';
import { GRAPH_FORMAT } from '../../src/graph/setup/format.ts';
import { run } from '../support/command.ts';

const program = createProgram('0.0.0', async () => undefined);
const commands = program.createHelp().visibleCommands(program);
const names = commands.map((command) => command.name()).filter((name) => name !== 'help');
const SCHEMA = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));

describe('help', () => {
  it.each(names.filter((name) => name !== 'completion'))(
    'of %s tells its settings with their defaults, and its exit codes',
    async (name) => {
      const { status, stdout } = await run([name, '--help']);
      expect([status, stdout]).toEqual([0, expect.stringContaining(`Usage: xianzhi ${name}`)]);
      expect(stdout).toMatch(/^Exit codes:\n {2}0 {3}\w/mu);
      if (!['extract', 'schema'].includes(name))
        expect(stdout).toMatch(
          /^ {2}GRAPH_PATH .* Default: xianzhi\/xianzhi\.grafeo in the data/mu,
        );
    },
  );

  it('of ingest names the code of refused input, and that of dump does not', async () => {
    expect((await run(['ingest', '--help'])).stdout).toMatch(/^ {2}2 {3}something was refused/mu);
    expect((await run(['dump', '--help'])).stdout).not.toMatch(/^ {2}2 /mu);
  });

  it('names the graph’s format beside the version', async () => {
    const { version } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    expect((await run(['--version'])).stdout).toBe(`${version} (graph format ${GRAPH_FORMAT})\n`);
  });

  it('prints the schema that is checked in', async () => {
    expect((await run(['schema'])).stdout.trim()).toBe(readFileSync(SCHEMA, 'utf8').trim());
  });
});

describe('completion', () => {
  it.each(SHELLS)('for %s has every command and every flag', async (shell) => {
    const { stdout } = await run(['completion', shell]);
    expect(stdout).toBe(`${completionScript(program, shell)}\n`);
    for (const command of commands) {
      expect(stdout).toContain(command.name());
      for (const { long } of command.createHelp().visibleOptions(command))
        expect(stdout).toContain(long?.slice(2));
    }
  });

  it.each([
    [['ex'], ['extract', 'explain-query', 'export']],
    [
      ['export', '--format', 'g'],
      ['graphml', 'gexf'],
    ],
    [['ingest', '--on'], ['--on-conflict']],
    [
      ['ingest', '--on-conflict', ''],
      ['replace', 'keep', 'fail'],
    ],
    // No words of ours: the shell completes files.
    [['ingest', 'my-'], []],
  ])('in bash completes %j', (words, completed) => {
    const script = `${completionScript(program, 'bash')}
COMP_WORDS=(xianzhi ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}
_xianzhi; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const printed = execFileSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
    expect(printed.split('\n').filter(Boolean)).toEqual(completed);
  });
});
