import { columnsOf, type MapLiteral, mapLiteral, readerOf, topLevel } from './columns.ts';
import { closingOf, withoutHeading } from './specialize.ts';

/** A text with what is asked for each of its rows in the same breath. */
export interface Tree {
  readonly cypher: string;
  readonly branches: readonly Branch[];
}

/** What is asked for each node of the rows around it, or what articles say of each relationship there. */
export type Branch =
  | (Tree & { readonly node: string })
  /** A member of the row that is a property of the relationship: `roles`. */
  | { readonly claimsBeside: string };

type Row = Record<string, unknown>;

/**
 * Hears what one branch, by its number, has for one parent: the row that it returns by itself; and
 * of a relationship the row that it stands in, with its claims.
 */
export type Hear = (branch: number, parentId: string, row: Row) => void;

/** One text for a whole tree; the parameters of branch 2 are called `$limit_2` in it. */
export interface Composed {
  readonly cypher: string;
  /** The rows as the statement by itself would return them. */
  readonly read: (rows: readonly Row[], hear: Hear) => Row[];
}

/** What a part of the text returns, and how it is read. */
interface Part {
  readonly read: (cells: unknown, parentId: string, hear: Hear) => unknown;
  /** Variables of its rows whose nodes others start at. */
  readonly nodes: readonly string[];
  readonly columns: string;
}

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
 *       RETURN collect([1, parent_1.id, rows]) AS found_1
 *     }
 *     UNWIND [[0, '', found_0]] + found_1 AS found
 *     RETURN found
 *
 * What is found for each parent is a row of its own: the driver is slow with the texts of one row
 * that fills several packets.
 */
export function composed(root: Tree): Composed {
  const question = questionOf(root.cypher);
  if (root.branches.length === 0) return columned(question);
  if (question.isGrouped)
    throw new Error(`a statement about many parents cannot be the root of others: ${root.cypher}`);
  const calls: string[] = [];
  const heard = new Map<number, (parentId: string, value: unknown, hear: Hear) => void>();
  let count = 0;

  /** Takes in what is asked for the rows of a part, and says what the part itself must return. */
  function partOf(
    returned: MapLiteral | string,
    branches: readonly Branch[],
    number: number,
  ): Part {
    if (typeof returned === 'string')
      return { columns: returned, nodes: [], read: (value) => value };
    const toRow = readerOf(returned);
    const columns = columnsOf(returned);
    const claims: { at: number; branch: number }[] = [];
    const nodes = new Set<string>();
    for (const branch of branches) {
      count += 1;
      if ('claimsBeside' in branch) {
        claims.push({ at: columns.length, branch: count });
        columns.push(`${variableAt(returned, branch.claimsBeside)}.claims`);
      } else {
        const variable = variableAt(returned, branch.node);
        nodes.add(variable);
        call(branch, count, { nodes: `nodes_${number}_${variable}`, areNested: number > 0 });
      }
    }
    return {
      columns: `collect([${columns.join(', ')}])`,
      nodes: [...nodes],
      read: (value, parentId, hear) =>
        (value as unknown[][]).map((cells) => {
          const row = toRow(cells);
          for (const { at, branch } of claims)
            hear(branch, parentId, { ...row, claims: cells[at] });
          return row;
        }),
    };
  }

  function call(
    branch: Tree,
    number: number,
    parents: { readonly nodes: string; readonly areNested: boolean },
  ): void {
    const inner = questionOf(branch.cypher.replace(/\$(?!parentIds\b)(\w+)/gu, `$$$1_${number}`));
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
    const { columns, nodes, read } = partOf(inner.returned, branch.branches, number);
    const unwound = parents.areNested
      ? `UNWIND ${parents.nodes} AS list\nUNWIND list AS ${parent}`
      : `UNWIND ${parents.nodes} AS ${parent}`;
    const passed = nodes.map((node) => `, collect(${node}) AS ${node}_nodes`).join('');
    const gathered = nodes.map((node) => `, collect(${node}_nodes) AS nodes_${number}_${node}`);
    calls[place] = `CALL (${parents.nodes}) {
${unwound}
WITH DISTINCT ${parent}
CALL (${parent}) {
${before}RETURN ${columns} AS rows${passed}
}
RETURN collect([${number}, ${parent}.id, rows]) AS found_${number}${gathered.join('')}
}`;
    heard.set(number, (id, value, hear) => {
      hear(number, id, { parentId: id, [inner.name]: read(value, id, hear) });
    });
  }

  const { columns, nodes, read } = partOf(question.returned, root.branches, 0);
  const gathered = nodes.map((node) => `, collect(${node}) AS nodes_0_${node}`).join('');
  const found = [...heard.keys()].map((number) => ` + found_${number}`).join('');
  return {
    cypher: `${question.before}WITH ${columns} AS found_0${gathered}
${calls.join('\n')}
UNWIND [[0, '', found_0]]${found} AS found
RETURN found`,
    read: (rows, hear) => {
      let own: unknown = [];
      for (const { found } of rows) {
        const [number, parentId, value] = found as [number, string, unknown];
        if (number === 0) own = read(value, '', hear);
        else heard.get(number)?.(parentId, value, hear);
      }
      return question.areRows ? (own as Row[]) : [{ [question.name]: own }];
    },
  };
}

