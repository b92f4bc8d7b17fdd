import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readHtml } from '../../../src/ingest/read/html.ts';
import { readPaths } from '../../../src/ingest/read/read.ts';

const page = (
  main: string,
) => `<!doctype html><html><head><title>推进会召开_某县人民政府</title></head><body><nav><a href="#">首页</a> <a href="#">新闻中心</a></nav>
<div class="info">时间:2023-11-09 来源:兰州日报</div><div id="main">${main}</div><ul><li><a href="#">另一条新闻的标题</a></li></ul><footer>主办:某县人民政府</footer></body></html>`;
const MAIN = `<h1>推进会召开</h1>${'<p>11月8日,榆中县召开推进会。县委书记魏兴华主持会议,县长王新参加会议,各乡镇和部门的负责人到会。</p>'.repeat(4)}`;

it('takes the main part out of a page', () => {
  const { title, text } = readHtml(page(MAIN));
  expect(title).toBe('推进会召开');
  expect(text).toContain('榆中县召开推进会');
  expect(text).not.toMatch(/新闻中心|主办|另一条新闻/u);
});

it('takes a fragment whole, each block on a line', () => {
  expect(readHtml('<p>第一段</p><p>第二段<br>第三段</p>').text).toBe('第一段\n第二段\n第三段');
});

it('bears a page that nests deeper than the stack', () => {
  expect(readHtml(`${'<div>'.repeat(2_000)}文${'</div>'.repeat(2_000)}`).text).toBe('文');
});

it('reads outlet and day from the head of the page where the main part has neither', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'xianzhi-html-'));
  const path = join(folder, 'news.html');
  writeFileSync(path, page(MAIN));
  const found = [];
  for await (const one of readPaths([path], process.stdin)) found.push(one);
  rmSync(folder, { recursive: true });
  expect(found).toEqual([
    expect.objectContaining({
      kind: 'article',
      isPathMade: true,
      article: expect.objectContaining({
        id: 'news',
        title: '推进会召开',
        source: '兰州日报',
        published: '2023-11-09',
      }),
    }),
  ]);
});
