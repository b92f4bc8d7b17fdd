import { CypherFormError } from './form-error.ts';

/** A piece of Cypher text between blanks and comments. */
export interface Lexeme {
  readonly kind: 'word' | 'quoted' | 'parameter' | 'string' | 'number' | 'sign';
  /** As it stands in the file. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** Whether blanks or a comment stand before it. */
  readonly isApart: boolean;
  /** Of a word, in capitals; else empty. */
  readonly word: string;
}

/** What each kind of piece looks like, by its first character; `y` matches at one place only. */
const STRING = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/uy;
const QUOTED = /`(?:[^`]|``)*`/uy;
const PARAMETER = /\$[A-Za-z]\w*/uy;
const NUMBER = /\d+(?:\.\d+)?/uy;
const WORD = /[A-Za-z_]\w*/uy;
const SIGN = /<=|>=|<>|<-|->|--|\.\.|\+=|[-+*/%=<>.,:|()[\]{}]/uy;

/** `MATCH (meeting) // all` → `MATCH`, `(`, `meeting`, `)`. Anything else than a known piece is an error. */
export function lex(file: string, text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  let line = 1;
  let isApart = false;
  while (at < text.length) {
    const blank = blankEnd(file, line, text, at);
    if (blank > at) {
      line += linesIn(text, at, blank);
      at = blank;
      isApart = true;
      continue;
    }
    const kind = kindAt(text, at);
    const pattern = PATTERNS[kind];
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined)
      throw new CypherFormError(file, line, `${JSON.stringify(text[at])} is not known`);
    const word = kind === 'word' ? found.toUpperCase() : '';
    lexemes.push({ kind, text: found, line, isApart, word });
    line += linesIn(text, at, at + found.length);
    at += found.length;
    isApart = false;
  }
  return lexemes;
}

const PATTERNS: Readonly<Record<Lexeme['kind'], RegExp>> = {
  word: WORD,
  quoted: QUOTED,
  parameter: PARAMETER,
  string: STRING,
  number: NUMBER,
  sign: SIGN,
};

function kindAt(text: string, at: number): Lexeme['kind'] {
  const first = text.charAt(at);
  if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first === '_')
    return 'word';
  if (first >= '0' && first <= '9') return 'number';
  if (first === "'" || first === '"') return 'string';
  if (first === '$') return 'parameter';
  return first === '`' ? 'quoted' : 'sign';
}

/** Where the blank or the comment ends that begins at an offset; the offset itself where none does. */
function blankEnd(file: string, line: number, text: string, at: number): number {
  const first = text[at];
  if (first === ' ' || first === '\n' || first === '\t' || first === '\r') return at + 1;
  if (first !== '/') return at;
  if (text[at + 1] === '/') {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
  }
  if (text[at + 1] !== '*') return at;
  const end = text.indexOf('*/', at + 2);
  if (end === -1) throw new CypherFormError(file, line, 'a comment does not close');
  return end + 2;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at += 1) if (text[at] === '\n') lines += 1;
  return lines;
}
