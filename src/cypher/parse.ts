import { type Projection, parseProjection, splitAtCommas } from './projection.ts';
import { closingBracket, stripComment } from './prune.ts';

/** Whether a text returns one list of maps, so that it can be nested and its rows travel as columns. */
export function canBeNested(cypher: string): boolean {
  return /\n\s*RETURN collect\(\{.*\}\) AS \w+(?:\n\}\nRETURN parentId, \w+)?\s*$/u.test(cypher);
}

/** A parsed text: what comes before its last RETURN, and what that returns under which name. */
export interface ParsedQuery {
  readonly before: string;
  /** The map that it collects of each row, or an expression. */
  readonly returned: Projection | string;
  readonly name: string;
  /** It returns rows, not one list of maps. */
  readonly returnsRows: boolean;
  /** It returns a row for each of `$parentIds`. */
  readonly isPerParent: boolean;
}

const PER_PARENT = /^UNWIND \$parentIds AS parentId\nCALL \(parentId\) (?=\{)/u;

/** Parses the text of a statement that reads. */
export function parseQuery(cypher: string): ParsedQuery {
  const text = stripComment(cypher);
  const opening = PER_PARENT.exec(text)?.[0];
  if (opening === undefined) return { ...parseReturn(text), isPerParent: false };
  const end = closingBracket(text, opening.length);
  return { ...parseReturn(text.slice(opening.length + 1, end)), isPerParent: true };
}

function parseReturn(text: string): Omit<ParsedQuery, 'isPerParent'> {
  const at = text.lastIndexOf('RETURN ');
  const before = text.slice(0, at);
  const values = splitAtCommas(text.slice(at + 'RETURN '.length)).map((value) => {
    const { expression = '', name = '' } =
      /^(?<expression>[\s\S]*?) AS (?<name>\w+)\s*$/u.exec(value)?.groups ?? {};
    if (name === '')
      throw new Error(`a statement with more after its RETURN cannot be nested: ${text}`);
    return [name, expression] as const;
  });
  const [[name, expression] = ['', '']] = values;
  if (values.length > 1) {
    const entries = values.map(([name, own]) => {
      return [name, own.startsWith('{') ? parseProjection(own) : own] as const;
    });
    return { before, returned: { entries }, name, returnsRows: true };
  }
  const map = /^collect\((?<map>\{[\s\S]*\})\)$/u.exec(expression)?.groups?.map;
  return { before, returned: map ? parseProjection(map) : expression, name, returnsRows: false };
}

/** What a page and its count share: `MATCH ... WHERE ...`, the variable that is counted, and the rest of the page. */
export interface SharedPrefix {
  readonly matches: string;
  readonly counted: string;
  readonly rest: string;
}

/** The prefix that a page shares with its count; undefined where it does not begin like it. */
export function sharedPrefixOf(page: string, count: string): SharedPrefix | undefined {
  const { matches = '', counted = '' } =
    /^(?<matches>[\s\S]*)RETURN count\(DISTINCT (?<counted>\w+)\) AS total\s*$/u.exec(
      stripComment(count),
    )?.groups ?? {};
  const text = stripComment(page);
  if (counted === '' || !text.startsWith(matches)) return undefined;
  return { matches, counted, rest: text.slice(matches.length) };
}

/** `node.id` in `{key: key, node: {id: official.id}}` → `official`: the variable whose property it is. */
export function variableOfColumn(map: Projection, path: string): string {
  const [first, ...rest] = path.split('.');
  const value = map.entries.find(([name]) => name === first)?.[1];
  if (typeof value === 'object') return variableOfColumn(value, rest.join('.'));
  const variable = /^(?<name>\w+)\.\w+$/u.exec(value ?? '')?.groups?.name;
  if (variable === undefined) throw new Error(`no column ${path} is a property of a variable`);
  return variable;
}
