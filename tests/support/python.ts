import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../.cache/python-tests/', import.meta.url));

/** What the tests and the examples use, each at one version. */
const PACKAGES = [
  'networkx==3.4.2',
  'gql[requests]==4.4.0',
  'prometheus-client==0.23.1',
  'feedparser==6.0.11',
  'frictionless==5.18.1',
  'openpyxl==3.1.5',
];

const installed = `${FOLDER}installed.json`;

/** Python with the packages that read what we write; undefined where there is no Python, which is told aloud. */
export function findPython(): string | undefined {
  const python = `${FOLDER}bin/python`;
  try {
    if (isInstalled()) return python;
    mkdirSync(FOLDER, { recursive: true });
    execFileSync('python3', ['-m', 'venv', FOLDER], { stdio: 'pipe' });
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...PACKAGES], { stdio: 'pipe' });
    writeFileSync(installed, JSON.stringify(PACKAGES));
    return python;
  } catch (error) {
    if (process.env.CI) throw error;
    process.stderr.write(
      `\n  SKIPPED: tests with Python, which is not there or cannot install ${PACKAGES.join(', ')}.\n\n`,
    );
    return undefined;
  }
}

function isInstalled(): boolean {
  try {
    return readFileSync(installed, 'utf8') === JSON.stringify(PACKAGES);
  } catch {
    return false;
  }
}
