import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/ingest/facts-of.ts';
import { DISTINCT_TEXTS, longText } from '../../support/long-texts.ts';

const SRC = new URL('../../../src/', import.meta.url);
const files = ['ingest/', 'text/'].flatMap((room) =>
  readdirSync(new URL(room, SRC), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${room}${file}`),
);

/** Every expression that the files have as a literal or build while they load, by how it is printed. */
async function expressions(): Promise<Map<string, RegExp>> {
  // Its expressions see names of areas and no text.
  await import('../../../src/gazetteer/gazetteer.ts');
  const found = new Map<string, RegExp>();
  const keep = (expression: RegExp) => found.set(String(expression), expression);
  const Plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, args, as) {
      const built = Reflect.construct(target, args, as) as RegExp;
      keep(built);
      return built;
    },
  });
  try {
    for (const file of files) await import(/* @vite-ignore */ new URL(file, SRC).href);
  } finally {
    globalThis.RegExp = Plain;
  }
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      const literal = ts.isRegularExpressionLiteral(node)
        ? /^\/(?<source>.*)\/(?<flags>[a-z]*)$/su.exec(node.text)?.groups
        : undefined;
      if (literal !== undefined) keep(new RegExp(literal.source ?? '', literal.flags));
      ts.forEachChild(node, visit);
    };
    const text = readFileSync(new URL(file, SRC), 'utf8');
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
  return found;
}

it('every expression takes time in proportion to its text, by a checker of expressions', async () => {
  const found = await expressions();
  expect(found.size).toBeGreaterThan(150);
  const faults: string[] = [];
  for (const { source, flags } of found.values()) {
    const { status } = await check(source, flags, { timeout: 20_000 });
    if (status !== 'safe') faults.push(`${status}: /${source}/${flags}`);
  }
  expect(faults).toEqual([]);
});

/** Times each part of the compiled sources ran, for a text and for one twice as long. */
const steps: Readonly<Record<string, readonly [number, number]>> = JSON.parse(
  execFileSync(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('../../support/count-steps.ts', import.meta.url))],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  ),
);

describe('twice the text takes about twice the steps', () => {
  it.each(Object.entries(steps))('for nothing but «%s»', (_words, [once, twice]) => {
    expect(once).toBeGreaterThan(1000);
    expect(twice / once).toBeLessThan(2.4);
  });
});

describe('the longest texts are read in seconds', () => {
  it.each(Object.keys(DISTINCT_TEXTS))('of nothing but %s', (kind) => {
    const started = performance.now();
    factsOf({ text: longText(kind, 200_000) });
    // One to three seconds; a list that is searched for each of its entries would take minutes.
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
