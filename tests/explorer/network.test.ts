import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CURATE_KEY } from '../support/ask.ts';
import { hasChromium } from '../support/chromium.ts';
import { type ExplorerPages, openExplorerPages } from '../support/explorer-page.ts';

const PERSON = 'Official:620821/温树平';
const MEETING = 'Meeting:620821/2018-03-06/脱贫攻坚推进大会';
const NETWORK = `/network?id=${PERSON}`;
const OPENED = `${NETWORK}#open=MEETING.25.${PERSON}&open=OFFICIAL.25.${MEETING}`;

/** What the page says of the size of its picture. */
const sizeOf = (page: Page) => page.locator('.view > p[role=status]').first().textContent();

/** The nodes of the list beside the picture. */
const nodesOf = (page: Page) => page.locator('.nodes button').allTextContents();

async function waitForSize(page: Page, size: string | RegExp): Promise<void> {
  await page.locator('.view > p[role=status]', { hasText: size }).waitFor();
}

/** Whether anything but the ground was drawn, around the middle of a picture. */
async function isDrawn(page: Page): Promise<boolean> {
  await page.locator('.graph-box[data-settled]').waitFor();
  await page.waitForTimeout(300);
  return page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
    const colours = new Set<number>();
    for (let place = 0; place < data.length; place += 4)
      colours.add(
        (data[place] ?? 0) * 65_536 + (data[place + 1] ?? 0) * 256 + (data[place + 2] ?? 0),
      );
    return colours.size > 10;
  });
}

