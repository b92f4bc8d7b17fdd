import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'xianzhi-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ENV = { GRAPH_PATH: ':memory:' };
const GOOD = '3月1日,秦安县召开座谈会。县长王新主持会议。';

describe('a line of JSON', () => {
  it('that nests without end is refused alone, with its file and number', async () => {
    const file = join(folder, 'deep.jsonl');
    const deep = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);
    const lines = [
      JSON.stringify({ id: 'one', text: GOOD }),
      `{"id": "two", "text": "x", "more": ${deep('[', ']')}}`,
      deep('{"a":', '}').replace(':}', ':1}'),
      '['.repeat(100_000),
      JSON.stringify({ id: 'three', text: `${GOOD}${'[{"\\\\'.repeat(200)}` }),
    ];
    writeFileSync(file, lines.join('\n'));
    const { status, stdout, stderr } = await run(['ingest', file], ENV);
    expect(status).toBe(2);
    expect(stdout).toContain('2 created, 0 replaced, 0 unchanged, 3 refused, 0 failed');
    for (const line of [2, 3, 4])
      expect(stderr).toContain(`${file}:${line}: is nested deeper than 64 levels`);
  });

  it('may nest 64 levels and no more', async () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    const { stderr } = await run(
      ['ingest', '-'],
      ENV,
      `{"text": "x", "a": ${nested(63)}}\n{"text": "x", "a": ${nested(64)}}\n`,
    );
    expect(stderr).toContain('standard input:2: is nested deeper than 64 levels');
    expect(stderr).not.toContain('standard input:1: is nested');
  });
});

describe('a page', () => {
  const pages = join(folder, 'pages');
  mkdirSync(pages);
  const load = async (name: string, html: string) => {
    const own = join(pages, name);
    mkdirSync(own);
    writeFileSync(join(own, 'page.html'), html);
    writeFileSync(join(own, 'z.txt'), GOOD);
    const started = performance.now();
    const result = await run(['ingest', own], ENV);
    return { ...result, seconds: (performance.now() - started) / 1_000 };
  };

  it.each([
    ['100,000 tags within one another', '<div>'.repeat(100_000)],
    ['60,000 tables', '<table><tr><td>文</td></tr></table>'.repeat(60_000)],
    ['50,001 elements', `<body>${'<p>文</p>'.repeat(50_000)}`],
  ])('of %s is refused at once, and the rest is loaded', async (name, html) => {
    const { stdout, stderr, seconds } = await load(name, `<html>${html}`);
    expect(stderr).toMatch(/page\.html: has \d+ elements, more than a page may have \(50000\)/u);
    expect(stdout).toContain('1 created, 0 replaced, 0 unchanged, 1 refused, 0 failed');
    expect(seconds).toBeLessThan(20);
  });

  it.each([
    ['16,000 tables', '<table><tr><td>文。</td></tr></table>'.repeat(16_000)],
    ['49,000 tags within one another', `${'<div>'.repeat(49_000)}秦安县召开会议。`],
    ['45,000 links', '<a href="x">秦安县召开会议。</a>'.repeat(45_000)],
    ['49,990 elements', `<body>${'<p>文。</p>'.repeat(49_990)}`],
  ])('of %s is read or refused in time', async (name, html) => {
    const { stdout, seconds } = await load(name, `<html>${html}`);
    expect(stdout).toMatch(
      /(?:2 created, 0 replaced, 0 unchanged, 0|1 created, 0 replaced, 0 unchanged, 1) refused/u,
    );
    expect(seconds).toBeLessThan(30);
  });
});
