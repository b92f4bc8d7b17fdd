import * as build from '../syntax/build.ts';
import { type Replace, rewrite, rewriteNodes } from '../syntax/rewrite.ts';
import type { Item, QueryClause, SyntaxNode } from '../syntax/syntax-tree.ts';
import { splitPage } from './count.ts';
import { perParent } from './per-parent.ts';
import { project } from './project.ts';
import {
  columnsOf,
  nodeOfColumn,
  type Projection,
  rowDecoder,
  sourceOfColumn,
} from './projection.ts';
import type { CompiledTree, OnRow, PerParentQuery, QueryTree, Row } from './query-tree.ts';
import { isPlain, mapReturned, PARENT_ID, PARENT_IDS, parentPattern } from './read-form.ts';

/** What one level of the query returns, and how it is decoded. */
interface Level {
  readonly decode: (cells: unknown, parentId: string, onRow: OnRow) => unknown;
  /** What nested queries begin with, by name: a variable of its rows, or claims. */
  readonly handovers: readonly Handover[];
  readonly columns: readonly SyntaxNode[];
}

/** How many parents share one record of the result. */
const PARENTS_PER_RECORD = 8;

/** What a nested query, by its number, has for one parent. */
type FoundValue = readonly [number: number, parentId: string, value: unknown];

type Handover = readonly [name: string, expression: readonly SyntaxNode[]];

/**
 * Compiles a tree of queries to one: each nested query follows the one around it and runs once for each
 * distinct parent, as a loader would. Nested queries are numbered depth first, from 1. Maps travel as
 * lists of columns, since the driver takes as long for the name of a value as for the value:
 *
 *     WITH collect([key, meeting.id]) AS found_0, collect(meeting) AS nodes_0_meeting
 *     CALL (nodes_0_meeting) {
 *       UNWIND nodes_0_meeting AS parent_1
 *       WITH DISTINCT parent_1
 *       CALL (parent_1) { ... RETURN collect([key, official.id]) AS rows }
 *       RETURN collect([1.0, parent_1.id, rows]) AS found_1
 *     }
 *     WITH [[0.0, '', found_0]] + found_1 AS found
 *     UNWIND range(0, size(found) - 1, 8) AS at
 *     RETURN found[at..at + 8] AS found
 *
 * The total count of the root's page is taken of the same matches, which are read once:
 *
 *     MATCH ... WHERE ... WITH collect(DISTINCT meeting) AS counted
 *     CALL (counted) { UNWIND counted AS meeting ... RETURN collect([...]) AS found_0 }
 *
 * Several parents share a record: each record costs the database and the driver time, but the driver is
 * slow with the texts of one that fills several packets. The number of the nested query is a float: of
 * a whole number the driver makes four objects.
 */
