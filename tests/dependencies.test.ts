import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const manifest: {
  dependencies: Record<string, string>;
  overrides: Record<string, string>;
} = JSON.parse(read('package.json'));
const lockfile: {
  packages: Record<
    string,
    {
      dev?: boolean;
      optional?: boolean;
      license?: string;
      version: string;
      optionalDependencies?: Record<string, string>;
    }
  >;
} = JSON.parse(read('package-lock.json'));
const page = read('docs/dependencies.md');

/** Everything that is installed with the server, with its licence; builds for one machine have that of their package. */
const installed = Object.entries(lockfile.packages)
  .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
  .map(([path, { license }]) => ({ name: path.replace(/^.*node_modules\//u, ''), license }));

const PERMISSIVE = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  // `duck`, of mammoth's author, whose other packages have BSD-2-Clause.
  'BSD',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Zlib',
];

it('each dependency has its reason in docs/dependencies.md, and an exact version', () => {
  const [table = ''] = /\| package \| why \|[\s\S]*?\n\n/u.exec(page) ?? [];
  const named = Array.from(table.matchAll(/`([^`]+)`/gu), ([, name]) => name);
  expect(named.sort()).toEqual(Object.keys(manifest.dependencies).sort());
  for (const version of Object.values(manifest.dependencies))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
});

it('the lockfile has the builds of the embedded engine for all machines, so that `npm ci` works on each', () => {
  const builds = lockfile.packages['node_modules/@grafeo-db/js']?.optionalDependencies ?? {};
  expect(Object.keys(builds).length).toBeGreaterThan(5);
  for (const [name, version] of Object.entries(builds))
    expect(lockfile.packages[`node_modules/${name}`]).toMatchObject({ version, optional: true });
});

it('packages that package.json overrides are installed once', () => {
  for (const name of Object.keys(manifest.overrides))
    expect(installed.filter((one) => one.name === name)).toHaveLength(1);
});

it('docs/dependencies.md lists the licence of all that is installed, each of them permissive', async () => {
  for (const { name, license = '' } of installed) {
    // One of those between OR, and all between AND.
    const isPermissive = license
      .replaceAll(/[()]/gu, '')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((one) => PERMISSIVE.includes(one)));
    expect([name, isPermissive]).toEqual([name, true]);
  }
  const names = (license: string) =>
    [
      ...new Set(
        installed.filter((one) => one.license === license).map(({ name }) => `\`${name}\``),
      ),
    ]
      .sort()
      .join(', ');
  const licences = [...new Set(installed.map(({ license = '' }) => license))].sort();
  const list = licences.map((license) => `- **${license}**: ${names(license)}`).join('\n');
  const text = page.replace(
    /(?<=<!-- licences -->\n)[\s\S]*(?=\n<!-- \/licences -->)/u,
    () => `${list}\n`,
  );
  await expect(text).toMatchFileSnapshot(fileURLToPath(new URL('docs/dependencies.md', root)));
});

it('npm run sbom prints a CycloneDX document of what is installed', () => {
  const printed = execFileSync('npm', ['run', '--silent', 'sbom'], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { bomFormat, components } = JSON.parse(printed) as {
    bomFormat: string;
    components: { name: string; group?: string }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const names = components.map(({ name }) => name);
  for (const name of Object.keys(manifest.dependencies)) expect(names).toContain(name);
});
