import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeId } from '../../src/graph/model/node-id.ts';
import { graphCounts } from '../../src/graph/queries/stats.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { forget } from '../../src/ingest/load/load.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { exampleArticles, generatedArticles, labelledArticles } from '../support/articles.ts';
import { dumpOf, emptyGraph, engines } from '../support/graph.ts';

const examples = await exampleArticles();
const articles = [...examples, ...labelledArticles()];

describe.each(engines)('a load on %s', (engine) => {
  let store: GraphStore;

  beforeEach(async () => {
    store = await emptyGraph(engine);
  });
  afterEach(() => store.close());

  const statuses = async (inputs: readonly unknown[]) =>
    (await ingest(store, inputs)).map(({ status }) => status);

  it('changes nothing when the same articles come again', async () => {
    expect(new Set(await statuses(articles))).toEqual(new Set(['CREATED']));
    const once = await dumpOf(store);
    expect(new Set(await statuses(articles))).toEqual(new Set(['UNCHANGED']));
    expect(await dumpOf(store)).toEqual(once);
  });

  it('gives the same graph in any order and in any number of parts', async () => {
    await ingest(store, articles);
    const whole = await dumpOf(store);
    await forget(
      store,
      articles.map(({ id }) => nodeId('Article', id ?? '')),
    );
    expect(await dumpOf(store)).toEqual([]);
    for (const article of articles.toReversed()) await ingest(store, [article]);
    expect(await dumpOf(store)).toEqual(whole);
  });

  it('takes back what only an older text said', async () => {
    await ingest(store, examples);
    const before = await dumpOf(store);
    const [first] = examples;
    expect(
      await statuses([
        { ...first, text: '9月1日,会宁县召开座谈会。县长王新主持会议。', published: '2018-09-02' },
      ]),
    ).toEqual(['UPDATED']);
    expect(await dumpOf(store)).not.toEqual(before);
    expect(await statuses([first])).toEqual(['UPDATED']);
    expect(await dumpOf(store)).toEqual(before);
  });

  it('keeps what another article says too when one is forgotten', async () => {
    const meeting = {
      id: 'a',
      published: '2018-03-02',
      text: '3月1日,秦安县召开推进会。县长王新主持会议。',
    };
    await ingest(store, [meeting]);
    const alone = await dumpOf(store);
    await ingest(store, [
      { ...meeting, id: 'b', text: '3月1日,秦安县召开推进会。县长王新讲话,副县长李霞参加会议。' },
    ]);
    expect((await dumpOf(store)).join('\n')).toContain('李霞');
    await forget(store, ['Article:b']);
    expect(await dumpOf(store)).toEqual(alone);
  });

  it('unites what two articles say of one attendance', async () => {
    await ingest(store, [
      { id: 'a', published: '2018-03-02', text: '3月1日,秦安县召开推进会。县长王新主持会议。' },
      {
        id: 'b',
        published: '2018-03-03',
        text: '3月1日,秦安县召开推进会。县长王新出席会议并讲话。',
      },
    ]);
    const attended = (await dumpOf(store))
      .map((line) => JSON.parse(line))
      .filter(({ type }) => type === 'ATTENDED');
    expect(attended).toHaveLength(1);
    expect(attended[0].properties.roles).toEqual(['ATTENDEE', 'HOST', 'SPEAKER']);
    expect(attended[0].properties.claims).toHaveLength(2);
  });

  it('loads the others when one article of a hundred is bad', async () => {
    const inputs: unknown[] = generatedArticles(100);
    inputs[41] = { text: '' };
    inputs[42] = { id: 'x', text: '文', published: '2024-02-30' };
    inputs[43] = { id: 'x', text: '文', url: 'javascript:alert(1)' };
    inputs[44] = { id: 'x', text: '文', more: 1 };
    const outcomes = await ingest(store, inputs);
    expect(
      outcomes.map(({ status }) => status).filter((status) => status === 'CREATED'),
    ).toHaveLength(96);
    expect(outcomes.slice(41, 45).map(({ message }) => message)).toEqual([
      'text: must not be blank',
      'published: must be a date such as 2017, 2017-09 or 2017-09-23',
      'url: must be an http or https address',
      'the article: Unrecognized key: "more"',
    ]);
    const [counts] = await store.read(graphCounts, {});
    expect(counts?.articles).toBe(96);
  });

  it('lets the later of two articles with one id win', async () => {
    const outcomes = await statuses([
      { id: 'twice', text: '3月1日,秦安县召开推进会。县长王新主持会议。' },
      { id: 'twice', text: '3月1日,秦安县召开推进会。县长李霞主持会议。' },
    ]);
    expect(outcomes).toEqual(['CREATED', 'UPDATED']);
    const dump = (await dumpOf(store)).join('\n');
    expect(dump).toContain('李霞');
    expect(dump).not.toContain('王新');
  });

  it('makes ids from content: an address, else the text', async () => {
    const outcomes = await ingest(store, [
      { url: 'https://example.org/1', text: '甲' },
      { text: '甲' },
      { text: '甲' },
    ]);
    expect(outcomes.map(({ articleId }) => articleId)).toEqual([
      'Article:https://example.org/1',
      'Article:33e3580c093111e1c4cac922872c4037',
      'Article:33e3580c093111e1c4cac922872c4037',
    ]);
  });

  const KEY = '0cc175b9c0f1b6a831c399e269772661';
  const OTHER = '92eb5ffee6ae2fec3ad71c777531578f';

  it('replaces the article of the same file, under whatever id it comes', async () => {
    await ingest(store, [{ id: '1', file: `${KEY}.txt`, text: '第一篇文章' }]);
    const [again] = await ingest(store, [{ id: 'news/1', file: `${KEY}.txt`, text: '第一篇文章' }]);
    expect(again).toMatchObject({ status: 'UNCHANGED', articleId: 'Article:1' });
    const [changed] = await ingest(store, [
      { id: 'news/1', file: `${KEY}.txt`, text: '第二篇文章' },
    ]);
    expect(changed).toMatchObject({
      status: 'UPDATED',
      articleId: 'Article:1',
      message: expect.stringMatching(
        /^replaced: 1 .*«第一篇文章» where this one has «第二篇文章»$/u,
      ),
    });
  });

  it('does not replace the article of another file, unless it is told to', async () => {
    const first = { id: '1', file: `${KEY}.txt`, text: '第一篇文章' };
    const second = { id: '1', file: `${OTHER}.txt`, text: '第二篇文章' };
    await ingest(store, [first]);
    expect(await ingest(store, [second])).toMatchObject([
      { status: 'FAILED', message: expect.stringContaining('was read from another file') },
    ]);
    // The same text is the same article, as that of a folder that was moved.
    expect(await ingest(store, [{ ...second, text: first.text }])).toMatchObject([
      { status: 'UNCHANGED' },
    ]);
    expect(await ingest(store, [second], { onConflict: 'REPLACE' })).toMatchObject([
      { status: 'UPDATED' },
    ]);
    expect(await ingest(store, [{ ...second, text: '第三篇文章' }])).toMatchObject([
      { status: 'UPDATED' },
    ]);
  });

  it('gives the ending to the id of a file beside another one of the same name', async () => {
    const files = ['.html', '.txt'].map((ending) => ({
      id: 'a',
      file: `${KEY}${ending}`,
      text: `文章${ending}`,
    }));
    for (const status of ['CREATED', 'UNCHANGED'])
      expect(await ingest(store, files)).toMatchObject([
        { status, articleId: 'Article:a' },
        { status, articleId: 'Article:a.txt' },
      ]);
  });

  it('notes the file of an article that was loaded without one', async () => {
    await ingest(store, [{ id: '1', text: '第一篇文章' }]);
    const file = `${KEY}.txt`;
    expect(await ingest(store, [{ id: '1', file, text: '第一篇文章' }])).toMatchObject([
      { status: 'UNCHANGED' },
    ]);
    expect(await ingest(store, [{ id: 'x/1', file, text: '第二篇文章' }])).toMatchObject([
      { status: 'UPDATED', articleId: 'Article:1' },
    ]);
  });

  it('counts as new facts what no article before it claims', async () => {
    const text = '2017年9月23日,秦安县召开推进会。县长王东红主持会议。';
    const [first, second] = await ingest(store, [
      { id: '1', text },
      { id: '2', text: `${text}县委书记程江芬出席会议。` },
    ]);
    expect(first?.facts).toMatchObject({ Official: 1, Meeting: 1, ATTENDED: 1 });
    expect(second?.facts).toMatchObject({ Official: 1, ATTENDED: 1 });
    expect(second?.facts.Meeting).toBeUndefined();
    expect((await ingest(store, [{ id: '3', text }]))[0]?.facts).toEqual({});
  });

  it('keeps apart what long ids have in common', async () => {
    const long = `https://example.org/${'p'.repeat(600)}`;
    const text = '县委书记程江芬主持会议,县长王东红出席会议。';
    const outcomes = await ingest(store, [
      { url: `${long}1`, text },
      { url: `${long}2`, text },
      { id: 'ﷺ'.repeat(60), text },
      { id: `${'ﷺ'.repeat(60)}b`, text },
    ]);
    expect(outcomes.map(({ status, officialCount }) => [status, officialCount])).toEqual(
      Array(4).fill(['CREATED', 2]),
    );
    expect(new Set(outcomes.map(({ articleId }) => articleId)).size).toBe(4);
  });

  it.each(['\u200b', 'Article:', ' ', '\u202e'])(
    'refuses an id that nobody sees: %j',
    async (id) => {
      expect((await ingest(store, [{ id, text: '文' }]))[0]).toMatchObject({
        status: 'FAILED',
        message: 'id: must have a character that shows',
      });
    },
  );

  it('folds what two articles call a set of policies alike in any order', async () => {
    const sets = ['措施', '方案'].map((word, index) => ({
      id: word,
      published: `2018-0${index + 1}-01`,
      text: `5月19日,秦安县召开推进会。县长王新主持会议。会议要求落实“1+17”精准扶贫${word}。`,
    }));
    await ingest(store, sets);
    const together = await dumpOf(store);
    await forget(store, ['Article:措施', 'Article:方案']);
    for (const one of sets.toReversed()) await ingest(store, [one]);
    expect(await dumpOf(store)).toEqual(together);
  });

  it('loses nothing when loads run at the same time', async () => {
    const batches = [0, 1, 2].map((part) =>
      generatedArticles(60).filter((_, index) => index % 3 === part),
    );
    await ingest(store, batches.flat());
    const serial = await dumpOf(store);
    await forget(
      store,
      batches.flat().map(({ id }) => nodeId('Article', id ?? '')),
    );
    await Promise.all(batches.map((batch) => ingest(store, batch)));
    expect(await dumpOf(store)).toEqual(serial);
  });

  it('ends in the graph of what is left, whatever was loaded, changed and forgotten', async () => {
    const texts = [
      '3月1日,秦安县召开推进会。县长王新主持会议。',
      '3月1日,秦安县召开推进会。副县长李霞、王新参加会议。',
      '4月2日,会宁县召开座谈会。县委书记张伟讲话。',
      '今天天气很好。',
    ];
    const step = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      text: fc.option(fc.constantFrom(...texts), { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const left = new Map<string, object>();
        for (const { id, text } of steps) {
          if (text === null) {
            left.delete(id);
            await forget(store, [nodeId('Article', id)]);
          } else {
            left.set(id, { id, text, published: '2018-05-01' });
            await ingest(store, [left.get(id)]);
          }
        }
        const walked = await dumpOf(store);
        await forget(store, ['Article:a', 'Article:b', 'Article:c']);
        expect(await dumpOf(store)).toEqual([]);
        await ingest(store, [...left.values()]);
        expect(walked).toEqual(await dumpOf(store));
        await forget(store, ['Article:a', 'Article:b', 'Article:c']);
      }),
      { numRuns: 15 },
    );
  });
});

describe.runIf(engines.includes('neo4j'))('both engines', () => {
  it('hold equal dumps of the same articles', async () => {
    const dumps: string[][] = [];
    for (const engine of engines) {
      const store = await emptyGraph(engine);
      await ingest(store, articles);
      dumps.push(await dumpOf(store));
      await store.close();
    }
    expect(dumps[0]).toEqual(dumps[1]);
  });
});
