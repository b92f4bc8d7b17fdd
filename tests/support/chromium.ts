import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = process.env.TEST_CHROMIUM || '/usr/bin/chromium';

/** Whether there is a browser for the tests; where there is none, a run says so, and CI fails. */
export const hasChromium = existsSync(CHROMIUM);

if (!hasChromium && process.env.CI) throw new Error(`there is no Chromium at ${CHROMIUM}`);
if (!hasChromium)
  process.stderr.write(
    `\n  SKIPPED: tests in a browser; ${CHROMIUM} is not there, and TEST_CHROMIUM names no other.\n\n`,
  );

/** Starts the browser, which asks nobody for anything by itself. */
export function launchChromium(args: readonly string[] = ['--disable-gpu']): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-background-networking', ...args],
  });
}
