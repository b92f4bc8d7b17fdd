import { type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectFields } from '../../../src/graphql/lookahead/collect-fields.ts';
import { schema } from '../../../src/graphql/schema.ts';
import type { GraphStore } from '../../../src/store/store.ts';
import { serveExamples, type TestServer } from '../../support/ask.ts';

const COUNT = 20;

/** Fragments of which each spreads the next one twice, which is 2 to the power of 20 spreads. */
const DOUBLING = [
  '{ meetings(first: 1) { edges { node { ...F0 } } } }',
  ...Array.from(
    { length: COUNT },
    (_, index) => `fragment F${index} on Meeting { ...F${index + 1} ...F${index + 1} }`,
  ),
  `fragment F${COUNT} on Meeting { id }`,
].join('\n');

describe('a fragment that is spread many times', () => {
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    ({ store, server } = await serveExamples());
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  it('is read once for each set of selections', () => {
    const { definitions } = parse(DOUBLING);
    let reads = 0;
    const fragments = new Proxy<Record<string, FragmentDefinitionNode>>(
      Object.fromEntries(
        definitions.flatMap((one) =>
          one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
        ),
      ),
      {
        get(target, name) {
          reads += 1;
          return Reflect.get(target, name);
        },
      },
    );
    const info = { schema, fragments, variableValues: {} };
    const [spread] = parse('{ ...F0 }').definitions;
    const sets = spread?.kind === Kind.OPERATION_DEFINITION ? [spread.selectionSet] : [];
    const found = collectFields(info as never, schema.getType('Meeting') as never, sets);
    expect([...found.keys()]).toEqual(['id']);
    expect(reads).toBe(COUNT + 1);
  });

  it('is answered at once, and compiled when it is repeated', async () => {
    for (const _time of [1, 2, 3]) {
      const started = performance.now();
      const { data, errors } = await server.ask(DOUBLING);
      expect(errors).toBeUndefined();
      expect(data.meetings.edges).toHaveLength(1);
      expect(performance.now() - started).toBeLessThan(10_000);
    }
  });
});
