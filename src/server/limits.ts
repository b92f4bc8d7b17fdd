import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { z } from 'zod';

/** What a document may hold at most; the numbers are explained in docs/limits.md. */
export const LIMITS = {
  tokens: 1_000,
  depth: 12,
  aliases: 15,
  directives: 20,
  rootFields: 20,
  operations: 5,
  /** Objects that a result can have: page sizes, multiplied. */
  cost: 20_000,
} as const;

const PAGE = { default: 20, max: 100 } as const;

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
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const measure = measuring(document, context.getSchema());
  const problems = operations.flatMap(({ selectionSet, operation, directives = [] }) => {
    const size = measure(selectionSet, context.getSchema().getRootType(operation));
    return [
      over('rootFields', selectionSet.selections.length),
      over('depth', size.depth),
      over('aliases', size.aliases),
      over('directives', size.directives + directives.length),
      over('cost', size.cost),
    ];
  });
  return [over('operations', operations.length), ...problems].filter((one) => one !== undefined);
}

function over(limit: keyof typeof LIMITS, size: number): string | undefined {
  if (size <= LIMITS[limit]) return undefined;
  return `The document has ${limit} of ${size}, and ${LIMITS[limit]} is the limit.`;
}

/** The cost of a document as the rule counts it: how many objects its result can have. */
export function costOf(document: DocumentNode, schema: GraphQLSchema): number {
  const measure = measuring(document, schema);
  return document.definitions.reduce(
    (sum, one) =>
      sum +
      (one.kind === Kind.OPERATION_DEFINITION
        ? measure(one.selectionSet, schema.getRootType(one.operation)).cost
        : 0),
    0,
  );
}

type Parent = GraphQLNamedType | null | undefined;

/** Measures selections. Each fragment is measured once, however often it is spread. */
function measuring(document: DocumentNode, schema: GraphQLSchema) {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const measured = new Map<string, Size>();

  function selectionSize(set: SelectionSetNode, parent: Parent): Size {
    return set.selections.reduce<Size>((sum, selection) => {
      const own = selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) return added(sum, fieldSize(selection, parent), own);
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        return added(sum, fragmentSize(selection.name.value), own);
      }
      const { typeCondition } = selection;
      const type = typeCondition ? schema.getType(typeCondition.name.value) : parent;
      return added(sum, selectionSize(selection.selectionSet, type), own);
    }, NOTHING);
  }

  function fragmentSize(name: string): Size {
    const known = measured.get(name);
    const fragment = fragments.get(name);
    if (known !== undefined || fragment === undefined) return known ?? NOTHING;
    // A fragment that leads to itself is another rule's to refuse: here the circle counts as nothing.
    measured.set(name, NOTHING);
    const size = selectionSize(
      fragment.selectionSet,
      schema.getType(fragment.typeCondition.name.value),
    );
    measured.set(name, size);
    return size;
  }

  function fieldSize(field: FieldNode, parent: Parent): Size {
    // Introspection is bounded by the schema; GraphiQL's own introspection query is 15 deep.
    if (field.name.value === '__schema' || field.name.value === '__type') return NOTHING;
    const aliases = field.alias && field.name.value !== '__typename' ? 1 : 0;
    if (field.selectionSet === undefined) return { depth: 1, cost: 0, aliases, directives: 0 };
    const definition =
      isObjectType(parent) || isInterfaceType(parent)
        ? parent.getFields()[field.name.value]
        : undefined;
    const inner = selectionSize(field.selectionSet, definition && getNamedType(definition.type));
    return {
      depth: inner.depth + 1,
      cost: Math.min(objectsOf(field, definition) * (1 + inner.cost), CEILING),
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
    cost: Math.min(sum.cost + size.cost, CEILING),
    aliases: Math.min(sum.aliases + size.aliases, CEILING),
    directives: Math.min(sum.directives + size.directives + directives, CEILING),
  };
}

/** The size that a field declares in its extensions, where it is not that of a page. */
const OwnSize = z.object({
  /** How many objects it has at most, where no argument decides it. */
  objects: z.int().optional(),
  pageSize: z.object({ default: z.int(), max: z.int() }).optional(),
});

/** How many objects a field can hold: a page, or as many as ids are given, else one. */
function objectsOf(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown> | undefined,
): number {
  const argument = (name: string) => field.arguments?.find((one) => one.name.value === name)?.value;
  const has = (name: string) => definition?.args.some((arg) => arg.name === name) === true;
  const { objects = 1, pageSize = PAGE } = OwnSize.parse(definition?.extensions ?? {});
  if (has('ids')) {
    const ids = argument('ids');
    return ids?.kind === Kind.LIST ? Math.min(ids.values.length, PAGE.max) : PAGE.max;
  }
  if (!has('first')) return objects;
  const size = argument('first') ?? argument('last');
  if (size === undefined) return pageSize.default;
  // A variable may hold anything: the page is then the largest.
  if (size.kind !== Kind.INT) return size.kind === Kind.NULL ? pageSize.default : pageSize.max;
  return Math.min(Math.max(Number(size.value), 0), pageSize.max);
}
