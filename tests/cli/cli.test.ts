import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tables } from '../../src/export/tables/tables.ts';
import { GRAPH_FORMAT } from '../../src/graph/setup/format.ts';
import { generatedArticles, labelled } from '../support/articles.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { ended, printed, run, start } from '../support/command.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/articles', import.meta.url));
const RECORDS = fileURLToPath(new URL('../../examples/records.jsonl', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'xianzhi-cli-'));
let graphs = 0;
const freshGraph = () => ({ GRAPH_PATH: join(folder, `graph-${graphs++}.grafeo`) });
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('ingest', () => {
  it('loads a folder, says what it did, and changes nothing the second time', async () => {
    const env = freshGraph();
    const first = await run(['ingest', EXAMPLES], env);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toMatch(
      /^articles: 8 created, 0 replaced, 0 unchanged, 0 refused, 0 failed\nnew facts: ATTENDED \d+.*Figure \d+.*REPRESENTED \d+.*\nwarnings: NO_MEETING 1\n {2}NO_MEETING, as in \S+qinan-measures\.txt: No meeting was found\.\nseconds: \d+\.\d\n$/u,
    );
    const dump = await run(['dump'], env);
    expect((await run(['ingest', EXAMPLES], env)).stdout).toMatch(
      /^articles: 0 created, 0 replaced, 8 unchanged, 0 refused, 0 failed/u,
    );
    expect((await run(['dump'], env)).stdout).toBe(dump.stdout);
  });

  it('counts what was not found by articles, with the first of each kind', async () => {
    const path = file(
      'warnings.jsonl',
      [
        '9月23日,秦安县召开推进会。县长王东红主持。同日,秦安县召开座谈会。县长王东红主持。',
        '秦安县召开动员会。县长王东红主持。',
        '今天天气很好。',
      ]
        .map((text, index) => JSON.stringify({ id: String(index), text }))
        .join('\n'),
    );
    expect((await run(['ingest', path], freshGraph())).stdout).toContain(
      `warnings: NO_COUNTY 1, NO_DATE 2, NO_MEETING 1
  NO_COUNTY, as in ${path}:3: No county was found.
  NO_DATE, as in ${path}:1: «推进会» has no date.
  NO_MEETING, as in ${path}:3: No meeting was found.
`,
    );
  });

  it('names what it rejects with file, line and reason, and loads the rest', async () => {
    const lines = [
      '\ufeff{"id": "a", "text": "甲"}\r',
      '',
      '{"id": "b", "text"',
      '[]',
      'null',
      '3',
      '{"id": "c", "text": "丙", "published": "2024-02-30"}',
      '{"id": "d", "text": "丁"}',
    ];
    const path = file('lines.jsonl', lines.join('\n'));
    file('ignored.doc', 'x');
    const env = freshGraph();
    const { status, stdout, stderr } = await run(
      ['ingest', path, join(folder, 'ignored.doc'), join(folder, 'none.txt')],
      env,
    );
    expect(status).toBe(2);
    expect(stdout).toContain(
      'articles: 2 created, 0 replaced, 0 unchanged, 6 refused, 0 failed; 1 file skipped',
    );
    expect(stderr).toContain(`refused ${path}:3: is no JSON`);
    expect(stderr).toContain(
      `refused ${path}:7: published: must be a date such as 2017, 2017-09 or 2017-09-23`,
    );
    expect(stderr).toContain(`skipped ${join(folder, 'ignored.doc')}`);
    expect(stderr).toMatch(/refused .*none\.txt: cannot be read: ENOENT/u);
    expect((await run(['ingest', '--lenient', path], env)).status).toBe(0);
    const strict = await run(['ingest', '--strict', path], env);
    expect([strict.status, strict.stderr]).toEqual([
      2,
      expect.stringContaining('--strict has no effect'),
    ]);
  });

  it.each([
    [
      'UTF-8 with a BOM and CRLF',
      new TextEncoder().encode('\ufeff9月23日,秦安县召开推进会。\r\n县长王新主持会议。'),
      1,
    ],
    [
      'GB18030',
      Buffer.from(
        '1dd4c23233c8d52cc7d8b0b2cfd8d5d9bfaacdc6bdf8bbe1a1a3cfd8b3a4cdf5d0c2d6f7b3d6bbe1d2e9a1a3'.replace(
          /^1d/u,
          '39',
        ),
        'hex',
      ),
      1,
    ],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x41, 0x00]), 0],
    ['bytes that are neither', new Uint8Array([0x41, 0xff, 0xff, 0x42]), 0],
  ])('reads %s strictly', async (what, bytes, created) => {
    const path = file(`${what.replace(/\W+/gu, '-')}.txt`, bytes);
    const { status, stdout } = await run(['ingest', path], freshGraph());
    expect(status).toBe(created === 1 ? 0 : 2);
    expect(stdout).toContain(`articles: ${created} created`);
  });

  it('reads one article or JSON lines from standard input', async () => {
    const env = freshGraph();
    expect(
      (await run(['ingest', '-'], env, '9月23日,秦安县召开推进会。县长王新主持会议。')).stdout,
    ).toContain('1 created');
    expect(
      (await run(['ingest', '-'], env, '\n{"text": "甲"}\n{"text": "乙"}\n')).stdout,
    ).toContain('2 created');
    expect((await run(['ingest', '-'], env, '')).status).toBe(1);
  });

  it('refuses a text that is too large and continues', async () => {
    const path = file(
      'large.jsonl',
      `{"id": "large", "text": "${'文'.repeat(750_000)}"}\n{"id": "longer", "text": "${'x'.repeat(6_000_000)}"}\n{"id": "small", "text": "文"}\n`,
    );
    const { stdout, stderr } = await run(['ingest', path], freshGraph());
    expect(stdout).toContain('1 created, 0 replaced, 0 unchanged, 2 refused, 0 failed');
    expect(stderr).toContain('large.jsonl:1: text: must have at most 700000 characters');
    expect(stderr).toMatch(/large\.jsonl:2: is longer than \d+ bytes/u);
  });

  describe('gives a file one id', () => {
    const write = (name: string, texts: Readonly<Record<string, string>>) => {
      for (const [path, text] of Object.entries(texts)) {
        mkdirSync(dirname(join(folder, name, path)), { recursive: true });
        file(join(name, path), text);
      }
      return join(folder, name);
    };
    const idsOf = async (env: Record<string, string>) =>
      (await run(['articles'], env)).stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id);

    it('from whichever folder it is named', async () => {
      const root = write('levels/of', {
        '2017/a.txt': '秦安县召开会议。',
        'b.txt': '岳西县召开会议。',
      });
      const env = freshGraph();
      await run(['ingest', join(root, '2017')], env);
      expect((await run(['ingest', root], env)).stdout).toContain(
        '1 created, 0 replaced, 1 unchanged',
      );
      expect((await run(['ingest', join(root, '..')], env)).stdout).toContain(', 2 unchanged');
      expect((await run(['ingest', join(root, '2017/a.txt')], env)).stdout).toContain(
        '1 unchanged',
      );
      write('levels/of', { '2017/a.txt': '秦安县召开了会议。' });
      const changed = await run(['ingest', root], env);
      expect(changed.stdout).toContain('0 created, 1 replaced, 1 unchanged, 0 refused');
      expect(changed.stderr).toMatch(
        /^replaced .*a\.txt: a is in the graph with another text.*--on-conflict keep or fail prevents it\)$/mu,
      );
      expect(await idsOf(env)).toEqual(expect.arrayContaining(['a', 'b']));
    });

    it('where its folder was moved, and named from above', async () => {
      const root = write('moving', { 'news/a.txt': '秦安县召开会议。', 'news/b.docx': '' });
      rmSync(join(root, 'news/b.docx'));
      const env = freshGraph();
      await run(['ingest', join(root, 'news')], env);
      mkdirSync(join(root, 'other'));
      renameSync(join(root, 'news'), join(root, 'other', 'news'));
      expect((await run(['ingest', join(root, 'other')], env)).stdout).toContain(
        '0 created, 0 replaced, 1 unchanged',
      );
      // It is the file of the article now, and may change.
      write('moving', { 'other/news/a.txt': '秦安县召开了会议。' });
      expect((await run(['ingest', join(root, 'other')], env)).stdout).toContain(
        '0 created, 1 replaced',
      );
      expect(await idsOf(env)).toEqual(['a']);
    });

    it('of its own beside a file whose ending is written in capitals', async () => {
      const root = write('capitals', { 'a.TXT': '秦安县召开会议。', 'a.txt': '岳西县召开会议。' });
      const env = freshGraph();
      expect((await run(['ingest', root], env)).stdout).toContain('2 created');
      expect((await run(['ingest', root], env)).stdout).toContain('2 unchanged');
    });

    it('of its own beside a file with another ending', async () => {
      const root = write('endings', {
        'a.html': '<p>秦安县召开会议。</p>',
        'a.txt': '岳西县召开会议。',
      });
      const env = freshGraph();
      expect((await run(['ingest', root], env)).stdout).toContain('2 created');
      expect((await run(['ingest', root], env)).stdout).toContain('2 unchanged');
      expect(await idsOf(env)).toEqual(['a', 'a.txt']);
    });

    it('and refuses that of another folder with commands that work', async () => {
      const root = write('twins', {
        'd1/a.txt': '秦安县召开会议。',
        'd2/a.txt': '岳西县召开会议。',
      });
      const second = join(root, 'd2', 'a.txt');
      const [env, other] = [freshGraph(), freshGraph()];
      for (const graph of [env, other]) {
        const { status, stdout, stderr } = await run(
          ['ingest', join(root, 'd1'), join(root, 'd2')],
          graph,
        );
        expect([status, stdout]).toEqual([
          2,
          expect.stringContaining('1 created, 0 replaced, 0 unchanged, 1 refused'),
        ]);
        expect(stderr).toMatch(
          /^refused .*: a is in the graph with another text, «秦安县.*» where this one has «岳西县.*», and was read from another file: load the folder above both files, or replace it: xianzhi ingest --on-conflict replace /u,
        );
        expect(stderr.trim().endsWith(second)).toBe(true);
      }
      expect((await run(['ingest', root], env)).stdout).toContain(
        '1 created, 0 replaced, 1 unchanged',
      );
      expect(await idsOf(env)).toEqual(['a', 'd2/a']);
      const [, , ...command] = 'xianzhi ingest --on-conflict replace'.split(' ');
      expect((await run(['ingest', ...command, second], other)).stdout).toContain('1 replaced');
    });

    it('and keeps or refuses what changed where it is told to', async () => {
      const root = write('kept', { 'a.txt': '秦安县召开会议。' });
      const env = freshGraph();
      await run(['ingest', root], env);
      write('kept', { 'a.txt': '秦安县召开了会议。' });
      const kept = await run(['ingest', '--on-conflict', 'keep', root], env);
      expect([kept.status, kept.stdout]).toEqual([0, expect.stringContaining('1 unchanged')]);
      const refused = await run(['ingest', '--on-conflict', 'fail', root], env);
      expect([refused.status, refused.stdout]).toEqual([2, expect.stringContaining('1 refused')]);
      expect((await run(['ingest', root], env)).stdout).toContain('1 replaced');
    });

    it('and a changed line of JSON is replaced as a changed file is', async () => {
      const env = freshGraph();
      await run(['ingest', file('line.jsonl', '{"id": "x", "text": "甲"}\n')], env);
      const changed = await run(['ingest', file('line.jsonl', '{"id": "x", "text": "乙"}\n')], env);
      expect(changed.stdout).toContain('1 replaced');
      expect(changed.stderr).toMatch(
        /^replaced .*line\.jsonl:1: x is in the graph with another text/u,
      );
    });
  });

  it('tells of each article in JSON what it tells in lines', async () => {
    const path = file('two.jsonl', '{"id": "good", "text": "文"}\n{"id": "bad", "text": ""}\n');
    const { status, stdout, stderr } = await run(['ingest', '--json', path], freshGraph());
    const [first, second, sums] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([status, stderr]).toEqual([2, '']);
    expect(first).toMatchObject({ state: 'created', where: `${path}:1`, id: 'good', facts: {} });
    expect(second).toMatchObject({
      state: 'refused',
      where: `${path}:2`,
      message: 'text: must not be blank',
    });
    expect(sums).toMatchObject({
      articles: { created: 1, replaced: 0, unchanged: 0, refused: 1, failed: 0 },
      newFacts: {},
      warnings: { NO_MEETING: 1 },
      isWhole: true,
    });
  });

  it('passes over pipes, and links to nowhere and out of the folder, and names them', async () => {
    mkdirSync(join(folder, 'odd'));
    execFileSync('mkfifo', [join(folder, 'odd', 'pipe.txt')]);
    symlinkSync(join(folder, 'nowhere'), join(folder, 'odd', 'broken.txt'));
    symlinkSync(file('target.txt', '文'), join(folder, 'odd', 'out.txt'));
    mkdirSync(join(folder, 'odd', 'own'));
    symlinkSync(file('odd/own/target.txt', '文'), join(folder, 'odd', 'link.txt'));
    const { stdout, stderr } = await run(
      ['ingest', join(folder, 'odd'), join(folder, 'odd', 'pipe.txt')],
      freshGraph(),
    );
    expect(stdout).toContain(
      '2 created, 0 replaced, 0 unchanged, 0 refused, 0 failed; 4 files skipped',
    );
    expect(stderr).toMatch(/skipped .*broken\.txt: a link to nowhere/u);
    expect(stderr).toMatch(/skipped .*out\.txt: a link out of the folder/u);
  });

  it('sends to a running server with its key', async () => {
    const env = { ...freshGraph(), INGEST_KEY: 'a-key-of-this-test-only' };
    const server = start(['serve', '--no-examples'], { ...env, PORT: '0' });
    const [, url = ''] = await printed(server, /"url":"(http:[^"]+)\/graphql"/u);
    const sent = await run(['ingest', EXAMPLES, '--server', url], env);
    expect(sent).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('articles: 8 created'),
    });
    const mixed = file('mixed.jsonl', '{"id": "good", "text": "文"}\n{"id": "bad", "text": ""}\n');
    const partly = await run(['ingest', mixed, '--server', url], env);
    expect(partly).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('1 created, 0 replaced, 0 unchanged, 1 refused, 0 failed'),
    });
    expect(partly.stderr).toContain(`refused ${mixed}:2: text: must not be blank`);
    const other = file('qinan-measures.txt', '另一篇文章');
    const refused = await run(['ingest', other, '--server', url], env);
    expect(refused).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`: xianzhi ingest --on-conflict replace ${other}`),
    });
    const replace = ['ingest', '--on-conflict', 'replace', other, '--to', url];
    expect(await run(replace, env)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 replaced'),
      stderr: expect.stringContaining('--to is called --server now'),
    });
    const wrong = await run(['ingest', EXAMPLES, '--server', url], {
      ...env,
      INGEST_KEY: 'another-key-entirely',
    });
    expect(wrong).toMatchObject({
      status: 78,
      stderr: expect.stringContaining('does not accept INGEST_KEY as a key that may load'),
    });
    const held = await run(['ingest', EXAMPLES], env);
    expect(held.status).toBe(75);
    expect(held.stderr).toMatch(
      new RegExp(
        `graph-\\d+\\.grafeo is open in process ${server.pid} since .*; stop it, or ask it: .* take \`--server ${url}\``,
        'u',
      ),
    );
    expect((await run(['dump'], env)).status).toBe(75);
    server.kill('SIGTERM');
    expect((await ended(server)).status).toBe(0);
    expect((await run(['dump'], env)).stdout.split('\n').length).toBeGreaterThan(100);
    const away = await run(['ingest', EXAMPLES, '--server', url], env);
    expect(away).toMatchObject({
      status: 75,
      stderr: expect.stringContaining('cannot be reached'),
    });
  });

  it('after a signal ends with what it had read, and can be run again', async () => {
    const path = file(
      'many.jsonl',
      generatedArticles(1_500)
        .map((article) => JSON.stringify(article))
        .join('\n'),
    );
    const env = freshGraph();
    const loading = start(['ingest', path], env);
    setTimeout(() => loading.kill('SIGTERM'), 1_500);
    expect((await ended(loading)).status).toBe(143);
    const again = await run(['ingest', path], env);
    expect(again.stdout).toMatch(
      /articles: \d+ created, 0 replaced, \d+ unchanged, 0 refused, 0 failed/u,
    );
    expect(await run(['dump'], env)).toEqual(await dumpOfCleanLoad(path));
  });

  it('killed at any moment and run again gives the graph of a clean load', async () => {
    const path = file(
      'killed.jsonl',
      generatedArticles(2_000)
        .map((article) => JSON.stringify(article))
        .join('\n'),
    );
    const clean = await dumpOfCleanLoad(path);
    const env = freshGraph();
    for (const milliseconds of [700, 1_300, 2_100]) {
      const loading = start(['ingest', path], env);
      const end = ended(loading);
      setTimeout(() => loading.kill('SIGKILL'), milliseconds);
      await end;
    }
    expect((await run(['ingest', path], env)).status).toBe(0);
    expect(await run(['dump'], env)).toEqual(clean);
  });
});

