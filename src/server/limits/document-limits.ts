import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** What a document may hold at most; the numbers are explained in docs/limits.md. */
export const LIMITS = {
  tokens: 1_000,
  depth: 12,
  aliases: 15,
  directives: 20,
  rootFields: 20,
  operations: 5,
  /** List entries that an answer can have: page sizes, multiplied. */
  cost: 20_000,
  /** The same of one event of a subscription, which all who listen get at once. */
  eventCost: 1_000,
} as const;

interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
}

const NOTHING: Size = { depth: 0, aliases: 0, directives: 0 };

/** A validation rule that refuses documents over the limits before anything is executed. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  return {
    Document: {
      enter(document) {
        for (const problem of problemsOf(document)) {
          const { sentence, limit } = problem;
          const extensions = { code: 'LIMIT_EXCEEDED', limit };
          context.reportError(new GraphQLError(sentence, { extensions }));
        }
      },
    },
  };
}

interface Problem {
  readonly limit: keyof typeof LIMITS;
  readonly sentence: string;
}

function problemsOf(document: DocumentNode): Problem[] {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const measure = measuring(document);
  const problems = operations.flatMap(({ selectionSet, directives = [] }) => {
    const size = measure(selectionSet);
    return [
      over('rootFields', selectionSet.selections.length),
      over('depth', size.depth),
      over('aliases', size.aliases),
      over('directives', size.directives + directives.length),
    ];
  });
  return [over('operations', operations.length), ...problems].filter((one) => one !== undefined);
}

function over(limit: keyof typeof LIMITS, size: number): Problem | undefined {
  if (size <= LIMITS[limit]) return undefined;
  const sentence = `The document has ${limit} of ${size}, and ${LIMITS[limit]} is the limit.`;
  return { limit, sentence };
}

/** Measures selections. Each fragment is measured once, however often it is spread. */
function measuring(document: DocumentNode): (set: SelectionSetNode) => Size {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const measured = new Map<string, Size>();

  function selectionSize(set: SelectionSetNode): Size {
    return set.selections.reduce<Size>((sum, selection) => {
      const own = selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) return added(sum, fieldSize(selection), own);
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        return added(sum, fragmentSize(selection.name.value), own);
      return added(sum, selectionSize(selection.selectionSet), own);
    }, NOTHING);
  }

  function fragmentSize(name: string): Size {
    const known = measured.get(name);
    const fragment = fragments.get(name);
    if (known !== undefined || fragment === undefined) return known ?? NOTHING;
    // A fragment that leads to itself is another rule's to refuse: here the circle counts as nothing.
    measured.set(name, NOTHING);
    const size = selectionSize(fragment.selectionSet);
    measured.set(name, size);
    return size;
  }

  function fieldSize(field: FieldNode): Size {
    const name = field.name.value;
    const aliases = field.alias && name !== '__typename' ? 1 : 0;
    if (field.selectionSet === undefined) return { depth: 1, aliases, directives: 0 };
    const inner = selectionSize(field.selectionSet);
    // GraphiQL's own introspection query is 15 deep.
    const isIntrospection = name === '__schema' || name === '__type';
    return {
      depth: isIntrospection ? 0 : inner.depth + 1,
      aliases: Math.min(inner.aliases + aliases, CEILING),
      directives: inner.directives,
    };
  }

  return selectionSize;
}

/** Sums stay whole numbers however often a fragment is spread. */
const CEILING = 1e12;

function added(sum: Size, size: Size, directives: number): Size {
  return {
    depth: Math.max(sum.depth, size.depth),
    aliases: Math.min(sum.aliases + size.aliases, CEILING),
    directives: Math.min(sum.directives + size.directives + directives, CEILING),
  };
}
