import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeId } from '../../src/graph/model/node-id.ts';
import { extract } from '../../src/ingest/extract/extract.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { generatedArticles } from '../support/articles.ts';
import { ended, run, start } from '../support/command.ts';
import { dumpOf, emptyGraph } from '../support/graph.ts';

const folder = mkdtempSync(join(tmpdir(), 'xianzhi-inputs-'));
afterAll(() => rmSync(folder, { recursive: true }));
let graphs = 0;
const freshGraph = () => {
  graphs += 1;
  return { GRAPH_PATH: join(folder, `graph-${graphs}.grafeo`) };
};

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const GOOD = '{"id": "good", "text": "3月1日,秦安县召开会议。"}';

/** The outcome of one input among two good ones. */
async function reasonFor(line: string | Buffer): Promise<string> {
  const path = file(
    'among.jsonl',
    Buffer.concat([
      Buffer.from(`${GOOD}\n`),
      Buffer.from(line),
      Buffer.from('\n{"id": "other", "text": "文"}\n'),
    ]),
  );
  const { stdout, stderr } = await run(['ingest', path], freshGraph());
  expect(stdout).toContain('articles: 2 created, 0 replaced, 0 unchanged, 1 refused, 0 failed');
  return stderr.replace(`refused ${path}:2: `, '').trim();
}