async function dumpOfCleanLoad(path: string) {
  const env = freshGraph();
  await run(['ingest', path], env);
  return run(['dump'], env);
}

describe('extract', () => {
  it('prints records as JSON lines and nothing else', async () => {
    const { status, stdout, stderr } = await run(['extract', EXAMPLES]);
    expect([status, stderr]).toEqual([0, '']);
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ document }) => document.id)).toContain('yuexi-sprint-meeting-page');
  });

  it('explains an article: each fact in its place, with the rule that read it', async () => {
    const path = join(EXAMPLES, 'ganzi-study.txt');
    const { status, stdout } = await run(['extract', '--explain', path]);
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).toBe(path);
    const [, number] = /⟦《关于打赢脱贫攻坚战三年行动的指导意见》⟧(\d+)/u.exec(stdout) ?? [];
    expect(stdout).toMatch(
      new RegExp(
        `^    attendance .* · policy ${number} 关于打赢脱贫攻坚战三年行动的指导意见; .* \\[policy-in-marks 0\\.94\\]$`,
        'mu',
      ),
    );
    expect(stdout).toMatch(/⟦州委副书记⟦李江⟧\d+⟧\d+主持会议⟧\d+/u);
  });

  it('explains an article as a page that a browser shows, whatever the article says', async () => {
    const hostile = file(
      'hostile.txt',
      '9月23日,秦安县召开<script>alert(1)</script>推进会。县长王新"onmouseover="alert(2)主持会议。',
    );
    const page = join(folder, 'page.html');
    const { status, stdout } = await run(['extract', '--html', page, EXAMPLES, hostile]);
    expect([status, stdout]).toEqual([0, '']);
    const before = readFileSync(page, 'utf8');
    const none = await run(['extract', '--html', page, join(folder, 'not-there.txt')]);
    expect([none.status, readFileSync(page, 'utf8')]).toEqual([2, before]);
    if (!hasChromium) return;
    const browser = await launchChromium();
    try {
      const tab = await browser.newPage();
      const said: string[] = [];
      tab.on('dialog', (dialog) => {
        said.push(dialog.message());
        void dialog.dismiss();
      });
      tab.on('pageerror', (error) => said.push(error.message));
      await tab.goto(`file://${page}`);
      expect(await tab.locator('article').count()).toBe(9);
      const name = tab.locator('mark', { hasText: '李江' }).first();
      expect(await name.getAttribute('title')).toMatch(
        /^attendance 李江: host \[host 0\.95\]\npost 李江: 州委副书记 \[.*\]\nofficial 李江 \[/u,
      );
      const facts = tab.locator('.facts', { hasText: '李江' }).first();
      expect(await facts.isVisible()).toBe(false);
      await name.hover();
      expect(await facts.isVisible()).toBe(true);
      expect(await tab.locator('script').count()).toBe(0);
      expect(said).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it('explains a meeting of several days with its first and its last', async () => {
    const path = file(
      'days.txt',
      '2018年3月9日至11日,泗县召开政协第九届一次会议。县政协主席李文讲话。',
    );
    const { stdout } = await run(['extract', '--explain', path]);
    expect(stdout).toMatch(/meeting \d+ \S*政协第九届一次会议, 2018-03-09 to 2018-03-11 /u);
    expect(stdout).toMatch(/meeting: .*, 2018-03-09, to 2018-03-11, 泗县/u);
  });

  it('shows names of files and titles of records without what would move the cursor', async () => {
    const text = '秦安县召开推进会。';
    const record = {
      meetings: [{ title: '会\u001b[2J\n  NO_DATE, as in x', evidence: [{ quote: '召开推进会' }] }],
    };
    const path = file(
      'esc\u001b[31m.jsonl',
      JSON.stringify({ article: { id: 'esc', text }, record }),
    );
    const { stdout } = await run(['ingest', path], freshGraph());
    expect(stdout).toMatch(/esc\\u001b\[31m\.jsonl:1: «会\\u001b\[2J\\u000a/u);
    expect(stdout).not.toContain('\u001b');
  });

  it('stops when its reader has gone', async () => {
    const child = start(['extract', EXAMPLES, EXAMPLES, EXAMPLES]);
    child.stdout?.destroy();
    expect([0, 1]).toContain((await ended(child)).status);
  });
});

describe('articles and forget', () => {
  it('reads stored articles again through a pipe, in the graph that has them', async () => {
    const env = freshGraph();
    const all = generatedArticles(300);
    const path = file('many.jsonl', all.map((article) => JSON.stringify(article)).join('\n'));
    expect((await run(['ingest', path], env)).stdout).toContain('300 created');
    const articles = start(['articles'], env);
    const ingest = start(['ingest', '-'], env);
    if (ingest.stdin) articles.stdout?.pipe(ingest.stdin);
    expect(await ended(ingest)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('0 created, 0 replaced, 300 unchanged, 0 refused, 0 failed'),
    });
  });

  it('back up a graph and move it, so that both dumps are equal', async () => {
    const env = freshGraph();
    await run(['ingest', EXAMPLES], env);
    const { stdout: backup } = await run(['articles'], env);
    const other = freshGraph();
    expect((await run(['ingest', '-'], other, backup)).stdout).toContain('8 created');
    expect((await run(['dump'], other)).stdout).toBe((await run(['dump'], env)).stdout);
  });

  it('back up records and merges too, and say which record is refused', async () => {
    const env = freshGraph();
    const [line = ''] = readFileSync(RECORDS, 'utf8').split('\n');
    const broken = file(
      'broken.jsonl',
      line.replace('"县长赵立文"', '"县长孙立文"').replace('huining-harvest', 'broken'),
    );
    const first = await run(['ingest', EXAMPLES, '--records', RECORDS, broken], env);
    expect(first.stdout).toContain(
      'articles: 9 created, 0 replaced, 0 unchanged, 1 refused, 0 failed',
    );
    expect(first.stderr).toContain(
      `refused ${broken}:1: official 赵立文: the quote «县长孙立文» is not in article.text`,
    );
    const merge = {
      keep: 'Official:620422/王启明',
      duplicate: 'Official:620522/程江芬',
      name: '王启明',
      reason: 'a test',
      at: '2026-01-01T00:00:00.000Z',
    };
    const lines = [{ merge: { keep: 'x' } }, { merge }].map((one) => JSON.stringify(one));
    const second = await run(['ingest', '-'], env, lines.join('\n'));
    expect(second.stderr).toMatch(/^refused .*:1: is no merge/mu);
    const { stdout: backup } = await run(['articles'], env);
    expect(backup).toContain('"reason":"a test"');
    const other = freshGraph();
    await run(['ingest', '-'], other, backup);
    const { stdout: dump } = await run(['dump'], env);
    expect(dump).not.toContain('"id":"Official:620522/程江芬"');
    expect((await run(['dump'], other)).stdout).toBe(dump);
  });

  it('take an article out by its id', async () => {
    const env = freshGraph();
    await run(['ingest', EXAMPLES], env);
    const gone = await run(['forget', 'qinan-measures', 'Article:never-there'], env);
    expect(gone).toEqual({
      status: 2,
      stdout: '1 of 2 articles forgotten\n',
      stderr: 'refused never-there: no article has this id\n',
    });
    expect((await run(['dump'], env)).stdout).not.toContain('qinan-measures');
  });
});

describe('settings', () => {
  it('that are wrong are all named at once, and no secret is shown', async () => {
    const { status, stderr } = await run(['dump'], {
      PORT: 'x',
      NEO4J_URI: 'http://user:secret@host',
      INGEST_KEY: 'short',
    });
    expect(status).toBe(78);
    for (const name of ['PORT', 'NEO4J_URI', 'INGEST_KEY']) expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/secret|short/u);
  });

  it('need a password with an address', async () => {
    expect((await run(['dump'], { NEO4J_URI: 'neo4j://127.0.0.1:1' })).stderr).toContain(
      'NEO4J_PASSWORD is needed where NEO4J_URI is set',
    );
  });

  it('name a folder that cannot be written', async () => {
    const blocked = file('not-a-folder', '');
    const { status, stderr } = await run(['ingest', EXAMPLES], {
      GRAPH_PATH: join(blocked, 'graph.grafeo'),
    });
    expect([status, stderr.trim().split('\n').length]).toEqual([78, 1]);
    expect(stderr).toContain(`GRAPH_PATH ${blocked}/graph.grafeo cannot be a graph`);
  });
});

describe('export', () => {
  it('writes files that stand in a folder, and says how much is in each', async () => {
    const env = freshGraph();
    await run(['ingest', EXAMPLES], env);
    const out = join(folder, 'exported', 'csv');
    expect(await run(['export', '--format', 'csv', out], env)).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(
        /^attendance\.csv: 42\nofficials\.csv: 42\nmeetings\.csv: 4\nco-attendance\.csv: 238\n/u,
      ),
    });
    expect(await run(['export', '--format', 'csv', '--county', '秦岸县', out], env)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^xianzhi: export cannot be called so: --county: .*秦岸县.*\n$/u,
      ),
    });
    const { stdout } = await run(
      ['export', '--format', 'csv', '--within', '安徽省', '--to', '2017', out],
      env,
    );
    expect(stdout).toMatch(/^officials\.csv: 13\nmeetings\.csv: 1\n/mu);
    const types = ['--type', 'EXECUTIVE', '--type', 'MOBILIZATION'];
    expect((await run(['export', '--format', 'csv', ...types, out], env)).stdout).toMatch(
      /\nmeetings\.csv: 2\n/u,
    );
    expect(readdirSync(out).sort()).toEqual(
      [...tables.map(({ name }) => `${name}.csv`), 'datapackage.json', 'manifest.json'].sort(),
    );
  });

  it.each([
    [['--format', 'docx'], "'--format <format>' argument 'docx' is invalid"],
    [['--format', 'csv', '--from', '2017-13'], '--from: must be a date such as 2017'],
    [['--format', 'csv', '--type', 'PARTY'], '--type'],
    [['--format', 'neo4j-admin', '--to', '2017'], '--format neo4j-admin takes the whole graph'],
  ])('%j is refused in one sentence that names the flag', async (flags, named) => {
    const { status, stderr } = await run(['export', ...flags, join(folder, 'none')], freshGraph());
    expect(status).toBe(1);
    expect(stderr).toMatch(/export cannot be called so: |is invalid/u);
    expect(stderr).toContain(named);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe('a graph of another format', () => {
  it('is refused with the command that moves it, which works', async () => {
    const env = freshGraph();
    await run(['ingest', EXAMPLES], env);
    const { openEmbedded } = await import('../../src/store/embedded/embedded.ts');
    const engine = await openEmbedded({ path: env.GRAPH_PATH });
    await engine.transact((query) => query('MATCH (store:Store) SET store.format = 0', {}));
    await engine.close();
    const refused = await run(['dump'], env);
    expect(refused).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`format 0 and this version reads format ${GRAPH_FORMAT}`),
    });
    const { stdout: backup } = await run(['articles'], env);
    expect((await run(['ingest', '-'], freshGraph(), backup)).stdout).toContain('8 created');
  });
});

