import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleLines } from '../../src/cli/articles.ts';
import { correctionsOfArticles } from '../../src/graph/claims/correction.ts';
import { factIdOf } from '../../src/graph/model/fact-id.ts';
import { nodeId } from '../../src/graph/model/node-id.ts';
import { curating, isDecisionLine, restoreDecision } from '../../src/ingest/curate/curate.ts';
import { factsInGraph, readArticle } from '../../src/ingest/curate/find-facts.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { forget } from '../../src/ingest/load/load.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { dumpOf, emptyGraph, engines } from '../support/graph.ts';

/** Two articles on one meeting, and one on another at which 王新 speaks as secretary of another county. */
const articles = [
  {
    id: 'first',
    published: '2016-05-10',
    text: '5月9日,秦安县在县政府大礼堂召开脱贫攻坚推进会。县委副书记、县长王新主持会议,副县长李丹、张强参加会议。',
  },
  {
    id: 'second',
    published: '2016-05-12',
    text: '2016年5月9日,秦安县召开脱贫攻坚推进会。县委副书记、县长王新出席会议并讲话,副县长李丹参加会议。',
  },
  {
    id: 'third',
    published: '2017-10-12',
    text: '10月11日,会宁县召开招商引资座谈会。县委书记王新主持会议。',
  },
];
const WANG = nodeId('Official', '620522', '王新');
const LI = nodeId('Official', '620522', '李丹');
const ZHANG = nodeId('Official', '620522', '张强');
const MEETING = nodeId('Meeting', '620522', '2016-05-09', '脱贫攻坚推进会');
const [first = '', second = ''] = articles.map(({ id }) => nodeId('Article', id));

const attended = (official: string, meeting = MEETING) => `${official}\tATTENDED\t${meeting}`;

