import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/ingest/extract/text/rule.ts';
import { labelled } from '../../support/articles.ts';
import { type Band, type Score, scoreOf } from '../../support/score.ts';

const own = (name: string) => new URL(`../articles/${name}/`, import.meta.url);
const PAGE = new URL('../../../docs/extraction.md', import.meta.url);

/** F1 that each line of a score must reach: what the rules reached when this was last raised. */
const FLOORS = {
  labelled: {
    county: 0.976,
    official: 0.997,
    post: 0.996,
    meeting: 1.0,
    'meeting date': 0.979,
    attendance: 0.992,
    'attendance role': 0.989,
    policy: 1.0,
    'mean F1': 0.991,
  },
  first: {
    county: 1.0,
    official: 1.0,
    post: 1.0,
    meeting: 1.0,
    'meeting date': 1.0,
    attendance: 1.0,
    'attendance role': 0.996,
    policy: 1.0,
    'mean F1': 0.999,
  },
  later: {
    county: 0.97,
    official: 0.996,
    post: 0.995,
    meeting: 1.0,
    'meeting date': 0.973,
    attendance: 0.99,
    'attendance role': 0.986,
    policy: 1.0,
    'mean F1': 0.989,
  },
  developed: {
    county: 0.994,
    official: 0.993,
    post: 0.991,
    meeting: 0.996,
    'meeting date': 0.996,
    attendance: 0.986,
    'attendance role': 0.981,
    policy: 1.0,
    'mean F1': 0.992,
  },
  heldOut: {
    county: 0.992,
    official: 0.991,
    post: 0.981,
    meeting: 0.994,
    'meeting date': 0.982,
    attendance: 0.979,
    'attendance role': 0.972,
    policy: 0.994,
    'mean F1': 0.986,
  },
} as const satisfies Record<string, Readonly<Record<string, number>>>;

/** Of the officials found in the labelled articles, how many must be officials. */
const OFFICIALS_RIGHT = 0.985;

/** The lines of a score that are below their floor, and those that have none. */
function linesBelow({ f1 }: Score, floors: Readonly<Record<string, number>>): string[] {
  return [...f1]
    .filter(([line, value]) => !(value >= (floors[line] ?? Number.POSITIVE_INFINITY)))
    .map(([line, value]) => `${line} ${value}, floor ${floors[line]}`);
}

/** The page with what stands between the marks of a block written anew; the block must be there once. */
function withBlock(page: string, name: string, block: string): string {
  const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [before, own, ...more] = page.split(open);
  const [old, behind, ...rest] = own?.split(close) ?? [];
  if (old === undefined || behind === undefined || more.length + rest.length > 0)
    throw new Error(`docs/extraction.md has no block ${name}, or several`);
  return `${before}${open}${block}\n${close}${behind}`;
}

const fenced = (text: string) => `\`\`\`text\n${text}\n\`\`\``;

function bandTable(sets: readonly { readonly what: string; readonly bands: readonly Band[] }[]) {
  const cell = ({ facts, right }: Band) =>
    facts === 0 ? '–' : `${right} of ${facts}: ${(right / facts).toFixed(3)}`;
  const [first] = sets;
  const rows = (first?.bands ?? []).map(
    ({ from }, index) =>
      `| ${from} and up | ${sets.map(({ bands }) => cell(bands[index] as Band)).join(' | ')} |`,
  );
  return [
    `| confidence | ${sets.map(({ what }) => what).join(' | ')} |`,
    `|---|${sets.map(() => '---|').join('')}`,
    ...rows,
  ].join('\n');
}

const RULE_TABLE = [
  '| rule | Chinese in → fact out | confidence |',
  '|---|---|---|',
  ...Object.entries(RULES).map(
    ([name, { reads, confidence }]) =>
      `| \`${name}\` | ${reads.replaceAll('|', '\\|')} | ${confidence} |`,
  ),
].join('\n');

const dev = new URL('dev/', labelled ?? PAGE);

/** Whether a labelled article is one of the 27 that came first: `seed-000`, `001` to `061`. */
const isOfTheFirst = (name: string) => /^(?:seed-|0)/u.test(name);
/** Whether a labelled article is real news, and not written after real news: `seed-000`, `001` to `025`, `101` to `121`. */
const isReal = (name: string) => /^(?:seed-|0[012]|1)/u.test(name);

const scores =
  labelled === undefined
    ? undefined
    : {
        labelled: scoreOf(dev),
        first: scoreOf(dev, isOfTheFirst),
        later: scoreOf(dev, (name) => !isOfTheFirst(name)),
        real: scoreOf(dev, isReal),
        developed: scoreOf(own('developed')),
        heldOut: scoreOf(own('held-out')),
      };

describe.runIf(scores !== undefined)('the score', () => {
  it.each(Object.keys(FLOORS) as (keyof typeof FLOORS)[])(
    'of the set `%s` reaches its floor in every line',
    (set) => {
      expect(linesBelow(scores?.[set] as Score, FLOORS[set])).toEqual([]);
    },
  );
});

it.runIf(scores !== undefined)('officials of the labelled articles are officials', () => {
  const precision = /^official +P (?<value>\d\.\d+)/mu.exec(scores?.labelled.table ?? '');
  expect(Number(precision?.groups?.value)).toBeGreaterThanOrEqual(OFFICIALS_RIGHT);
});

it('docs/extraction.md has each heading once', () => {
  const headings = [...readFileSync(PAGE, 'utf8').matchAll(/^#+ .*$/gmu)].map(([line]) => line);
  expect(new Set(headings).size).toBe(headings.length);
});

it('docs/extraction.md has the rules, the scores and the bands of confidence as they are', async () => {
  const blocks = {
    rules: RULE_TABLE,
    ...(scores === undefined
      ? {}
      : {
          'score-labelled': fenced(scores.labelled.table),
          'score-first': fenced(scores.first.table),
          'score-later': fenced(scores.later.table),
          'score-developed': fenced(scores.developed.table),
          'score-held-out': fenced(scores.heldOut.table),
          bands: bandTable([
            { what: 'real news, developed with', bands: scores.real.bands },
            { what: 'all labelled, developed with', bands: scores.labelled.bands },
            { what: 'invented, developed with', bands: scores.developed.bands },
            { what: 'invented, held out', bands: scores.heldOut.bands },
          ]),
        }),
  };
  const page = Object.entries(blocks).reduce(
    (text, [name, block]) => withBlock(text, name, block),
    readFileSync(PAGE, 'utf8'),
  );
  await expect(page).toMatchFileSnapshot(PAGE.pathname);
});
