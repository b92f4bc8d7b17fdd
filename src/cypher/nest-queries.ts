import { matchesOf, type Question, questionOf, variableAt } from './parse.ts';
import { type Members, narrowed } from './project.ts';
import { columnsOf, type MapLiteral, readerOf } from './projection.ts';

/** A text with what is asked for each of its rows in the same breath. */
export interface Tree {
  readonly cypher: string;
  /** The members of its rows that are read; all unless given. */
  readonly members?: Members | undefined;
  readonly branches: readonly Branch[];
}

/** What is asked beside a text. */
export type Branch =
  /** For each node of the rows around it: `node.id` is where its id stands in a row. */
  | (Tree & { readonly node: string })
  /** What articles say of each relationship, of which a member of the row is a property: `roles`. */
  | { readonly claimsBeside: string }
  /** For each article that says it, by the first `$first` claims of each relationship. */
  | (Tree & { readonly articlesBeside: string })
  /** How many rows there are of which the root has a page: the text that counts them. */
  | { readonly total: string };

type Row = Record<string, unknown>;

/**
 * Hears what one branch, by its number, has for one parent: the row that it returns by itself; and
 * of a relationship the row that it stands in, with its claims.
 */
export type Hear = (branch: number, parentId: string, row: Row) => void;

/** One text for a whole tree; the parameters of branch 2 are called `$limit_2` in it. */
export interface Composed {
  readonly cypher: string;
  /** The rows as the statement by itself would return them, with the members that are read. */
  readonly read: (rows: readonly Row[], hear: Hear) => Row[];
}

/** What a part of the text returns, and how it is read. */
interface Part {
  readonly read: (cells: unknown, parentId: string, hear: Hear) => unknown;
  /** What others start at, by name: a variable of its rows, or claims. */
  readonly starts: readonly Start[];
  readonly columns: string;
}

/** Parents of which one row has what is found. */
const TOGETHER = 8;

/** What one branch, by its number, has for one parent. */
type Found = readonly [number: number, parentId: string, value: unknown];

type Start = readonly [name: string, expression: string];

/**
 * Composes a tree: each branch follows its parent, once for each distinct node, as a loader would
 * ask. Branches are counted depth first, from 1. Maps travel as lists of columns, since the driver
 * takes as long for the name of a value as for the value:
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
 * A count of all that the root has a page of is taken of the same matches, read once:
 *
 *     MATCH ... WHERE ... WITH collect(DISTINCT meeting) AS counted
 *     CALL (counted) { UNWIND counted AS meeting ... RETURN collect([...]) AS found_0 }
 *
 * What is found for some parents is one row: each row takes the database and the driver a while, but
 * the driver is slow with the texts of one that fills several packets. Which branch a part is of is
 * told by a float: of a whole number the driver makes four objects.
 */
