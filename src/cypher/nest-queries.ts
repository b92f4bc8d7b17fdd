import { type ParsedQuery, parseQuery, sharedPrefixOf, variableOfColumn } from './parse.ts';
import { type ColumnSet, project } from './project.ts';
import { columnsOf, type Projection, rowDecoder } from './projection.ts';
import type { CompiledTree, OnRow, PerParentQuery, QueryTree, Row } from './query-tree.ts';

/** What one level of the text returns, and how it is decoded. */
interface Level {
  readonly decode: (cells: unknown, parentId: string, onRow: OnRow) => unknown;
  /** What nested queries begin with, by name: a variable of its rows, or claims. */
  readonly handovers: readonly Handover[];
  readonly columns: string;
}

/** How many parents share one record of the result. */
const PARENTS_PER_RECORD = 8;

/** What a nested query, by its number, has for one parent. */
type FoundValue = readonly [number: number, parentId: string, value: unknown];

type Handover = readonly [name: string, expression: string];

/**
 * Compiles a tree to one text: each nested query follows the one around it and runs once for each
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
export function nestQueries(root: QueryTree): CompiledTree {
  const query = parseQuery(root.cypher);
  if (root.nested.length === 0) return compileSingle(query, root.columns);
  if (query.isPerParent)
    throw new Error(
      `a statement with $parentIds cannot be the root of nested reads: ${root.cypher}`,
    );
  const calls: string[] = [];
  const decoders = new Map<number, (parentId: string, value: unknown, onRow: OnRow) => void>();
  const found = ["[[0.0, '', found_0]]"];
  let count = 0;

  /** Adds the queries nested in a level, and says what the level itself must return for them. */
  function compileLevel(
    { returned }: ParsedQuery,
    { nested, columns }: Pick<QueryTree, 'nested' | 'columns'>,
    number: number,
  ): Level {
    if (typeof returned === 'string')
      return { columns: returned, handovers: [], decode: (value) => value };
    const projection = project(returned, columns);
    const toRow = rowDecoder(projection);
    const expressions = columnsOf(projection);
    const claims: { at: number; query: number }[] = [];
    const handovers = new Map<string, Handover>();
    for (const query of nested) {
      count += 1;
      if (query.kind === 'claims') {
        claims.push({ at: expressions.length, query: count });
        expressions.push(`${variableOfColumn(returned, query.column)}.claims`);
      } else if (query.kind === 'totalCount') {
        addTotalCount(count);
      } else {
        const handover = handoverOf(query, returned, count);
        handovers.set(handover[0], handover);
        call(query, count, { nodes: `nodes_${number}_${handover[0]}`, areNested: number > 0 });
      }
    }
    return {
      columns: `collect([${expressions.join(', ')}])`,
      handovers: [...handovers.values()],
      decode: (value, parentId, onRow) =>
        (value as unknown[][]).map((cells) => {
          const row = toRow(cells);
          for (const { at, query } of claims) onRow(query, parentId, { ...row, claims: cells[at] });
          return row;
        }),
    };
  }

  function addTotalCount(number: number): void {
    decoders.set(number, (_id, total, onRow) => onRow(number, '', { total }));
    found.push(`[[${number}.0, '', size(counted)]]`);
  }

  function call(
    query: PerParentQuery,
    number: number,
    parents: { readonly nodes: string; readonly areNested: boolean },
  ): void {
    const inner = parseQuery(suffixParameters(query.cypher, number));
    const pattern = /\((?<name>\w*)(?::\w+)? \{id: parentId\}\)/u.exec(inner.before);
    if (!inner.isPerParent || pattern === null)
      throw new Error(
        `a statement that does not find its parent by {id: parentId} cannot be nested: ${query.cypher}`,
      );
    const parent = pattern.groups?.name || `parent_${number}`;
    const before = inner.before
      .replace(pattern[0], `(${parent})`)
      .replace(/\bparentId\b/gu, `${parent}.id`);
    const place = calls.push('') - 1;
    const { columns, handovers, decode } = compileLevel(inner, query, number);
    const lists = parents.areNested
      ? `UNWIND ${parents.nodes} AS list\nUNWIND list AS`
      : `UNWIND ${parents.nodes} AS`;
    const passed = handovers.map(([name, own]) => `, collect(${own}) AS ${name}_nodes`).join('');
    const gathered = handovers.map(
      ([name]) => `, collect(${name}_nodes) AS nodes_${number}_${name}`,
    );
    calls[place] = `CALL (${parents.nodes}) {
${unwindParents(query, lists, parent)}
CALL (${parent}) {
${before}RETURN ${columns} AS rows${passed}
}
RETURN collect([${number}.0, ${parent}.id, rows]) AS found_${number}${gathered.join('')}
}`;
    found.push(`found_${number}`);
    decoders.set(number, (id, value, onRow) => {
      onRow(number, id, { parentId: id, [inner.name]: decode(value, id, onRow) });
    });
  }

  const { columns, handovers, decode } = compileLevel(query, root, 0);
  const gathered = handovers.map(([name, own]) => `, collect(${own}) AS nodes_0_${name}`).join('');
  return {
    cypher: `${rootClause(root, query.before, `${columns} AS found_0${gathered}`)}
${calls.join('\n')}
WITH ${found.join(' + ')} AS found
UNWIND range(0, size(found) - 1, ${PARENTS_PER_RECORD}) AS at
RETURN found[at..at + ${PARENTS_PER_RECORD}] AS found`,
    decode: (rows, onRow) => {
      let own: unknown = [];
      for (const [number, parentId, value] of rows.flatMap(({ found }) => found as FoundValue[])) {
        if (number === 0) own = decode(value, '', onRow);
        else decoders.get(number)?.(parentId, value, onRow);
      }
      return query.returnsRows ? (own as Row[]) : [{ [query.name]: own }];
    },
  };
}

