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
    county: 0.871,
    official: 0.919,
    post: 0.912,
    meeting: 0.883,
    'meeting date': 0.742,
    attendance: 0.864,
    'attendance role': 0.854,
    policy: 1,
    'mean F1': 0.881,
  },
  first: {
    county: 1,
    official: 1,
    post: 1,
    meeting: 1,
    'meeting date': 1,
    attendance: 1,
    'attendance role': 0.994,
    policy: 1,
    'mean F1': 0.999,
  },
  later: {
    county: 0.833,
    official: 0.894,
    post: 0.89,
    meeting: 0.848,
    'meeting date': 0.667,
    attendance: 0.822,
    'attendance role': 0.807,
    policy: 1,
    'mean F1': 0.845,
  },
  developed: {
    county: 0.987,
    official: 0.99,
    post: 0.986,
    meeting: 0.996,
    'meeting date': 0.979,
    attendance: 0.983,
    'attendance role': 0.978,
    policy: 1,
    'mean F1': 0.987,
  },
  heldOut: {
    county: 0.964,
    official: 0.973,
    post: 0.966,
    meeting: 0.994,
    'meeting date': 0.982,
    attendance: 0.962,
    'attendance role': 0.955,
    policy: 0.994,
    'mean F1': 0.974,
  },
} as const satisfies Record<string, Readonly<Record<string, number>>>;

/** The lines of a score that are below their floor, and those that have none. */
function linesBelow({ f1 }: Score, floors: Readonly<Record<string, number>>): string[] {
  return [...f1]
    .filter(([line, value]) => !(value >= (floors[line] ?? Number.POSITIVE_INFINITY)))
    .map(([line, value]) => `${line} ${value}, floor ${floors[line]}`);
}

/** The page with what stands between the marks of a block written anew. */
function withBlock(page: string, name: string, block: string): string {
  return page.replace(
    new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`, 'u'),
    (_all, open: string, close: string) => `${open}${block}\n${close}`,
  );
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

/** Whether a labelled article is one of the 27 that rules were written with: `seed-000`, `001` to `061`. */
const isOfTheFirst = (name: string) => /^(?:seed-|0)/u.test(name);

const scores =
  labelled === undefined
    ? undefined
    : {
        labelled: scoreOf(dev),
        first: scoreOf(dev, isOfTheFirst),
        later: scoreOf(dev, (name) => !isOfTheFirst(name)),
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
            { what: 'first 27', bands: scores.first.bands },
            { what: 'later 77', bands: scores.later.bands },
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