describe('serve', () => {
  const COUNT = 61;
  const count = async (url: string) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query": "{ stats { articles } }"}',
    });
    const answer = (await response.json()) as { data: { stats: { articles: number } } };
    return answer.data.stats.articles;
  };

  it('loads the examples into the default graph when it makes it, and stops in good order', async () => {
    const env = { XDG_DATA_HOME: join(folder, 'first'), PORT: '0' };
    const server = start(['serve'], env);
    const [, url = ''] = await printed(server, /"url":"(http:[^"]+)"/u);
    await printed(
      server,
      /"articles":61,"msg":"the graph is new: the example articles are loaded; /u,
    );
    expect(await count(url)).toBe(COUNT);
    const asked = Promise.all(Array.from({ length: 50 }, () => count(url)));
    server.kill('SIGTERM');
    const answers = await asked.catch(() => []);
    expect((await ended(server)).status).toBe(0);
    for (const answer of answers) expect(answer).toBe(COUNT);
    // They are removed by their ids, and do not come back.
    expect(await run(['forget', '--examples'], env)).toMatchObject({
      status: 0,
      stdout: '61 of 61 articles forgotten\n',
    });
    expect((await run(['forget', '--examples'], env)).status).toBe(0);
    const again = start(['serve'], env);
    const [, second = ''] = await printed(again, /"url":"(http:[^"]+)"/u);
    expect(await count(second)).toBe(0);
    again.kill('SIGTERM');
    await ended(again);
  });

  it.each([
    ['--no-examples', ['--no-examples'], { XDG_DATA_HOME: join(folder, 'second') }],
    ['a path that is set', [], { GRAPH_PATH: join(folder, 'set.grafeo') }],
  ])('leaves the graph empty with %s', async (_what, flags, env: Record<string, string>) => {
    const server = start(['serve', ...flags], { ...env, PORT: '0' });
    const [, url = ''] = await printed(server, /"url":"(http:[^"]+)"/u);
    expect(await count(url)).toBe(0);
    server.kill('SIGTERM');
    await ended(server);
  });

  it('takes no article of a user for an example', async () => {
    const env = freshGraph();
    const own = file('qinan-measures.txt', '另一篇文章');
    await run(['ingest', own], env);
    const added = await run(['ingest', '--examples'], env);
    expect([added.status, added.stdout]).toEqual([
      2,
      expect.stringContaining('60 created, 0 replaced, 0 unchanged, 1 refused'),
    ]);
    expect((await run(['forget', '--examples'], env)).stdout).toBe('60 of 60 articles forgotten\n');
    expect((await run(['articles'], env)).stdout).toContain('另一篇文章');
  });

  it('has the same articles by `ingest --examples`', async () => {
    const env = freshGraph();
    expect((await run(['ingest', '--examples'], env)).stdout).toContain('61 created');
    expect((await run(['ingest', '--examples'], env)).stdout).toContain('61 unchanged');
  });

  it('says in one line that its port is taken', async () => {
    const first = start(['serve', '--no-examples'], { GRAPH_PATH: ':memory:', PORT: '0' });
    const [, port = ''] = await printed(first, /"url":"http:\/\/127\.0\.0\.1:(\d+)/u);
    const second = await run(['serve'], { GRAPH_PATH: ':memory:', PORT: port });
    expect([second.status, second.stderr.trim().split('\n').length]).toEqual([78, 1]);
    expect(second.stderr).toMatch(/HOST and PORT cannot be used: .*EADDRINUSE/u);
    first.kill('SIGTERM');
    await ended(first);
  });

  it('starts without its database, and says that it is not ready', async () => {
    const server = start(['serve'], {
      NEO4J_URI: 'bolt://127.0.0.1:1',
      NEO4J_PASSWORD: 'x',
      PORT: '0',
    });
    const [, url = ''] = await printed(server, /"url":"(http:[^"]+)\/graphql"/u);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query": "{ stats { articles } }"}',
    });
    const answer = await response.text();
    expect(answer).toContain('SERVICE_UNAVAILABLE');
    expect(answer).not.toContain('127.0.0.1');
    server.kill('SIGTERM');
    expect((await ended(server)).status).toBe(0);
  }, 60_000);
});

describe.runIf(labelled)('the seed articles', () => {
  let meetings: Record<string, { title: string; date: string }>;
  beforeAll(async () => {
    const env = freshGraph();
    mkdirSync(join(folder, 'seeds'));
    const raw = new URL('dev/raw/', labelled);
    const seeds = ['000', '001', '002', '003', '004'].map((number) =>
      fileURLToPath(new URL(`seed-${number}.txt`, raw)),
    );
    await run(['ingest', ...seeds], env);
    const { stdout } = await run(['dump'], env);
    const nodes = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ node }) => node?.startsWith('Meeting:'));
    meetings = Object.fromEntries(nodes.map(({ node, properties }) => [node, properties]));
  });

  it('give four meetings', () => {
    expect(
      Object.values(meetings)
        .map(({ date }) => date)
        .sort(),
    ).toEqual(['2017-04-24', '2017-07-31', '2017-09-23', '2018-07-23']);
  });
});
