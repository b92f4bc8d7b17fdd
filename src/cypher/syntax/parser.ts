import { conjunctsOf } from './conditions.ts';
import { Cursor, type Rename } from './cursor.ts';
import { parseExpression } from './parse-expression.ts';
import type {
  CallClause,
  Conjuncts,
  Item,
  MatchClause,
  OrderKey,
  OtherClause,
  ParsedFile,
  ProjectionClause,
  QueryClause,
  SyntaxNode,
  UnwindClause,
} from './syntax-tree.ts';

/** Parses the text of a file, which is a sentence in a comment and one statement; see GRAMMAR.md. */
export function parse(file: string, text: string, rename?: Rename): ParsedFile {
  const cursor = new Cursor(file, text, parseClauses, rename);
  const clauses = isSchema(cursor) ? [parseSchema(cursor)] : parseClauses(cursor);
  if (cursor.peek() !== undefined) throw cursor.error(`${cursor.peek()?.text} is not expected`);
  return { file, description: descriptionOf(text), clauses };
}

/** `// A page of all meetings.` → `A page of all meetings.` */
function descriptionOf(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  return lines
    .slice(0, end === -1 ? lines.length : end)
    .map((line) => line.slice(2).trim())
    .join(' ');
}

function parseClauses(cursor: Cursor): QueryClause[] {
  const clauses: QueryClause[] = [];
  while (cursor.peek() !== undefined && !cursor.isSign('}')) {
    const { line } = cursor;
    clauses.push({ ...parseClause(cursor), line });
  }
  if (clauses.length === 0) throw cursor.error('a clause is expected');
  return clauses;
}

function parseClause(cursor: Cursor): QueryClause {
  switch (cursor.word()) {
    case 'OPTIONAL':
    case 'MATCH':
      return parseMatch(cursor);
    case 'WITH':
      return parseProjection(cursor, 'with');
    case 'RETURN':
      return parseProjection(cursor, 'return');
    case 'UNWIND':
      return parseUnwind(cursor);
    case 'CALL':
      return parseCall(cursor);
    case 'UNION':
      cursor.take();
      return { kind: 'union', isAll: cursor.takeWord('ALL') };
    case 'MERGE':
    case 'CREATE':
    case 'ON':
    case 'SET':
    case 'DELETE':
    case 'DETACH':
    case 'REMOVE':
      return parseWrite(cursor);
    default:
      return parsePattern(cursor);
  }
}

function parseMatch(cursor: Cursor): MatchClause {
  const isOptional = cursor.takeWord('OPTIONAL');
  cursor.expectWord('MATCH');
  const pattern = parseExpression(cursor, ['WHERE']);
  return { kind: 'match', isOptional, pattern, where: parseWhere(cursor) };
}

function parseWhere(cursor: Cursor, words: readonly string[] = []): Conjuncts {
  if (!cursor.takeWord('WHERE')) return [];
  const { line } = cursor;
  const conditions = conjunctsOf(parseExpression(cursor, words));
  if (conditions.some(({ length }) => length === 0))
    throw cursor.error('a condition is expected before and after AND', line);
  return conditions;
}

const AFTER_ITEMS = ['ORDER', 'SKIP', 'LIMIT', 'WHERE'];

function parseProjection(cursor: Cursor, kind: 'with' | 'return'): ProjectionClause {
  cursor.take();
  const isDistinct = cursor.takeWord('DISTINCT');
  if (cursor.isSign('*')) throw cursor.error('columns are named, not *');
  const items = parseList(cursor, parseItem);
  const orderBy = cursor.takeWord('ORDER') ? parseOrder(cursor) : [];
  const skip = cursor.takeWord('SKIP') ? parseExpression(cursor, AFTER_ITEMS) : [];
  const limit = cursor.takeWord('LIMIT') ? parseExpression(cursor, AFTER_ITEMS) : [];
  const where = kind === 'with' ? parseWhere(cursor) : [];
  return { kind, isDistinct, items, orderBy, skip, limit, where };
}

function parseList<T>(cursor: Cursor, parseOne: (cursor: Cursor) => T): T[] {
  const list = [parseOne(cursor)];
  while (cursor.isSign(',')) {
    cursor.take();
    list.push(parseOne(cursor));
  }
  return list;
}

function parseItem(cursor: Cursor): Item {
  const { line } = cursor;
  const expression = parseExpression(cursor, [...AFTER_ITEMS, 'AS'], [',']);
  if (cursor.takeWord('AS')) return { expression, alias: cursor.takeName() };
  const [only] = expression;
  if (only?.kind !== 'variable' || expression.length > 1)
    throw cursor.error('a column is a variable, or has a name: `expression AS name`', line);
  return { expression };
}

function parseOrder(cursor: Cursor): OrderKey[] {
  cursor.expectWord('BY');
  return parseList(cursor, (own) => {
    const expression = parseExpression(own, [...AFTER_ITEMS, 'ASC', 'DESC'], [',']);
    const isDescending = own.takeWord('DESC');
    if (!isDescending) own.takeWord('ASC');
    return { expression, isDescending };
  });
}

function parseUnwind(cursor: Cursor): UnwindClause {
  cursor.take();
  const list = parseExpression(cursor, ['AS']);
  cursor.expectWord('AS');
  return { kind: 'unwind', list, variable: cursor.takeName() };
}

function parseCall(cursor: Cursor): CallClause {
  cursor.take();
  cursor.expect('(');
  const imports = cursor.isSign(')') ? [] : parseList(cursor, (own) => own.takeName());
  cursor.expect(')');
  cursor.expect('{');
  const body = parseClauses(cursor);
  cursor.expect('}');
  return { kind: 'call', imports, body };
}

function parseWrite(cursor: Cursor): OtherClause {
  const words = [cursor.take().text.toUpperCase()];
  if (words[0] === 'ON') words.push(cursor.take().text.toUpperCase(), 'SET');
  if (words[0] === 'DETACH') words.push('DELETE');
  for (const word of words.slice(words[0] === 'ON' ? 2 : 1)) cursor.expectWord(word);
  return { kind: 'write', keywords: words.join(' '), nodes: parseExpression(cursor) };
}

/** `COUNT { (node)--() }`: a pattern without MATCH. */
function parsePattern(cursor: Cursor): OtherClause {
  if (!cursor.isSign('(')) throw cursor.error(`${cursor.peek()?.text} begins no clause`);
  return { kind: 'pattern', keywords: '', nodes: parseExpression(cursor) };
}

const SCHEMA_WORDS: ReadonlySet<string> = new Set(['INDEX', 'TEXT', 'RANGE', 'CONSTRAINT']);

function isSchema(cursor: Cursor): boolean {
  return cursor.isWord('CREATE') && SCHEMA_WORDS.has(cursor.word(1) ?? '');
}

/** `CREATE INDEX ... FOR ... ON ...`: no part of it is ever changed. */
function parseSchema(cursor: Cursor): OtherClause {
  const nodes: SyntaxNode[] = [];
  while (cursor.peek() !== undefined) {
    const { text, isApart, kind } = cursor.take();
    nodes.push({ kind: kind === 'sign' ? 'sign' : 'name', text, isApart });
  }
  return { kind: 'schema', keywords: '', nodes };
}
