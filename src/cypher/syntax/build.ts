import type {
  Brackets,
  CallClause,
  Item,
  MatchClause,
  ProjectionClause,
  QueryClause,
  SyntaxNode,
  SyntaxToken,
  UnwindClause,
} from './syntax-tree.ts';

/** `meeting`. */
export function variable(text: string): SyntaxToken {
  return { kind: 'variable', text, isApart: true };
}

/** A sign, which touches what is before it unless it is said to be apart. */
export function sign(text: string, isApart = false): SyntaxToken {
  return { kind: 'sign', text, isApart };
}

/** A number as it is written: `1.0`. */
export function number(text: string): SyntaxToken {
  return { kind: 'number', text, isApart: true };
}

/** A text without quotes in it: `'Article:'`. */
export function string(text: string): SyntaxToken {
  return { kind: 'string', text: `'${text}'`, isApart: true };
}

/** `meeting.id`. */
export function property(of: string, name: string): SyntaxNode[] {
  return [variable(of), sign('.'), { kind: 'name', text: name }];
}

/** `a, b`. */
export function commas(expressions: readonly (readonly SyntaxNode[])[]): SyntaxNode[] {
  return expressions.flatMap((own, at) => (at === 0 ? own : [sign(','), ...own]));
}

/** `[a, b]`. */
export function list(...expressions: readonly (readonly SyntaxNode[])[]): Brackets {
  return { kind: 'group', open: '[', nodes: commas(expressions), isApart: true };
}

/** `collect(a)`. */
export function apply(name: string, ...values: readonly (readonly SyntaxNode[])[]): SyntaxNode[] {
  return [
    { kind: 'function', text: name, isApart: true },
    { kind: 'group', open: '(', nodes: commas(values) },
  ];
}

/** `collect(DISTINCT meeting)`, `count(DISTINCT meeting)`. */
export function applyDistinct(
  name: 'collect' | 'count',
  value: readonly SyntaxNode[],
): SyntaxNode[] {
  return apply(name, [{ kind: 'keyword', text: 'DISTINCT' }, ...value]);
}

/** `expression AS alias`; without an alias a variable by itself. */
export function item(expression: readonly SyntaxNode[], alias?: string): Item {
  return alias === undefined ? { expression } : { expression, alias };
}

/** `WITH a, b`, or `RETURN a, b`. */
export function projectionClause(
  kind: 'with' | 'return',
  items: readonly Item[],
  options: Partial<Pick<ProjectionClause, 'isDistinct' | 'where'>> = {},
): ProjectionClause {
  return {
    kind,
    isDistinct: false,
    items,
    orderBy: [],
    skip: [],
    limit: [],
    where: [],
    ...options,
  };
}

/** `UNWIND list AS variable`. */
export function unwind(of: readonly SyntaxNode[], as: string): UnwindClause {
  return { kind: 'unwind', list: of, variable: as };
}

/** `CALL (imported) { ... }`. */
export function call(imports: readonly string[], body: readonly QueryClause[]): CallClause {
  return { kind: 'call', imports, body };
}

/** `[1]`, of what is before it. */
export function index(at: number): Brackets {
  return { kind: 'group', open: '[', nodes: [{ kind: 'number', text: String(at) }] };
}

/** `MATCH (article:Article {id: articleId})`. */
export function match(pattern: readonly SyntaxNode[]): MatchClause {
  return { kind: 'match', isOptional: false, pattern, where: [] };
}

/** `(article:Article {id: articleId})`. */
export function nodeById(name: string, label: string, id: string): SyntaxNode[] {
  const map: Brackets = {
    kind: 'group',
    open: '{',
    nodes: [{ kind: 'name', text: 'id' }, sign(':'), variable(id)],
    isApart: true,
  };
  const nodes: SyntaxNode[] = [variable(name), sign(':'), { kind: 'name', text: label }, map];
  return [{ kind: 'group', open: '(', nodes, isApart: true }];
}

/** A parameter: `$limit`. */
export function parameter(text: string): SyntaxToken {
  return { kind: 'parameter', text, isApart: true };
}
