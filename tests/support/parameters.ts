import type { z } from 'zod';
import type { Statement } from '../../src/cypher/statement.ts';
import type { ArticleFacts } from '../../src/graph/claims/facts.ts';
import { claimPrefix } from '../../src/graph/model/claim.ts';
import { labelOf } from '../../src/graph/model/node-id.ts';
import { encodeRelationshipKey } from '../../src/graph/model/relationship-key.ts';

/** Nothing is asked for: every filter open, the first page of ten. */
const OPEN = {
  name: null,
  nameWords: [],
  titleWords: [],
  textWords: [],
  since: '',
  metricWords: [],
  types: [],
  kinds: [],
  codes: [],
  labels: [],
  roles: [],
  from: null,
  to: null,
  county: null,
  within: null,
  attendedByAll: [],
  attendedByAny: [],
  attendedAs: [],
  discussed: null,
  discussedAt: null,
  issuedBy: null,
  post: null,
  attended: null,
  minMeetings: null,
  groupBy: [],
  countsPeople: true,
  withClaims: true,
  words: ['wang'],
  longest: 'wang',
  indexed: [],
  exact: '\nwangwei\n',
  prefix: '\nwang',
  level: null,
  source: null,
  mentions: null,
  year: null,
  isGoal: null,
  title: null,
  at: null,
  atLastDay: null,
  missing: '~',
  keyDown: false,
  idDown: false,
  afterKey: null,
  afterId: null,
  limit: 10,
  tallied: 'COUNTY,YEAR',
  firstDay: null,
  lastDay: null,
  groups: [],
  beside: [],
  ends: [],
  least: -1_000,
  greatest: 0,
  afterRank: null,
  spans: [
    { first: '2017', last: '2017' },
    { first: '2017-09-01', last: '~' },
  ],
};

/** Statements whose `minMeetings` is a number, for there is no pair without a meeting. */
const NEEDS_MEETINGS = /^co-attendance/u;

/** Lists whose keys are numbers whatever they are sorted by. */
const COUNTED =
  /^attendance.of-meetings|^neighbor|^co-attendance|^meeting-count.page-tallied$|^search/u;

/** Fields whose keys are numbers. */
const NUMERIC = /COUNT$|^YEAR$|^VALUE$/u;

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  meeting: ['DATE', 'TITLE', 'ATTENDEE_COUNT'],
  attendance: ['DATE', 'TITLE', 'ATTENDEE_COUNT'],
  official: ['NAME', 'MEETING_COUNT'],
  county: ['CODE', 'NAME', 'MEETING_COUNT'],
  policy: ['TITLE', 'MEETING_COUNT'],
  article: ['DATE', 'TITLE'],
  organization: ['NAME', 'MEETING_COUNT'],
  post: ['TITLE', 'MEETING_COUNT'],
  figure: ['METRIC', 'YEAR', 'VALUE'],
  'meeting-count': ['DATE', 'MEETING_COUNT'],
};

/** Nodes of each kind for parameters to ask about; no value of theirs is in a text. */
export const BATCH = [
  {
    article: { id: 'Article:a' },
    nodes: ['Official:1/a', 'Official:1/b', 'Meeting:1/x', 'Policy:p'].map((id) => ({ id })),
    relationships: [],
  },
] as unknown as readonly ArticleFacts[];

