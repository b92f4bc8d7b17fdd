import {
  getIntrospectionQuery,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { readExamples } from '../../src/server/examples.ts';
import { costOf } from '../../src/server/limits/cost.ts';
import { LIMITS } from '../../src/server/limits/document-limits.ts';

function cost(query: string, given: Record<string, unknown> = {}) {
  const document = parse(query);
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (coerced === undefined) throw new Error('wrong variables');
  return costOf(schema, document, operation)(coerced);
}
const entries = (query: string, given?: Record<string, unknown>) => cost(query, given).entries;

describe('the cost of a request', () => {
  it.each([
    ['one object', '{ stats { articles } }', 0],
    ['a page', '{ meetings(first: 7) { edges { node { id title } } } }', 7],
    ['a page by default', '{ meetings { edges { node { id } } } }', 20],
    ['a page over the cap', '{ meetings(first: 1000) { edges { node { id } } } }', 100],
    ['no page', '{ meetings(first: 0) { totalCount } }', 0],
    ['the last of a list', '{ meetings(last: 3) { edges { node { id } } } }', 3],
    [
      'pages in pages',
      '{ meetings(first: 2) { edges { node { attendees(first: 3) { edges { roles } } } } } }',
      8,
    ],
    ['a text', '{ articles(first: 2) { edges { node { text } } } }', 42],
    ['two names of a text', '{ articles(first: 2) { edges { node { a: text b: text } } } }', 82],
    ['ids', '{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    [
      'many fields of an entry',
      `{ meetings(first: 2) { edges { node { ${Array.from({ length: 45 }, (_, i) => `a${i}: __typename`).join(' ')} } } } }`,
      6,
    ],
    [
      'a fragment that is spread twice',
      '{ meetings(first: 2) { ...A ...A } } fragment A on MeetingConnection { edges { node { attendees(first: 3) { edges { roles } } } } }',
      8,
    ],
    [
      'what is skipped',
      '{ meetings(first: 2) { edges { node { attendees(first: 3) @skip(if: true) { edges { roles } } } } } }',
      2,
    ],
    ['a path', '{ paths(from: "a", to: "b", first: 2) { paths { nodes { nodeId } } } }', 20],
  ])('counts %s', (_what, query, count) => {
    expect(entries(query)).toBe(count);
  });

  it('counts the values that were sent, and defaults of the document', () => {
    const query =
      'query ($a: Int, $b: Int = 4, $deep: Boolean = true) { meetings(first: $a) { edges { node { attendees(first: $b) @include(if: $deep) { edges { node { id } evidence(first: 1) { quote } } } } } } }';
    expect(entries(query, { a: 2, b: 2 })).toBe(2 + 4 + 4);
    expect(entries(query, { a: 100 })).toBe(100 + 400 + 400);
    expect(entries(query, { a: 100, b: 100 })).toBe(20_100);
    expect(entries(query, { b: 1 })).toBe(60);
    expect(entries(query, { a: 2, b: 2, deep: false })).toBe(2);
    expect(entries('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b'] })).toBe(
      2,
    );
  });

  it('names the list that costs most', () => {
    const query =
      '{ stats { articles } few: officials(first: 100) { edges { node { id } } } many: meetings(first: 20) { edges { node { attendees(first: 30) { edges { roles } } policies(first: 10) { edges { node { id } } } } } } }';
    expect(cost(query).costliest).toBe('many.edges.node.attendees');
    expect(cost('{ articles(first: 1) { edges { node { text } } } }').costliest).toBe(
      'articles.edges.node.text',
    );
    expect(cost('{ stats { articles } }').costliest).toBeUndefined();
  });

  it('takes no longer for fragments that spread the next one many times', () => {
    const fields = ['parent', 'p1: parent', 'p2: parent', 'p3: parent'];
    const fragment = (level: number) =>
      `fragment F${level} on County { ${fields.map((field) => `${field} { ${level === 40 ? 'id' : `...F${level + 1}`} }`).join(' ')} }`;
    const query = `{ county(code: "1") { ...F0 } } ${Array.from({ length: 41 }, (_, level) => fragment(level)).join(' ')}`;
    const started = performance.now();
    expect(entries(query)).toBe(0);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('the cost of an introspection', () => {
  it('lets GraphiQL and code generators read the schema', () => {
    for (const options of [
      {},
      { inputValueDeprecation: true, specifiedByUrl: true, directiveIsRepeatable: true },
    ]) {
      const all = entries(getIntrospectionQuery({ descriptions: true, oneOf: true, ...options }));
      expect(all).toBeGreaterThan(500);
      expect(all).toBeLessThan(LIMITS.cost / 2);
    }
  });

  it('is that of what it returns', () => {
    const types = Object.keys(schema.getTypeMap()).length;
    expect(entries('{ __schema { types { name } } }')).toBe(types + 1);
    expect(entries('{ __type(name: "Meeting") { name } }')).toBe(1);
    expect(entries('{ __type(name: "Nothing") { fields { name } } }')).toBe(0);
    expect(
      entries('query ($n: String!) { __type(name: $n) { fields { name } } }', { n: 'Meeting' }),
    ).toBeGreaterThan(10);
    expect(
      entries('{ __schema { types { ...T } a: types { ...T } } } fragment T on __Type { name }'),
    ).toBe(2 * types + 1);
  });

  it('is far over the limit for aliases of types and fields in fragments', () => {
    const many = (selection: string) =>
      Array.from({ length: 10 }, (_, i) => `a${i}: ${selection}`).join(' ');
    const query = `{ __schema { ${many('types { ...A }')} } }
      fragment A on __Type { ${many('fields { type { ...B } }')} }
      fragment B on __Type { ${many('fields { name description }')} }`;
    expect(query.length).toBeLessThan(1_800);
    const started = performance.now();
    expect(entries(query)).toBeGreaterThan(10 * LIMITS.cost);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('schema/examples', () => {
  it.each(readExamples().map((example) => [example.name, example] as const))(
    '%s is within the limit with pages of 20 in pages of 20',
    (_name, example) => {
      const given = JSON.parse(example.variables ?? '{}');
      const query = example.query
        .replaceAll(/first: \d+/gu, 'first: 20')
        .replaceAll(/= \d+/gu, '= 20');
      expect(entries(query, given)).toBeLessThanOrEqual(LIMITS.cost);
      // Apollo and Relay add fields of their own to every selection, such as __typename.
      const document = visit(parse(query), {
        SelectionSet: (set) => ({ ...set, selections: [...set.selections, TYPENAME] }),
      });
      expect(entries(print(document), given)).toBeLessThanOrEqual(LIMITS.cost);
    },
  );
});

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
