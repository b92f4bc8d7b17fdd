import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RULES } from '../../src/ingest/extract/text/rule.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { forget } from '../../src/ingest/load/load.ts';
import { readExamples } from '../../src/server/examples.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { exampleArticles } from '../support/articles.ts';
import { KEY, serve, type TestServer } from '../support/ask.ts';
import { emptyGraph, engines } from '../support/graph.ts';

/** Operations that clients of version 0.2.0 used, rewritten. */
const OPERATIONS = new URL('operations/', import.meta.url);

describe.each(engines)('the API on %s', (engine) => {
  const statements: string[] = [];
  const pageByDate = engine === 'neo4j' ? 'meeting/page-by-date' : 'meeting/page';
  let store: GraphStore;
  let server: TestServer;

  beforeAll(async () => {
    store = await emptyGraph(engine, (statement) => statements.push(statement));
    await ingest(store, await exampleArticles());
    server = await serve(store);
  });
  beforeEach(() => {
    statements.length = 0;
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  const ask = async (query: string, variables: object = {}) => {
    const { data, errors } = await server.ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  it('returns who attended, in order, as what, in which post, and the words that state it', async () => {
    const { meeting } = await ask(`{
      meeting(id: "Meeting:411325/2017-04-24/县政府第三次常务扩大会议") {
        title type date county { name code }
        attendees(first: 3) { totalCount edges { order roles postTitle node { name pinyin } evidence(first: 1) { quote article { id } } } }
        observers: attendees(roles: [OBSERVER]) { edges { node { name } } }
      }
    }`);
    expect(meeting).toEqual({
      title: '2017年县政府第三次常务(扩大)会议',
      type: 'EXECUTIVE',
      date: '2017-04-24',
      county: { name: '内乡县', code: '411325' },
      attendees: {
        totalCount: 12,
        edges: [
          {
            order: null,
            roles: ['HOST', 'SPEAKER'],
            postTitle: '内乡县长',
            node: { name: '杨曙光', pinyin: 'Yang Shuguang' },
            evidence: [
              {
                quote: '内乡县长杨曙光主持召开2017年县政府第三次常务(扩大)会议',
                article: { id: 'Article:neixiang-executive-meeting' },
              },
            ],
          },
          expect.objectContaining({ order: 1, node: { name: '李霞', pinyin: 'Li Xia' } }),
          expect.objectContaining({ order: 2, node: { name: '朱宏范', pinyin: 'Zhu Hongfan' } }),
        ],
      },
      observers: {
        edges: [
          { node: { name: '刘玉斌' } },
          { node: { name: '李建文' } },
          { node: { name: '朱文华' } },
        ],
      },
    });
  });

  it('shows the words as they stand in the source', async () => {
    const { article } =
      await ask(`{ article: node(id: "Article:neixiang-rectification-traditional") { ... on Article {
      text sourceText mentions(types: [MEETING]) { edges { evidence { quote sourceQuote start end } } } } } }`);
    const [said] = article.mentions.edges[0].evidence;
    expect(article.text.slice(said.start, said.end)).toBe(said.quote);
    expect(article.sourceText).toContain(said.sourceQuote);
    expect(said.sourceQuote).toContain('內(nèi)鄉(xiāng)縣政府召開');
  });

  it('merges two articles about one meeting into one', async () => {
    const { meeting } = await ask(`{ meeting(id: "Meeting:340828/2017-07-31/脱贫攻坚决胜冲刺大会") {
      articles { totalCount edges { node { title published } } }
      attendees { totalCount } policies { edges { node { title issuers { id name __typename } } } } } }`);
    expect(meeting).toEqual({
      articles: {
        totalCount: 2,
        edges: [
          { node: { title: '脱贫攻坚决胜冲刺大会召开', published: '2017-08-02' } },
          { node: { title: '岳西县吹响脱贫摘帽冲刺号', published: '2017-08-01' } },
        ],
      },
      attendees: { totalCount: 13 },
      policies: {
        edges: [
          {
            node: {
              title: '岳西县决战脱贫攻坚正向关怀激励八条措施',
              issuers: [{ id: 'County:340828', name: '岳西县', __typename: 'County' }],
            },
          },
        ],
      },
    });
  });

  it('counts what it holds', async () => {
    const { stats } = await ask(
      '{ stats { officials counties meetings policies organizations articles attendances lastIngestedAt engine } }',
    );
    expect(stats).toMatchObject({ meetings: 4, articles: 8, attendances: 42, engine });
    expect(new Date(stats.lastIngestedAt).getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('tells the rule that read the words of each fact', async () => {
    const { meetings } = await ask(
      '{ meetings { nodes { evidence { rule } attendees { edges { roles evidence { rule confidence } } nodes { evidence { rule } } } } } }',
    );
    const told = JSON.stringify(meetings).match(/(?<="rule":)(?:null|"[^"]*")/gu) ?? [];
    const rules = [...new Set(told)].map((rule) => JSON.parse(rule));
    expect(rules.length).toBeGreaterThan(5);
    expect(rules.filter((rule) => !(rule in RULES))).toEqual([]);
  });

  it('finds a county by exactly one of id, code and name', async () => {
    const data = await ask(
      '{ a: county(id: "County:620522") { name } b: county(code: "620522") { id parent { name parent { name parent { name } } } } c: county(name: "秦安县") { code } d: county(name: "Lintao") { id } e: county(name: "秦安") { id } f: county(name: "qín\'ān xiàn") { id } g: county(name: "秦安縣") { id } }',
    );
    expect(data).toEqual({
      a: { name: '秦安县' },
      b: {
        id: 'County:620522',
        parent: { name: '天水市', parent: { name: '甘肃省', parent: null } },
      },
      c: { code: '620522' },
      // An area of the gazetteer that no article names.
      d: null,
      e: { id: 'County:620522' },
      f: { id: 'County:620522' },
      g: { id: 'County:620522' },
    });
    const { errors } = await server.ask('{ county(code: "620522", name: "秦安县") { id } }');
    expect(errors?.[0]).toMatchObject({
      message: 'Give exactly one of `id`, `code` and `name`.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it.each([
    ['a county', '{ county: "秦安县" }', ['全县脱贫攻坚推进会']],
    ['an area above', '{ within: "安徽省" }', ['脱贫攻坚决胜冲刺大会']],
    ['a county alone', '{ county: "安徽省" }', []],
    ['a span of time', '{ from: "2017-07", to: "2017-08" }', ['脱贫攻坚决胜冲刺大会']],
    [
      'a year',
      '{ from: "2018", to: "2018" }',
      ['州脱贫攻坚领导小组2018年第7次会议暨脱贫摘帽现场推进会'],
    ],
    [
      'types',
      '{ types: [EXECUTIVE, MOBILIZATION] }',
      ['脱贫攻坚决胜冲刺大会', '2017年县政府第三次常务(扩大)会议'],
    ],
    [
      'words in traditional script',
      '{ titleContains: "脫貧 推進會" }',
      ['州脱贫攻坚领导小组2018年第7次会议暨脱贫摘帽现场推进会', '全县脱贫攻坚推进会'],
    ],
    [
      'all who attended',
      '{ attendedByAll: ["Official:620522/程江芬", "Official:620522/王东红"] }',
      ['全县脱贫攻坚推进会'],
    ],
    [
      'all who attended, one elsewhere',
      '{ attendedByAll: ["Official:620522/程江芬", "Official:340828/徐昭"] }',
      [],
    ],
    [
      'any who attended in a role',
      '{ attendedByAny: ["Official:620522/程江芬", "Official:340828/周东明"], attendedAs: [HOST] }',
      ['全县脱贫攻坚推进会'],
    ],
    ['a role of anyone', '{ attendedAs: [OBSERVER] }', ['2017年县政府第三次常务(扩大)会议']],
    [
      'a policy',
      '{ discussed: "Policy:岳西县决战脱贫攻坚正向关怀激励八条措施" }',
      ['脱贫攻坚决胜冲刺大会'],
    ],
    [
      'nothing',
      '{ types: [], county: null }',
      [
        '州脱贫攻坚领导小组2018年第7次会议暨脱贫摘帽现场推进会',
        '全县脱贫攻坚推进会',
        '脱贫攻坚决胜冲刺大会',
        '2017年县政府第三次常务(扩大)会议',
      ],
    ],
  ])('filters meetings by %s', async (_what, filter, titles) => {
    const { meetings } = await ask(
      `{ meetings(filter: ${filter}) { totalCount edges { node { title } } } }`,
    );
    expect(meetings.edges.map(({ node }: { node: { title: string } }) => node.title)).toEqual(
      titles,
    );
    expect(meetings.totalCount).toBe(titles.length);
  });

  it.each([
    ['{ name: "徐昭" }', ['徐昭']],
    ['{ nameContains: "昭" }', ['徐昭']],
    ['{ post: "州委书记" }', ['刘成鸣']],
    ['{ county: "513300" }', ['刘成鸣', '向秋', '李江']],
    [
      '{ within: "510000", attended: "Meeting:513300/2018-07-23/脱贫攻坚领导小组第7次会议暨脱贫摘帽现场推进会" }',
      ['刘成鸣', '向秋', '李江'],
    ],
    ['{ minMeetings: 2 }', []],
  ])('filters officials by %s', async (filter, names) => {
    const { officials } = await ask(`{ officials(filter: ${filter}) { edges { node { name } } } }`);
    expect(officials.edges.map(({ node }: { node: { name: string } }) => node.name).sort()).toEqual(
      [...names].sort(),
    );
  });

  it('finds a tenure on any day that the month or year of its news covers', async () => {
    await ingest(store, [
      {
        id: 'of-a-month',
        published: '2016-05',
        title: '內鄉縣召開脫貧會議',
        text: '内乡县召开推进会。副县长周凯主持会议。',
      },
    ]);
    const { official, articles } = await ask(
      '{ official(id: "Official:411325/周凯") { a: tenures(at: "2016-05-31") { firstSeen } b: tenures(at: "2016") { firstSeen } c: tenures(at: "2016-06") { firstSeen } } articles(filter: { titleContains: "脫貧會議" }) { edges { node { id title } } } }',
    );
    expect(official).toEqual({
      a: [{ firstSeen: '2016-05' }],
      b: [{ firstSeen: '2016-05' }],
      c: [],
    });
    expect(articles.edges).toEqual([
      { node: { id: 'Article:of-a-month', title: '内乡县召开脱贫会议' } },
    ]);
    await forget(store, ['Article:of-a-month']);
  });

  it('returns posts and who held them, with the words', async () => {
    const { county } = await ask(
      '{ county(code: "340828") { posts(filter: { title: "县委书记" }) { edges { node { title county { name } holders { totalCount edges { node { official { name } firstSeen lastSeen evidence(first: 1) { quote } } } } } } } } }',
    );
    expect(county.posts.edges).toEqual([
      {
        node: {
          title: '县委书记',
          county: { name: '岳西县' },
          holders: {
            totalCount: 1,
            edges: [
              {
                node: {
                  official: { name: '周东明' },
                  firstSeen: '2017-08-01',
                  lastSeen: '2017-08-02',
                  evidence: [{ quote: '市委常委、县委书记周东明' }],
                },
              },
            ],
          },
        },
      },
    ]);
    const { official } = await ask(
      '{ official(id: "Official:340828/周东明") { a: tenures(at: "2017-08-01") { post { title } } b: tenures(at: "2019") { post { title } } counties { name } } }',
    );
    expect(official).toEqual({
      a: [{ post: { title: '市委常委' } }, { post: { title: '县委书记' } }],
      b: [],
      counties: [{ name: '岳西县' }],
    });
  });

  it('reads all that can be told ahead in one statement, however many parents', async () => {
    await ask(`{ meetings(first: 20) { edges { node { id county { name } attendees(first: 10) { totalCount edges { roles evidence(first: 1) { quote } node { name
      meetings(first: 5) { edges { node { title } } } tenures { post { title county { name } } } } } } } } } }`);
    expect([...statements].sort()).toEqual([
      `${pageByDate} [county/of-nodes, attendance/of-meetings [claims, article/quoted, attendance/of-officials, tenure/of-officials [county/of-nodes]], attendance/count-of-meetings]`,
    ]);
  });

  it('reads nothing that is not selected', async () => {
    await ask('{ meetings(first: 1) { edges { node { title } } } }');
    expect(statements).toEqual([pageByDate]);
    statements.length = 0;
    await ask('{ meetings(first: 0) { totalCount edges { cursor } } }');
    expect(statements).toEqual(['meeting/count']);
  });

  it('refetches nodes of every type in the order of the ids', async () => {
    const ids = [
      'Meeting:620522/2017-09-23/脱贫攻坚推进会',
      'County:620522',
      'Official:620522/程江芬',
      'Post:620522/县长',
      'Policy:620522/1+17',
      'Organization:620522/县人武部',
      'Figure:620522/贫困人口/2016/人',
      'Article:qinan-measures',
      'Official:none',
    ];
    const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      ids,
    });
    expect(nodes).toEqual([
      ...ids.slice(0, 8).map((id) => ({ __typename: id.split(':')[0], id })),
      null,
    ]);
  });

  // What is listened to is tested with a client that listens.
  const asked = readExamples().filter(({ query }) => !query.includes('subscription '));

  it.each(asked.map((example) => [example.name, example] as const))(
    'answers the example %s',
    async (_name, { query, variables }) => {
      const key = query.includes('mutation') ? KEY : undefined;
      const { data, errors } = await server.ask(
        query,
        variables === undefined ? {} : JSON.parse(variables),
        key,
      );
      expect(errors).toBeUndefined();
      // An example that finds nothing teaches nothing.
      expect(JSON.stringify(data)).not.toMatch(
        /:null\}$|(?:edges|paths|nodes)":\[\]\}*$|"totalCount":0,"edges":\[\]/u,
      );
    },
  );

  it.each(readdirSync(OPERATIONS).map((file) => file.replace('.graphql', '')))(
    'answers %s, an operation of a client of version 0.2.0 in the words of this one',
    async (operation) => {
      const query = readFileSync(new URL(`${operation}.graphql`, OPERATIONS), 'utf8');
      const { variables = '{}' } = readExamples().find(({ name }) => name === operation) ?? {};
      const data = await ask(query, JSON.parse(variables));
      expect(Object.values(data).every((value) => value !== null)).toBe(true);
    },
  );
});
