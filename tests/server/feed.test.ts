import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factIdOf } from '../../src/graph/model/fact-id.ts';
import { curating } from '../../src/ingest/curate/curate.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { atomXml } from '../../src/server/feed/atom.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { serve, type TestServer } from '../support/ask.ts';
import { emptyGraph, engines } from '../support/graph.ts';
import { findPython } from '../support/python.ts';

const python = findPython();

/** What a reader of feeds finds in one. */
interface Feed {
  readonly isWellFormed: boolean;
  readonly version: string;
  readonly title: string;
  readonly entries: readonly {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly updated: string;
    readonly link: string | null;
  }[];
}

function readFeed(xml: string): Feed {
  const script = fileURLToPath(new URL('read_feed.py', import.meta.url));
  const feed: Feed = JSON.parse(execFileSync(python ?? '', [script], { input: xml }).toString());
  expect([feed.isWellFormed, feed.version]).toEqual([true, 'atom10']);
  return feed;
}

const WANG = 'Official:620522/王新';
const articles = [
  {
    id: 'first',
    title: '秦安县<script>alert(1)</script> & 推进会',
    url: 'https://example.org/first?a=1&b=2',
    source: '秦安新闻',
    published: '2016-05-10',
    loadedAt: '2026-01-01T00:00:00.000Z',
    text: '2016年5月9日,秦安县召开脱贫攻坚推进会。县长王新主持会议。会议讨论了《秦安县脱贫攻坚实施方案》。',
  },
];

describe.each(engines)('the feed of changes on %s', (engine) => {
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await emptyGraph(engine);
    await ingest(store, articles);
    server = await serve(store);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  const get = (query: string, init?: RequestInit) =>
    fetch(new URL(`/feed?${query}`, server.url), init);
  async function read(query: string): Promise<Feed> {
    const response = await get(query);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    return readFeed(await response.text());
  }

  it.runIf(python !== undefined)(
    'has what is new in an area, each with its words and the address of its article',
    async () => {
      const { title, entries: shown } = await read(`county=${encodeURIComponent('秦安')}`);
      expect(title).toBe('秦安县 – xianzhi');
      expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
      expect([shown[0]?.updated, shown[0]?.link]).toEqual([
        '2026-01-01T00:00:00.000Z',
        'https://example.org/first?a=1&b=2',
      ]);
      expect(shown.map(({ title, summary }) => [title, summary])).toEqual(
        expect.arrayContaining([
          // The reader takes the tag out, which is text here.
          ['Article: 秦安县 & 推进会', '秦安新闻, 2016-05-10'],
          ['Meeting: 脱贫攻坚推进会, 2016-05-09', expect.stringContaining('召开')],
          ['Post: 王新, 县长', expect.stringContaining('县长王新')],
        ]),
      );
      expect(shown).toHaveLength(3);
    },
  );

  it.runIf(python !== undefined)('follows an official and a policy by their ids', async () => {
    expect((await read(`official=${encodeURIComponent(WANG)}`)).entries).toHaveLength(3);
    const { data } = await server.ask('{ policies { nodes { id } } }');
    expect(
      (await read(`policy=${encodeURIComponent(data.policies.nodes[0].id)}`)).entries,
    ).toHaveLength(2);
  });

  it('is not sent again while nothing is new', async () => {
    const etag = (await get('county=620522')).headers.get('etag') ?? '';
    const again = await get('county=620522', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    for (const header of [`W/${etag}`, `"other", ${etag}`, '*'])
      expect((await get('county=620522', { headers: { 'if-none-match': header } })).status).toBe(
        304,
      );
    const meeting = 'Meeting:620522/2016-05-09/脱贫攻坚推进会';
    await curating(store).correctFact(
      factIdOf('Article:first', meeting),
      { place: '礼堂' },
      'seen',
    );
    const changed = await get('county=620522', { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain(`<content type="text">${meeting}, place</content>`);
  });

  it('is read, and not sent anything', async () => {
    const posted = await get('county=620522', { method: 'POST', body: '{}' });
    expect([posted.status, await posted.json()]).toEqual([
      405,
      { errors: [expect.objectContaining({ extensions: { code: 'BAD_REQUEST' } })] },
    ]);
    const head = await get('county=620522', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each([
    ['', 400, /Name one of county, official, policy/u],
    ['county=620522&policy=Policy:x', 400, /Name one of/u],
    ['county=620522&county=620000', 400, /Name one of .*, once/u],
    ['county=秦岸', 400, /^`county`: no area is called 秦岸/u],
    ['county=', 400, /area/u],
    ['official=Official:620522/无名', 404, /No official has the id/u],
    ['official=County:620522', 400, /Official/u],
    ['policy=%00', 400, /./u],
  ])('refuses /feed?%s', async (query, status, message) => {
    const response = await get(query);
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect([response.status, errors[0]?.message]).toEqual([status, expect.stringMatching(message)]);
  });
});

it.runIf(python !== undefined)('a feed is XML whatever its texts are', () => {
  const hostile = 'a<b>&"\'\u0000\u0008\uffff]]>\ud800</entry>\n\t';
  const { entries } = readFeed(
    atomXml({
      id: hostile,
      title: hostile,
      self: hostile,
      entries: [{ id: hostile, title: hostile, updated: hostile, content: hostile, link: hostile }],
    }),
  );
  expect(entries).toHaveLength(1);
  expect(entries[0]?.title).toContain('&"');
});
