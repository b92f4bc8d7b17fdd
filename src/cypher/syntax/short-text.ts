import { print, type Writer } from './print.ts';
import type { QueryClause, SyntaxToken } from './syntax-tree.ts';
import { KEYWORDS } from './vocabulary.ts';

/** The text that is sent, with the names that stand in it for those of the files. */
export interface ShortText {
  readonly cypher: string;
  /** The name in the text of a variable or a column. */
  readonly nameOf: (variable: string) => string;
  /** The name in the text of each parameter, by its own name. */
  readonly parameters: ReadonlyMap<string, string>;
}

/**
 * The shortest text of a query: without comments, new lines and blanks that nothing needs, and with names of a letter or two.
 * The driver writes to its socket in pieces of 1,400 bytes, and each piece costs. Columns that are read by their names
 * keep them.
 *
 *     MATCH (meeting:Meeting) WHERE meeting.date >= $from  →  MATCH(a:Meeting)WHERE a.date>= $a
 */
export function shortText(
  clauses: readonly QueryClause[],
  columns: readonly string[] = [],
): ShortText {
  const writer = new ShortWriter(columns);
  print(clauses, writer);
  return {
    cypher: writer.text,
    nameOf: (variable) => writer.variables.get(variable) ?? variable,
    parameters: writer.parameters,
  };
}

class ShortWriter implements Writer {
  text = '';
  readonly variables: Map<string, string>;
  readonly parameters = new Map<string, string>();
  readonly #taken: ReadonlySet<string>;
  #lastKind: SyntaxToken['kind'] | undefined;
  #variableNumber = 0;
  #parameterNumber = 0;

  constructor(columns: readonly string[]) {
    this.variables = new Map(columns.map((name) => [name, name]));
    this.#taken = new Set(columns);
  }

  write(kind: SyntaxToken['kind'], text: string, isApart: boolean): void {
    const own = this.#renamed(kind, text);
    if (this.#needsBlank(kind, own.charAt(0), isApart)) this.text += ' ';
    this.text += own;
    this.#lastKind = kind;
  }

  newLine(): void {
    // A blank is written where one is needed.
  }

  /** Between words, and between signs that are apart: `< -1` is no `<-`. */
  #needsBlank(kind: SyntaxToken['kind'], first: string, isApart: boolean): boolean {
    if (this.#lastKind === undefined) return false;
    if (kind === 'sign') return this.#lastKind === 'sign' && isApart && this.#wouldMerge(first);
    return this.#lastKind !== 'sign';
  }

  #wouldMerge(first: string): boolean {
    return MERGED.has(`${this.text.at(-1)}${first}`);
  }

  #renamed(kind: SyntaxToken['kind'], text: string): string {
    if (kind === 'variable') {
      let name = this.variables.get(text);
      if (name === undefined) {
        do name = nameOf(this.#variableNumber++);
        while (this.#taken.has(name));
        this.variables.set(text, name);
      }
      return name;
    }
    if (kind !== 'parameter') return text;
    let name = this.parameters.get(text);
    if (name === undefined) {
      name = nameOf(this.#parameterNumber++);
      this.parameters.set(text, name);
    }
    return `$${name}`;
  }
}

/** Signs of two characters. */
const MERGED: ReadonlySet<string> = new Set([
  '<=',
  '>=',
  '<>',
  '<-',
  '->',
  '--',
  '..',
  '+=',
  '//',
  '/*',
]);

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const names: string[] = [];
let next = 0;

/** `a`, `b`, ... `Z`, `aa`: the names in their order; none is a keyword. */
function nameOf(number: number): string {
  while (names.length <= number) {
    const name = lettersOf(next++);
    if (!KEYWORDS.has(name.toUpperCase())) names.push(name);
  }
  return names[number] ?? '';
}

function lettersOf(number: number): string {
  const last = LETTERS[number % LETTERS.length] ?? '';
  return number < LETTERS.length
    ? last
    : `${lettersOf(Math.floor(number / LETTERS.length) - 1)}${last}`;
}
