import { CypherFormError } from './form-error.ts';
import { type Lexeme, lex } from './lexer.ts';
import type { QueryClause } from './syntax-tree.ts';

/** Parses the clauses of a file or of a subquery, up to its end. */
export type ParseClauses = (cursor: Cursor) => QueryClause[];

/** Another word for one of a file: `Official` for the `Kind` of a pattern. */
export type Rename = (word: string) => string;

/** Reads the lexemes of one file in their order. */
export class Cursor {
  readonly file: string;
  /** How what stands in a subquery is parsed. */
  readonly parseClauses: ParseClauses;
  readonly #lexemes: readonly Lexeme[];
  #at = 0;

  /** Begins at the first lexeme of a text. */
  constructor(file: string, text: string, parseClauses: ParseClauses, rename?: Rename) {
    this.file = file;
    this.parseClauses = parseClauses;
    const lexemes = lex(file, text);
    this.#lexemes =
      rename === undefined
        ? lexemes
        : lexemes.map((one, at) => (lexemes[at - 1]?.text === '.' ? one : renamed(one, rename)));
  }

  /** The lexeme that is next, or one some places behind it. */
  peek(ahead = 0): Lexeme | undefined {
    return this.#lexemes[this.#at + ahead];
  }

  /** The line of what is next; at the end the last one. */
  get line(): number {
    return (this.peek() ?? this.#lexemes.at(-1))?.line ?? 1;
  }

  take(): Lexeme {
    const lexeme = this.peek();
    if (lexeme === undefined) throw this.error('the text ends here');
    this.#at += 1;
    return lexeme;
  }

  /** Takes a sign, or fails. */
  expect(sign: string): void {
    if (!this.isSign(sign)) throw this.error(`${sign} is expected, not ${this.#found}`);
    this.#at += 1;
  }

  /** Takes a word, in capitals or not, or fails. */
  expectWord(word: string): void {
    if (!this.takeWord(word)) throw this.error(`${word} is expected, not ${this.#found}`);
  }

  /** Takes a name that is no keyword's place: a variable, or an alias. */
  takeName(): string {
    if (this.peek()?.kind !== 'word') throw this.error(`a name is expected, not ${this.#found}`);
    return this.take().text;
  }

  /** Takes one of these words where it is next. */
  takeWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.#at += 1;
    return true;
  }

  isSign(sign: string, ahead = 0): boolean {
    const lexeme = this.peek(ahead);
    return lexeme?.kind === 'sign' && lexeme.text === sign;
  }

  isWord(word: string, ahead = 0): boolean {
    return this.word(ahead) === word;
  }

  /** The next word in capitals; undefined where something else is next. */
  word(ahead = 0): string | undefined {
    const lexeme = this.peek(ahead);
    return lexeme?.kind === 'word' ? lexeme.word : undefined;
  }

  error(reason: string, line = this.line): CypherFormError {
    return new CypherFormError(this.file, line, reason);
  }

  get #found(): string {
    return this.peek()?.text ?? 'the end';
  }
}

function renamed(lexeme: Lexeme, rename: Rename): Lexeme {
  if (lexeme.kind !== 'word') return lexeme;
  const text = rename(lexeme.text);
  return { ...lexeme, text, word: text.toUpperCase() };
}
