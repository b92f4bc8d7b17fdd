import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { z } from 'zod';
import { SIZE } from '../../graphql/builder/page-size.ts';
import { shouldIncludeNode } from '../../graphql/lookahead/collect-fields.ts';
import type { Variables } from '../execution/request-operation.ts';
import {
  added,
  type Count,
  costOfEntry,
  introspectionEntries,
  NOTHING,
} from './introspection-entries.ts';

/** What an answer can cost. */
export interface Cost {
  /** List entries that it can have, where a long text counts as 20. */
  readonly entries: number;
  /** The list or text with most of them: `meetings.edges.node.attendees`; undefined where there is none. */
  readonly costliest: string | undefined;
}

/** A selected field, as far as it costs something. */
interface Part {
  readonly node: FieldNode;
  /** How many entries it holds; undefined for a field that is no list and no long text. */
  readonly sizeOf: ((variables: Variables) => number) | undefined;
  /** What is selected below it; undefined for a leaf. */
  readonly below: Selection | undefined;
  /** Counts a whole introspection. */
  readonly introspection: ((variables: Variables) => number) | undefined;
}

/** A selection set; a fragment is one however often it is spread, as are those within it. */
interface Selection {
  readonly parts: readonly { readonly selection: SelectionNode; readonly part: Part | Selection }[];
}

/**
 * The cost of an operation as a function of its variables. Page sizes are multiplied: an entry
 * of a list counts as one for every 20 fields that are selected of it, edge and node together.
 * `meetings(first: 2) { edges { node { attendees(first: 3) { edges { roles } } } } }` costs 8.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (variables: Variables) => Cost {
  const root = selecting(schema, document)(
    operation.selectionSet,
    schema.getRootType(operation.operation),
  );
  const costWith = (variables: Variables): Cost => {
    const count = counting(variables);
    return {
      entries: count(root).entries,
      // Looked for only where the request is refused.
      get costliest() {
        return costliestOf(root, variables, count);
      },
    };
  };
  if ((operation.variableDefinitions ?? []).length > 0) return costWith;
  let cost: Cost | undefined;
  return () => {
    cost ??= costWith({});
    return cost;
  };
}

function selecting(schema: GraphQLSchema, document: DocumentNode) {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const known = new Map<string, Selection>();

  function selectionOf(set: SelectionSetNode, parent: GraphQLNamedType | null | undefined) {
    const spread = new Set<string>();
    const parts = set.selections.flatMap((selection): Selection['parts'][number][] => {
      if (selection.kind === Kind.FIELD) return [{ selection, part: fieldPart(selection, parent) }];
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return [{ selection, part: inlineOf(selection, parent) }];
      const name = selection.name.value;
      if (spread.has(name)) return [];
      spread.add(name);
      return [{ selection, part: fragmentOf(name) }];
    });
    return { parts };
  }

  function inlineOf(
    { typeCondition, selectionSet }: InlineFragmentNode,
    parent: GraphQLNamedType | null | undefined,
  ): Selection {
    const type = typeCondition === undefined ? parent : schema.getType(typeCondition.name.value);
    return selectionOf(selectionSet, type);
  }

  function fragmentOf(name: string): Selection {
    const fragment = fragments.get(name);
    const before = known.get(name);
    if (before !== undefined || fragment === undefined) return before ?? { parts: [] };
    // Validation refuses a fragment that leads to itself.
    known.set(name, { parts: [] });
    const own = selectionOf(
      fragment.selectionSet,
      schema.getType(fragment.typeCondition.name.value),
    );
    known.set(name, own);
    return own;
  }

  function fieldPart(node: FieldNode, parent: GraphQLNamedType | null | undefined): Part {
    const name = node.name.value;
    const field =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (name === '__schema' || name === '__type') {
      const introspection = (variables: Variables) =>
        introspectionEntries(schema, fragments, node, variables);
      return { node, sizeOf: undefined, below: undefined, introspection };
    }
    const below =
      node.selectionSet && selectionOf(node.selectionSet, field && getNamedType(field.type));
    return { node, sizeOf: field && sizeOf(node, field), below, introspection: undefined };
  }

  return selectionOf;
}

/** The size that a field declares in its extensions, where it is not that of a page. */
const OwnSize = z.object({
  /** How many objects it has at most, where no argument decides it, or how many a text counts as. */
  objects: z.number().optional(),
  pageSize: z.object({ default: z.int(), max: z.int() }).optional(),
});

