import type {
  Conjuncts,
  OrderKey,
  ProjectionClause,
  QueryClause,
  SyntaxNode,
  SyntaxToken,
} from './syntax-tree.ts';

/** Writes the pieces of a text, in their order. */
export interface Writer {
  /** Writes a word, a value or a sign; `isApart` says whether a reader wants a blank before it. */
  write(kind: SyntaxToken['kind'], text: string, isApart: boolean): void;
  /** Is called where a reader wants a new line. */
  newLine(depth: number): void;
}

/** Passes the clauses of a query to a writer, piece by piece. */
export function print(clauses: readonly QueryClause[], writer: Writer, depth = 0): void {
  let isFirst = true;
  for (const clause of clauses) {
    if (!isFirst || depth > 0) writer.newLine(depth);
    isFirst = false;
    printClause(clause, writer, depth);
  }
}

function printClause(clause: QueryClause, writer: Writer, depth: number): void {
  switch (clause.kind) {
    case 'match':
      if (clause.isOptional) keyword(writer, 'OPTIONAL');
      keyword(writer, 'MATCH');
      printNodes(clause.pattern, writer, depth, true);
      printWhere(clause.where, writer, depth);
      return;
    case 'with':
    case 'return':
      printProjection(clause, writer, depth);
      return;
    case 'unwind':
      keyword(writer, 'UNWIND');
      printNodes(clause.list, writer, depth, true);
      keyword(writer, 'AS');
      writer.write('variable', clause.variable, true);
      return;
    case 'call':
      keyword(writer, 'CALL');
      writer.write('sign', '(', true);
      clause.imports.forEach((name, at) => {
        if (at > 0) writer.write('sign', ',', false);
        writer.write('variable', name, at > 0);
      });
      writer.write('sign', ')', false);
      writer.write('sign', '{', true);
      print(clause.body, writer, depth + 1);
      writer.newLine(depth);
      writer.write('sign', '}', false);
      return;
    case 'union':
      keyword(writer, clause.isAll ? 'UNION ALL' : 'UNION');
      return;
    default:
      if (clause.keywords !== '') keyword(writer, clause.keywords);
      printNodes(clause.nodes, writer, depth, clause.keywords !== '');
  }
}

function keyword(writer: Writer, text: string): void {
  writer.write('keyword', text, true);
}

function printProjection(clause: ProjectionClause, writer: Writer, depth: number): void {
  const { kind, isDistinct, items, orderBy, skip, limit, where } = clause;
  keyword(writer, kind === 'with' ? 'WITH' : 'RETURN');
  if (isDistinct) keyword(writer, 'DISTINCT');
  items.forEach(({ expression, alias }, at) => {
    if (at > 0) writer.write('sign', ',', false);
    printNodes(expression, writer, depth, true);
    if (alias === undefined) return;
    keyword(writer, 'AS');
    writer.write('variable', alias, true);
  });
  printOrder(orderBy, writer, depth);
  printCount('SKIP', skip, writer, depth);
  printCount('LIMIT', limit, writer, depth);
  printWhere(where, writer, depth);
}

function printOrder(keys: readonly OrderKey[], writer: Writer, depth: number): void {
  if (keys.length === 0) return;
  writer.newLine(depth);
  keyword(writer, 'ORDER BY');
  keys.forEach(({ expression, isDescending }, at) => {
    if (at > 0) writer.write('sign', ',', false);
    printNodes(expression, writer, depth, true);
    if (isDescending) keyword(writer, 'DESC');
  });
}

function printCount(
  word: string,
  count: readonly SyntaxNode[],
  writer: Writer,
  depth: number,
): void {
  if (count.length === 0) return;
  writer.newLine(depth);
  keyword(writer, word);
  printNodes(count, writer, depth, true);
}

function printWhere(where: Conjuncts, writer: Writer, depth: number): void {
  where.forEach((condition, at) => {
    writer.newLine(at === 0 ? depth : depth + 1);
    keyword(writer, at === 0 ? 'WHERE' : 'AND');
    printNodes(condition, writer, depth + 1, true);
  });
}

/** Nodes that stand together; whether the first is apart from what is before them. */
function printNodes(
  nodes: readonly SyntaxNode[],
  writer: Writer,
  depth: number,
  isFirstApart: boolean,
): void {
  let isFirst = true;
  for (const node of nodes) {
    printNode(node, writer, depth, isFirst ? isFirstApart : node.isApart === true);
    isFirst = false;
  }
}

const CLOSING = { '(': ')', '[': ']', '{': '}' } as const;

function printNode(node: SyntaxNode, writer: Writer, depth: number, isApart: boolean): void {
  switch (node.kind) {
    case 'group':
      writer.write('sign', node.open, isApart);
      printNodes(node.nodes, writer, depth, false);
      writer.write('sign', CLOSING[node.open], false);
      return;
    case 'subquery':
      writer.write('keyword', node.keyword, isApart);
      writer.write('sign', '{', true);
      print(node.clauses, writer, depth + 1);
      writer.write('sign', '}', true);
      return;
    case 'case':
      writer.write('keyword', 'CASE', isApart);
      printNodes(node.operand, writer, depth, true);
      for (const { when, value } of node.branches) {
        keyword(writer, 'WHEN');
        printNodes(when, writer, depth, true);
        keyword(writer, 'THEN');
        printNodes(value, writer, depth, true);
      }
      if (node.otherwise.length > 0) {
        keyword(writer, 'ELSE');
        printNodes(node.otherwise, writer, depth, true);
      }
      keyword(writer, 'END');
      return;
    case 'optional':
      printOptional(node, writer, depth, isApart);
      return;
    case 'each':
      printNodes(node.nodes, writer, depth, isApart);
      return;
    default:
      writer.write(node.kind, node.text, isApart);
  }
}

function printOptional(
  { absence, parameter, condition }: Extract<SyntaxNode, { kind: 'optional' }>,
  writer: Writer,
  depth: number,
  isApart: boolean,
): void {
  writer.write('sign', '(', isApart);
  if (absence === 'null') {
    writer.write('parameter', parameter, false);
    keyword(writer, 'IS NULL OR');
  } else {
    writer.write('function', 'size', false);
    writer.write('sign', '(', false);
    writer.write('parameter', parameter, false);
    writer.write('sign', ')', false);
    writer.write('sign', '=', true);
    writer.write('number', '0', true);
    keyword(writer, 'OR');
  }
  printNodes(condition, writer, depth, true);
  writer.write('sign', ')', false);
}
