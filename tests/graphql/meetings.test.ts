import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { serve, type TestServer } from '../support/ask.ts';
import { emptyGraph, engines } from '../support/graph.ts';

const ARTICLES = [
  {
    id: 'days',
    published: '2017-09-30',
    text: '9月28日至10月1日,秦安县召开党代会。县委书记程江芬讲话。',
  },
  { id: 'day', published: '2017-09-30', text: '9月28日,秦安县召开推进会。县长王东红主持。' },
  { id: 'month', published: '2017-10-08', text: '2017年9月,秦安县召开座谈会。县长王东红主持。' },
  {
    id: 'first',
    published: '2018-03-02',
    text: '3月1日,秦安县召开动员会。县长王东红主持会议,县委书记程江芬讲话。副县长李霞、张勇,县领导郑双成参加会议。',
  },
  {
    id: 'second',
    published: '2018-03-03',
    text: '3月1日,秦安县召开动员会。副县长陈飞作安排。县长王东红、县委常委周晓锋参加会议。',
  },
];

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query
const nodesOf = (data: any): any[] => data.meetings.edges.map(({ node }: any) => node);

describe.each(engines)('meetings on %s', (engine) => {
  let store: GraphStore;
  let server: TestServer;

  beforeAll(async () => {
    store = await emptyGraph(engine);
    await ingest(store, ARTICLES);
    server = await serve(store);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  it.each([
    ['{ from: "2017-10-01" }', ['党代会', '动员会']],
    ['{ from: "2017-10-02" }', ['动员会']],
    ['{ from: "2017-09-29", to: "2017-09-30" }', ['座谈会', '党代会']],
    ['{ to: "2017-09-28" }', ['座谈会', '党代会', '推进会']],
  ])('that match %s are those with a day in that span', async (filter, titles) => {
    const { data } = await server.ask(
      `{ meetings(filter: ${filter}, orderBy: { field: DATE, direction: ASC }) { edges { node { title } } } }`,
    );
    expect(nodesOf(data).map(({ title }) => title)).toEqual(titles);
  });

  it('are refused in a sentence for a span that ends before it begins', async () => {
    const { errors } = await server.ask(
      '{ meetings(filter: { from: "2018-03-20", to: "2018-03" }) { totalCount } meetings2: meetings(filter: { from: "2018-04", to: "2018-03" }) { totalCount } }',
    );
    expect(errors?.map(({ message }) => message)).toEqual([
      'filter.from, 2018-04, is after filter.to, 2018-03.',
    ]);
  });

  it('tell their first and last day', async () => {
    const { data } = await server.ask(
      '{ meetings(orderBy: { field: DATE, direction: ASC }) { edges { node { date lastDay } } } }',
    );
    expect(nodesOf(data)).toEqual([
      { date: '2017-09', lastDay: '2017-09-30' },
      { date: '2017-09-28', lastDay: '2017-10-01' },
      { date: '2017-09-28', lastDay: '2017-09-28' },
      { date: '2018-03-01', lastDay: '2018-03-01' },
    ]);
  });

  it('show first who is in no list of any article, then the lists in the order of names', async () => {
    const attendees = async (args: string) => {
      const { data } = await server.ask(
        `{ meetings(filter: { titleContains: "动员会" }) { edges { node { attendees(${args}) {
          edges { order cursor node { name } } } } } } }`,
      );
      return nodesOf(data)[0].attendees.edges as {
        order: number | null;
        cursor: string;
        node: { name: string };
      }[];
    };
    const all = await attendees('first: 20');
    expect(all.map(({ order, node }) => `${node.name} ${order}`)).toEqual([
      '程江芬 null',
      '陈飞 null',
      '李霞 1',
      '王东红 1',
      '周晓锋 2',
      '张勇 2',
      '郑双成 3',
    ]);
    const rest = await attendees(`first: 20, after: ${JSON.stringify(all[0]?.cursor)}`);
    expect(rest).toEqual(all.slice(1));
  });
});
