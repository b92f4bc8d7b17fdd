import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openEmbedded } from '../../src/store/embedded/embedded.ts';
import { lockedError, noteAddress } from '../../src/store/embedded/lock-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'xianzhi-holder-'));
const path = join(folder, 'graph.grafeo');
afterAll(() => rmSync(folder, { recursive: true }));

it('says who has the graph open, since when, and what to do', async () => {
  const engine = await openEmbedded({ path });
  noteAddress(path, 'http://127.0.0.1:4321');
  const open = `import('${new URL('../../src/store/embedded/embedded.ts', import.meta.url)}').then(({ openEmbedded }) => openEmbedded({ path: ${JSON.stringify(path)} })).catch((error) => { console.error(error.name, error.message); process.exit(3); })`;
  const other = spawnSync('npx', ['tsx', '--eval', open], { encoding: 'utf8' });
  expect(other.status).toBe(3);
  expect(other.stderr).toMatch(
    new RegExp(
      `GraphLockedError .*graph\\.grafeo is open in process ${process.pid} since .*; stop it, or ask it: .* take \`--server http://127\\.0\\.0\\.1:4321\``,
      'u',
    ),
  );
  await engine.close();
  expect(existsSync(`${path}.holder`)).toBe(false);
});

it('does not believe the lock file of a process that is dead', () => {
  const { pid } = spawnSync('true');
  writeFileSync(`${path}.holder`, JSON.stringify({ pid, since: '2026-01-01T00:00:00.000Z' }));
  expect(lockedError(path, undefined).message).toContain(
    'in another process, which left no note of itself',
  );
});

it('keeps what was written when it is opened again', async () => {
  const first = await openEmbedded({ path });
  await first.transact((run) => run("CREATE (:Official {id: 'Official:x/kept'})", {}));
  await first.close();
  const second = await openEmbedded({ path });
  expect(await second.read('MATCH (official:Official) RETURN official.id AS id', {})).toEqual([
    { id: 'Official:x/kept' },
  ]);
  await second.close();
});
