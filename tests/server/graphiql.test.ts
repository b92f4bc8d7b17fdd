import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../src/server/examples.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { KEY, serveExamples, type TestServer } from '../support/ask.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';

describe.runIf(hasChromium)('GraphiQL in a browser', () => {
  let store: GraphStore;
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    ({ store, server } = await serveExamples());
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('request', (request) => {
      if (!/^(?:data|blob):/u.test(request.url()) && !request.url().startsWith(server.url))
        faults.push(request.url());
    });
    await page.goto(`${server.url}/graphql`);
    await page.locator('.graphiql-tab').last().waitFor();
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await store.close();
  });

  /** WhoAttended → Who attended: what a tab is called. */
  const titleOf = (query: string) =>
    (/(?:query|mutation|subscription) (?<name>\w+)/u.exec(query)?.groups?.name ?? '').replaceAll(
      /(?<=[a-z])[A-Z]/gu,
      (start) => ` ${start.toLowerCase()}`,
    );
  const examples = readExamples().map((example) => ({ ...example, title: titleOf(example.query) }));
  const addressOf = ({ query, variables }: { query: string; variables?: string }) =>
    `${server.url}/graphql?${new URLSearchParams({ query, ...(variables && { variables }) })}`;
  const titles = (of = page) => of.locator('.graphiql-tab-button').allInnerTexts();
  const active = (of = page) =>
    of.locator('.graphiql-tab-active .graphiql-tab-button').textContent();
  const editor = (of = page) => of.locator('.graphiql-query-editor .view-lines').textContent();
  const variablesIn = (of = page) =>
    // Its editor shows blanks that do not break.
    of
      .locator('.graphiql-editor-tool .view-lines')
      .first()
      .textContent()
      .then((text) => text?.replaceAll('\u00A0', ' '));
  const run = async () => {
    // GraphiQL reads the document of a tab a moment after it is shown.
    await page.waitForTimeout(1_000);
    await page.locator('.graphiql-execute-button').click();
  };
  const open = async (title: string) => {
    await page.getByRole('button', { name: title, exact: true }).click();
    await expect.poll(active).toBe(title);
    await run();
  };
  const answer = () => page.locator('.result-window').textContent();

  it('has eight tabs, search first, and lines that a narrow editor shows', async () => {
    const tabs = examples.filter(({ isTab }) => isTab);
    expect(await titles()).toEqual(tabs.map(({ title }) => title));
    expect(tabs).toHaveLength(8);
    expect([await active(), tabs[0]?.title]).toEqual(['Search', 'Search']);
    const comments = examples.flatMap(({ query }) => query.match(/^ *#.*$/gmu) ?? []);
    expect(comments.filter((line) => line.length > 60)).toEqual([]);
  });

  it.each(examples.filter(({ isTab }) => isTab).map(({ title }) => title))(
    'answers %s when its tab and the triangle are clicked',
    async (title) => {
      await open(title);
      await expect.poll(answer, { timeout: 10_000 }).toMatch(/"data":/u);
      expect(await answer()).not.toContain('"errors":');
    },
  );

  it('keeps tab, query and variables at a reload, after an edit', async () => {
    await page.getByRole('button', { name: 'Find meetings', exact: true }).click();
    await page.locator('.graphiql-query-editor .view-line').last().click();
    await page.keyboard.press('End');
    await page.keyboard.type('# mine');
    await expect.poll(() => page.url()).toMatch(/[?&]query=.*mine.*&variables=/u);
    const [before, variables] = [await titles(), await variablesIn()];
    await page.reload();
    await expect.poll(() => active()).toBe('Find meetings');
    await expect.poll(() => editor()).toMatch(/mine/u);
    expect([await titles(), await variablesIn()]).toEqual([before, variables]);
  });

  const SHARED = {
    query: 'query SharedWithMe($n: Int) { meetings(first: $n) { totalCount } }',
    variables: '{"n": 2}',
  };

  it('opens a bookmark in a tab of its own beside the stored ones, once', async () => {
    const before = await titles();
    for (const _visit of [1, 2]) {
      await page.goto(addressOf(SHARED));
      await expect.poll(() => active()).toBe('Shared with me');
      await expect.poll(() => editor()).toMatch(/SharedWithMe/u);
      expect(await titles()).toEqual([...before, 'Shared with me']);
    }
    await run();
    await expect.poll(answer, { timeout: 10_000 }).toMatch(/"totalCount":/u);
  });

  it('opens a shared address where no tabs are stored, with its variables', async () => {
    const other = await (await browser.newContext()).newPage();
    await other.goto(addressOf(SHARED));
    await expect.poll(() => active(other)).toBe('Shared with me');
    await expect.poll(() => editor(other)).toMatch(/SharedWithMe/u);
    expect(await titles(other)).toHaveLength(9);
    await expect.poll(() => variablesIn(other)).toBe('{"n": 2}');
    await other.context().close();
  });

  it('shows what is loaded as it comes in', async () => {
    const listen = examples.find(({ name }) => name === 'article-ingested');
    await page.goto(addressOf({ query: listen?.query ?? '' }));
    await expect.poll(() => active()).toBe('Article ingested');
    await run();
    await page.waitForTimeout(1_000);
    const articles = [
      { id: 'new', published: '2017-09-26', text: '秦安县召开调度会。县长程江芬主持会议。' },
    ];
    await server.ask(
      'mutation ($articles: [ArticleInput!]!) { ingestArticles(input: { articles: $articles }) { results { status } } }',
      { articles },
      KEY,
    );
    await expect.poll(answer, { timeout: 10_000 }).toMatch(/"Article:new"/u);
  });

  it('and is sent to an EventSource as docs/api.md has it', async () => {
    const docs = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
    const [, script = ''] = /```js\n([\s\S]*?)```/u.exec(docs) ?? [];
    const shown = page.waitForEvent('console');
    // What runs here is no script of the page.
    await page.evaluate(script);
    await page.waitForTimeout(500);
    const articles = [{ id: 'event', text: '秦安县召开调度会。县长程江芬主持会议。' }];
    await server.ask(
      'mutation ($articles: [ArticleInput!]!) { ingestArticles(input: { articles: $articles }) { results { status } } }',
      { articles },
      KEY,
    );
    expect(await (await shown).args()[0]?.jsonValue()).toMatchObject({
      status: 'CREATED',
      article: { id: 'Article:event' },
    });
  });

  it('forgets the key with the visit, unless it is told to keep it', async () => {
    const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
    await page.getByRole('button', { name: 'Headers' }).click();
    await page.locator('.graphiql-editor-tool .view-line').last().click();
    await page.keyboard.type('{"authorization": "Bearer a-key-in-the-browser"');
    await page.waitForTimeout(1_000);
    expect(await page.locator('.graphiql-editor-tool').last().textContent()).toContain(
      'a-key-in-the-browser',
    );
    expect(await stored()).not.toContain('a-key-in-the-browser');
    await page.getByRole('button', { name: /settings/iu }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'On', exact: true }).click();
    await page.keyboard.press('Escape');
    await expect.poll(stored).toContain('a-key-in-the-browser');
  });

  it('runs its own scripts only, by their hashes', async () => {
    const { headers } = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src (?:'sha256-[\w+/=]+' ?)+;/u);
    expect(policy).not.toMatch(/script-src [^;]*unsafe/u);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.foreign = true';
      document.body.append(script);
      return 'foreign' in window;
    });
    expect(ran).toBe(false);
  });

  it('asks no other host for anything, and makes no error', () => {
    expect(faults).toEqual([]);
  });
});