async function fileOf(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

describe.runIf(hasChromium).each([
  ['with software drawing', ['--disable-gpu']],
  ['without any GPU', ['--disable-gpu', '--disable-software-rasterizer']],
])('the network %s', (_how, args) => {
  let pages: ExplorerPages;
  beforeAll(async () => {
    pages = await openExplorerPages({}, args);
  });
  afterAll(() => pages.close());

  it('grows by one request at a press, and back and forward undo and redo', async () => {
    const { page, faults, requests, close } = await pages.open(NETWORK);
    expect(await sizeOf(page)).toBe('1 node and 0 edges.');
    expect(await isDrawn(page)).toBe(true);
    await page.getByText('meetings 24').waitFor();
    const before = requests.length;
    await page.getByRole('button', { name: 'Add 24' }).nth(1).click();
    await waitForSize(page, '25 nodes');
    expect(requests.length).toBe(before + 1);
    expect(requests.at(-1)).toContain(`"types":["MEETING"],"first":25,"beside":["${PERSON}"]`);
    await page.getByText('meetings 24 of 24').waitFor();
    expect(decodeURIComponent(page.url())).toContain(`#open=MEETING.25.${PERSON}`);
    const nodes = await nodesOf(page);
    await page.goBack();
    await waitForSize(page, '1 node and');
    await page.goForward();
    await waitForSize(page, '25 nodes');
    expect(await nodesOf(page)).toEqual(nodes);
    expect(faults).toEqual([]);
    await close();
  });

  it('shows after a reload the picture of its address, drawn alike', async () => {
    const { page, close } = await pages.open(OPENED);
    await waitForSize(page, '34 nodes and 96 edges.');
    expect(await isDrawn(page)).toBe(true);
    const [nodes, places] = [await nodesOf(page), await fileOf(page, 'Save as SVG')];
    await page.reload();
    await waitForSize(page, '34 nodes and 96 edges.');
    expect(await isDrawn(page)).toBe(true);
    expect(await nodesOf(page)).toEqual(nodes);
    expect(await fileOf(page, 'Save as SVG')).toBe(places);
    await close();
  });

  it('adds at a double click on a node, and pins what is dragged', async () => {
    const { page, close } = await pages.open(NETWORK);
    await isDrawn(page);
    const box = await page.locator('.graph-box').boundingBox();
    if (box === null) throw new Error('the picture has no place');
    // The room for its label is at the right of the only node.
    const [x, y] = [box.x + (box.width - 140) / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 40, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/#pin=/u);
    await page.goBack();
    await isDrawn(page);
    await page.mouse.dblclick(x, y);
    await waitForSize(page, '26 nodes');
    const opened = /open=[A-Z,]+\.25\./u.exec(page.url())?.[0];
    expect(opened).toContain('OFFICIAL,MEETING');
    expect(opened).not.toContain('ARTICLE');
    await close();
  });

  it('tells of an edge that is clicked what it says, with its words', async () => {
    const county = 'County:620821';
    const { page, close } = await pages.open(
      `${NETWORK}#open=COUNTY.25.${PERSON}&pin=0.0.${PERSON}&pin=200.0.${county}`,
    );
    await isDrawn(page);
    const box = await page.locator('.graph-box').boundingBox();
    if (box === null) throw new Error('the picture has no place');
    await page.mouse.click(box.x + (box.width - 140) / 2, box.y + box.height / 2);
    const told = page.locator('.selected-edge');
    await told.getByText('温树平 belongs to 泾川县').waitFor();
    expect(await told.locator('q').count()).toBe(1);
    await close();
  });

  it('is used by the keyboard alone', async () => {
    const { page, close } = await pages.open(`${NETWORK}#open=MEETING.25.${PERSON}`);
    await waitForSize(page, '25 nodes');
    await page.locator('.nodes button').first().focus();
    expect(await page.locator('.nodes button[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const second = await focused();
    expect(second).toContain('Meeting');
    // Along the only edge back to the person, and from there to the next meeting.
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toContain('温树平');
    await page.keyboard.press('+');
    await waitForSize(page, /2[6-9] nodes|3\d nodes/u);
    await page.keyboard.press('-');
    await waitForSize(page, '1 node and');
    await page.goBack();
    await waitForSize(page, /2[6-9] nodes|3\d nodes/u);
    await page.locator('.nodes button').nth(1).focus();
    await page.keyboard.press('p');
    await page.waitForURL(/pin=/u);
    await page.locator('.nodes button').nth(1).focus();
    await page.keyboard.press('h');
    await page.waitForURL(/hide=/u);
    await page.getByRole('button', { name: 'Show again' }).click();
    await page.waitForURL((url) => !url.href.includes('hide='));
    await close();
  });

  it('shows a span of time by two thumbs, and keeps it in the address', async () => {
    const { page, close } = await pages.open(OPENED);
    await waitForSize(page, '34 nodes');
    const from = page.getByRole('slider', { name: 'Since' });
    expect(await from.getAttribute('aria-valuetext')).toBe('2018-01');
    await from.fill('12');
    await page.waitForURL(/from=2019-01/u);
    await waitForSize(page, /^(?!34)\d+ nodes/u);
    const size = await sizeOf(page);
    await page.reload();
    await waitForSize(page, size ?? '');
    const rows = page.getByRole('table', { name: 'Edges' }).locator('tbody tr');
    expect(await rows.count()).toBeGreaterThan(5);
    await close();
  });

  it('has words for each edge, a list to choose from, and a trail as Markdown', async () => {
    const { page, close } = await pages.open(OPENED);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const rows = page.getByRole('table', { name: 'Edges' }).locator('tbody tr');
    expect(await rows.count()).toBe(96);
    for (const row of await rows.all()) expect(await row.locator('q').count()).toBe(1);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await page.getByText('Copied.').waitFor();
    const markdown = await page.evaluate(() => navigator.clipboard.readText());
    expect(markdown).toMatch(
      /^# Network of 温树平\n\n1\. 温树平\n2\. 温树平: meetings, 24 of 24\n3\. 温树平 attended 全县脱贫攻坚推进大会 \(2018-03-06\)/u,
    );
    expect(markdown).toContain(
      '   > 县领导贺敏之、郑焕章、柳玉珍、邢国梁、温树平、王建军参加会议\n',
    );
    expect(markdown).toContain('4. 全县脱贫攻坚推进大会: people, 10 of 10');
    const [, address = ''] = /> <(?<address>http[^>]+)>/u.exec(markdown) ?? [];
    await page.goto(address);
    await page.locator('mark').first().waitFor();
    await page.goBack();
    await page
      .locator('.types > li', { hasText: 'posts' })
      .getByRole('button', { name: 'List' })
      .click();
    await page
      .getByRole('button', { name: /^\+ 副县长/u })
      .first()
      .click();
    await waitForSize(page, '35 nodes');
    await close();
  });

  it('saves tables that Gephi reads, and a picture without anything that runs', async () => {
    const { page, close } = await pages.open(OPENED);
    await isDrawn(page);
    const nodes = parseCsv(await fileOf(page, 'Nodes as CSV'), { columns: true });
    const edges = parseCsv(await fileOf(page, 'Edges as CSV'), { columns: true });
    expect([nodes.length, edges.length]).toEqual([34, 96]);
    const labels = (nodes as Record<string, string>[]).map(({ Kind, Label }) => `${Kind} ${Label}`);
    expect(new Set(labels).size).toBe(34);
    const ids = new Set((nodes as Record<string, string>[]).map(({ Id }) => Id));
    for (const { Source, Target, Weight } of edges as Record<string, string>[]) {
      expect([ids.has(Source ?? ''), ids.has(Target ?? '')]).toEqual([true, true]);
      expect(Number(Weight)).toBeGreaterThan(0);
    }
    const hostile = await pages.open(
      '/network?id=Article:hostile#open=MEETING,OFFICIAL.25.Article:hostile',
    );
    await isDrawn(hostile.page);
    const svg = await fileOf(hostile.page, 'Save as SVG');
    const parsed = await hostile.page.evaluate((text) => {
      const file = new DOMParser().parseFromString(text, 'image/svg+xml');
      return [...new Set([...file.querySelectorAll('*')].map(({ tagName }) => tagName))].sort();
    }, svg);
    expect(
      parsed.filter(
        (tag) => !['circle', 'g', 'line', 'polygon', 'rect', 'svg', 'text', 'title'].includes(tag),
      ),
    ).toEqual([]);
    expect(hostile.faults).toEqual([]);
    await hostile.close();
    await close();
  });
});

describe.runIf(hasChromium)('views of relations', () => {
  let pages: ExplorerPages;
  beforeAll(async () => {
    pages = await openExplorerPages();
  });
  afterAll(() => pages.close());

  it('tells a path sentence by sentence, with the words that state it', async () => {
    const { page, faults, close } = await pages.open(
      `/path?from=${PERSON}&to=Official:620822/邢国梁`,
    );
    const steps = page.locator('.trail li');
    expect(await steps.count()).toBe(2);
    expect(await steps.first().textContent()).toContain(
      '温树平 attended 全市生态环境保护工作推进会 (2019-07-25) · ◆ speaker',
    );
    expect(await steps.first().locator('q').textContent()).toContain(
      '温树平、灵台县县长邢国梁分别作了汇报发言',
    );
    expect(await isDrawn(page)).toBe(true);
    await page.getByLabel('Until').fill('2019-06');
    await page.getByRole('button', { name: 'Choose' }).last().click();
    await page.waitForURL(/until=2019-06/u);
    await page.getByText(/shortest paths? of [3-6] edges/u).waitFor();
    await page.getByLabel('attended', { exact: true }).uncheck();
    await page.waitForURL(/through=HOLDS/u);
    await page.waitForFunction(() => document.querySelector('.skeleton') === null);
    expect(await page.locator('.trail').allTextContents()).not.toContain('attended');
    expect(faults).toEqual([]);
    await close();
  });

  it('begins a path with names that are written, and says what is not there', async () => {
    const { page, close } = await pages.open('/path');
    const [from, to] = [
      page.getByRole('combobox', { name: 'From' }),
      page.getByRole('combobox', { name: 'To' }),
    ];
    await from.fill('wenshuping');
    await page.getByRole('option').first().waitFor();
    await from.press('Enter');
    await page.waitForURL(/from=/u);
    await to.fill('没有这个人');
    await to.press('Enter');
    await page.getByText('Nothing was found.').waitFor();
    await to.fill('卢志衡');
    await page.getByRole('option').first().waitFor();
    await to.press('ArrowDown');
    await to.press('Enter');
    await page.getByText('Meetings of both (16)').waitFor();
    await page
      .getByRole('heading', { name: 'From 温树平（泾川县） to 卢志衡（泾川县）' })
      .waitFor();
    await page.goto(new URL(`/path?from=${PERSON}&to=Official:nobody`, pages.server.url).href);
    await page.getByText('Nothing has the id Official:nobody in the graph.').waitFor();
    await close();
  });

  it('counts who met whom alike in matrix, picture and table', async () => {
    const { page, faults, close } = await pages.open('/co-attendance?area=County:620821&min=4');
    const rows = page.getByRole('table', { name: 'Pairs' }).locator('tbody tr');
    const pairs = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
    );
    expect(pairs.length).toBeGreaterThan(20);
    for (const [, , count] of pairs) expect(Number(count)).toBeGreaterThanOrEqual(4);
    const matrix = await page.locator('table.matrix').evaluate((table) => {
      const names = [...table.querySelectorAll('thead th')]
        .slice(1)
        .map((cell) => cell.textContent);
      return [...table.querySelectorAll('tbody tr')].flatMap((row) => {
        const name = row.querySelector('th')?.textContent;
        return [...row.querySelectorAll('td')].flatMap((cell, place) =>
          cell.textContent ? [`${name} ${names[place]} ${cell.textContent}`] : [],
        );
      });
    });
    expect(matrix.length).toBe(2 * pairs.length);
    for (const [one = '', other = '', count] of pairs)
      expect(matrix).toContain(`${one.split(' ')[0]} ${other.split(' ')[0]} ${count}`);
    const edges = parseCsv(await fileOf(page, 'Edges as CSV'), { columns: true });
    expect(edges.length).toBe(pairs.length);
    await page.getByLabel('congress').uncheck();
    await page.waitForURL(/types=CONSULTATIVE/u);
    await page.getByLabel('Meetings together, at least').fill('900');
    await page.getByLabel('Meetings together, at least').press('Enter');
    await page.getByText('Nobody met as often.').waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('keeps the form and says what is wrong with a question', async () => {
    const { page, close } = await pages.open(
      `/path?from=${PERSON}&to=County:620821&since=2019&until=2017`,
    );
    await page.getByText('The span of time ends before it begins.').waitFor();
    expect(await page.getByLabel('Since').inputValue()).toBe('2019');
    await page.goto(new URL('/co-attendance?area=County:999999', pages.server.url).href);
    await page.getByText('Nothing has the id County:999999 in the graph.').waitFor();
    await page.goto(new URL('/co-attendance?area=foo', pages.server.url).href);
    await page.getByText('The address asks for something that there cannot be.').waitFor();
    expect(await page.getByRole('combobox', { name: 'Area' }).count()).toBe(1);
    await page.goto(new URL(`/path?from=${PERSON}&to=${PERSON}`, pages.server.url).href);
    await page.getByText('Both ends are the same.').waitFor();
    await close();
  });

  it('keeps the focus on a box that is checked, and near a button that is gone', async () => {
    const { page, close } = await pages.open('/co-attendance?area=County:620821');
    const box = page.getByLabel('congress');
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/types=/u);
    await page.locator('table.matrix').waitFor();
    expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.goto(new URL(NETWORK, pages.server.url).href);
    await page.getByRole('button', { name: 'Add 5' }).focus();
    await page.keyboard.press('Enter');
    await waitForSize(page, '6 nodes');
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('.node-panel, .nodes')?.className);
    expect(await focused()).toBe('node-panel');
    await page.locator('.nodes button').nth(2).focus();
    await page.keyboard.press('h');
    await waitForSize(page, '5 nodes');
    expect(await focused()).toBe('nodes');
    await close();
  });

  it('keeps the picture where a step fails, and goes on when the server answers', async () => {
    const { page, close } = await pages.open(`${NETWORK}#open=MEETING.25.${PERSON}`);
    await waitForSize(page, '25 nodes');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: 'Add 5' }).click();
    await page.getByText('The server does not answer.').waitFor();
    expect((await nodesOf(page)).length).toBe(25);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await waitForSize(page, '30 nodes');
    await close();
  });

  it('opens an address of somebody who was merged as that of whom he became', async () => {
    const keep = 'Official:620821/卢志衡';
    const duplicate = 'Official:620822/邢国梁';
    const merge = `mutation { mergeOfficials(input: {keep: "${keep}", duplicate: "${duplicate}", reason: "test"}) { official { id } } }`;
    const post = (query: string) =>
      fetch(new URL('/graphql', pages.server.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${CURATE_KEY}` },
        body: JSON.stringify({ query }),
      }).then((response) => response.json());
    expect(await post(merge)).not.toHaveProperty('errors');
    const { page, close } = await pages.open(
      `/network?id=${duplicate}#open=POST.25.${duplicate}&hide=${duplicate}`,
    );
    await page.getByRole('heading', { name: 'Network of 卢志衡' }).waitFor();
    expect(decodeURIComponent(page.url())).toContain(`id=${keep}#open=POST.25.${keep}`);
    await page.getByText(/posts [0-9]+ of [0-9]+/u).waitFor();
    await close();
  });

  it('opens behind a number the meetings that it counts, of the same area, time and types', async () => {
    const { page, close } = await pages.open(
      '/co-attendance?area=County:620821&since=2018&until=2018&types=STANDING_COMMITTEE',
    );
    const row = page.getByRole('table', { name: 'Pairs' }).locator('tr', { hasText: '卢志衡' });
    const link = row.filter({ hasText: '温树平' }).locator('td.number a');
    const count = await link.textContent();
    expect(count).toBe('3');
    await link.click();
    await page.getByText(`Meetings of both (${count})`).waitFor();
    await page.getByText('Only those of: 泾川县、standing committee.').waitFor();
    const table = page.getByRole('table', { name: 'Meetings of both' });
    expect(await table.locator('tbody tr').count()).toBe(3);
    await page.getByText('have no date in the graph').waitFor();
    await close();
  });

  it('says of pairs that are not loaded that a field of the matrix may be one', async () => {
    const { page, close } = await pages.open('/co-attendance');
    await page
      .getByText(
        /Made of the first 100 of \d+ pairs: an empty field means at most \d+ meetings? together/u,
      )
      .waitFor();
    await page.getByRole('button', { name: 'Show 100 more' }).click();
    await page.getByText(/Made of the first 200 of/u).waitFor();
    const names = await page.locator('table.matrix thead th').allTextContents();
    expect(new Set(names).size).toBe(names.length);
    await close();
  });

  it('leads from a page to its network, a path and who meets whom there', async () => {
    const { page, close } = await pages.open('/county?id=County:620821');
    const onward = page.locator('.onward');
    await onward.getByRole('link', { name: 'Who meets whom' }).click();
    await page.getByRole('heading', { name: 'Who meets whom in 泾川县' }).waitFor();
    await page.goBack();
    await onward.getByRole('link', { name: 'Network' }).click();
    await page.getByRole('heading', { name: 'Network of 泾川县' }).waitFor();
    await page.goBack();
    await onward.getByRole('link', { name: 'Find a path from here' }).click();
    await page.waitForURL(/path\?from=County:620821/u);
    await close();
  });
});