export function nest(root: QueryTree): CompiledTree {
  if (root.nested.length === 0) return compileSingle(root);
  if (root.isPerParent)
    throw new Error(`${root.statement} has $parentIds: it cannot be the root of nested reads`);
  const calls: QueryClause[] = [];
  const decoders = new Map<number, (parentId: string, value: unknown, onRow: OnRow) => void>();
  const found: SyntaxNode[][] = [[build.list(foundRow('0.0', [build.variable('found_0')]))]];
  let count = 0;

  /** Adds the queries nested in a level, and says what the level itself must return for them. */
  function compileLevel(tree: QueryTree, number: number): Level {
    checkRoomFor(tree);
    const { returned, nested, columns, statement } = tree;
    if (returned.kind === 'value')
      return { columns: returned.expression, handovers: [], decode: (value) => value };
    const projection = project(returned.projection, columns);
    const toRow = rowDecoder(projection);
    const expressions = columnsOf(projection);
    const claims: { offset: number; query: number }[] = [];
    const handovers = new Map<string, Handover>();
    for (const query of nested) {
      count += 1;
      if (query.kind === 'claims') {
        claims.push({ offset: expressions.length, query: count });
        const variable = relationshipOf(statement, returned.projection, query.column);
        expressions.push(build.property(variable, 'claims'));
      } else if (query.kind === 'totalCount') {
        addTotalCount(count);
      } else {
        const handover = handoverOf(statement, query, returned.projection, count);
        handovers.set(handover[0], handover);
        call(query, count, { nodes: `nodes_${number}_${handover[0]}`, areNested: number > 0 });
      }
    }
    return {
      columns: build.apply('collect', [build.list(...expressions)]),
      handovers: [...handovers.values()],
      decode: (value, parentId, onRow) =>
        (value as unknown[][]).map((cells) => {
          const row = toRow(cells);
          for (const { offset, query } of claims)
            onRow(query, parentId, { ...row, claims: cells[offset] });
          return row;
        }),
    };
  }

  function addTotalCount(number: number): void {
    decoders.set(number, (_id, total, onRow) => onRow(number, '', { total }));
    const size = build.apply('size', [build.variable('counted')]);
    found.push([build.list(foundRow(`${number}.0`, size))]);
  }

  function call(
    query: PerParentQuery,
    number: number,
    parents: { readonly nodes: string; readonly areNested: boolean },
  ): void {
    const { parent, tree } = beginningAtParent(query, number);
    const place = calls.push(build.call([], [])) - 1;
    const { columns, handovers, decode } = compileLevel(tree, number);
    const collected = ([name]: Handover) =>
      build.item(
        build.apply('collect', [build.variable(`${name}_nodes`)]),
        `nodes_${number}_${name}`,
      );
    const rows = build.list([build.number(`${number}.0`)], build.property(parent, 'id'), [
      build.variable('rows'),
    ]);
    calls[place] = build.call(
      [parents.nodes],
      [
        ...unwindParents(query, parents, parent),
        build.call(
          [parent],
          [
            ...tree.before,
            build.projectionClause('return', [
              build.item(columns, 'rows'),
              ...handovers.map(([name, own]) =>
                build.item(build.apply('collect', own), `${name}_nodes`),
              ),
            ]),
          ],
        ),
        build.projectionClause('return', [
          build.item(build.apply('collect', [rows]), `found_${number}`),
          ...handovers.map(collected),
        ]),
      ],
    );
    found.push([build.variable(`found_${number}`)]);
    const name = query.returned.kind === 'rows' ? '' : query.returned.name;
    decoders.set(number, (id, value, onRow) => {
      onRow(number, id, { [PARENT_ID]: id, [name]: decode(value, id, onRow) });
    });
  }

  const { columns, handovers, decode } = compileLevel(root, 0);
  const items = [
    build.item(columns, 'found_0'),
    ...handovers.map(([name, own]) => build.item(build.apply('collect', own), `nodes_0_${name}`)),
  ];
  return {
    clauses: [...rootClauses(root, items), ...calls, ...inRecords(found)],
    decoderFor: (nameOf) => (rows, onRow) => {
      const column = nameOf('found');
      const found = rows.flatMap((row) => row[column] as FoundValue[]);
      let own: unknown = [];
      for (const [number, parentId, value] of found) {
        if (number === 0) own = decode(value, '', onRow);
        else decoders.get(number)?.(parentId, value, onRow);
      }
      return root.returned.kind === 'rows' ? (own as Row[]) : [{ [root.returned.name]: own }];
    },
  };
}

/** `[1.0, '', found_1]`, of what has no parent. */
function foundRow(number: string, value: readonly SyntaxNode[]): SyntaxNode[] {
  return [build.list([build.number(number)], [build.string('')], value)];
}

/** The root up to what it returns of its page, with the total count where that is read too. */
function rootClauses(root: QueryTree, items: readonly Item[]): QueryClause[] {
  if (!root.nested.some(({ kind }) => kind === 'totalCount'))
    return [...root.before, build.projectionClause('with', items)];
  const page = splitPage(root);
  if (typeof page === 'string') throw new Error(`${root.statement}: ${page}`);
  const { matches, counted, rest } = page;
  const all = build.applyDistinct('collect', [build.variable(counted)]);
  return [
    ...matches,
    build.projectionClause('with', [build.item(all, 'counted')]),
    build.call(
      ['counted'],
      [
        build.unwind([build.variable('counted')], counted),
        ...rest,
        build.projectionClause('return', items),
      ],
    ),
  ];
}

/** All that was found, some parents a record. */
function inRecords(found: readonly (readonly SyntaxNode[])[]): QueryClause[] {
  const all = found.flatMap((own, at) => (at === 0 ? own : [build.sign('+', true), ...own]));
  const most = build.number(String(PARENTS_PER_RECORD));
  const size = build.apply('size', [build.variable('found')]);
  const last = [...size, build.sign('-', true), build.number('1')];
  const at = build.variable('at');
  const part: SyntaxNode = {
    kind: 'group',
    open: '[',
    nodes: [at, build.sign('..'), { ...at, isApart: false }, build.sign('+', true), most],
  };
  return [
    build.projectionClause('with', [build.item(all, 'found')]),
    build.unwind(build.apply('range', [build.number('0')], last, [most]), 'at'),
    build.projectionClause('return', [build.item([build.variable('found'), part], 'found')]),
  ];
}