/** The root's text up to what it returns of its page, with the total count where that is read too. */
function rootClause({ cypher, nested }: QueryTree, before: string, returned: string): string {
  const count = nested.find(({ kind }) => kind === 'totalCount');
  if (count?.kind !== 'totalCount') return `${before}WITH ${returned}`;
  const shared = sharedPrefixOf(before, count.cypher);
  if (shared === undefined) throw new Error(`a page and its count do not begin alike: ${cypher}`);
  const { matches, counted, rest } = shared;
  return `${matches}WITH collect(DISTINCT ${counted}) AS counted
CALL (counted) {
UNWIND counted AS ${counted}
${rest}
RETURN ${returned}
}`;
}

/** The parents that a nested query begins with, and under which name they are handed over. */
function handoverOf(query: PerParentQuery, row: Projection, number: number): Handover {
  if (query.kind === 'perNode') {
    const variable = variableOfColumn(row, query.idColumn);
    return [variable, variable];
  }
  const variable = variableOfColumn(row, query.claimsColumn);
  return [`${variable}_${number}`, `${variable}.claims[..$first_${number}]`];
}

/** `$limit` → `$limit_2`: parameters of a nested query have its number. */
function suffixParameters(cypher: string, number: number): string {
  return cypher.replace(/\$(?!parentIds\b)(\w+)/gu, `$$$1_${number}`);
}

/**
 * Nodes, or the articles of claims, `["news/5",...`, each once. A key that contains a quote is cut there:
 * an article found by the shorter key is primed under its own id, and the right one is read by itself.
 */
function unwindParents(query: PerParentQuery, lists: string, parent: string): string {
  if (query.kind === 'perNode') return `${lists} ${parent}\nWITH DISTINCT ${parent}`;
  return `${lists} claims
UNWIND claims AS claim
WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
MATCH (${parent}:Article {id: articleId})
WITH ${parent}`;
}

/** A statement without nested reads, whose maps travel as columns. */
function compileSingle(
  { before, returned, name, isPerParent }: ParsedQuery,
  columns: ColumnSet | undefined,
): CompiledTree {
  if (typeof returned === 'string')
    throw new Error(`a statement returns no list of maps: ${before}`);
  const projection = project(returned, columns);
  const list = `${before}RETURN collect([${columnsOf(projection).join(', ')}]) AS ${name}`;
  const toRow = rowDecoder(projection);
  return {
    cypher: isPerParent
      ? `UNWIND $parentIds AS parentId\nCALL (parentId) {\n${list}\n}\nRETURN parentId, ${name}`
      : list,
    decode: (rows) =>
      rows.map((row) => ({ ...row, [name]: (row[name] as unknown[][]).map(toRow) })),
  };
}