describe.each(engines)('corrections of facts on %s', (engine) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await emptyGraph(engine);
    await ingest(store, articles);
  });
  afterEach(() => store.close());

  /** The properties of a node or a relationship; undefined where the graph has it not. */
  async function inGraph(key: string): Promise<Record<string, unknown> | undefined> {
    const lines = (await dumpOf(store)).map((line) => JSON.parse(line));
    const found = lines.find(
      ({ node, from, type, to }) => (node ?? `${from}\t${type}\t${to}`) === key,
    );
    return found?.properties;
  }
  /** The lines that move the graph, with the times of loading. */
  async function moved(): Promise<object[]> {
    const lines: object[] = [];
    for await (const line of articleLines(store)) lines.push(JSON.parse(line));
    return lines;
  }
  const decisions = async () =>
    (await dumpOf(store)).filter((line) => line.startsWith('{"correction"'));

  it('leave a rejected fact to the other articles that state it, and take it out with the last of them', async () => {
    const curate = curating(store);
    const before = await dumpOf(store);
    await curate.rejectFact(factIdOf(first, attended(WANG)), 'it was his deputy');
    expect(await inGraph(attended(WANG))).toMatchObject({ roles: ['ATTENDEE', 'SPEAKER'] });
    await curate.rejectFact(factIdOf(second, attended(WANG)), 'it was his deputy');
    expect(await inGraph(attended(WANG))).toBeUndefined();
    expect(await inGraph(WANG)).toBeDefined();
    await curate.restoreFact(factIdOf(second, attended(WANG)), 'no');
    await curate.restoreFact(factIdOf(first, attended(WANG)), 'no');
    expect(await dumpOf(store)).toEqual(before);
  });

  it('take the relationships of a rejected node with it, in that article alone', async () => {
    await curating(store).rejectFact(factIdOf(first, LI), 'no name');
    expect(await inGraph(attended(LI))).toMatchObject({ roles: ['ATTENDEE'] });
    await curating(store).rejectFact(factIdOf(second, LI), 'no name');
    expect(await inGraph(LI)).toBeUndefined();
    expect((await dumpOf(store)).join('\n')).not.toContain(`"from":"${LI}"`);
    expect(await inGraph(ZHANG)).toBeDefined();
  });

  it('write a name in the place of the one that was read, and with it the id', async () => {
    const right = nodeId('Official', '620522', '张强华');
    const outcome = await curating(store).correctFact(
      factIdOf(first, ZHANG),
      { name: '张强华' },
      'the list of names',
    );
    expect(outcome).toEqual({ articleId: first, factId: factIdOf(first, right) });
    expect(await inGraph(ZHANG)).toBeUndefined();
    expect(await inGraph(right)).toMatchObject({ name: '张强华', pinyin: 'Zhang Qianghua' });
    expect(await inGraph(attended(right))).toMatchObject({
      roles: ['ATTENDEE'],
      postTitle: '副县长',
    });
    // Under its new id, as under the one that it was read with.
    await curating(store).restoreFact(outcome.factId, 'no');
    expect(await inGraph(right)).toBeUndefined();
    expect(await inGraph(attended(ZHANG))).toBeDefined();
  });

  it('give a corrected name to somebody who is there already', async () => {
    await curating(store).correctFact(factIdOf(first, ZHANG), { name: '李丹' }, 'the list');
    expect(await inGraph(ZHANG)).toBeUndefined();
    expect(await inGraph(attended(LI))).toMatchObject({ roles: ['ATTENDEE'] });
  });

  it('put a curator’s values before those of every article', async () => {
    const curate = curating(store);
    await curate.correctFact(factIdOf(second, MEETING), { place: '县委会议室' }, 'seen');
    expect(await inGraph(MEETING)).toMatchObject({ place: '县委会议室' });
    await curate.correctFact(factIdOf(second, MEETING), { statedAttendance: 70 }, 'counted');
    expect(await inGraph(MEETING)).toMatchObject({ place: '县委会议室', statedAttendance: 70 });
    await curate.correctFact(factIdOf(second, MEETING), { place: null }, 'not known');
    expect(await inGraph(MEETING)).toMatchObject({ place: expect.stringContaining('大礼堂') });
  });

  it('move a meeting to the day that a curator writes, with those who attended', async () => {
    await curating(store).correctFact(
      factIdOf(first, MEETING),
      { date: '2016-05-08' },
      'a misprint',
    );
    const moved = nodeId('Meeting', '620522', '2016-05-08', '脱贫攻坚推进会');
    expect(await inGraph(moved)).toMatchObject({ date: '2016-05-08', lastDay: '2016-05-08' });
    expect(await inGraph(attended(WANG, moved))).toMatchObject({ roles: ['HOST'] });
    expect(await inGraph(attended(WANG))).toMatchObject({ roles: ['ATTENDEE', 'SPEAKER'] });
  });

  it('correct roles, place in the list and post of one attendance', async () => {
    const id = factIdOf(first, attended(ZHANG));
    await curating(store).correctFact(
      id,
      { roles: ['OBSERVER', 'HOST', 'HOST'], order: null, postTitle: '县委常委' },
      'the minutes',
    );
    const properties = await inGraph(attended(ZHANG));
    expect(properties).toMatchObject({ roles: ['HOST', 'OBSERVER'], postTitle: '县委常委' });
    expect(properties).not.toHaveProperty('order');
    await curating(store).correctFact(id, { order: 1 }, 'the minutes');
    expect(await inGraph(attended(ZHANG))).toMatchObject({ order: 1, roles: ['HOST', 'OBSERVER'] });
  });

  it('hold when the articles are forgotten and loaded again, and when they are moved', async () => {
    const curate = curating(store);
    await curate.rejectFact(factIdOf(first, attended(LI)), 'she was away');
    await curate.correctFact(factIdOf(first, ZHANG), { name: '张强华' }, 'the list');
    await curate.merge(nodeId('Official', '620422', '王新'), WANG, 'one person');
    const expected = await dumpOf(store);
    expect(await decisions()).toHaveLength(2);
    const lines = await moved();

    await forget(store, [first]);
    expect(await decisions()).toHaveLength(2);
    await ingest(store, articles);
    expect(await dumpOf(store)).toEqual(expected);

    for (const articlesFirst of [true, false]) {
      await store.close();
      store = await emptyGraph(engine);
      const load = () =>
        ingest(
          store,
          lines.filter((line) => !isDecisionLine(line)),
        );
      if (articlesFirst) await load();
      for (const line of lines.filter(isDecisionLine)) await restoreDecision(store, line);
      if (!articlesFirst) await load();
      expect(await dumpOf(store)).toEqual(expected);
      expect(await moved()).toEqual(lines);
    }
  });

  it('hold when the official that they speak of is merged and split', async () => {
    const curate = curating(store);
    await curate.rejectFact(factIdOf(first, attended(WANG)), 'another man');
    const before = await dumpOf(store);
    const keep = nodeId('Official', '620422', '王新');
    await curate.merge(keep, WANG, 'one person');
    // Found by the id that the fact has now, and by the one that it was read with.
    await expect(curate.rejectFact(factIdOf(first, attended(keep)), 'x')).rejects.toThrow(
      /already/u,
    );
    await curate.restoreFact(factIdOf(first, attended(keep)), 'it was he');
    expect(await inGraph(attended(keep))).toMatchObject({ roles: ['ATTENDEE', 'HOST', 'SPEAKER'] });
    await curate.rejectFact(factIdOf(first, attended(WANG)), 'another man');
    await curate.split(WANG, 'two people');
    expect(await dumpOf(store)).toEqual(before);
  });

  it.each([
    ['an id of no fact', 'Article:first', {}, /must be an id such as/u],
    [
      'a fact that the article does not state',
      `Fact:first#${'0'.repeat(16)}`,
      {},
      /states no fact/u,
    ],
    [
      'an article that is not there',
      `Fact:none#${'0'.repeat(16)}`,
      {},
      /No article has the id none/u,
    ],
    [
      'a value of another kind',
      factIdOf(first, ZHANG),
      { title: '书记' },
      /`value.title` is none .*Official has name/u,
    ],
    ['no value', factIdOf(first, ZHANG), {}, /`value` is empty/u],
    ['a name of one sign', factIdOf(first, ZHANG), { name: '张' }, /`value.name`/u],
    [
      'a name that does not show',
      factIdOf(first, ZHANG),
      { name: '\u200b\u200b' },
      /`value.name`/u,
    ],
    ['no title', factIdOf(first, MEETING), { title: null }, /`value.title`/u],
    ['no role', factIdOf(first, attended(ZHANG)), { roles: [] }, /`value.roles`/u],
    [
      'a last day before the first',
      factIdOf(first, MEETING),
      { lastDay: '2016-05-08' },
      /at most 31 days after the date/u,
    ],
    [
      'a fact without values',
      factIdOf(first, `${WANG}\tIN\tCounty:620522`),
      { name: 'x' },
      /reject it/u,
    ],
  ])('refuse %s', async (_what, factId, value, message) => {
    const before = await dumpOf(store);
    await expect(curating(store).correctFact(factId, value, 'why')).rejects.toThrow(message);
    expect(await dumpOf(store)).toEqual(before);
  });

  it('refuse to restore what stands, to correct what is rejected, and a blank reason', async () => {
    const curate = curating(store);
    const id = factIdOf(first, LI);
    await expect(curate.restoreFact(id, 'x')).rejects.toThrow(/neither rejected nor corrected/u);
    await expect(curate.rejectFact(id, ' ')).rejects.toThrow(/reason/u);
    await curate.rejectFact(id, 'x');
    await expect(curate.correctFact(id, { name: '李丹丹' }, 'x')).rejects.toThrow(
      /restore it first/u,
    );
    await expect(restoreDecision(store, { correction: { fact: 'x' } })).rejects.toThrow(
      /is no correction/u,
    );
  });

  it('write the values that count, of what articles add up too, and of what becomes one', async () => {
    const curate = curating(store);
    await curate.correctFact(
      factIdOf(first, attended(WANG)),
      { roles: ['OBSERVER'] },
      'the minutes',
    );
    expect(await inGraph(attended(WANG))).toMatchObject({ roles: ['OBSERVER'] });
    const own = { postTitle: '县委常委', order: 9 };
    await curate.correctFact(factIdOf(first, attended(ZHANG)), own, 'the minutes');
    await curate.correctFact(factIdOf(first, ZHANG), { name: '李丹' }, 'the list');
    expect(await inGraph(attended(LI))).toMatchObject(own);
    // What a curator did not write is not the curator's: 王新 has the post of the first article still.
    await curate.correctFact(factIdOf(second, attended(WANG)), { order: 3 }, 'the minutes');
    expect(await inGraph(attended(WANG))).toMatchObject({ order: 3, roles: ['OBSERVER'] });
  });

  it('are taken back one after the other: a rejection first, then what was corrected before it', async () => {
    const curate = curating(store);
    const before = await dumpOf(store);
    const { factId } = await curate.correctFact(factIdOf(first, ZHANG), { name: '张强华' }, 'x');
    const corrected = await dumpOf(store);
    const rejected = await curate.rejectFact(factId, 'no, nobody');
    expect(rejected.factId).toBe(factId);
    expect((await curate.restoreFact(factId, 'x')).factId).toBe(factId);
    expect((await dumpOf(store)).map((line) => line.replace('"reason":"x"', ''))).toEqual(
      corrected.map((line) => line.replace('"reason":"x"', '')),
    );
    await curate.restoreFact(factId, 'x');
    expect(await dumpOf(store)).toEqual(before);
  });

  it('are of the fact that has the id now, though another had it as it was read', async () => {
    const curate = curating(store);
    await curate.correctFact(factIdOf(first, LI), { name: '王丽' }, 'x');
    await curate.correctFact(factIdOf(first, ZHANG), { name: '李丹' }, 'x');
    const { factId } = await curate.correctFact(
      factIdOf(first, attended(LI)),
      { postTitle: '县委常委' },
      'x',
    );
    const named = (name: string) => attended(nodeId('Official', '620522', name));
    expect(await inGraph(named('王丽'))).toMatchObject({ postTitle: '副县长' });
    await curate.restoreFact(factId, 'x');
    await curate.restoreFact(factIdOf(first, LI), 'x');
    expect(await inGraph(attended(ZHANG))).toBeDefined();
    expect(await inGraph(named('王丽'))).toBeDefined();
  });

  it('fit the days of a meeting to each other', async () => {
    const curate = curating(store);
    const correct = (value: object) =>
      curate.correctFact(factIdOf(first, MEETING), { ...value }, 'x');
    const moved = factIdOf(first, nodeId('Meeting', '620522', '2016-05-01', '脱贫攻坚推进会'));
    await correct({ date: '2016-05-01' });
    await curate.correctFact(moved, { lastDay: '2016-05-03' }, 'x');
    for (const lastDay of ['2016-04-30', '2016-06', '2016-08-30'])
      await expect(curate.correctFact(moved, { lastDay }, 'x')).rejects.toThrow(/`value.lastDay`/u);
  });

  it('write names without what cannot be seen', async () => {
    const right = nodeId('Official', '620522', '张强华');
    await curating(store).correctFact(factIdOf(first, ZHANG), { name: '张\u200b强\u0001华' }, 'x');
    expect(await inGraph(right)).toMatchObject({ name: '张强华' });
  });

  it('keep a policy of a county there, and a figure beside another one', async () => {
    await ingest(store, [
      {
        id: 'policy',
        published: '2016-06-02',
        text: '6月1日,秦安县召开常务会议,审议《秦安县精准扶贫实施方案》。2016年全县贫困人口由12.5万人降到7.96万人,2015年全县贫困人口10万人。',
      },
    ]);
    const keys = (await dumpOf(store)).map((line) => JSON.parse(line).node ?? '');
    const article = nodeId('Article', 'policy');
    const curate = curating(store);
    const policy = keys.find((key: string) => key.startsWith('Policy:')) ?? '';
    await curate.correctFact(factIdOf(article, policy), { title: '精准扶贫实施方案' }, 'x');
    expect(await inGraph('Policy:620522/精准扶贫实施方案')).toBeDefined();
    const figures = keys.filter((key: string) => key.startsWith('Figure:'));
    expect(figures.length).toBeGreaterThan(1);
    for (const key of figures)
      await curate.correctFact(factIdOf(article, key), { year: null }, 'x');
    const left = (await dumpOf(store)).filter((line) => line.startsWith('{"node":"Figure:'));
    expect(left).toHaveLength(figures.length);
  });

  it('can be taken back while the article is forgotten', async () => {
    const curate = curating(store);
    const before = await dumpOf(store);
    await curate.rejectFact(factIdOf(first, LI), 'x');
    await forget(store, [first]);
    await curate.restoreFact(factIdOf(first, LI), 'x');
    await ingest(store, articles);
    expect(await dumpOf(store)).toEqual(before);
  });

  it('are made by a server whose clock is behind that of the loader', async () => {
    await forget(store, [first]);
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const [own] = articles;
    await ingest(store, [{ ...own, loadedAt: later }]);
    await curating(store).rejectFact(factIdOf(first, LI), 'x');
    expect(await inGraph(ZHANG)).toBeDefined();
    const [line] = await moved();
    expect(Date.parse((line as { loadedAt: string }).loadedAt)).toBeLessThan(Date.parse(later));
  });

  it.each([
    ['a name of none', ZHANG, { name: null }],
    ['a property of another kind', ZHANG, { claims: [] }],
    ['a place in the list of 0', attended(ZHANG), { order: 0 }],
    ['a role that is none', attended(ZHANG), { roles: ['NOPE'] }],
    ['a role that is no list', attended(ZHANG), { roles: 'HOST' }],
    ['a day that is none', MEETING, { date: '2016-13-99' }],
    ['a value of a county', 'County:620522', { name: 'x' }],
    ['a fact that is none', 'x', { name: '张强' }],
    ['a relationship that is none', `${ZHANG}\tLIKES\t${LI}`, { order: 1 }],
    ['no value', ZHANG, null],
  ])('refuse a line of a copy with %s, and change nothing', async (_what, fact, value) => {
    const before = await dumpOf(store);
    const correction = {
      articleId: first,
      ...{ fact, kind: 'CORRECTED', value },
      ...{ reason: 'r', at: '2026-01-01T00:00:00Z' },
    };
    await expect(restoreDecision(store, { correction })).rejects.toThrow();
    expect(await dumpOf(store)).toEqual(before);
  });

  it('are listed with the ids of facts', async () => {
    await curating(store).rejectFact(factIdOf(first, LI), 'no name');
    const facts = await readArticle(store.read, first);
    const found = facts === undefined ? [] : await factsInGraph(store.read, facts);
    const keys = found.map(({ key }) => key);
    expect(keys).toContain(attended(WANG));
    expect(found.find(({ key }) => key === LI)?.correction).toMatchObject({
      kind: 'REJECTED',
      reason: 'no name',
      key: LI,
      claim: expect.stringContaining('["first","2016-05-10",[['),
    });
  });
});

