import type {
  Brackets,
  Conjuncts,
  EachCondition,
  OptionalCondition,
  SyntaxNode,
  SyntaxToken,
} from './syntax-tree.ts';

/** Whether a node is one of these keywords. */
export function isKeyword(node: SyntaxNode | undefined, ...words: readonly string[]): boolean {
  return node?.kind === 'keyword' && words.includes(node.text);
}

/** Whether a node is this sign. */
export function isSign(node: SyntaxNode | undefined, text: string): boolean {
  return node?.kind === 'sign' && node.text === text;
}

/** `a AND b` → [a, b]: the nodes between those that fit. */
export function splitAt(
  nodes: readonly SyntaxNode[],
  isSplit: (node: SyntaxNode) => boolean,
): SyntaxNode[][] {
  const parts: SyntaxNode[][] = [[]];
  for (const node of nodes) {
    if (isSplit(node)) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts;
}

/** The conditions of a WHERE that all must hold; those with an OR between them are one. */
export function conjunctsOf(nodes: readonly SyntaxNode[]): Conjuncts {
  if (nodes.some((node) => isKeyword(node, 'OR', 'XOR'))) return [nodes];
  return splitAt(nodes, (node) => isKeyword(node, 'AND'));
}

interface AbsenceTest {
  readonly parameter: string;
  readonly absence: OptionalCondition['absence'];
}

/** `$county IS NULL`, `size($types) = 0`. */
function absenceTest(nodes: readonly SyntaxNode[]): AbsenceTest | undefined {
  const [first, second, third, fourth] = nodes;
  if (nodes.length === 3 && first?.kind === 'parameter')
    return isKeyword(second, 'IS') && isKeyword(third, 'NULL')
      ? { parameter: first.text, absence: 'null' }
      : undefined;
  const parameter = nodes.length === 4 ? sizedParameter(first, second) : undefined;
  const isZero = fourth?.kind === 'number' && fourth.text === '0';
  return parameter !== undefined && isSign(third, '=') && isZero
    ? { parameter, absence: 'empty' }
    : undefined;
}

/** `size($types)` → `types`. */
function sizedParameter(
  name: SyntaxNode | undefined,
  group: SyntaxNode | undefined,
): string | undefined {
  if (name?.kind !== 'function' || name.text !== 'size' || group?.kind !== 'group')
    return undefined;
  const [only, ...more] = group.nodes;
  return only?.kind === 'parameter' && more.length === 0 ? only.text : undefined;
}

/** What brackets hold, where it is `$county IS NULL OR condition` or the other way round. */
export function optionalCondition(nodes: readonly SyntaxNode[]): OptionalCondition | undefined {
  const alternatives = splitAt(nodes, (node) => isKeyword(node, 'OR'));
  // `(meeting:Meeting WHERE ... OR ...)` is a pattern.
  if (alternatives.length < 2 || nodes.some((node) => isKeyword(node, 'WHERE'))) return undefined;
  for (const at of [0, alternatives.length - 1]) {
    const test = absenceTest(alternatives[at] ?? []);
    if (test === undefined) continue;
    const rest = alternatives.filter((_, index) => index !== at);
    const or: SyntaxToken = { kind: 'keyword', text: 'OR', isApart: true };
    const condition = rest.flatMap((own, index) => (index === 0 ? own : [or, ...own]));
    return { kind: 'optional', ...test, condition };
  }
  return undefined;
}

/** `all(word IN $words WHERE condition)`, of the function and its brackets. */
export function eachCondition(
  name: SyntaxNode | undefined,
  group: Brackets,
): EachCondition | undefined {
  if (name?.kind !== 'function' || name.text !== 'all') return undefined;
  const [, keyword, list, where] = group.nodes;
  return isKeyword(keyword, 'IN') && list?.kind === 'parameter' && isKeyword(where, 'WHERE')
    ? { kind: 'each', parameter: list.text, nodes: [name, group], isApart: name.isApart === true }
    : undefined;
}

/** A test for the absence of a parameter that is no optional condition: the parameter. */
export function findAbsenceTest(nodes: readonly SyntaxNode[]): string | undefined {
  for (const [at, node] of nodes.entries()) {
    const next = nodes[at + 1];
    if (node.kind === 'parameter' && isKeyword(next, 'IS')) return node.text;
    const sized = sizedParameter(node, next);
    const isCompared = (number: SyntaxNode | undefined, sign: SyntaxNode | undefined) =>
      number?.kind === 'number' && sign?.kind === 'sign';
    const isTested =
      isCompared(nodes[at + 3], nodes[at + 2]) || isCompared(nodes[at - 2], nodes[at - 1]);
    if (sized !== undefined && isTested) return sized;
  }
  return undefined;
}