/** How many entries a field can hold: a page, or as many as its argument lists. */
function sizeOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
): ((variables: Variables) => number) | undefined {
  const { objects, pageSize = SIZE } = OwnSize.parse(field.extensions);
  const has = (name: string) => field.args.some((argument) => argument.name === name);
  const given = (name: string, variables: Variables) => {
    const argument = node.arguments?.find((one) => one.name.value === name);
    return argument && valueFromASTUntyped(argument.value, { ...variables });
  };
  if (has('ids')) {
    return (variables) => {
      const list = given('ids', variables);
      return Array.isArray(list) ? list.length : 1;
    };
  }
  if (has('input')) return (variables) => listedIn(given('input', variables));
  if (has('first')) {
    return (variables) => {
      const size = given('first', variables) ?? given('last', variables) ?? pageSize.default;
      return Math.min(Math.max(Number(size) || 0, 0), pageSize.max);
    };
  }
  if (objects === undefined) return undefined;
  return () => objects;
}

/** How many articles the input of a mutation lists; one for any other. */
function listedIn(input: unknown): number {
  const { articles, articleIds } = MutationInput.parse(input ?? {});
  return (articles ?? articleIds)?.length ?? 1;
}

const MutationInput = z
  .object({
    articles: z.array(z.unknown()).optional().catch(undefined),
    articleIds: z.array(z.unknown()).optional().catch(undefined),
  })
  .catch({});

/** Counts selections for some variables, each once. */
function counting(variables: Variables): (selection: Selection) => Count {
  const known = new Map<Selection, Count>();
  const count = (selection: Selection): Count => {
    const before = known.get(selection);
    if (before !== undefined) return before;
    const all = selection.parts
      .filter((one) => shouldIncludeNode({ variableValues: variables }, one.selection))
      .map(({ part }) => ('node' in part ? countPart(part) : count(part)))
      .reduce(added, NOTHING);
    known.set(selection, all);
    return all;
  };
  const countPart = ({ sizeOf: size, below, introspection }: Part): Count => {
    if (introspection !== undefined) return { fields: 1, entries: introspection(variables) };
    const inner = below === undefined ? NOTHING : count(below);
    if (size === undefined) return added(inner, { fields: 1, entries: 0 });
    return { fields: 1, entries: size(variables) * costOfEntry(inner) };
  };
  return count;
}

/** The path to the list that costs most: at each level the field that does. */
function costliestOf(
  root: Selection,
  variables: Variables,
  count: (selection: Selection) => Count,
): string | undefined {
  const path: string[] = [];
  let costliest: string | undefined;
  for (let selection: Selection | undefined = root; selection !== undefined; ) {
    let most = 0;
    let next: Part | undefined;
    for (const { part, entries } of partsOf(selection, variables, count)) {
      if (entries <= most) continue;
      most = entries;
      next = part;
    }
    if (next === undefined) break;
    path.push((next.node.alias ?? next.node.name).value);
    if (next.sizeOf !== undefined || next.introspection !== undefined) costliest = path.join('.');
    selection = next.below;
  }
  return costliest;
}

/** The fields of a selection, those of its fragments included, with what each costs. */
function partsOf(
  selection: Selection,
  variables: Variables,
  count: (selection: Selection) => Count,
  visited = new Set<Selection>(),
): { readonly part: Part; readonly entries: number }[] {
  if (visited.has(selection)) return [];
  visited.add(selection);
  return selection.parts.flatMap((one) => {
    if (!shouldIncludeNode({ variableValues: variables }, one.selection)) return [];
    if (!('node' in one.part)) return partsOf(one.part, variables, count, visited);
    return [{ part: one.part, entries: count({ parts: [one] }).entries }];
  });
}
