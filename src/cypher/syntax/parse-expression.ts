import {
  eachCondition,
  findAbsenceTest,
  isKeyword,
  isSign,
  optionalCondition,
} from './conditions.ts';
import type { Cursor } from './cursor.ts';
import type { Lexeme } from './lexer.ts';
import { fitsWithoutBrackets } from './precedence.ts';
import type { Brackets, Case, SyntaxNode, When } from './syntax-tree.ts';
import { visitAll } from './visit.ts';
import { CLAUSE_WORDS, EXPRESSION_WORDS, functionNamed, KEYWORDS } from './vocabulary.ts';

/** What stands around a piece: nothing, brackets, those of a relationship, or those of a map. */
type Surroundings = 'top' | 'brackets' | 'relationship' | 'map';

const CLOSING: Readonly<Record<Brackets['open'], string>> = { '(': ')', '[': ']', '{': '}' };

/** Parses up to a clause, one of the words, or one of the signs, which it does not take. */
export function parseExpression(
  cursor: Cursor,
  words: readonly string[] = [],
  signs: readonly string[] = [],
): SyntaxNode[] {
  const { line } = cursor;
  const nodes = parseNodes(cursor, 'top', () => {
    const lexeme = cursor.peek();
    if (lexeme === undefined || cursor.isSign('}')) return true;
    if (lexeme.kind === 'sign') return signs.includes(lexeme.text);
    const word = cursor.word();
    return word !== undefined && (CLAUSE_WORDS.has(word) || words.includes(word));
  });
  if (nodes.length === 0) throw cursor.error('an expression is expected', line);
  return checked(cursor, nodes, line);
}

/** Nodes that ask of no parameter whether it is given: that is asked in optional conditions, which are known by then. */
function checked(cursor: Cursor, nodes: SyntaxNode[], line: number): SyntaxNode[] {
  const tested = findAbsenceTest(nodes);
  if (tested === undefined) return nodes;
  throw cursor.error(
    `whether $${tested} is given is asked in brackets only: ($${tested} IS NULL OR ...), (size($${tested}) = 0 OR ...)`,
    line,
  );
}

function parseNodes(cursor: Cursor, place: Surroundings, isEnd: () => boolean): SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  // Behind these is a name, whatever word it is: `attended.order`.
  while (isSign(nodes.at(-1), '.') || isSign(nodes.at(-1), ':') || !isEnd()) {
    const { line } = cursor;
    const before = nodes.at(-1);
    const node = parseNode(cursor, place, nodes);
    if (isOperand(node) && before !== undefined && !isJoint(before))
      throw cursor.error('two values follow each other without anything between them', line);
    const each = node.kind === 'group' ? eachCondition(before, node) : undefined;
    if (each !== undefined) nodes[nodes.length - 1] = each;
    else nodes.push(node);
    if (isKeyword(node, 'STARTS', 'ENDS')) nodes.push(parseStartsWith(cursor));
  }
  checkCases(cursor, nodes);
  return nodes;
}

/** A CASE that a parameter decides leaves one of its values in its place: there it means the same. */
function checkCases(cursor: Cursor, nodes: readonly SyntaxNode[]): void {
  for (let at = 0; at < nodes.length; at += 1)
    if (nodes[at]?.kind === 'case' && !fitsWithoutBrackets(nodes, at))
      throw cursor.error('a CASE over a parameter, or its values, stand in brackets here');
}

/** The WITH of `STARTS WITH`, which begins no clause. */
function parseStartsWith(cursor: Cursor): SyntaxNode {
  cursor.expectWord('WITH');
  return { kind: 'keyword', text: 'WITH', isApart: true };
}

function isOperand({ kind }: SyntaxNode): boolean {
  return kind === 'variable' || kind === 'parameter' || kind === 'string' || kind === 'number';
}

function isJoint({ kind }: SyntaxNode): boolean {
  return kind === 'sign' || kind === 'keyword';
}

