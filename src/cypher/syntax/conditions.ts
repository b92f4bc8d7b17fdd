import type {
  Brackets,
  Conjuncts,
  EachCondition,
  OptionalCondition,
  SyntaxNode,
  SyntaxToken,
} from './syntax-tree.ts';

/** Whether a node is one of at most four keywords. Each piece of each file is asked, before anything is compiled. */
export function isKeyword(
  node: SyntaxNode | undefined,
  word: string,
  second?: string,
  third?: string,
  fourth?: string,
): boolean {
  if (node?.kind !== 'keyword') return false;
  const { text } = node;
  return text === word || text === second || text === third || text === fourth;
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
  if (!nodes.some((node) => isKeyword(node, 'OR'))) return undefined;
  const alternatives = splitAt(nodes, (node) => isKeyword(node, 'OR'));
  // `(meeting:Meeting WHERE ... OR ...)` is a pattern.
  if (nodes.some((node) => isKeyword(node, 'WHERE'))) return undefined;
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
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    const next = nodes[at + 1];
    if (node?.kind === 'parameter' && isKeyword(next, 'IS')) return node.text;
    const sized = sizedParameter(node, next);
    if (sized === undefined) continue;
    const isTested =
      isComparedNumber(nodes[at + 3], nodes[at + 2]) ||
      isComparedNumber(nodes[at - 2], nodes[at - 1]);
    if (isTested) return sized;
  }
  return undefined;
}

function isComparedNumber(number: SyntaxNode | undefined, sign: SyntaxNode | undefined): boolean {
  return number?.kind === 'number' && sign?.kind === 'sign';
}