/** A statement by itself, whose maps travel as columns. */
function columned({ before, returned, name, isGrouped }: Question): Composed {
  if (typeof returned === 'string')
    throw new Error(`a statement returns no list of maps: ${before}`);
  const list = `${before}RETURN collect([${columnsOf(returned).join(', ')}]) AS ${name}`;
  const toRow = readerOf(returned);
  return {
    cypher: isGrouped
      ? `UNWIND $parentIds AS parentId\nCALL (parentId) {\n${list}\n}\nRETURN parentId, ${name}`
      : list,
    read: (rows) => rows.map((row) => ({ ...row, [name]: (row[name] as unknown[][]).map(toRow) })),
  };
}

/** Whether a text returns one list of maps, which travels as columns. */
export function isComposable(cypher: string): boolean {
  return /\n\s*RETURN collect\(\{.*\}\) AS \w+(?:\n\}\nRETURN parentId, \w+)?\s*$/u.test(cypher);
}

/** A text taken apart: what stands before its last RETURN, and what that returns under which name. */
interface Question {
  readonly before: string;
  /** What a list has of each row, or an expression. */
  readonly returned: MapLiteral | string;
  readonly name: string;
  /** It returns rows of columns, and no list of them. */
  readonly areRows: boolean;
  /** It has a row for each of `$parentIds`. */
  readonly isGrouped: boolean;
}

const GROUPED = /^UNWIND \$parentIds AS parentId\nCALL \(parentId\) (?=\{)/u;

function questionOf(cypher: string): Question {
  const text = withoutHeading(cypher);
  const opening = GROUPED.exec(text)?.[0];
  if (opening === undefined) return { ...endingOf(text), isGrouped: false };
  const end = closingOf(text, opening.length);
  return { ...endingOf(text.slice(opening.length + 1, end)), isGrouped: true };
}

function endingOf(text: string): Omit<Question, 'isGrouped'> {
  const at = text.lastIndexOf('RETURN ');
  const before = text.slice(0, at);
  const values = topLevel(text.slice(at + 'RETURN '.length)).map((value) => {
    const { expression = '', name = '' } =
      /^(?<expression>[\s\S]*?) AS (?<name>\w+)\s*$/u.exec(value)?.groups ?? {};
    if (name === '')
      throw new Error(`a statement with more behind its RETURN cannot be composed: ${text}`);
    return [name, expression] as const;
  });
  const [[name, expression] = ['', '']] = values;
  if (values.length > 1) return { before, returned: { entries: values }, name, areRows: true };
  const map = /^collect\((?<map>\{[\s\S]*\})\)$/u.exec(expression)?.groups?.map;
  return { before, returned: map ? mapLiteral(map) : expression, name, areRows: false };
}

/** `node.id` in `{key: key, node: {id: official.id}}` → `official`: the variable whose property it is. */
function variableAt(map: MapLiteral, path: string): string {
  const [first, ...rest] = path.split('.');
  const value = map.entries.find(([name]) => name === first)?.[1];
  if (typeof value === 'object') return variableAt(value, rest.join('.'));
  const variable = /^(?<name>\w+)\.\w+$/u.exec(value ?? '')?.groups?.name;
  if (variable === undefined) throw new Error(`no property of a variable stands at ${path}`);
  return variable;
}
