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
}

const LEXEME =
  /(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<quoted>`(?:[^`]|``)*`)|(?<parameter>\$[A-Za-z]\w*)|(?<number>\d+(?:\.\d+)?)|(?<word>[A-Za-z_]\w*)|(?<sign><=|>=|<>|<-|->|--|\.\.|\+=|[-+*/%=<>.,:|()[\]{}])/uy;

/** `MATCH (meeting) // all` → `MATCH`, `(`, `meeting`, `)`. Anything else than a known piece is an error. */
export function lex(file: string, text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  let line = 1;
  let isApart = false;
  while (at < text.length) {
    const blank = blankLength(text, at);
    if (blank === Number.POSITIVE_INFINITY)
      throw new CypherFormError(file, line, 'a comment does not close');
    if (blank > 0) {
      line += linesIn(text.slice(at, at + blank));
      at += blank;
      isApart = true;
      continue;
    }
    LEXEME.lastIndex = at;
    const [kind, found] = Object.entries(LEXEME.exec(text)?.groups ?? {}).find(
      ([, own]) => own !== undefined,
    ) ?? ['', ''];
    if (found === undefined || found === '')
      throw new CypherFormError(file, line, `${JSON.stringify(text[at])} is not known`);
    lexemes.push({ kind: kind as Lexeme['kind'], text: found, line, isApart });
    line += linesIn(found);
    at += found.length;
    isApart = false;
  }
  return lexemes;
}

function blankLength(text: string, at: number): number {
  const first = text[at];
  if (first === ' ' || first === '\n' || first === '\t' || first === '\r') return 1;
  if (text.startsWith('//', at)) {
    const end = text.indexOf('\n', at);
    return (end === -1 ? text.length : end) - at;
  }
  if (!text.startsWith('/*', at)) return 0;
  const end = text.indexOf('*/', at + 2);
  return end === -1 ? Number.POSITIVE_INFINITY : end + 2 - at;
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