/** Parses the piece that follows some others. */
function parseNode(cursor: Cursor, place: Surroundings, before: readonly SyntaxNode[]): SyntaxNode {
  const lexeme = cursor.take();
  const last = before.at(-1);
  const node = parsePiece(cursor, lexeme, place, before);
  const isApart = lexeme.isApart || isSign(last, ',') || (place === 'map' && isSign(last, ':'));
  // The node is new: nobody else has it.
  return isApart ? Object.assign(node, { isApart }) : node;
}

function parsePiece(
  cursor: Cursor,
  lexeme: Lexeme,
  place: Surroundings,
  before: readonly SyntaxNode[],
): SyntaxNode {
  const { kind, text, line } = lexeme;
  switch (kind) {
    case 'word':
      return parseWord(cursor, lexeme, place, before.at(-1));
    case 'sign':
      return parseSign(cursor, lexeme, place, before);
    case 'quoted':
      if (place === 'map' || !isName(cursor, place, before.at(-1)))
        throw cursor.error('only labels, types and properties stand in backquotes', line);
      return { kind: 'name', text };
    case 'parameter':
      return { kind, text: text.slice(1) };
    case 'string':
      return { kind, text: singleQuoted(text) };
    case 'number':
      return { kind, text };
  }
}

/** `"TITLE"` → `'TITLE'`, so that equal texts are spelled alike. */
function singleQuoted(text: string): string {
  const value = text.slice(1, -1);
  return /['\\]/u.test(value) ? text : `'${value}'`;
}

function parseSign(
  cursor: Cursor,
  { text, line }: Lexeme,
  place: Surroundings,
  before: readonly SyntaxNode[],
): SyntaxNode {
  const last = before.at(-1);
  if (text === ')' || text === ']') throw cursor.error(`${text} closes nothing`, line);
  if (text !== '(' && text !== '[' && text !== '{') {
    checkLabelSign(cursor, text, line, place, before);
    return { kind: 'sign', text };
  }
  if (place !== 'map' && (isSign(last, ':') || (place === 'relationship' && isSign(last, '|'))))
    throw cursor.error('a label or a type is a name', line);
  const nodes = parseNodes(cursor, surroundingsOf(text, before), () => {
    if (cursor.peek() === undefined) throw cursor.error(`${text} does not close`, line);
    return cursor.isSign(CLOSING[text]);
  });
  cursor.expect(CLOSING[text]);
  const condition =
    text === '(' && last?.kind !== 'function' ? optionalCondition(nodes) : undefined;
  if (condition === undefined)
    return { kind: 'group', open: text, nodes: checked(cursor, nodes, line) };
  checked(cursor, [...condition.condition], line);
  return condition;
}

/** `{` of a map, `[` of a relationship behind `(a)-`, or other brackets. */
function surroundingsOf(open: Brackets['open'], before: readonly SyntaxNode[]): Surroundings {
  if (open === '{') return 'map';
  const [dash, node] = [before.at(-1), before.at(-2)];
  const isPattern = node?.kind === 'group' && node.open === '(';
  const isAfterDash = isSign(dash, '-') || isSign(dash, '<-');
  return open === '[' && isPattern && isAfterDash ? 'relationship' : 'brackets';
}

/** Labels are named one at a time, and in a map in brackets: else a name would be taken for a variable. */
function checkLabelSign(
  cursor: Cursor,
  text: string,
  line: number,
  place: Surroundings,
  before: readonly SyntaxNode[],
): void {
  const [name, sign] = [before.at(-1), before.at(-2)];
  if (text === '|' && place !== 'relationship' && name?.kind === 'name' && isSign(sign, ':'))
    throw cursor.error('labels are named one at a time: n:A OR n:B', line);
  const isKey = name?.kind === 'name' && (before.length === 1 || isSign(sign, ','));
  if (text === ':' && place === 'map' && !isKey)
    throw cursor.error('a label in a map stands in brackets: (n:Label)', line);
}

function parseWord(
  cursor: Cursor,
  lexeme: Lexeme,
  place: Surroundings,
  before: SyntaxNode | undefined,
): SyntaxNode {
  const { text, line, word } = lexeme;
  if (isName(cursor, place, before)) return { kind: 'name', text };
  const called = cursor.isSign('(') ? functionNamed(text) : undefined;
  if (called !== undefined || (cursor.isSign('(') && !KEYWORDS.has(word))) {
    if (called === undefined)
      throw cursor.error(`the function ${text} is not known: see syntax/vocabulary.ts`, line);
    return { kind: 'function', text: called };
  }
  if (word === 'COUNT' || word === 'EXISTS') return parseSubquery(cursor, word);
  if (word === 'CASE') return parseCase(cursor);
  if (!KEYWORDS.has(word)) return { kind: 'variable', text };
  if (!EXPRESSION_WORDS.has(word)) throw cursor.error(`${text} cannot stand here`, line);
  return { kind: 'keyword', text: word };
}

/** `meeting.date`, `(meeting:Meeting)`, `[:ATTENDED|HOLDS]`, `{id: ...}`: a name by its place, whatever it is. */
function isName(cursor: Cursor, place: Surroundings, before: SyntaxNode | undefined): boolean {
  if (isSign(before, '.')) return true;
  if (place !== 'map')
    return isSign(before, ':') || (place === 'relationship' && isSign(before, '|'));
  const isKey = before === undefined || isSign(before, ',');
  if (isKey && !cursor.isSign(':')) throw cursor.error('an entry of a map is `key: value`');
  return isKey;
}

function parseSubquery(cursor: Cursor, keyword: string): SyntaxNode {
  cursor.expect('{');
  const clauses = cursor.parseClauses(cursor);
  cursor.expect('}');
  return { kind: 'subquery', keyword, clauses };
}

function parseCase(cursor: Cursor): Case {
  const { line } = cursor;
  const operand = cursor.isWord('WHEN') ? [] : parseExpression(cursor, ['WHEN']);
  const branches: When[] = [];
  while (cursor.takeWord('WHEN')) {
    const when = parseExpression(cursor, ['THEN'], []);
    cursor.expectWord('THEN');
    branches.push({ when, value: parseExpression(cursor, ['WHEN', 'ELSE', 'END']) });
  }
  const otherwise = cursor.takeWord('ELSE') ? parseExpression(cursor, ['END']) : [];
  cursor.expectWord('END');
  const decidedBy = decidingParameter(cursor, line, operand, branches);
  return { kind: 'case', operand, branches, otherwise, ...(decidedBy && { decidedBy }) };
}

/** `CASE WHEN $keyDown THEN`, `CASE $orderBy WHEN 'DATE' THEN`: the parameter that decides it before it runs. */
function decidingParameter(
  cursor: Cursor,
  line: number,
  operand: readonly SyntaxNode[],
  branches: readonly When[],
): string | undefined {
  const [compared] = operand;
  if (compared?.kind === 'parameter' && operand.length === 1) {
    const areWords = branches.every(({ when }) => when.every(isWordOrComma));
    if (areWords) return compared.text;
    throw cursor.error(`CASE $${compared.text} is compared with words only`, line);
  }
  let hasParameter = false;
  visitAll(operand, ({ kind }) => {
    hasParameter ||= kind === 'parameter';
  });
  if (hasParameter)
    throw cursor.error('CASE compares a parameter only where it stands alone', line);
  const switches = branches.flatMap(({ when }) => {
    const [only, ...more] = when;
    return only?.kind === 'parameter' && more.length === 0 ? [only.text] : [];
  });
  if (switches.length > 0 && branches.length > 1)
    throw cursor.error(`CASE WHEN $${switches[0]} has one WHEN only`, line);
  return operand.length === 0 ? switches[0] : undefined;
}

function isWordOrComma(node: SyntaxNode): boolean {
  return (node.kind === 'string' && /^'[^'\\]*'$/u.test(node.text)) || isSign(node, ',');
}
