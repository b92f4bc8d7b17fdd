import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/ingest/extract/rule.ts';
import { labelled } from '../../support/articles.ts';
import { type Band, type Score, scoreOf } from '../../support/score.ts';

const own = (name: string) => new URL(`../articles/${name}/`, import.meta.url);
const PAGE = new URL('../../../docs/extraction.md', import.meta.url);

/** What each line of a score must reach, and the mean. */
const FLOORS = { dev: [0.95, 0.97], new: [0.92, 0.94] } as const;

function lowOf({ f1 }: Score, [line, mean]: readonly [number, number]): string[] {
  return [...f1]
    .filter(([what, value]) => !(value >= (what === 'mean F1' ? mean : line)))
    .map(([what, value]) => `${what} ${value}`);
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
const scores =
  labelled === undefined
    ? undefined
    : {
        dev: scoreOf(dev),
        odd: scoreOf(dev, (index) => index % 2 === 0),
        even: scoreOf(dev, (index) => index % 2 === 1),
        developed: scoreOf(own('developed')),
        heldOut: scoreOf(own('held-out')),
      };

describe.runIf(labelled !== undefined)('the score', () => {
  it('of the labelled articles reaches the floor in every line', () => {
    expect(lowOf(scores?.dev as Score, FLOORS.dev)).toEqual([]);
  });

  it.each(['odd', 'even'] as const)('of the %s half reaches it too', (half) => {
    expect(lowOf(scores?.[half] as Score, FLOORS.dev)).toEqual([]);
  });

  it('of articles that no rule was written with reaches its floor', () => {
    expect(lowOf(scores?.heldOut as Score, FLOORS.new)).toEqual([]);
  });
});

it('docs/extraction.md has the rules, the scores and the bands of confidence as they are', async () => {
  const blocks = {
    rules: RULE_TABLE,
    ...(scores === undefined
      ? {}
      : {
          'score-dev': fenced(scores.dev.table),
          'score-odd': fenced(scores.odd.table),
          'score-even': fenced(scores.even.table),
          'score-developed': fenced(scores.developed.table),
          'score-held-out': fenced(scores.heldOut.table),
          bands: bandTable([
            { what: 'labelled', bands: scores.dev.bands },
            { what: 'developed with', bands: scores.developed.bands },
            { what: 'held out', bands: scores.heldOut.bands },
          ]),
        }),
  };
  const page = Object.entries(blocks).reduce(
    (text, [name, block]) => withBlock(text, name, block),
    readFileSync(PAGE, 'utf8'),
  );
  await expect(page).toMatchFileSnapshot(PAGE.pathname);
});