describe('a line among good ones', () => {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');

  it.each<[string, string | Buffer, string | RegExp]>([
    ['that is an empty object', '{}', /^text: /u],
    ['without a text', '{"id": "x"}', /^text: /u],
    ['with a number for a text', '{"text": 3}', /^text: /u],
    ['of a year that is none', '{"text": "x", "published": "0000"}', /^published: /u],
    [
      'with an address of code',
      '{"text": "x", "url": "javascript:alert(1)"}',
      'url: must be an http or https address',
    ],
    [
      'with an address of data',
      '{"text": "x", "url": "data:text/html,x"}',
      'url: must be an http or https address',
    ],
    [
      'with an address of 10 kB',
      `{"text": "x", "url": "https://example.org/${'x'.repeat(10_000)}"}`,
      'url: must have at most 1000 characters',
    ],
    [
      'with a title of 10 kB',
      `{"text": "x", "title": "${'长'.repeat(3_400)}"}`,
      'title: must have at most 300 characters',
    ],
    ['with a prototype', '{"text": "x", "__proto__": {"title": "y"}}', /__proto__/u],
    ['with a constructor', '{"text": "x", "constructor": {"title": "y"}}', /constructor/u],
    ['with half a character', '{"text": "x\\ud800"}', 'text: must be text without lone surrogates'],
    [
      'with NUL in its id',
      '{"text": "x", "id": "a\\u0000"}',
      'id: must be text without lone surrogates or NUL',
    ],
    [
      'with bytes that are no text',
      Buffer.from([0x7b, 0xff, 0xff, 0x7d]),
      /neither UTF-8 nor GB18030/u,
    ],
    ['in UTF-16', utf16('{"text": "x"}'), /./u],
  ])('%s is refused alone, with the reason', async (_what, line, reason) => {
    expect(await reasonFor(line)).toMatch(reason);
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  it('one in a thousand: nine hundred and ninety-nine are loaded', async () => {
    const lines = generatedArticles(1_000).map((article) => JSON.stringify(article));
    lines[500] = '{"id": "bad"}';
    const path = file('thousand.jsonl', lines.join('\n'));
    const { status, stdout, stderr } = await run(['ingest', path], freshGraph());
    expect([status, stderr]).toEqual([2, expect.stringContaining(`refused ${path}:501: text: `)]);
    expect(stdout).toContain('articles: 999 created, 0 replaced, 0 unchanged, 1 refused, 0 failed');
  });
});

describe('an input', () => {
  it('of fifty megabytes, with and without an end of line, is refused in little memory', async () => {
    const long = `{"text": "${'x'.repeat(50_000_000)}`;
    const path = file('long.jsonl', `${GOOD}\n${long}`);
    const text = file('long.txt', '文'.repeat(17_000_000));
    const loading = start(['ingest', path, text], freshGraph());
    const end = ended(loading);
    let most = 0;
    while (loading.exitCode === null) {
      const status = await Promise.resolve()
        .then(() => readFileSync(`/proc/${loading.pid}/status`, 'utf8'))
        .catch(() => '');
      most = Math.max(most, Number(/VmHWM:\s*(\d+)/u.exec(status)?.[1] ?? 0));
      await sleep(20);
    }
    const { stdout, stderr } = await end;
    expect(stdout).toContain('articles: 1 created, 0 replaced, 0 unchanged, 2 refused, 0 failed');
    expect(stderr).toMatch(/long\.jsonl:2: .*\n.*long\.txt: has 51000000 bytes/u);
    expect(most).toBeLessThan(250_000);
  });

  it.each([
    ['that has vanished', join(folder, 'vanished.jsonl'), 2, /cannot be read: ENOENT/u],
    [
      'that is a folder of that name',
      join(folder, 'folder.jsonl'),
      1,
      /skipped .*folder\.jsonl: a folder without files/u,
    ],
  ])('%s alone is no success, and has one line', async (_what, path, expected, line) => {
    mkdirSync(join(folder, 'folder.jsonl'), { recursive: true });
    const { status, stderr } = await run(['ingest', path], freshGraph());
    expect([status, stderr.trim().split('\n').length]).toEqual([expected, 1]);
    expect(stderr).toMatch(line);
  });

  it('whose report cannot be written is no success', async () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = await ended(
      start(['ingest', file('one.jsonl', GOOD)], freshGraph(), full),
    );
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toContain('ENOSPC');
  });

  it('of ten thousand names is loaded in time', async () => {
    const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
    const signs = [...'明华建国平军伟芳丽强磊洋勇艳杰涛超霞玲斌东海山林峰'];
    const names = surnames.flatMap((surname) =>
      signs.flatMap((one) => signs.map((other) => `${surname}${one}${other}`)),
    );
    const sentences = names.slice(0, 10_000).map((name) => `副县长${name}出席会议。`);
    const text = `3月1日,秦安县召开防汛工作会议。县长王新主持会议。${sentences.join('')}`;
    const store = await emptyGraph('embedded');
    const started = performance.now();
    const [outcome] = await ingest(store, [{ id: 'long', text }]);
    expect(outcome?.status).toBe('CREATED');
    expect(outcome?.officialCount).toBeGreaterThan(1_000);
    expect(performance.now() - started).toBeLessThan(15_000);
    await store.close();
  });
});

describe('characters', () => {
  it.each([
    ['of full and half width', '２０１７年Ａ会议', '2017年A会议'],
    ['composed and not', 'Café', 'Cafe\u0301'],
    ['in circles and brackets', '①号㈱', '1号(株)'],
    ['of radicals', '⼭东', '山东'],
    ['of compatibility', '\uf9009号', '豈9号'.replace('豈', '\u8c48')],
    ['that nobody sees', '会\u200b议\u2066室\u202e', '会议室'],
  ])('%s make one id', (_what, one, other) => {
    expect(nodeId('Policy', one)).toBe(nodeId('Policy', other));
  });

  it('that only look alike make two ids', () => {
    expect(nodeId('Policy', 'a')).not.toBe(nodeId('Policy', 'а'));
  });

  it('of control, and NUL in a text, are in no part of the graph but the source', async () => {
    const store = await emptyGraph('embedded');
    await ingest(store, [
      { id: 'x', text: '3月1日,秦安\u0000县召开\u0001会议。县长王\u0007新主持会议。' },
    ]);
    const lines = (await dumpOf(store)).filter((line) => !line.includes('"sourceText"'));
    expect(lines.length).toBeGreaterThan(3);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(lines.join('')).not.toMatch(/\\u000[0-9a-f]|[\u0000-\u0009]/u);
    await store.close();
  });
});

describe('a text that repeats what a rule looks for', () => {
  const PIECES = [
    '县长',
    '出席',
    '、',
    '《',
    '〔2017〕',
    '第一',
    '一二三',
    '\u3000',
    '  ',
    '（',
    '9月',
    '主持会议',
    '万元',
    '关于',
    '会议',
  ];

  it.each(PIECES)('«%s» is read in time that grows with its length', (piece) => {
    const timeOf = (characters: number) => {
      const text = `3月1日,秦安县召开会议。${piece.repeat(Math.ceil(characters / piece.length))}`;
      const started = performance.now();
      extract({ text }, 'pumped');
      return performance.now() - started;
    };
    timeOf(10_000);
    const [short, long] = [timeOf(25_000), timeOf(50_000)];
    expect(long).toBeLessThan(Math.max(500, short * 4));
  });
});
