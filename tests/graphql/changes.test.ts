import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/store/store.ts';
import { KEY, serve, type TestServer } from '../support/ask.ts';
import { emptyGraph, engines } from '../support/graph.ts';

const LOAD = `mutation ($articles: [ArticleInput!]!, $onConflict: OnConflict) {
  ingestArticles(input: { articles: $articles, onConflict: $onConflict }) { results { status message article { id text } } }
}`;
const FORGET =
  'mutation ($ids: [ID!]!) { forgetArticles(input: { articleIds: $ids }) { articleIds } }';

describe.each(engines)('changes over the API on %s', (engine) => {
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

  const article = (name: string) => ({
    id: 'a',
    text: `秦安县召开调度会。县长${name}主持会议。`,
  });
  const load = async (name: string, onConflict?: string) => {
    const variables = { articles: [article(name)], ...(onConflict && { onConflict }) };
    const { data } = await server.ask(LOAD, variables, KEY);
    return data.ingestArticles.results[0];
  };
  const officials = async () => {
    const { data } = await server.ask('{ officials { nodes { name } } }');
    return data.officials.nodes.map(({ name }: { name: string }) => name);
  };

  it('keep, refuse or replace an article whose id another one has', async () => {
    expect(await load('程江芬')).toMatchObject({ status: 'CREATED', message: null });
    expect(await load('程江芬', 'FAIL')).toMatchObject({ status: 'UNCHANGED', message: null });
    expect(await load('王东红', 'KEEP')).toMatchObject({
      status: 'UNCHANGED',
      message:
        'kept: a is in the graph with another text, «度会。县长程江芬主持会议。» where this one has «度会。县长王东红主持会议。»',
      article: { id: 'Article:a', text: expect.stringContaining('程江芬') },
    });
    expect(await load('王东红', 'FAIL')).toMatchObject({
      status: 'FAILED',
      message: expect.stringMatching(/^a is in the graph with another text/u),
      article: null,
    });
    expect(await officials()).toEqual(['程江芬']);
    expect(await load('王东红')).toMatchObject({
      status: 'UPDATED',
      message: expect.stringMatching(/^replaced: a is in the graph with another text/u),
    });
    expect(await officials()).toEqual(['王东红']);
  });

  it('know an article by whichever spelling of its id', async () => {
    for (const id of [' a', 'Article:a', 'a'])
      expect(
        (
          await server.ask(
            LOAD,
            { articles: [{ ...article('王东红'), id }], onConflict: 'FAIL' },
            KEY,
          )
        ).data.ingestArticles.results[0],
      ).toMatchObject({ status: 'UNCHANGED', message: null });
  });

  it('tell of each article, though a later one of the same id has taken its place', async () => {
    const query =
      'mutation ($articles: [ArticleInput!]!) { ingestArticles(input: { articles: $articles }) { results { status meetings { title } } } }';
    const articles = ['扶贫工作会议', '林业工作会议'].map((title) => ({
      id: 'twice',
      text: `2018年9月3日，岳西县召开${title}。县委书记周东明出席会议并讲话。`,
    }));
    const { data, errors } = await server.ask(query, { articles }, KEY);
    expect(errors).toBeUndefined();
    expect(data.ingestArticles.results).toEqual([
      { status: 'CREATED', meetings: [] },
      { status: 'UPDATED', meetings: [{ title: '林业工作会议' }] },
    ]);
    await server.ask(FORGET, { ids: ['Article:twice'] }, KEY);
  });

  it('tell what one of several did, beside the error of another', async () => {
    const both = `mutation { a: forgetArticles(input: { articleIds: ["Article:none"] }) { articleIds }
      b: mergeOfficials(input: { keep: "x", duplicate: "y", reason: "z" }) { official { id } } }`;
    expect(await server.ask(both, {}, KEY)).toMatchObject({
      status: 200,
      data: { a: { articleIds: [] }, b: null },
      errors: [{ path: ['b'], extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it('forget articles, and what only they claim', async () => {
    const { data } = await server.ask(FORGET, { ids: ['Article:a', 'Article:none'] }, KEY);
    expect(data).toEqual({ forgetArticles: { articleIds: ['Article:a'] } });
    expect(await officials()).toEqual([]);
    const again = await server.ask(FORGET, { ids: ['Article:a'] }, KEY);
    expect(again.data).toEqual({ forgetArticles: { articleIds: [] } });
  });

  it('forget nothing without the key, and by no name', async () => {
    expect(await server.ask(FORGET, { ids: ['Article:a'] })).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    const { errors } = await server.ask(FORGET, { ids: ['a'] }, KEY);
    expect(errors?.[0]?.message).toBe(
      '`articleIds` takes an id such as Article:seed-000, and a is none.',
    );
  });
});
