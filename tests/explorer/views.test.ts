import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from '../support/chromium.ts';
import { axeFaults, type ExplorerPages, openExplorerPages } from '../support/explorer-page.ts';

const MEETING = 'Meeting:620821/2018-03-06/脱贫攻坚推进大会';

/** An address of each view, of those that hold most. */
export const VIEWS: Readonly<Record<string, string>> = {
  home: '/',
  search: '/search?q=脫貧',
  official: '/official?id=Official:620821/温树平',
  meeting: `/meeting?id=${MEETING}`,
  county: '/county?id=County:620821',
  policy: '/policy?id=Policy:平凉市红牛产业发展三年行动计划',
  organization: '/organization?id=Organization:620821/县交通局',
  article: '/article?id=Article:https://example.org/jingchuan/2018-03-07-poverty-push',
  post: '/post?id=Post:620821/县长',
  'unknown id': '/official?id=Official:nobody',
  network: '/network?id=Official:620821/温树平#open=MEETING.25.Official:620821/温树平',
  'no network yet': '/network',
  path: '/path?from=Official:620821/温树平&to=Official:620822/邢国梁',
  'no path yet': '/path',
  'co-attendance': '/co-attendance?area=County:620821',
  nowhere: '/nothing-here-but-a-view?id=1',
};
const shown = Object.entries(VIEWS).filter(([name]) => name !== 'nowhere');

let pages: ExplorerPages;
beforeAll(async () => {
  if (hasChromium) pages = await openExplorerPages();
});
afterAll(() => pages?.close());

describe.runIf(hasChromium).each(shown)('the view %s', (name, path) => {
  it('has what its address names', async () => {
    const { page, faults, requests, close } = await pages.open(path);
    const heading = (await page.locator('h1').textContent()) ?? '';
    expect(/id in the graph/u.test(heading)).toBe(name === 'unknown id');
    expect(await page.title()).toBe(`${heading} · xianzhi`);
    expect(faults).toEqual([]);
    // A view a second is far from 1,200 requests a minute.
    expect(requests.length).toBeLessThanOrEqual(3);
    await close();
  });

  it.each(['en', 'zh'] as const)(
    'in %s, light and dark, gives axe nothing to find',
    async (language) => {
      const { page, close } = await pages.open(path, { language, bypassCSP: true });
      for (const details of await page.locator('details').all())
        await details.evaluate((one) => one.setAttribute('open', ''));
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFaults(page), colorScheme).toEqual([]);
      }
      await close();
    },
  );

  it('loses nothing on 320 pixels', async () => {
    const { page, close } = await pages.open(path, { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await close();
  });
});
