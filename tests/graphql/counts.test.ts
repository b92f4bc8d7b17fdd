import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MeetingDimension } from '../../src/graph/queries/meeting-count.ts';
import { forget, load } from '../../src/ingest/load/load.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { serve, type TestServer } from '../support/ask.ts';
import { emptyGraph, engines } from '../support/graph.ts';
import { graphs, type PlainGraph, plainGraph } from '../support/random-graph.ts';

interface CountEdge {
  readonly node: {
    readonly keys: readonly { readonly value: string | null }[];
    readonly meetings: number;
    readonly attendances: number;
    readonly officials: number;
  };
}

interface Attended {
  readonly official: string;
  readonly roles: readonly string[];
}

interface PlainMeeting {
  readonly id: string;
  readonly type: string;
  readonly date: string | null;
  readonly county: string | undefined;
  readonly attended: readonly Attended[];
}

function meetingsOf({ nodes, edges }: PlainGraph): PlainMeeting[] {
  return [...nodes]
    .filter(([id]) => id.startsWith('Meeting:'))
    .map(([id, { type, date }]) => ({
      id,
      type: String(type),
      date: typeof date === 'string' ? date : null,
      county: edges.find((edge) => edge.type === 'HELD_IN' && edge.from === id)?.to,
      attended: edges
        .filter((edge) => edge.type === 'ATTENDED' && edge.to === id)
        .map(({ from, properties }) => ({ official: from, roles: properties.roles ?? [] })),
    }));
}

/** Filters of the API, and what each lets through. */
const FILTERS: readonly [object, (meeting: PlainMeeting) => boolean][] = [
  [{}, () => true],
  [{ county: '620522' }, ({ county }) => county === 'County:620522'],
  [{ within: '甘肃省' }, ({ county }) => county === 'County:620522'],
  // 2017-09 and 2017 touch every span that lies in September 2017, and the other way round.
  [
    { from: '2017-09', to: '2017-09' },
    ({ date }) => date !== null && ['2017', '2017-09', '2017-09-23'].includes(date),
  ],
  [
    { attendedAs: ['HOST'] },
    ({ attended }) => attended.some(({ roles }) => roles.includes('HOST')),
  ],
];

const valuesOf: Record<MeetingDimension, (meeting: PlainMeeting) => (string | null)[]> = {
  COUNTY: ({ county }) => [county ?? null],
  TYPE: ({ type }) => [type],
  YEAR: ({ date }) => [date?.slice(0, 4) ?? null],
  MONTH: ({ date }) => [date !== null && date.length > 4 ? date.slice(0, 7) : null],
  HOST({ attended }) {
    const hosts = attended.filter(({ roles }) => roles.includes('HOST'));
    return hosts.length === 0 ? [null] : hosts.map(({ official }) => official);
  },
};

/** All ways of taking one value of each dimension. */
function keysOf(meeting: PlainMeeting, groupBy: readonly MeetingDimension[]): string[] {
  return groupBy
    .reduce<(string | null)[][]>(
      (keys, dimension) =>
        keys.flatMap((key) => valuesOf[dimension](meeting).map((value) => [...key, value])),
      [[]],
    )
    .map((key) => JSON.stringify(key));
}

/** Key, meetings, attendances and officials of each group. */
function countsOf(
  meetings: readonly PlainMeeting[],
  groupBy: readonly MeetingDimension[],
): [string, number, number, number][] {
  const groups = new Map<string, PlainMeeting[]>();
  for (const meeting of meetings) {
    for (const key of keysOf(meeting, groupBy))
      groups.set(key, [...(groups.get(key) ?? []), meeting]);
  }
  return [...groups].map(([key, own]) => {
    const officials = own.flatMap(({ attended }) => attended.map(({ official }) => official));
    return [key, own.length, officials.length, new Set(officials).size];
  });
}

/** The sort key of a group by date: its month or year, or what comes after all dates. */
function dateOf(groupBy: readonly MeetingDimension[], key: readonly (string | null)[]): string {
  const of = (dimension: MeetingDimension) => key[groupBy.indexOf(dimension)] ?? undefined;
  return of('MONTH') ?? of('YEAR') ?? '~';
}

