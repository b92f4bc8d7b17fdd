import type { CDPSession, Page } from 'playwright-core';
import { placeId } from './generated-facts.ts';
import { median } from './spread.ts';

/** What was measured of a large network: its size, milliseconds a frame while it is moved, and how long a task held the page while it settled. */
export interface NetworkTimes {
  readonly size: string;
  readonly loaded: number;
  readonly frame: number;
  readonly settling: number;
}

const SECONDS = 3;

/** The address of a network of some places with their officials and posts, and with the meetings of every sixth of them. */
function addressOf(places: number): string {
  const ids = Array.from({ length: places }, (_, place) => placeId(place));
  const made = ids.flatMap((id, place) => [
    `add=${id}`,
    `open=${place % 6 === 0 ? 'OFFICIAL,POST,MEETING' : 'OFFICIAL,POST'}.25.${id}`,
  ]);
  return `/network?id=${ids[0]}#${made.slice(1).join('&')}`;
}

/** Opens a network of some places, lets it settle, and moves it by the mouse for some seconds. */
export async function measureNetwork(
  url: string,
  page: Page,
  places: number,
): Promise<NetworkTimes> {
  const started = performance.now();
  await page.goto(new URL(addressOf(places), url).href);
  const status = page.locator('.view > p[role=status]').first();
  await status.waitFor({ timeout: 300_000 });
  const loaded = performance.now() - started;
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.waitForTimeout(500);
  await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks.splice(0));
  await page.locator('.graph-box[data-settled]').waitFor({ timeout: 300_000 });
  const settling = await page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks),
  );
  await page.waitForTimeout(1_000);
  const frame = await measurePanning(page);
  return { size: (await status.textContent()) ?? '', loaded, frame, settling };
}

/** The time of a frame at the 95th percentile while the mouse moves the picture. */
async function measurePanning(page: Page): Promise<number> {
  const box = await page.locator('.graph-box').boundingBox();
  if (box === null) throw new Error('the picture has no place');
  const [x, y] = [box.x + 4, box.y + 4];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = page.evaluate(async (seconds) => {
    const times: number[] = [];
    const started = performance.now();
    let last = started;
    while (last < started + 1_000 * seconds) {
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    return times.slice(1).sort((a, b) => a - b);
  }, SECONDS);
  const until = performance.now() + 1_000 * SECONDS;
  for (let step = 0; performance.now() < until; step += 1)
    await page.mouse.move(x + 150 * (1 + Math.sin(step / 20)), y + (step % 200));
  await page.mouse.up();
  const times = await frames;
  return times[Math.ceil(times.length * 0.95) - 1] ?? 0;
}

/** Bytes of the heap after 10 and after 100 times that neighbors were added and collapsed again. */
export async function measureMemory(
  url: string,
  page: Page,
  id: string,
): Promise<readonly number[]> {
  await page.goto(new URL(`/network?id=${id}`, url).href);
  const list = page.locator('.nodes button');
  await list.first().waitFor();
  const session = await page.context().newCDPSession(page);
  const sizes: number[] = [];
  for (let turn = 1; turn <= 100; turn += 1) {
    await list.first().focus();
    await page.keyboard.press('+');
    await page.waitForFunction(() => document.querySelectorAll('.nodes button').length > 1);
    await page.keyboard.press('-');
    await page.waitForFunction(() => document.querySelectorAll('.nodes button').length === 1);
    if (turn === 10 || turn === 100) sizes.push(await heapOf(session));
  }
  return sizes;
}

async function heapOf(session: CDPSession): Promise<number> {
  const sizes: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    sizes.push(usedSize);
  }
  return median(sizes);
}
