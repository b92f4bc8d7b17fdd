import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { exampleArticles } from '../../src/cli/examples.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { serve, type TestOptions, type TestServer } from './ask.ts';
import { launchChromium } from './chromium.ts';
import { emptyGraph } from './graph.ts';

/** An article whose texts are code in every language that a page speaks. */
export const HOSTILE = {
  id: 'hostile',
  title: '"onmouseover="alert(1) &lt;img src=x onerror=alert(1)&gt; =cmd()',
  url: 'https://example.org/"><script>alert(2)</script>',
  source: '</title><script>alert(3)</script>',
  published: '2018-05-02',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is to stay as it is.
  text: '5月1日,泾川县召开<svg onload=alert(4)>"\'推进会。县委书记骆怀谦主持会议。{{7*7}} `${alert(5)}` &lt;b&gt;\u202e',
};

/** The explorer of the example articles, in a real browser. */
export interface ExplorerPages {
  readonly server: TestServer;
  readonly store: GraphStore;
  /**
   * Opens an address in a context of its own, which is closed by `close`. Requests to other hosts are ended, and what went wrong is in `faults`.
   */
  open(path: string, how?: OpenOptions): Promise<OpenedPage>;
  close(): Promise<void>;
}

/** How an address is opened: in which language, theme and size. */
export type OpenOptions = BrowserContextOptions & { readonly language?: 'zh' | 'en' };

/** A page of the browser, and what went wrong on it: errors, messages of the console, requests to other hosts. */
export interface OpenedPage {
  readonly page: Page;
  readonly faults: string[];
  /** The requests to the API so far: their bodies. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** Starts a browser and a server over the examples and one hostile article. */
export async function openExplorerPages(
  options: TestOptions = {},
  args?: readonly string[],
): Promise<ExplorerPages> {
  const store = await emptyGraph('embedded');
  await ingest(store, [...(await exampleArticles()), HOSTILE]);
  const server = await serve(store, options);
  const browser = await launchChromium(args);
  return {
    server,
    store,
    open: (path, how) => open(browser, new URL(path, server.url).href, how),
    async close() {
      await browser.close();
      await server.close();
      await store.close();
    },
  };
}

async function open(
  browser: Browser,
  url: string,
  { language = 'en', ...options }: OpenOptions = {},
): Promise<OpenedPage> {
  const locale = language === 'zh' ? 'zh-CN' : 'en-US';
  const context = await browser.newContext({ locale, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) requests.push(request.postData() ?? '');
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('dialog', (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const { origin } = new URL(url);
  await page.route(
    (asked) => asked.origin !== origin && ['http:', 'https:', 'ws:'].includes(asked.protocol),
    (route) => {
      faults.push(`a request to ${route.request().url()}`);
      return route.abort();
    },
  );
  await page.goto(url);
  await page.waitForSelector('h1, [role=alert]');
  await page.waitForFunction(() => document.querySelector('.skeleton') === null);
  return { page, faults, requests, close: () => context.close() };
}

const AXE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

/** What axe-core finds on a page that was opened with `bypassCSP`: a line for each place. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself into the page.
    const { violations } = await (globalThis as any).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap((one: { id: string; nodes: { html: string }[] }) =>
      one.nodes.map(({ html }) => `${one.id}: ${html.slice(0, 160)}`),
    );
  });
}