/** A query whose parent is a variable that is given to it, and whose parameters have its number: `$limit_2`. */
function beginningAtParent(
  query: PerParentQuery,
  number: number,
): { readonly parent: string; readonly tree: PerParentQuery } {
  const pattern = query.isPerParent ? parentPattern(query.before) : undefined;
  if (pattern === undefined)
    throw new Error(
      `${query.statement} does not find its parent by {id: parentId}: it cannot be nested`,
    );
  const [first] = pattern.nodes;
  const parent = first?.kind === 'variable' ? first.text : `parent_${number}`;
  const node = [{ ...pattern, nodes: [build.variable(parent)] }];
  const id = build.property(parent, 'id');
  const replace: Replace = (own) => {
    if (own === pattern) return node;
    if (own.kind === 'variable' && own.text === PARENT_ID) return id;
    if (own.kind === 'parameter' && own.text !== PARENT_IDS)
      return [{ ...own, text: `${own.text}_${number}` }];
    return undefined;
  };
  const before = rewrite(query.before, replace);
  const returned = mapReturned(query.returned, (nodes) => rewriteNodes(nodes, replace));
  return { parent, tree: { ...query, before, returned } };
}

/** Rows and lists can have more beside them; one value, and rows that are sorted or cut, cannot. */
function checkRoomFor({ statement, returned, nested }: QueryTree): void {
  if (returned.kind === 'value' && nested.length > 0)
    throw new Error(`${statement} returns one value: nothing is nested in it`);
  if (returned.kind === 'rows' && !isPlain(returned.clause))
    throw new Error(`${statement} has more after its RETURN: nothing is nested in it`);
}

function relationshipOf(statement: string, projection: Projection, column: string): string {
  const variable = sourceOfColumn(projection, column);
  if (variable === undefined)
    throw new Error(
      `${statement} reads its column ${column} from no relationship, or from several`,
    );
  return variable;
}

/** The parents that a nested query begins with, and under which name they are handed over. */
function handoverOf(
  statement: string,
  query: PerParentQuery,
  projection: Projection,
  number: number,
): Handover {
  if (query.kind === 'perNode') {
    const variable = nodeOfColumn(projection, query.idColumn);
    if (variable === undefined)
      throw new Error(`${statement} has no column ${query.idColumn} that is the id of a node`);
    return [variable, [build.variable(variable)]];
  }
  const variable = relationshipOf(statement, projection, query.claimsColumn);
  const first: SyntaxNode = { kind: 'parameter', text: `first_${number}` };
  const part: SyntaxNode = { kind: 'group', open: '[', nodes: [build.sign('..'), first] };
  return [`${variable}_${number}`, [...build.property(variable, 'claims'), part]];
}

/**
 * Nodes, or the articles of claims, `["news/5",...`, each once. A key that contains a quote is cut there:
 * an article found by the shorter key is primed under its own id, and the right one is read by itself.
 */
function unwindParents(
  { kind }: PerParentQuery,
  { nodes, areNested }: { readonly nodes: string; readonly areNested: boolean },
  parent: string,
): QueryClause[] {
  const as = kind === 'perNode' ? parent : 'claims';
  const lists = areNested
    ? [build.unwind([build.variable(nodes)], 'list'), build.unwind([build.variable('list')], as)]
    : [build.unwind([build.variable(nodes)], as)];
  const onlyParent = build.item([build.variable(parent)]);
  if (kind === 'perNode')
    return [...lists, build.projectionClause('with', [onlyParent], { isDistinct: true })];
  const key = [
    ...build.apply('split', [build.variable('claim')], [build.string('"')]),
    build.index(1),
  ];
  const id = [build.string('Article:'), build.sign('+', true), ...key];
  return [
    ...lists,
    build.unwind([build.variable('claims')], 'claim'),
    build.projectionClause('with', [build.item(id, 'articleId')], { isDistinct: true }),
    build.match(build.nodeById(parent, 'Article', 'articleId')),
    build.projectionClause('with', [onlyParent]),
  ];
}

/** A statement without nested reads, whose maps travel as columns. */
function compileSingle({
  before,
  returned,
  isPerParent,
  columns,
  statement,
}: QueryTree): CompiledTree {
  if (returned.kind !== 'list') throw new Error(`${statement} returns no list of maps`);
  const { name } = returned;
  const projection = project(returned.projection, columns);
  const list = build.apply('collect', [build.list(...columnsOf(projection))]);
  const own = [...before, build.projectionClause('return', [build.item(list, name)])];
  const toRow = rowDecoder(projection);
  return {
    clauses: isPerParent ? perParent(own, name) : own,
    decoderFor: (nameOf) => (rows) =>
      rows.map((row) => ({
        ...(isPerParent && { [PARENT_ID]: row[nameOf(PARENT_ID)] }),
        [name]: (row[nameOf(name)] as unknown[][]).map(toRow),
      })),
  };
}