/** The pairs that attended meetings together, most shared first, then by their ids. */
function pairsOf(meetings: readonly PlainMeeting[], officials: readonly string[]) {
  const of = (id: string) =>
    meetings.filter(({ attended }) => attended.some(({ official }) => official === id));
  return officials
    .flatMap((one) => officials.filter((other) => one < other).map((other) => [one, other]))
    .map(([one = '', other = '']) => {
      const both = of(one).filter((meeting) => of(other).includes(meeting));
      const days = both.flatMap(({ date }) => (date === null ? [] : [date])).sort();
      return {
        officials: [{ id: one }, { id: other }],
        sharedMeetings: both.length,
        jaccard: both.length / new Set([...of(one), ...of(other)]).size,
        firstShared: days[0] ?? null,
        lastShared: days.at(-1) ?? null,
      };
    })
    .sort((a, b) => b.sharedMeetings - a.sharedMeetings);
}

interface Event {
  readonly date: string | null;
  readonly tenure?: { readonly post: { readonly id: string } };
  readonly meeting?: { readonly id: string };
}

/** What happened to an official, in the order of a timeline. */
function eventsOf({ nodes, edges }: PlainGraph, id: string) {
  return edges
    .filter(({ from, type }) => from === id && ['HOLDS', 'ATTENDED'].includes(type))
    .map(({ to, type, properties }) => ({
      to,
      date: (type === 'HOLDS' ? properties.firstSeen : nodes.get(to)?.date) ?? null,
    }))
    .sort((a, b) => (`${a.date ?? '~'} ${a.to}` < `${b.date ?? '~'} ${b.to}` ? -1 : 1));
}