it('any run of rejections, corrections, merges and splits leaves the graph of a clean load once all is taken back', async () => {
  const facts = [WANG, LI, ZHANG, MEETING, attended(WANG), attended(LI)];
  const step = fc.oneof(
    fc.record({ kind: fc.constant('reject' as const), fact: fc.constantFrom(...facts) }),
    fc.record({ kind: fc.constant('correct' as const), fact: fc.constantFrom(WANG, LI, ZHANG) }),
    fc.record({ kind: fc.constant('restore' as const), fact: fc.constantFrom(...facts) }),
    fc.record({ kind: fc.constant('merge' as const), fact: fc.constantFrom(WANG, LI, ZHANG) }),
    fc.record({ kind: fc.constant('split' as const), fact: fc.constantFrom(WANG, LI, ZHANG) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const store = await emptyGraph('embedded');
      await ingest(store, articles);
      const clean = await dumpOf(store);
      const curate = curating(store);
      for (const { kind, fact } of steps) {
        const id = factIdOf(first, fact);
        const work = {
          reject: () => curate.rejectFact(id, 'why'),
          correct: () => curate.correctFact(id, { name: '李丹' }, 'why'),
          restore: () => curate.restoreFact(id, 'why'),
          merge: () => curate.merge(nodeId('Official', '620422', '王新'), fact, 'why'),
          split: () => curate.split(fact, 'why'),
        }[kind];
        await work().catch(() => undefined);
        // A load of the same articles changes nothing.
        const stands = await dumpOf(store);
        await ingest(store, articles);
        expect(await dumpOf(store)).toEqual(stands);
      }
      for (const fact of [WANG, LI, ZHANG]) await curate.split(fact, 'why').catch(() => undefined);
      // As often as it takes: a fact that was corrected and then rejected is restored twice.
      for (let open = await correctionsOfArticles(store.read, [first]); open.length > 0; ) {
        const [{ key, fact } = { key: null, fact: '' }] = open;
        await curate.restoreFact(factIdOf(first, key ?? fact), 'why');
        open = await correctionsOfArticles(store.read, [first]);
      }
      expect(await dumpOf(store)).toEqual(clean);
      await store.close();
    }),
    { numRuns: 20, endOnFailure: true },
  );
});
