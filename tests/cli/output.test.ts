import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ended, run, start } from '../support/command.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/articles', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-output-'));
const env = { GRAPH_PATH: join(folder, 'graph.grafeo') };
beforeAll(() => run(['ingest', EXAMPLES], env));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const commands = [
  ['articles'],
  ['dump'],
  ['extract', EXAMPLES],
  ['export', '--format', 'csv', join(folder, 'csv')],
  ['schema'],
];

describe.each(commands)('what %s prints', (...args) => {
  it('ends without a word where its reader has gone', async () => {
    const child = start(args, env);
    child.stdout?.destroy();
    expect(await ended(child)).toMatchObject({ status: 0, stderr: '' });
  });

  it.runIf(existsSync('/dev/full'))('is no success where the disk is full', async () => {
    const full = openSync('/dev/full', 'w');
    try {
      expect(await ended(start(args, env, full))).toEqual({
        status: 1,
        stdout: '',
        stderr: 'xianzhi: failed: ENOSPC: no space left on device, write\n',
      });
    } finally {
      closeSync(full);
    }
  });
});
