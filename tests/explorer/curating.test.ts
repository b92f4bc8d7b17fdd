import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CURATE_KEY } from '../support/ask.ts';
import { hasChromium } from '../support/chromium.ts';
import { axeFaults, type ExplorerPages, openExplorerPages } from '../support/explorer-page.ts';

const MEETING = '/meeting?id=Meeting:620821/2018-03-06/脱贫攻坚推进大会';

describe.runIf(hasChromium)('curating on the page', () => {
  let pages: ExplorerPages;
  beforeAll(async () => {
    pages = await openExplorerPages();
  });
  afterAll(() => pages.close());

  async function begin(page: Page, key = CURATE_KEY): Promise<void> {
    await page.locator('.key summary').click();
    await page.getByLabel('Curate key').fill(key);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('button', { name: 'End curating' }).waitFor();
  }
  const rowOf = (page: Page, name: string) =>
    page
      .getByRole('table', { name: 'Who was there' })
      .locator('tr')
      .filter({ has: page.locator('.name', { hasText: name }) });

  it('is offered to nobody without a key, and forgotten with the visit', async () => {
    const { page, close } = await pages.open(MEETING);
    expect(await page.locator('.decision').count()).toBe(0);
    await begin(page);
    expect(await page.locator('.decision').count()).toBeGreaterThan(10);
    await page.reload();
    await page.waitForSelector('h1');
    expect(await page.locator('.decision').count()).toBe(0);
    await close();
  });

  it('asks for a reason, rejects a fact from its own place, and restores it in its article', async () => {
    const { page, faults, close } = await pages.open(MEETING);
    await begin(page);
    const row = rowOf(page, '龚海燕');
    await row.locator('.decision summary').click();
    await row.getByRole('button', { name: 'Reject' }).click();
    expect(await row.getByRole('alert').textContent()).toContain('Give a reason');
    await row.getByLabel('Reason').fill('a guest, not an attendee');
    await row.getByRole('button', { name: 'Reject' }).click();
    await row.waitFor({ state: 'detached' });
    const { data } = await pages.server.ask(
      '{ official(name: "龚海燕", county: "平凉市") { meetings { totalCount } } }',
    );
    expect(data.official?.meetings.totalCount ?? 0).toBeLessThan(2);
    await page.getByRole('link', { name: '泾川县吹响2018年脱贫攻坚进军号' }).click();
    const restore = page.locator('section', { hasText: 'Corrected by curators' }).last();
    await restore.getByText('a guest, not an attendee').waitFor();
    await restore.locator('.decision summary').click();
    await restore.getByLabel('Reason').fill('it was one');
    await restore.getByRole('button', { name: 'Restore' }).click();
    await restore.waitFor({ state: 'detached' });
    await page.goBack();
    await rowOf(page, '龚海燕').waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('mends the values of a fact', async () => {
    const { page, close } = await pages.open(MEETING);
    await begin(page);
    const row = rowOf(page, '董和平');
    await row.locator('.decision summary').click();
    await row.getByLabel('Reason').fill('the list of 2018');
    await row.getByRole('button', { name: 'Correct' }).click();
    expect(await row.getByRole('alert').textContent()).toContain('No value is different');
    await row.getByLabel('Post, as printed').fill('县扶贫办副主任');
    await row.getByLabel('observer').check();
    await row.getByRole('button', { name: 'Correct' }).click();
    await row.getByText('(mended)').waitFor();
    expect(await row.textContent()).toContain('县扶贫办副主任');
    expect(await row.locator('.roles').textContent()).toContain('observer');
    await close();
  });

  it('merges two people, and splits them again', async () => {
    const { page, close } = await pages.open('/official?id=Official:620822/邢国梁');
    await begin(page);
    const candidates = page.getByRole('table', { name: 'May be the same person' });
    await candidates.locator('.decision summary').click();
    await candidates.getByLabel('Reason').fill('transferred');
    await candidates.getByRole('button', { name: 'Merge into this one' }).click();
    await candidates.waitFor({ state: 'detached' });
    const merged = page.locator('li', { hasText: 'Official:620821/邢国梁' });
    await merged.locator('summary').click();
    await merged.getByLabel('Reason').fill('another one');
    await merged.getByRole('button', { name: 'Split off' }).click();
    await candidates.waitFor();
    await close();
  });

  it('says that a key is wrong, and gives axe nothing to find', async () => {
    const { page, close } = await pages.open(MEETING, { bypassCSP: true });
    await begin(page, 'no-key-of-this-server');
    const row = rowOf(page, '骆怀谦');
    await row.locator('.decision summary').first().click();
    await row.getByLabel('Reason').first().fill('x');
    expect(await axeFaults(page)).toEqual([]);
    await row.getByRole('button', { name: 'Reject' }).first().click();
    expect(await row.getByRole('alert').textContent()).toMatch(/key/u);
    await close();
  });
});
