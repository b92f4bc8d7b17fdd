import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { CURATE_KEY, KEY, serve, type TestServer } from '../support/ask.ts';
import { emptyGraph, engines } from '../support/graph.ts';

const articles = [
  '5月9日,秦安县召开脱贫攻坚推进会。县委副书记、县长王新主持会议,副县长李丹、张强参加会议。',
  '2016年5月9日,秦安县召开脱贫攻坚推进会。县委副书记、县长王新出席会议并讲话。',
].map((text, index) => ({ id: `news-${index}`, text, published: `2016-05-1${index}` }));
const MEETING = 'Meeting:620522/2016-05-09/脱贫攻坚推进会';

const ATTENDEES = `query ($id: ID!) { meeting(id: $id) { attendees { edges {
  roles evidence { factId quote rule corrected rejected article { id } } node { name } } } } }`;
const REJECT =
  'mutation ($factId: ID!) { rejectFact(input: { factId: $factId, reason: "another man" }) { factId article { id } } }';
const RESTORE =
  'mutation ($factId: ID!) { restoreFact(input: { factId: $factId, reason: "no" }) { factId article { id } } }';
const CORRECT =
  'mutation ($factId: ID!, $value: FactValueInput!) { correctFact(input: { factId: $factId, value: $value, reason: "the list" }) { factId article { id } } }';
const CORRECTIONS =
  '{ article(id: "Article:news-0") { corrections { factId kind fact properties reason article { id } evidence { quote rejected } } } }';

interface Shown {
  readonly node: { readonly name: string };
  readonly evidence: readonly { factId: string; rejected: boolean; article: { id: string } }[];
}

describe.each(engines)('corrections over the API on %s', (engine) => {
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

  async function attendees(key?: string): Promise<Shown[]> {
    return (await server.ask(ATTENDEES, { id: MEETING }, key)).data.meeting.attendees.edges;
  }
  async function factOf(name: string, article: string): Promise<string> {
    const shown = (await attendees()).find(({ node }) => node.name === name);
    return shown?.evidence.find((one) => one.article.id === article)?.factId ?? '';
  }

  it('need the curate key, and a fact that is there', async () => {
    const factId = await factOf('张强', 'Article:news-0');
    expect(factId).toMatch(/^Fact:news-0#[0-9a-f]{16}$/u);
    for (const [document, field] of [
      [REJECT, 'rejectFact'],
      [RESTORE, 'restoreFact'],
      [CORRECT, 'correctFact'],
    ] as const) {
      const value = { name: 'x' };
      const refused = await server.ask(document, { factId, value }, KEY);
      expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
      const other = await server.ask(document, { factId: 'Fact:x', value }, CURATE_KEY);
      expect(other.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
      expect(other.data).toEqual({ [field]: null });
    }
  });

  it('show what was rejected to curators alone, beside what stands', async () => {
    const factId = await factOf('王新', 'Article:news-0');
    const { data } = await server.ask(REJECT, { factId }, CURATE_KEY);
    expect(data.rejectFact).toEqual({ factId, article: { id: 'Article:news-0' } });
    const shown = async (key?: string) =>
      (await attendees(key))
        .find(({ node }) => node.name === '王新')
        ?.evidence.map((one) => [one.article.id, one.rejected]);
    expect(new Set((await shown())?.map(String))).toEqual(new Set(['Article:news-1,false']));
    expect((await shown(CURATE_KEY))?.map(String)).toContain('Article:news-0,true');
    expect((await shown(KEY))?.map(String)).not.toContain('Article:news-0,true');

    const [own] = (await server.ask(CORRECTIONS, {}, CURATE_KEY)).data.article.corrections;
    expect(own).toEqual({
      factId,
      kind: 'REJECTED',
      fact: `Official:620522/王新 ATTENDED ${MEETING}`,
      properties: [],
      reason: 'another man',
      article: { id: 'Article:news-0' },
      evidence: expect.arrayContaining([
        { quote: expect.stringContaining('王新'), rejected: true },
      ]),
    });
    const [others] = (await server.ask(CORRECTIONS)).data.article.corrections;
    expect(others).toEqual({ ...own, fact: null, reason: null, evidence: [] });
    await server.ask(RESTORE, { factId }, CURATE_KEY);
    expect((await server.ask(CORRECTIONS)).data.article.corrections).toEqual([]);
  });

  it('mark a corrected value for everybody', async () => {
    const factId = await factOf('张强', 'Article:news-0');
    const value = { roles: ['OBSERVER'], order: null };
    const { data } = await server.ask(CORRECT, { factId, value }, CURATE_KEY);
    expect(data.correctFact).toEqual({ factId, article: { id: 'Article:news-0' } });
    const shown = (await attendees()).find(({ node }) => node.name === '张强');
    expect(shown).toMatchObject({
      roles: ['OBSERVER'],
      evidence: [{ factId, rule: expect.any(String), corrected: true, rejected: false }],
    });
    const [correction] = (await server.ask(CORRECTIONS)).data.article.corrections;
    expect(correction).toMatchObject({
      kind: 'CORRECTED',
      properties: ['order', 'roles'],
      fact: `Official:620522/张强 ATTENDED ${MEETING}`,
    });
  });
});
