import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../src/server/graphiql-page.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { KEY, serveExamples, type TestServer } from '../support/ask.ts';

const CHROMIUM = process.env.TEST_CHROMIUM || '/usr/bin/chromium';
const isThere = existsSync(CHROMIUM);
if (!isThere && process.env.CI) throw new Error(`there is no Chromium at ${CHROMIUM}`);
if (!isThere) {
  process.stderr.write(
    `\n  SKIPPED: tests in a browser; ${CHROMIUM} is not there, and TEST_CHROMIUM names no other.\n\n`,
  );
}

describe.runIf(isThere)('GraphiQL in a browser', () => {
  let store: GraphStore;
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    ({ store, server } = await serveExamples());
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
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

  const examples = readExamples().map(({ name, query }) => ({
    name,
    operation: /(?:query|mutation|subscription) (?<name>\w+)/u.exec(query)?.groups?.name ?? '',
    kind: /^(?<kind>query|mutation|subscription) /mu.exec(query)?.groups?.kind ?? '',
  }));
  const active = () => page.locator('.graphiql-tab-active .graphiql-tab-button').textContent();
  const open = async (operation: string) => {
    await page.getByRole('button', { name: operation, exact: true }).click();
    await expect.poll(active).toBe(operation);
    // GraphiQL reads the document of a tab a moment after it is shown.
    await page.waitForTimeout(1_000);
    await page.locator('.graphiql-execute-button').click();
  };
  const answer = () => page.locator('.result-window').textContent();

  it('has a tab for each example', async () => {
    const tabs = await page.locator('.graphiql-tab-button').allInnerTexts();
    expect(tabs).toEqual(examples.map(({ operation }) => operation));
  });

  it.each(examples.filter(({ kind }) => kind === 'query').map(({ operation }) => operation))(
    'answers %s when its tab and the triangle are clicked',
    async (operation) => {
      await open(operation);
      await expect.poll(answer, { timeout: 10_000 }).toMatch(/"data":/u);
      expect(await answer()).not.toContain('"errors":');
    },
  );

  it('shows what is loaded as it comes in', async () => {
    await open('ArticleIngested');
    await page.waitForTimeout(1_000);
    const articles = [
      { id: 'new', published: '2017-09-26', text: '秦安县召开调度会。县长程江芬主持会议。' },
    ];
    await server.ask(
      'mutation ($articles: [ArticleInput!]!) { ingestArticles(articles: $articles) { status } }',
      { articles },
      KEY,
    );
    await expect.poll(answer, { timeout: 10_000 }).toMatch(/"Article:new"/u);
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
