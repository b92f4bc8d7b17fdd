import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** What a document may hold at the most; the numbers are explained in docs/limits.md. */
export const LIMITS = {
  tokens: 1_000,
  depth: 15,
  aliases: 30,
  directives: 20,
  rootFields: 20,
  operations: 5,
  /** Objects that an answer can hold: page sizes, multiplied. */
  cost: 20_000,
} as const;

const DEFAULT_PAGE = 20;
const MAX_PAGE = 100;

interface Size {
  readonly depth: number;
  readonly cost: number;
  readonly aliases: number;
  readonly directives: number;
}

const NOTHING: Size = { depth: 0, cost: 0, aliases: 0, directives: 0 };

/** A validation rule that refuses documents over the limits before anything is executed. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  return {
    Document: {
      enter(document) {
        for (const problem of problemsOf(document, context)) {
          context.reportError(
            new GraphQLError(problem, { extensions: { code: 'LIMIT_EXCEEDED' } }),
          );
        }
      },
    },
  };
}

function problemsOf(document: DocumentNode, context: ValidationContext): string[] {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const problems = [over('operations', operations.length)];
  for (const operation of operations) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    const { selectionSet, directives = [] } = operation;
    const size = sizeOf(selectionSet, context, new Set());
    problems.push(
      over('rootFields', selectionSet.selections.length),
      over('depth', size.depth),
      over('aliases', size.aliases),
      over('directives', size.directives + directives.length),
      over('cost', size.cost),
    );
  }
  return problems.filter((problem) => problem !== undefined);
}

function over(limit: keyof typeof LIMITS, size: number): string | undefined {
  if (size <= LIMITS[limit]) return undefined;
  return `The document has ${limit} of ${size}, and ${LIMITS[limit]} is the limit.`;
}

/** The price of a document as the rule counts it: how many objects its answer can hold. */
export function costOf(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const lookUp = { getFragment: (name: string) => fragments.get(name) };
  return document.definitions.reduce(
    (sum, one) =>
      sum +
      (one.kind === Kind.OPERATION_DEFINITION
        ? sizeOf(one.selectionSet, lookUp, new Set()).cost
        : 0),
    0,
  );
}

interface Fragments {
  getFragment(name: string): FragmentDefinitionNode | null | undefined;
}

/** A fragment that leads to itself is another rule's to refuse: here it counts once. */
function sizeOf(set: SelectionSetNode, fragments: Fragments, within: ReadonlySet<string>): Size {
  return set.selections.reduce<Size>((sum, selection) => {
    const own = selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD)
      return added(sum, fieldSize(selection, fragments, within), own);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return added(sum, sizeOf(selection.selectionSet, fragments, within), own);
    }
    const { value: name } = selection.name;
    const fragment = within.has(name) ? undefined : fragments.getFragment(name);
    const size = fragment
      ? sizeOf(fragment.selectionSet, fragments, new Set([...within, name]))
      : NOTHING;
    return added(sum, size, own);
  }, NOTHING);
}

function added(sum: Size, size: Size, directives: number): Size {
  return {
    depth: Math.max(sum.depth, size.depth),
    cost: sum.cost + size.cost,
    aliases: sum.aliases + size.aliases,
    directives: sum.directives + size.directives + directives,
  };
}

function fieldSize(field: FieldNode, fragments: Fragments, within: ReadonlySet<string>): Size {
  // What the schema says of itself is bounded by the schema; GraphiQL's own question is 15 deep.
  if (field.name.value === '__schema' || field.name.value === '__type') return NOTHING;
  const alias = field.alias && field.name.value !== '__typename' ? 1 : 0;
  if (field.selectionSet === undefined) return { depth: 1, cost: 0, aliases: alias, directives: 0 };
  const inner = sizeOf(field.selectionSet, fragments, within);
  return {
    depth: inner.depth + 1,
    cost: Math.min(pageOf(field) * (1 + inner.cost), Number.MAX_SAFE_INTEGER),
    aliases: inner.aliases + alias,
    directives: inner.directives,
  };
}

/** How many objects a field can hold: its page's size, the cap where a variable gives it, else one. */
function pageOf(field: FieldNode): number {
  const size = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last');
  if (size === undefined) return isList(field) ? DEFAULT_PAGE : 1;
  if (size.value.kind !== Kind.INT) return MAX_PAGE;
  return Math.min(Math.max(Number(size.value.value), 0), MAX_PAGE);
}

/** A connection without `first` is a page of 20; its edges are told by the field `edges` below it. */
function isList(field: FieldNode): boolean {
  return (
    field.selectionSet?.selections.some(
      (selection) => selection.kind === Kind.FIELD && selection.name.value === 'edges',
    ) ?? false
  );
}
