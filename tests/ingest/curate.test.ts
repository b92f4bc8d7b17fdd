import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeId } from '../../src/graph/model/node-id.ts';
import { graphCounts } from '../../src/graph/queries/stats.ts';
import { curating, restoreDecision } from '../../src/ingest/curate/curate.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { forget } from '../../src/ingest/load/load.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { dumpOf, emptyGraph, engines } from '../support/graph.ts';

/** 王新 is county head of 秦安县, then secretary of 会宁县; both meet with others of their counties. */
const articles = [
  {
    id: 'first',
    published: '2016-05-10',
    text: '5月9日,秦安县召开脱贫攻坚推进会。县委副书记、县长王新主持会议,副县长李丹、张强参加会议。',
  },
  {
    id: 'second',
    published: '2017-09-21',
    text: '9月20日,会宁县召开秋收工作会议。县委书记王新出席会议并讲话,县长赵明主持会议。',
  },
  {
    id: 'third',
    published: '2017-10-12',
    text: '10月11日,会宁县召开招商引资座谈会。县委书记王新主持会议。',
  },
];
const QINAN = nodeId('Official', '620522', '王新');
const HUINING = nodeId('Official', '620422', '王新');
const ZHAO = nodeId('Official', '620422', '赵明');
const ids = articles.map(({ id }) => nodeId('Article', id));