/** Parameters for a statement that ask about a graph in several ways; `seed` picks among its nodes. */
export function parametersOf(
  { name, params }: Statement,
  batch: readonly ArticleFacts[],
  seed: number,
): object[] {
  const nodes = [...new Set(batch.flatMap(({ nodes: own }) => own.map(({ id }) => id)))].sort();
  const ids = [...nodes, ...batch.map(({ article }) => article.id)];
  const of = (label: string) => nodes.filter((id) => labelOf(id) === label);
  const one = (label: string) => of(label)[seed % Math.max(of(label).length, 1)] ?? `${label}:none`;
  const orders = ORDERS[name.split('/')[0] ?? ''] ?? [undefined];
  const filtersFor = (orderBy: string | undefined) => [
    {},
    {
      county: 'County:620522',
      types: ['WORK'],
      kinds: ['PLAN'],
      roles: ['HOST'],
      level: 'COUNTY',
      codes: ['620522', '340828'],
    },
    {
      within: 'County:620000',
      from: '2017-09',
      to: '2017-12-31',
      firstDay: '2017-09',
      lastDay: '2017-12-31',
      at: '2017',
      atLastDay: '2017-12-31',
    },
    {
      attendedByAll: of('Official').slice(0, 2),
      attendedAs: ['HOST', 'ATTENDEE'],
      attended: one('Meeting'),
      minMeetings: 2,
    },
    {
      attendedByAny: of('Official').slice(0, 3),
      discussed: one('Policy'),
      discussedAt: one('Meeting'),
      issuedBy: 'County:620522',
      mentions: one('Official'),
      labels: ['Official', 'Meeting'],
    },
    {
      groupBy: ['TYPE', 'YEAR'],
      words: ['会|会'],
      longest: '会|会',
      exact: '\n会\n',
      prefix: '\n推进',
    },
    {
      groupBy: ['COUNTY', 'MONTH', 'HOST'],
      words: ['li', 'ming'],
      longest: 'ming',
      indexed: ['li', 'ming'],
    },
    {
      titleWords: [['推', '進'], ['会']],
      nameWords: [['王']],
      textWords: [['会议']],
      metricWords: [['人口']],
      ...{ name: '王伟', post: '县长', title: '县长' },
    },
    { keyDown: true, missing: NUMERIC.test(orderBy ?? '') ? -1 : '', limit: 2 },
    {
      idDown: true,
      keyDown: true,
      limit: 3,
      afterKey: NUMERIC.test(orderBy ?? '') || COUNTED.test(name) ? 1 : '2017-09',
      afterId: 'M',
    },
  ];
  const keys = {
    ids,
    parentIds: ids,
    articleIds: batch.map(({ article }) => article.id),
    files: ['0cc175b9c0f1b6a831c399e269772661.txt'],
    names: ['秦安县', '340828', '岳西县', '无'],
    // `types` are kinds of meeting or kinds of edge: what does not fit is left out below.
    ...(/^(?:path|drawing|neighbor)/u.test(name) && {
      types: ['ATTENDED', 'HELD_IN', 'IN', 'PART_OF', 'MENTIONS'],
    }),
    pairs: batch.flatMap(({ relationships }) =>
      relationships.map(({ from, to }) => ({ from, to })),
    ),
    articles: batch.map(({ article }) => ({
      id: article.id,
      claimPrefix: claimPrefix(article.id),
    })),
    groups: [
      { key: 'a', ids: ids.slice(0, 3), own: ids },
      { key: 'b', ids: ids.slice(2, 5), own: [] },
    ],
    beside: ids.slice(0, 9),
    ends: ids.slice(0, 2),
    keys: batch.flatMap(({ nodes: own, relationships }) => [
      ...own.map(({ id }) => id),
      ...relationships.map(encodeRelationshipKey),
    ]),
    nodeId: nodes[0] ?? '',
    afterId: '',
    beforeId: '~',
    ...(name === 'path/near' && { from: one('Official'), to: nodes.at(-1), nodes: 64, edges: 999 }),
  };
  const all = orders.flatMap((orderBy) =>
    filtersFor(orderBy).map((filter) => ({
      ...OPEN,
      ...(NEEDS_MEETINGS.test(name) && { minMeetings: 1 }),
      ...(NUMERIC.test(orderBy ?? '') && { missing: 9_999 }),
      ...keys,
      afterId: /^dump|inputs$|^(?:identity|correction).page$|^export/u.test(name) ? '' : null,
      ...filter,
      orderBy,
    })),
  );
  const fits = (key: string, value: unknown) =>
    !Array.isArray(value)
      ? value
      : value.filter((item) => (params.shape[key] as z.ZodType).safeParse([item]).success);
  const own = all.map((given) =>
    Object.fromEntries(
      Object.entries(given)
        .filter(([key]) => key in params.shape)
        .map(([key, value]) => [key, fits(key, value)]),
    ),
  );
  return [...new Map(own.map((given) => [JSON.stringify(given), given])).values()];
}
