import fc from 'fast-check';
import type { ArticleFacts } from '../../src/graph/claims/facts.ts';
import { nodeId } from '../../src/graph/model/node-id.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { lastDayOf, plusDays } from '../../src/text/partial-date.ts';
import { dumpOf } from './graph.ts';

const COUNTIES = ['620522', '411325', '340828'];
const NAMES = ['王伟', '李明', '张华', '刘洋'];
const TITLES = ['推进会', '座谈会', '动员会'];
const SPAN = [[0, 1, 0.9]] as const;

/** One article's facts: a meeting of a county on a day, attended by some of four people of three counties. */
const facts = fc
  .record({
    article: fc.nat(9),
    county: fc.constantFrom(...COUNTIES),
    title: fc.constantFrom(...TITLES),
    date: fc.constantFrom('2017', '2017-09', '2017-09-23', '2018-01-01', null),
    people: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(...NAMES),
        county: fc.constantFrom(...COUNTIES),
        role: fc.constantFrom('HOST', 'SPEAKER', 'ATTENDEE', 'OBSERVER'),
        isListed: fc.boolean(),
      }),
      { selector: ({ name, county }) => name + county, maxLength: 5 },
    ),
    days: fc.nat(2),
    policy: fc.constantFrom('实施方案', '管理办法', null),
  })
  .map(({ article, county, title, date, days, people, policy }): ArticleFacts => {
    const id = nodeId('Article', String(article));
    const countyId = nodeId('County', county);
    const meeting = nodeId('Meeting', county, date ?? id, title);
    const officials = people.map((person) => ({
      ...person,
      id: nodeId('Official', person.county, person.name),
      countyId: nodeId('County', person.county),
    }));
    const policyId = policy === null ? undefined : nodeId('Policy', county, policy);
    const post = nodeId('Post', county, '县长');
    const node = (nodeKey: string, properties: object) => ({
      id: nodeKey,
      properties: { ...properties },
      spans: SPAN.map((span) => [...span] as [number, number, number]),
    });
    const tie = (
      type: ArticleFacts['relationships'][number]['type'],
      from: string,
      to: string,
      properties: object = {},
    ) => ({
      type,
      from,
      to,
      properties: { ...properties },
      spans: SPAN.map((span) => [...span] as [number, number, number]),
    });
    return {
      article: {
        id,
        title: `${title}消息`,
        url: null,
        source: null,
        published: date,
        loadedAt: '2026-01-01T00:00:00.000Z',
        text: '文',
        sourceText: `文${article}${title}${county}${date}${JSON.stringify(people)}${policy}`,
        alignment: '[]',
        given: '{}',
        record: null,
        file: null,
        extractor: 1,
      },
      nodes: [
        ...[...new Set([countyId, ...officials.map((one) => one.countyId)])].map((one) =>
          node(one, {}),
        ),
        node(meeting, { title, type: 'WORK', ...datesOf(date, days) }),
        ...officials.map((one) => node(one.id, { name: one.name })),
        ...(officials.length > 0 ? [node(post, { title: '县长' })] : []),
        ...(policyId === undefined ? [] : [node(policyId, { title: policy, kind: 'PLAN' })]),
      ],
      relationships: [
        tie('HELD_IN', meeting, countyId),
        ...officials.flatMap((one, order) => [
          tie('ATTENDED', one.id, meeting, {
            roles: [one.role],
            ...(one.isListed ? { order: order + 1 } : { unlistedOrder: order - 10 }),
          }),
          tie('IN', one.id, one.countyId),
        ]),
        ...officials
          .slice(0, 1)
          .map((one) =>
            tie('HOLDS', one.id, post, date === null ? {} : { firstSeen: date, lastSeen: date }),
          ),
        ...(policyId === undefined
          ? []
          : [tie('DISCUSSED', meeting, policyId), tie('ISSUED', countyId, policyId)]),
      ],
    };
  });

/** The dates of a meeting, which goes on for some days more where it began on a day. */
function datesOf(date: string | null, days: number): { date?: string; lastDay?: string } {
  if (date === null) return {};
  return { date, lastDay: date.length === 10 ? plusDays(date, days) : lastDayOf(date) };
}

/** A few articles about meetings that share counties, people, posts and policies. */
export const graphs = fc.uniqueArray(facts, {
  selector: ({ article }) => article.id,
  minLength: 1,
  maxLength: 6,
});

/** An edge as it stands in a graph. */
export interface PlainEdge {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly properties: {
    readonly roles?: string[];
    readonly firstSeen?: string;
    readonly lastSeen?: string;
  };
}

/** A graph as plain lists, to be asked without any Cypher. */
export interface PlainGraph {
  readonly nodes: ReadonlyMap<string, { readonly [name: string]: unknown }>;
  readonly edges: readonly PlainEdge[];
}

/** Everything that a graph holds. */
export async function plainGraph(store: GraphStore): Promise<PlainGraph> {
  const lines = (await dumpOf(store)).map((line) => JSON.parse(line));
  return {
    nodes: new Map(
      lines.filter((line) => 'node' in line).map(({ node, properties }) => [node, properties]),
    ),
    edges: lines.filter((line) => 'from' in line),
  };
}
