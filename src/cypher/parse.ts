import { type MapLiteral, mapLiteral, topLevel } from './projection.ts';
import { closingOf, withoutHeading } from './prune.ts';

/** Whether a text returns one list of maps, which travels as columns. */
export function isComposable(cypher: string): boolean {
  return /\n\s*RETURN collect\(\{.*\}\) AS \w+(?:\n\}\nRETURN parentId, \w+)?\s*$/u.test(cypher);
}

/** A text taken apart: what stands before its last RETURN, and what that returns under which name. */
export interface Question {
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

/** Takes a text apart. */
export function questionOf(cypher: string): Question {
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
  if (values.length > 1) {
    const entries = values.map(([name, own]) => {
      return [name, own.startsWith('{') ? mapLiteral(own) : own] as const;
    });
    return { before, returned: { entries }, name, areRows: true };
  }
  const map = /^collect\((?<map>\{[\s\S]*\})\)$/u.exec(expression)?.groups?.map;
  return { before, returned: map ? mapLiteral(map) : expression, name, areRows: false };
}

/** What a page and its count both find: `MATCH ... WHERE ...`, the variable that is counted, and what the page goes on with. */
export interface Matches {
  readonly matches: string;
  readonly counted: string;
  readonly rest: string;
}

/** What both find, where the page begins as its count does; undefined where it does not. */
export function matchesOf(page: string, count: string): Matches | undefined {
  const { matches = '', counted = '' } =
    /^(?<matches>[\s\S]*)RETURN count\(DISTINCT (?<counted>\w+)\) AS total\s*$/u.exec(
      withoutHeading(count),
    )?.groups ?? {};
  const text = withoutHeading(page);
  if (counted === '' || !text.startsWith(matches)) return undefined;
  return { matches, counted, rest: text.slice(matches.length) };
}

/** `node.id` in `{key: key, node: {id: official.id}}` → `official`: the variable whose property it is. */
export function variableAt(map: MapLiteral, path: string): string {
  const [first, ...rest] = path.split('.');
  const value = map.entries.find(([name]) => name === first)?.[1];
  if (typeof value === 'object') return variableAt(value, rest.join('.'));
  const variable = /^(?<name>\w+)\.\w+$/u.exec(value ?? '')?.groups?.name;
  if (variable === undefined) throw new Error(`no property of a variable stands at ${path}`);
  return variable;
}
