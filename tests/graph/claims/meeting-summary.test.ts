import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  isSummarized,
  meetingCountOfSummary,
  meetingCountPageOfSummary,
  meetingCountPageOfSummaryByDate,
} from '../../../src/graph/claims/meeting-summary.ts';
import {
  type MeetingDimension,
  meetingCountPage,
} from '../../../src/graph/queries/meeting-count.ts';
import { forget, load } from '../../../src/ingest/load/load.ts';
import type { GraphStore } from '../../../src/store/store.ts';
import { emptyGraph, engines } from '../../support/graph.ts';
import { NO_CONDITION } from '../../support/no-condition.ts';
import { graphs } from '../../support/random-graph.ts';

const CHOICES: MeetingDimension[][] = [
  ['COUNTY'],
  ['TYPE'],
  ['YEAR'],
  ['COUNTY', 'TYPE'],
  ['COUNTY', 'YEAR'],
  ['TYPE', 'YEAR'],
  ['COUNTY', 'TYPE', 'YEAR'],
];
const ALL = { ...NO_CONDITION, countsPeople: false };

it('exist for every combination of county, type and year, and for no other', () => {
  expect(CHOICES.every(isSummarized)).toBe(true);
  expect(isSummarized(['YEAR', 'COUNTY'])).toBe(true);
  expect(([[], ['MONTH'], ['COUNTY', 'HOST']] as MeetingDimension[][]).some(isSummarized)).toBe(
    false,
  );
});

describe.each(engines)('what loads keep count of in %s', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await emptyGraph(engine);
  });
  afterAll(() => store.close());

  /** What is counted anew, and what is kept, whichever way the page runs and wherever it begins. */
  async function compare(groupBy: MeetingDimension[], keyDown: boolean) {
    const order = { keyDown, idDown: !keyDown };
    const whole = {
      ...ALL,
      ...order,
      groupBy,
      limit: 100,
      orderBy: 'MEETING_COUNT' as const,
      missing: 0,
    };
    const [counted] = await store.read(meetingCountPage.page, {
      ...whole,
      afterKey: null,
      afterId: null,
    });
    const edges = counted?.edges ?? [];
    const tallied = groupBy.join();
    const least = -Number.MAX_SAFE_INTEGER;
    const kept = { keyDown, idDown: !keyDown, tallied, limit: 100, least, greatest: 0 };
    const page = { afterRank: null, afterId: null };
    expect(await store.read(meetingCountPageOfSummary, { ...kept, ...page })).toEqual([{ edges }]);
    expect(await store.read(meetingCountOfSummary, { tallied })).toEqual([{ total: edges.length }]);
    await compareByDate(groupBy, keyDown);
    const [first] = edges;
    if (first === undefined) return;
    const afterRank = -Number(first.key);
    const behind = keyDown ? { least: afterRank } : { greatest: afterRank };
    const next = { ...kept, ...behind, afterRank, afterId: first.node.id };
    expect(await store.read(meetingCountPageOfSummary, next)).toEqual([{ edges: edges.slice(1) }]);
  }

  /** The same in the order of years. */
  async function compareByDate(groupBy: MeetingDimension[], keyDown: boolean) {
    const way = { keyDown, idDown: !keyDown, missing: keyDown ? '' : '~', limit: 100 };
    const start = { ...way, afterKey: null, afterId: null };
    const [counted] = await store.read(meetingCountPage.page, {
      ...{ ...ALL, ...start, groupBy, orderBy: 'DATE' as const },
    });
    const edges = counted?.edges ?? [];
    const tallied = groupBy.join();
    const kept = { ...start, tallied };
    expect(await store.read(meetingCountPageOfSummaryByDate, kept)).toEqual([{ edges }]);
    const [first] = edges;
    if (first === undefined) return;
    const next = { ...kept, afterKey: first.key, afterId: first.node.id };
    expect(await store.read(meetingCountPageOfSummaryByDate, next)).toEqual([
      { edges: edges.slice(1) },
    ]);
  }

  it('is what counting anew finds, whatever is loaded, changed and forgotten', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, graphs, fc.nat(9), async (one, other, forgotten) => {
        await load(store, one);
        await load(store, other);
        await forget(store, [`Article:${forgotten}`]);
        for (const groupBy of CHOICES)
          for (const keyDown of [true, false]) await compare(groupBy, keyDown);
      }),
      { numRuns: 15 },
    );
  });
});