describe.each(engines)('curation on %s', (engine) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await emptyGraph(engine);
    await ingest(store, articles);
  });
  afterEach(() => store.close());

  const merge = (keep = HUINING, duplicate = QINAN) =>
    curating(store).merge(keep, duplicate, 'One person, by the list of 2017.');
  const officials = async () => (await store.read(graphCounts, {}))[0]?.officials;

  it('gives the one that stays everything that the other was said to do', async () => {
    expect(await officials()).toBe(5);
    expect(await merge()).toBe(HUINING);
    expect(await officials()).toBe(4);
    const lines = await dumpOf(store);
    expect(lines.join('\n')).not.toContain(`"from":"${QINAN}"`);
    const attended = lines
      .map((line) => JSON.parse(line))
      .filter(({ from, type }) => from === HUINING && type === 'ATTENDED');
    expect(attended).toHaveLength(3);
    expect(lines.at(-1)).toBe(
      JSON.stringify({
        merge: { duplicate: QINAN, keep: HUINING, reason: 'One person, by the list of 2017.' },
      }),
    );
  });

  it('holds when the articles are forgotten and loaded again, in any order', async () => {
    await merge();
    const merged = await dumpOf(store);
    await forget(store, ids);
    await ingest(store, articles.toReversed());
    expect(await dumpOf(store)).toEqual(merged);
  });

  it('is taken back without a trace by a split', async () => {
    const before = await dumpOf(store);
    await merge();
    expect(await curating(store).split(QINAN, 'They are two.')).toEqual({
      official: HUINING,
      restored: QINAN,
    });
    expect(await dumpOf(store)).toEqual(before);
  });

  it('follows chains to their end and takes each link back by itself', async () => {
    await merge(HUINING, QINAN);
    const one = await dumpOf(store);
    expect(await merge(ZHAO, HUINING)).toBe(ZHAO);
    expect(await officials()).toBe(3);
    expect(await curating(store).split(HUINING, 'Not him.')).toEqual({
      official: ZHAO,
      restored: HUINING,
    });
    expect(await dumpOf(store)).toEqual(one);
  });

  it.each([
    ['an unknown official', HUINING, 'Official:620422/无名', /No official has the id/u],
    ['an official with themselves', HUINING, HUINING, /into itself/u],
  ])('refuses to merge %s', async (_what, keep, duplicate, message) => {
    const before = await dumpOf(store);
    await expect(merge(keep, duplicate)).rejects.toThrow(message);
    expect(await dumpOf(store)).toEqual(before);
  });

  it('refuses a circle, a second merge of one official and an empty reason', async () => {
    await merge(HUINING, QINAN);
    await expect(merge(QINAN, HUINING)).rejects.toThrow(/circle/u);
    await expect(merge(ZHAO, QINAN)).rejects.toThrow(/is merged into .* already/u);
    await expect(curating(store).split(ZHAO, 'x')).rejects.toThrow(/not merged/u);
    await expect(curating(store).merge(HUINING, ZHAO, '  ')).rejects.toThrow(/reason/u);
  });

  it('follows a chain of any length to its end, and refuses to close it to a circle', async () => {
    const counties =
      '秦安县 内乡县 岳西县 霍山县 五河县 大名县 上林县 宁津县 桐梓县 沁源县 岑巩县 抚松县 舟曲县 定远县 肥西县 叙永县 苍南县 金寨县';
    const named = counties.split(' ').map((county, index) => ({
      id: `chain-${index}`,
      text: `${county}召开推进会。县委书记陈晓东主持会议。`,
    }));
    await ingest(store, named);
    const before = await dumpOf(store);
    const chain = [...new Set(before.join('\n').match(/Official:\d{6}\/陈晓东/gu))];
    expect(chain).toHaveLength(named.length);
    for (const [index, duplicate] of chain.slice(0, -1).entries())
      await merge(chain[index + 1], duplicate);
    const [first = '', last = ''] = [chain[0], chain.at(-1)];
    expect(await officials()).toBe(6);
    await expect(merge(first, last)).rejects.toThrow(/circle/u);
    for (const duplicate of chain.slice(0, -1)) await curating(store).split(duplicate, 'a test');
    expect(await dumpOf(store)).toEqual(before);
  });

  it('out of a back-up takes the place of another merge of the same official', async () => {
    const line = (keep: string) => ({
      merge: { keep, duplicate: QINAN, name: '某', reason: 'x', at: '2026-01-01T00:00:00.000Z' },
    });
    await restoreDecision(store, line(HUINING));
    const wanted = await dumpOf(store);
    await restoreDecision(store, line(ZHAO));
    await restoreDecision(store, line(HUINING));
    expect(await dumpOf(store)).toEqual(wanted);
    await expect(restoreDecision(store, { merge: { keep: 'x' } })).rejects.toThrow(/is no merge/u);
  });

  it('is restored from a back-up, before or after the articles', async () => {
    await merge();
    const merged = await dumpOf(store);
    const line = {
      merge: {
        keep: HUINING,
        duplicate: QINAN,
        name: '王新',
        reason: 'One person, by the list of 2017.',
        at: '2026-01-01T00:00:00.000Z',
      },
    };
    await curating(store).split(QINAN, 'for the test');
    await restoreDecision(store, line);
    expect(await dumpOf(store)).toEqual(merged);
    await forget(store, ids);
    await curating(store).split(QINAN, 'for the test');
    await restoreDecision(store, line);
    await ingest(store, articles);
    expect(await dumpOf(store)).toEqual(merged);
  });
});

describe('any run of merges and splits', () => {
  const people = [QINAN, HUINING, ZHAO, nodeId('Official', '620522', '李丹')];
  const step = fc.record({
    kind: fc.constantFrom('merge' as const, 'split' as const),
    keep: fc.constantFrom(...people),
    duplicate: fc.constantFrom(...people),
  });

  it('leaves the graph of a clean load once every merge is taken back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const store = await emptyGraph('embedded');
        await ingest(store, articles);
        const clean = await dumpOf(store);
        const curate = curating(store);
        for (const { kind, keep, duplicate } of steps) {
          const done =
            kind === 'merge'
              ? curate.merge(keep, duplicate, 'a reason')
              : curate.split(duplicate, 'a reason');
          await Promise.resolve(done).catch(() => undefined);
        }
        for (const duplicate of people)
          await Promise.resolve(curate.split(duplicate, 'a reason')).catch(() => undefined);
        expect(await dumpOf(store)).toEqual(clean);
        await store.close();
      }),
      { numRuns: 15 },
    );
  });
});