describe.each(engines)('on %s', (engine) => {
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await emptyGraph(engine);
    server = await serve(store);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  const onGraphs = (check: (plain: PlainGraph) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(graphs, async (batch) => {
        await load(store, batch);
        try {
          await check(await plainGraph(store));
        } finally {
          await forget(
            store,
            batch.map(({ article }) => article.id),
          );
        }
      }),
      { numRuns: 5 },
    );

  const ask = async (query: string, variables: object) => {
    const { data, errors } = await server.ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  it('meetings, attendances and officials are counted by any combination', async () => {
    await onGraphs(async (plain) => {
      const meetings = meetingsOf(plain);
      const cases = fc
        .sample(fc.subarray(MeetingDimension.options), 8)
        .flatMap((groupBy) => FILTERS.map((filter) => ({ groupBy, filter })));
      for (const { groupBy, filter } of cases) {
        const [given, accepts] = filter;
        const { meetingCounts } = await ask(
          `query ($filter: MeetingFilter, $groupBy: [MeetingDimension!]!) {
            meetingCounts(filter: $filter, groupBy: $groupBy, first: 100) {
              totalCount edges { node { keys { value } meetings attendances officials } } } }`,
          { filter: given, groupBy },
        );
        const rows: [string, number, number, number][] = meetingCounts.edges.map(
          ({ node: { keys, meetings: own, attendances, officials } }: CountEdge) => [
            JSON.stringify(keys.map(({ value }) => value)),
            own,
            attendances,
            officials,
          ],
        );
        const expected = countsOf(meetings.filter(accepts), groupBy);
        expect(rows.toSorted()).toEqual(expected.toSorted());
        expect(meetingCounts.totalCount).toBe(expected.length);
        const dates = rows.map(([key]) => dateOf(groupBy, JSON.parse(key)));
        const counts = rows.map(([, count]) => count);
        if (groupBy.includes('YEAR') || groupBy.includes('MONTH'))
          expect(dates).toEqual(dates.toSorted());
        else expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }
    });
  });

  const SHARED = 'sharedMeetings jaccard firstShared lastShared';
  const pairCases = FILTERS.flatMap((filter) =>
    [1, 2].map((minMeetings) => ({ filter, minMeetings })),
  );

  it('pairs have their shared meetings, over the meetings of either, and the days', async () => {
    await onGraphs(async (plain) => {
      const officials = [...plain.nodes.keys()].filter((id) => id.startsWith('Official:')).sort();
      for (const { filter, minMeetings } of pairCases) {
        const [given, accepts] = filter;
        const expected = pairsOf(meetingsOf(plain).filter(accepts), officials).filter(
          ({ sharedMeetings }) => sharedMeetings >= minMeetings,
        );
        const { coAttendance } = await ask(
          `query ($filter: MeetingFilter, $minMeetings: Int) {
            coAttendance(filter: $filter, minMeetings: $minMeetings, first: 100) {
              totalCount edges { node { officials { id } ${SHARED} } } } }`,
          { filter: given, minMeetings },
        );
        expect(coAttendance.edges.map(({ node }: { node: object }) => node)).toEqual(
          expected.slice(0, 100),
        );
        expect(coAttendance.totalCount).toBe(expected.length);
      }
    });
  });

  it('the circle of an official has everyone who shared a meeting', async () => {
    await onGraphs(async (plain) => {
      const officials = [...plain.nodes.keys()].filter((id) => id.startsWith('Official:')).sort();
      const id = officials[0] ?? 'Official:none';
      for (const { filter, minMeetings } of pairCases) {
        const [given, accepts] = filter;
        const { official } = await ask(
          `query ($id: ID!, $filter: MeetingFilter, $minMeetings: Int) {
            official(id: $id) { coAttendees(filter: $filter, minMeetings: $minMeetings, first: 100) {
              totalCount edges { node { id } ${SHARED} } } } }`,
          { id, filter: given, minMeetings },
        );
        const expected = pairsOf(meetingsOf(plain).filter(accepts), officials)
          .filter(({ sharedMeetings }) => sharedMeetings >= minMeetings)
          .filter(({ officials: [one] }) => one?.id === id)
          .map(({ officials: [, node], ...shared }) => ({ ...shared, node }));
        expect(official?.coAttendees ?? { totalCount: 0, edges: [] }).toEqual({
          totalCount: expected.length,
          edges: expected,
        });
      }
    });
  });

  it('a timeline has every tenure and attendance once, oldest first, the undated last', async () => {
    await onGraphs(async (plain) => {
      for (const id of [...plain.nodes.keys()].filter((one) => one.startsWith('Official:'))) {
        const { official } = await ask(
          `query ($id: ID!) { official(id: $id) { timeline(first: 100) { totalCount edges { node { date
            ... on TenureEvent { tenure { post { id } } } ... on AttendanceEvent { meeting { id } } } } } } }`,
          { id },
        );
        const events = official.timeline.edges.map(
          ({ node: { date, tenure, meeting } }: { node: Event }) => ({
            to: tenure?.post.id ?? meeting?.id,
            date,
          }),
        );
        const expected = eventsOf(plain, id);
        expect(events).toEqual(expected);
        expect(official.timeline.totalCount).toBe(expected.length);
      }
    });
  });

  it('the same dimension twice is refused', async () => {
    const { errors } = await server.ask('{ meetingCounts(groupBy: [YEAR, YEAR]) { totalCount } }');
    expect(errors?.[0]?.message).toBe('`groupBy` names YEAR twice.');
  });

  it('meetings are counted in the order that is given', async () => {
    await onGraphs(async () => {
      const counted = async (orderBy: string, groupBy: string) => {
        const { meetingCounts } = await ask(
          `{ meetingCounts(groupBy: [${groupBy}], orderBy: ${orderBy}, first: 100) { nodes { keys { value } meetings } } }`,
          {},
        );
        return meetingCounts.nodes as { keys: { value: string | null }[]; meetings: number }[];
      };
      const most = (await counted('{ field: MEETING_COUNT }', 'YEAR, TYPE')).map(
        ({ meetings }) => meetings,
      );
      expect(most).toEqual(most.toSorted((a, b) => b - a));
      const newest = (await counted('{ field: DATE, direction: DESC }', 'MONTH')).map(
        ({ keys }) => keys[0]?.value ?? '',
      );
      expect(newest).toEqual(newest.toSorted().reverse());
    });
    const { errors } = await server.ask(
      '{ meetingCounts(groupBy: [TYPE], orderBy: { field: DATE }) { totalCount } }',
    );
    expect(errors?.[0]).toMatchObject({
      message: '`orderBy`: DATE needs YEAR or MONTH in `groupBy`.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('attendances and officials cost nothing if they are not selected', async () => {
    const { meetingCounts } = await ask(
      'query { meetingCounts(groupBy: []) { edges { node { ...Count } } } } fragment Count on MeetingCount { meetings }',
      {},
    );
    expect(meetingCounts.edges).toEqual([]);
  });
});
