import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CURATE_KEY } from '../support/ask.ts';
import { hasChromium } from '../support/chromium.ts';
import { type ExplorerPages, HOSTILE, openExplorerPages } from '../support/explorer-page.ts';

const OFFICIAL = '/official?id=Official:620821/温树平';
const MEETING = '/meeting?id=Meeting:620821/2018-03-06/脱贫攻坚推进大会';

const truth = z
  .object({ people: z.array(z.object({ name: z.string(), area: z.string(), meetings: z.int() })) })
  .parse(
    JSON.parse(readFileSync(new URL('../examples/two-counties.json', import.meta.url), 'utf8')),
  );

describe.runIf(hasChromium)('the explorer', () => {
  let pages: ExplorerPages;
  beforeAll(async () => {
    pages = await openExplorerPages();
  });
  afterAll(() => pages.close());

  it('shows of a person, without a click, which meetings, as what, in which post, newest first, with a quote each', async () => {
    const { page, faults, close } = await pages.open(OFFICIAL);
    const rows = page.getByRole('table', { name: 'Meetings attended' }).locator('tbody tr');
    const known = truth.people.find(({ name, area }) => name === '温树平' && area === '泾川县');
    expect(await rows.count()).toBe(known?.meetings);
    const dates = await rows.locator('td:first-child').allTextContents();
    expect(dates).toEqual([...dates].sort().reverse());
    const [first] = await rows.allTextContents();
    expect(first).toContain(
      '2019-12-10县政府第52次常务会议● host◆ speaker泾川县委副书记、县长泾川县委副书记、县长温树平主持召开县政府第52次常务会议',
    );
    for (const row of await rows.all()) expect(await row.locator('q').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('shows posts as bands in the order of time, meetings as marks, and the same as a table', async () => {
    const { page, close } = await pages.open(OFFICIAL);
    const figure = page.locator('figure');
    expect(await figure.locator('svg .band').count()).toBe(5);
    expect(await figure.locator('svg a').count()).toBe(24);
    const starts = await figure
      .locator('svg .band')
      .evaluateAll((bands) => bands.map((band) => Number(band.getAttribute('x'))));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    await figure.locator('summary').click();
    expect(await figure.locator('tbody tr').count()).toBe(5 + 24);
    await close();
  });

  it('marks the words of a person who is pointed at or reached by the keyboard, and the person whose words are', async () => {
    const { page, close } = await pages.open(MEETING);
    const present = page.getByRole('table', { name: 'Who was there' });
    await present.getByRole('link', { name: '龚海燕', exact: true }).focus();
    const marked = page.locator('mark.pointed');
    expect((await marked.allTextContents()).join('')).toContain('市扶贫办副主任龚海燕');
    await page.locator('h1').focus();
    expect(await marked.count()).toBe(0);
    await page.locator('mark', { hasText: '龚海燕' }).last().hover();
    await present.locator('tr.pointed .name', { hasText: '龚海燕' }).waitFor();
    await page.locator('mark a', { hasText: '会议由卢志衡主持' }).focus();
    await present.locator('tr.pointed .name', { hasText: '卢志衡' }).waitFor();
    await close();
  });

  it('lists who was there in the order of names, and at which place each article names whom', async () => {
    const { page, close } = await pages.open(MEETING);
    const order = page.getByRole('table', { name: 'Who was there' }).locator('td.number');
    const places = (await order.allTextContents()).map(Number);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const told = page.getByRole('table', { name: 'What they tell differently' });
    const rows = await told.locator('tbody tr').allTextContents();
    expect(rows).toEqual([
      '董和平– not named9',
      '贺敏之33',
      '骆怀谦11',
      '卢志衡22',
      '郑焕章– not named4',
      '柳玉珍– not named5',
      '邢国梁46',
      '温树平57',
      '王建军68',
      '龚海燕7– not named',
    ]);
    await close();
  });

  it('leads from a quote to its place in the article', async () => {
    const { page, close } = await pages.open(OFFICIAL);
    const quote = page.locator('a.quote', { hasText: '主持召开县政府第52次常务会议' });
    const words = await quote.textContent();
    await quote.click();
    await page.waitForSelector('[data-focus]');
    await page.mouse.move(0, 0);
    const pointed = page.locator('mark.pointed');
    expect((await pointed.allTextContents()).join('')).toBe(words);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-focus'))).toBe(
      true,
    );
    await close();
  });

  it('goes back and forward by the browser, and opens the same view again after a reload', async () => {
    const { page, close } = await pages.open('/');
    const heading = page.locator('h1');
    await page.getByRole('link', { name: '温树平' }).first().click();
    await expect.poll(() => heading.textContent()).toBe('温树平');
    await page.reload();
    await expect.poll(() => heading.textContent()).toBe('温树平');
    await page.goBack();
    await expect.poll(() => heading.textContent()).toContain('Who attended which meetings');
    await page.goForward();
    await expect.poll(() => heading.textContent()).toBe('温树平');
    await close();
  });

  it.each([
    ['wen shup', '温树平'],
    ['溫樹平', '温树平'],
    ['温树', '温树平'],
  ])('suggests for %s, and opens by the keyboard alone what is chosen', async (words, name) => {
    const { page, close } = await pages.open('/');
    const box = page.getByRole('combobox');
    await box.focus();
    await page.keyboard.type(words);
    const option = page.getByRole('option').first();
    await option.waitFor();
    expect(await option.textContent()).toContain(name);
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.type(' ');
    await option.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h1').textContent()).toBe(name);
    await close();
  });

  it('searches for what is written where nothing is chosen, and tells the number of each kind', async () => {
    const { page, close } = await pages.open('/');
    await page.getByRole('combobox').fill('脫貧攻堅');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.counts');
    expect(new URL(page.url()).searchParams.get('q')).toBe('脫貧攻堅');
    const { data } = await pages.server.ask(`{
      meetings: search(query: "脱贫攻坚", types: [MEETING]) { totalCount }
      policies: search(query: "脱贫攻坚", types: [POLICY]) { totalCount }
      articles: search(query: "脱贫攻坚", types: [ARTICLE]) { totalCount }
    }`);
    expect(await page.locator('.counts a').allTextContents()).toEqual([
      `Meetings ${data.meetings.totalCount}`,
      `Documents ${data.policies.totalCount}`,
      `Articles ${data.articles.totalCount}`,
    ]);
    expect(await page.locator('#meetings mark').first().textContent()).toBe('脱贫攻坚');
    await close();
  });

  it('shows the query behind a view with its values, as GraphiQL takes it', async () => {
    const { page, close } = await pages.open(OFFICIAL);
    const address = await page.locator('.query a').getAttribute('href');
    const query = new URL(address ?? '', pages.server.url).searchParams.get('query') ?? '';
    expect(() => parse(query)).not.toThrow();
    const { data, errors } = await pages.server.ask(query);
    expect(errors).toBeUndefined();
    expect(data.official.name).toBe('温树平');
    await close();
  });

  it('shows who may be the same person, and says of an id that was merged into whom', async () => {
    const own = await openExplorerPages();
    const { page, close } = await own.open('/official?id=Official:620822/邢国梁');
    const table = page.getByRole('table', { name: 'May be the same person' });
    expect(await table.textContent()).toContain('a rare name');
    const { errors } = await own.server.ask(
      `mutation { mergeOfficials(input: { keep: "Official:620822/邢国梁", duplicate: "Official:620821/邢国梁", reason: "transferred" }) { official { id } } }`,
      {},
      CURATE_KEY,
    );
    expect(errors).toBeUndefined();
    await page.goto(new URL('/official?id=Official:620821/邢国梁', own.server.url).href);
    await page.getByText('This id was merged into 邢国梁.').waitFor();
    expect(new URL(page.url()).searchParams.get('id')).toBe('Official:620822/邢国梁');
    expect(await page.getByRole('table', { name: 'Posts' }).textContent()).toContain('泾川县');
    await close();
    await own.close();
  });

  it('keeps the language that the reader chose, with the words of the graph in Chinese for screen readers', async () => {
    const { page, close } = await pages.open(OFFICIAL);
    await page.getByRole('button', { name: '中文' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    await page.reload();
    await page.getByRole('heading', { name: '一起开会最多的人' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('h1 [lang=zh-Hans]').textContent()).toBe('温树平');
    await close();
  });

  it('leaves hostile words words: in texts, titles, addresses and files', async () => {
    const { page, faults, close } = await pages.open('/article?id=Article:hostile');
    const { data } = await pages.server.ask('{ article(id: "Article:hostile") { title } }');
    expect(data.article.title).toContain('onmouseover="alert(1)');
    expect(await page.locator('h1').textContent()).toBe(data.article.title);
    expect(await page.locator('.view img, .view script, .view svg[onload]').count()).toBe(0);
    expect(await page.locator('a.outside').getAttribute('href')).toBe(HOSTILE.url);
    for (const words of [
      '<img src=x onerror=alert(1)>',
      '"><script>alert(1)</script>',
      '%27%00&id=x',
    ])
      await page.goto(new URL(`/search?q=${encodeURIComponent(words)}`, pages.server.url).href);
    await page.waitForSelector('h1');
    expect(faults.filter((fault) => !/400/u.test(fault))).toEqual([]);
    await close();
  });

  it('saves a picture as SVG, as PNG of twice the size, and as CSV in which no cell runs', async () => {
    const { page, close } = await pages.open(OFFICIAL);
    const file = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).first().click(),
      ]);
      return readFileSync(await download.path());
    };
    const svg = String(await file('Save as SVG'));
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
    expect(svg).not.toMatch(/class=|var\(/u);
    const png = await file('Save as PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1440);
    const csv = String(await file('Save as CSV'));
    expect(csv.startsWith('\ufeff"Post","First seen","Last seen"\r\n')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + 5 + 24);
    await close();
  });

  it('says that the server is gone, and asks again at a press', async () => {
    const { page, close } = await pages.open('/');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: '温树平' }).first().click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('The server does not answer.');
    await page.unroute('**/graphql');
    await alert.getByRole('button').click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('温树平');
    await close();
  });

  it('shows that it waits only where an answer takes longer than 200 ms', async () => {
    const { page, close } = await pages.open('/');
    await page.route('**/graphql', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    const waited = page.evaluate(async () => {
      const until = async (selector: string) => {
        while (document.querySelector(selector) === null)
          await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now();
      };
      const begun = await until('main > .skeleton');
      return (await until('.skeleton i')) - begun;
    });
    await page.getByRole('link', { name: '温树平' }).first().click();
    expect(await waited).toBeGreaterThan(150);
    await expect.poll(() => page.locator('h1').textContent()).toBe('温树平');
    await close();
  });

  it('goes back to where the reader left a view', async () => {
    const { page, close } = await pages.open(OFFICIAL);
    await page.evaluate(() => scrollTo(0, 1_200));
    await page
      .getByRole('table', { name: 'Meetings attended' })
      .getByRole('link', { name: '县政府第21次常务会议', exact: true })
      .evaluate((link) => (link as HTMLElement).click());
    await expect.poll(() => page.locator('h1').textContent()).toBe('县政府第21次常务会议');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await expect.poll(() => page.locator('h1').textContent()).toBe('温树平');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(1_200);
    await close();
  });

  it.each([
    ['{}', 'There is no answer.'],
    ['null', 'There is no answer.'],
    ['not JSON', 'The server does not answer.'],
    ['{"data":null,"errors":[{"message":"x","extensions":{"code":"TIMEOUT"}}]}', 'a limit was met'],
    ['{"errors":[{"message":"x","extensions":{"code":"BAD_REQUEST"}}]}', 'an older version'],
  ])('has words for the answer %s', async (body, sentence) => {
    const { page, faults, close } = await pages.open('/');
    await page.route('**/graphql', (route) => route.fulfill({ body }));
    await page.getByRole('link', { name: '温树平' }).first().click();
    expect(await page.getByRole('alert').textContent()).toContain(sentence);
    expect(faults).toEqual([]);
    await close();
  });

  it('shows the rest of an answer of which one field failed', async () => {
    const { page, close } = await pages.open('/');
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const { data } = (await response.json()) as { data: { official: object } };
      const official = { ...data.official, coAttendees: null };
      await route.fulfill({ json: { data: { official }, errors: [{ message: 'too many' }] } });
    });
    await page.getByRole('link', { name: '温树平' }).first().click();
    await page.getByText('This takes too long to count.').waitFor();
    expect(await page.getByRole('table', { name: 'Meetings attended' }).count()).toBe(1);
    await close();
  });

  it('asks once a view, by the hash of its document', async () => {
    const { page, close } = await pages.open('/');
    const bodies: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) bodies.push(request.postData() ?? '');
    });
    await page.getByRole('link', { name: '温树平' }).first().click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('温树平');
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).not.toContain('query ExplorerOfficial');
    expect(bodies[0]).toMatch(/"sha256Hash":"[0-9a-f]{64}"/u);
    await close();
  });
});
