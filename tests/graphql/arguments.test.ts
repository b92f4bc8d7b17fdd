import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { exampleArticles } from '../support/articles.ts';
import { serve, type TestServer } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';

let server: TestServer;

beforeAll(async () => {
  const store = await emptyGraph('embedded');
  await ingest(store, [...(await exampleArticles()), { id: 'township', text: TOWNSHIP }]);
  server = await serve(store);
});

afterAll(() => server.close());

const TOWNSHIP =
  '兴国镇召开人居环境整治推进会\n\n2018年5月3日，秦安县兴国镇召开人居环境整治推进会。镇党委书记王建军主持会议。';
const CHENG = 'Official:620522/程江芬';

describe('what names nothing is an error', () => {
  it.each([
    [
      'meetings(filter: { county: "秦岸" }) { totalCount }',
      '`county`: no area is called 秦岸; did you mean 秦安县 (620522)?',
    ],
    [
      'county(name: "秦岸") { id }',
      '`name`: no area is called 秦岸; did you mean 秦安县 (620522)?',
    ],
    [
      'county(name: "Yuexi") { id }',
      '`name`: several areas are called Yuexi: 岳西县 (340828), 越西县 (513434); give the code or the id of one.',
    ],
    [
      'officials(filter: { within: "鼓楼区" }) { totalCount }',
      '`within`: several areas are called 鼓楼区: 鼓楼区 (320106), 鼓楼区 (320302), 鼓楼区 (350102), 鼓楼区 (410204); give the code or the id of one.',
    ],
    ['county(code: "000000") { id }', '`code`: no area has the code 000000.'],
    [
      'counties(filter: { codes: ["620522", "1"] }) { totalCount }',
      '`codes`: no area has the code 1.',
    ],
    ['county(id: "秦安县") { id }', '`id` takes an id such as County:620522, and 秦安县 is none.'],
    [`county(name: "${CHENG}") { id }`, `\`name\`: ${CHENG} is the id of no area.`],
    [
      'organizations(filter: { county: "沒有縣" }) { totalCount }',
      /^`county`: no area is called 沒有縣/u,
    ],
    ['figures(filter: { within: "x" }) { totalCount }', '`within`: no area is called x.'],
    ['meetings(filter: { county: "-" }) { totalCount }', '`county`: no area is called -.'],
    [
      'county(name: "浦东") { id }',
      '`name`: no area is called 浦东; did you mean 浦东新区 (310115)?',
    ],
    [
      'county(name: "甘肃秦安") { id }',
      '`name`: no area is called 甘肃秦安; did you mean 秦安县 (620522)?',
    ],
    [
      'county(name: "秦安市") { id }',
      '`name`: no area is called 秦安市; did you mean 秦安县 (620522)?',
    ],
    [
      'policies(filter: { issuedBy: "秦岸" }) { totalCount }',
      /^`issuedBy`: no area is called 秦岸/u,
    ],
    [
      'meetings(filter: { attendedByAll: ["程江芬"] }) { totalCount }',
      `\`attendedByAll\` takes an id such as ${CHENG}, and 程江芬 is none. Did you mean ${CHENG}?`,
    ],
    [
      'meetings(filter: { attendedByAny: ["County:620522"] }) { totalCount }',
      `\`attendedByAny\` takes an id such as ${CHENG}, and County:620522 is that of an area.`,
    ],
    [
      `meeting(id: "${CHENG}") { id }`,
      `\`id\` takes an id such as Meeting:620522/2017-09-23/脱贫攻坚推进会, and ${CHENG} is that of an official.`,
    ],
    ['policy(id: "x") { id }', /^`id` takes an id such as Policy:/u],
    ['official(id: "程江芬") { id }', /^`id` takes an id such as Official:/u],
    [
      'meetings(filter: { discussed: "1+17" }) { totalCount }',
      /^`discussed` takes an id such as Policy:/u,
    ],
    [
      'officials(filter: { attended: "x" }) { totalCount }',
      /^`attended` takes an id such as Meeting:/u,
    ],
    ['policies(filter: { discussedAt: "x" }) { totalCount }', /^`discussedAt` takes an id/u],
    ['articles(filter: { mentions: "程江芬" }) { totalCount }', /^`mentions` takes an id/u],
    [
      'node(id: "Nothing:1") { id }',
      '`id` takes an id such as County:620522, and Nothing:1 is none.',
    ],
    ['neighborhood(id: "x") { truncated }', /^`id` takes an id/u],
    [`paths(from: "${CHENG}", to: "x") { truncated }`, /^`to` takes an id/u],
    ['official(name: "没有谁") { id }', '`name`: no official is called 没有谁.'],
    [
      'official(name: "程江芬", county: "内乡") { id }',
      '`name`: no official in 内乡县 is called 程江芬.',
    ],
    [
      `official(id: "${CHENG}", name: "程江芬") { id }`,
      'Give `id`, or `name` with or without `county`.',
    ],
  ])('%s', async (field, message) => {
    const { errors } = await server.ask(`{ ${field} }`);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message: message instanceof RegExp ? expect.stringMatching(message) : message,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('and leaves no promise behind that nobody waits for, which would end a server', async () => {
    const unhandled: unknown[] = [];
    const listener = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', listener);
    const { errors } = await server.ask(
      `{ meetings(filter: { county: "秦岸", attendedByAll: ["${CHENG}"] }) { totalCount } }`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.off('unhandledRejection', listener);
    expect([errors?.length, unhandled]).toEqual([1, []]);
  });

  it('and one wrong id among many hides none of the others', async () => {
    const { data, errors } = await server.ask(
      `{ nodes(ids: ["${CHENG}", "x", "Official:none", "County:620522"]) { id } }`,
    );
    expect(data.nodes).toEqual([{ id: CHENG }, null, null, { id: 'County:620522' }]);
    expect(errors).toMatchObject([{ path: ['nodes', 1], extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('what is well-formed and names nothing in the graph', () => {
  it.each([
    ['meeting(id: "Meeting:none") { id }', null],
    ['official(id: "Official:none") { id }', null],
    ['county(id: "County:none") { id }', null],
    ['policy(id: "Policy:none") { id }', null],
    ['node(id: "Article:none") { id }', null],
    ['county(code: "110000") { id }', null],
    ['meetings(filter: { county: "北京市" }) { totalCount }', { totalCount: 0 }],
    ['meetings(filter: { within: "County:none" }) { totalCount }', { totalCount: 0 }],
    ['meetings(filter: { attendedByAll: ["Official:none"] }) { totalCount }', { totalCount: 0 }],
    ['policies(filter: { issuedBy: "Organization:none" }) { totalCount }', { totalCount: 0 }],
  ])('%s', async (field, answer) => {
    const { data, errors } = await server.ask(`{ answer: ${field} }`);
    expect(errors).toBeUndefined();
    expect(data.answer).toEqual(answer);
  });
});

describe('an area is found', () => {
  it.each([
    '620522',
    'County:620522',
    '秦安县',
    '秦安',
    '秦安縣',
    ' 秦安县 ',
    'Qinan',
    "Qín'ān",
    'qin an xian',
  ])('as %s', async (name) => {
    const { data, errors } = await server.ask(
      'query ($name: ID!) { meetings(filter: { county: $name }) { totalCount } }',
      { name },
    );
    expect(errors).toBeUndefined();
    expect(data.meetings.totalCount).toBeGreaterThan(0);
  });

  it('as people call an autonomous area', async () => {
    const { data } = await server.ask('{ county(name: "甘孜州") { id } }');
    expect(data.county.id).toBe('County:513300');
  });

  it('as a township, which the graph alone knows', async () => {
    const { data } = await server.ask(
      '{ county(name: "兴国镇") { id } officials(filter: { county: "兴国镇" }) { nodes { name } } }',
    );
    expect(data).toEqual({
      county: { id: 'County:620522/兴国镇' },
      officials: { nodes: [{ name: '王建军' }] },
    });
  });
});

it('an official is found by name, with and without the county', async () => {
  const { data } = await server.ask(
    '{ a: official(name: "程江芬") { id } b: official(name: "程江芬", county: "Qin\'an") { id meetings { totalCount } } }',
  );
  expect(data).toEqual({ a: { id: CHENG }, b: { id: CHENG, meetings: { totalCount: 1 } } });
});
