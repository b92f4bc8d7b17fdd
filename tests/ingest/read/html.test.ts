import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dayInAddress, readHead } from '../../../src/ingest/extract/text/document-header.ts';
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

it('takes a short article out of a page of headlines', () => {
  const headlines = Array.from(
    { length: 60 },
    (_, index) => `<li><a href="#">县长王某${index}调研春耕生产工作</a></li>`,
  );
  const article =
    '<div id="zoom"><p>11月8日,榆中县召开推进会。县委书记魏兴华主持会议,县长王新参加会议,各乡镇负责人到会。</p></div>';
  const { text } = readHtml(
    page(`<ul>${headlines.slice(30).join('')}</ul>${article}<ul>${headlines.join('')}</ul>`),
  );
  expect(text).toContain('魏兴华主持会议');
  expect(text).not.toContain('王某');
});

it.each([
  ['the logo of the site is no title', '<h1>榆中县人民政府</h1>', '推进会召开'],
  [
    'the heading that the title begins with is',
    '<h1>榆中县人民政府</h1><h2>推进会召开</h2>',
    '推进会召开',
  ],
])('%s', (_what, heading, title) => {
  expect(readHtml(page(heading + MAIN.replace(/<h1>.*<\/h1>/u, ''))).title).toBe(title);
});

it('takes paragraphs in odd tags apart', () => {
  expect(readHtml('<ucap>第一段</ucap><founder-text>第二段</founder-text>').text).toBe(
    '第一段\n第二段',
  );
});

it.each([
  ['<meta name="PubDate" content="2018-08-01 11:29">', '2018-08-01'],
  ['<meta property="article:published_time" content="2018-08-02T11:29:00+08:00">', '2018-08-02'],
  ['<script type="application/ld+json">{"datePublished": "2018-08-03"}</script>', '2018-08-03'],
  ['<time datetime="2018-08-04"></time>', '2018-08-04'],
  ['<link rel="canonical" href="http://www.example.org/2018/0805/17.html">', '2018-08-05'],
])('reads the day of %s', (head, day) => {
  expect(readHead('会议召开', `<html><head>${head}</head></html>`).published).toBe(day);
});

it.each([
  ['http://www.example.org/2018/0801/17.html', '2018-08-01'],
  ['http://www.example.org/art/t20180801_17.html', '2018-08-01'],
  ['http://www.example.org/201808/01/17.html', '2018-08-01'],
  ['http://www.example.org/news/20189901.html', null],
])('the day in the address %s is %s', (url, day) => {
  expect(dayInAddress(url)).toBe(day);
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
      article: expect.objectContaining({
        id: 'news',
        title: '推进会召开',
        source: '兰州日报',
        published: '2023-11-09',
      }),
    }),
  ]);
});

it.each([
  '<!DOCTYPE html><head><title>甲</title></head><body><p>秦安县召开会议。</p></body>',
  '<body><p>秦安县召开会议。</p></body>',
  '<html><head><title>甲</title></head><p>秦安县召开会议。</p></html>',
  '<!DOCTYPE html><title>甲</title><p>秦安县召开会议。',
  '<HEAD><TITLE>甲</TITLE></HEAD><BODY bgcolor=white>秦安县召开会议。</BODY>',
])('reads a page that leaves tags to the parser: %s', (html) => {
  expect(readHtml(html).text).toBe('秦安县召开会议。');
});

it('reads a page of tags that nobody closed, without looking for its main part', () => {
  const { text } = readHtml(`<body>${'<b><i>'.repeat(30_000)}秦安县召开会议。`);
  expect(text).toBe('秦安县召开会议。');
});