export function composed(root: Tree): Composed {
  const question = questionOf(root.cypher);
  if (root.branches.length === 0) return columned(question, root.members);
  if (question.isGrouped)
    throw new Error(`a statement about many parents cannot be the root of others: ${root.cypher}`);
  const calls: string[] = [];
  const heard = new Map<number, (parentId: string, value: unknown, hear: Hear) => void>();
  const found = ["[[0.0, '', found_0]]"];
  let count = 0;

  /** Takes in what is asked for the rows of a part, and says what the part itself must return. */
  function partOf(
    { returned }: Question,
    { branches, members }: Omit<Tree, 'cypher'>,
    number: number,
  ): Part {
    if (typeof returned === 'string')
      return { columns: returned, starts: [], read: (value) => value };
    const map = narrowed(returned, members);
    const toRow = readerOf(map);
    const columns = columnsOf(map);
    const claims: { at: number; branch: number }[] = [];
    const starts = new Map<string, Start>();
    for (const branch of branches) {
      count += 1;
      if ('claimsBeside' in branch) {
        claims.push({ at: columns.length, branch: count });
        columns.push(`${variableAt(returned, branch.claimsBeside)}.claims`);
      } else if ('total' in branch) {
        countBeside(count);
      } else {
        const start = startOf(branch, returned, count);
        starts.set(start[0], start);
        call(branch, count, { nodes: `nodes_${number}_${start[0]}`, areNested: number > 0 });
      }
    }
    return {
      columns: `collect([${columns.join(', ')}])`,
      starts: [...starts.values()],
      read: (value, parentId, hear) =>
        (value as unknown[][]).map((cells) => {
          const row = toRow(cells);
          for (const { at, branch } of claims)
            hear(branch, parentId, { ...row, claims: cells[at] });
          return row;
        }),
    };
  }

  function countBeside(number: number): void {
    heard.set(number, (_id, total, hear) => hear(number, '', { total }));
    found.push(`[[${number}.0, '', size(counted)]]`);
  }

  function call(
    branch: AboutParents,
    number: number,
    parents: { readonly nodes: string; readonly areNested: boolean },
  ): void {
    const inner = questionOf(numbered(branch.cypher, number));
    const pattern = /\((?<name>\w*)(?::\w+)? \{id: parentId\}\)/u.exec(inner.before);
    if (!inner.isGrouped || pattern === null)
      throw new Error(
        `a statement that finds no parent by its id cannot be a branch: ${branch.cypher}`,
      );
    const parent = pattern.groups?.name || `parent_${number}`;
    const before = inner.before
      .replace(pattern[0], `(${parent})`)
      .replace(/\bparentId\b/gu, `${parent}.id`);
    const place = calls.push('') - 1;
    const { columns, starts, read } = partOf(inner, branch, number);
    const lists = parents.areNested
      ? `UNWIND ${parents.nodes} AS list\nUNWIND list AS`
      : `UNWIND ${parents.nodes} AS`;
    const passed = starts.map(([name, start]) => `, collect(${start}) AS ${name}_nodes`).join('');
    const gathered = starts.map(([name]) => `, collect(${name}_nodes) AS nodes_${number}_${name}`);
    calls[place] = `CALL (${parents.nodes}) {
${distinctParents(branch, lists, parent)}
CALL (${parent}) {
${before}RETURN ${columns} AS rows${passed}
}
RETURN collect([${number}.0, ${parent}.id, rows]) AS found_${number}${gathered.join('')}
}`;
    found.push(`found_${number}`);
    heard.set(number, (id, value, hear) => {
      hear(number, id, { parentId: id, [inner.name]: read(value, id, hear) });
    });
  }

  const { columns, starts, read } = partOf(question, root, 0);
  const gathered = starts.map(([name, start]) => `, collect(${start}) AS nodes_0_${name}`).join('');
  return {
    cypher: `${opening(root, question.before, `${columns} AS found_0${gathered}`)}
${calls.join('\n')}
WITH ${found.join(' + ')} AS found
UNWIND range(0, size(found) - 1, ${TOGETHER}) AS at
RETURN found[at..at + ${TOGETHER}] AS found`,
    read: (rows, hear) => {
      let own: unknown = [];
      for (const [number, parentId, value] of rows.flatMap(({ found }) => found as Found[])) {
        if (number === 0) own = read(value, '', hear);
        else heard.get(number)?.(parentId, value, hear);
      }
      return question.areRows ? (own as Row[]) : [{ [question.name]: own }];
    },
  };
}

/** A text up to what it returns of its page, with the count of all where that is asked for. */
function opening({ cypher, branches }: Tree, before: string, returned: string): string {
  const total = branches.find((branch) => 'total' in branch)?.total;
  if (total === undefined) return `${before}WITH ${returned}`;
  const shared = matchesOf(before, total);
  if (shared === undefined) throw new Error(`a page and its count do not begin alike: ${cypher}`);
  const { matches, counted, rest } = shared;
  return `${matches}WITH collect(DISTINCT ${counted}) AS counted
CALL (counted) {
UNWIND counted AS ${counted}
${rest}
RETURN ${returned}
}`;
}

type AboutParents = Extract<Branch, Tree>;

/** What a branch starts at, and under which name it is passed on. */
function startOf(branch: AboutParents, row: MapLiteral, number: number): Start {
  if ('node' in branch) {
    const variable = variableAt(row, branch.node);
    return [variable, variable];
  }
  const variable = variableAt(row, branch.articlesBeside);
  return [`${variable}_${number}`, `${variable}.claims[..$first_${number}]`];
}

/** The parameters of a branch bear its number. */
function numbered(cypher: string, number: number): string {
  return cypher.replace(/\$(?!parentIds\b)(\w+)/gu, `$$$1_${number}`);
}

/**
 * Nodes, or the articles of claims, `["news/5",...`, each once. A key with a quote in it is cut there:
 * what may be found so is noted as the article that it is, and the right one is then read by itself.
 */
function distinctParents(branch: AboutParents, lists: string, parent: string): string {
  if ('node' in branch) return `${lists} ${parent}\nWITH DISTINCT ${parent}`;
  return `${lists} claims
UNWIND claims AS claim
WITH DISTINCT 'Article:' + split(claim, '"')[1] AS articleId
MATCH (${parent}:Article {id: articleId})
WITH ${parent}`;
}

/** A statement by itself, whose maps travel as columns. */
function columned(
  { before, returned, name, isGrouped }: Question,
  members: Members | undefined,
): Composed {
  if (typeof returned === 'string')
    throw new Error(`a statement returns no list of maps: ${before}`);
  const map = narrowed(returned, members);
  const list = `${before}RETURN collect([${columnsOf(map).join(', ')}]) AS ${name}`;
  const toRow = readerOf(map);
  return {
    cypher: isGrouped
      ? `UNWIND $parentIds AS parentId\nCALL (parentId) {\n${list}\n}\nRETURN parentId, ${name}`
      : list,
    read: (rows) => rows.map((row) => ({ ...row, [name]: (row[name] as unknown[][]).map(toRow) })),
  };
}
