import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';

/** Fields of an entry that cost as much as the entry itself. */
const FIELDS_AN_ENTRY = 20;

/** Sums stay whole numbers however often a fragment is spread. */
const CEILING = 1e12;

/** What a selection holds. */
export interface Count {
  /** Fields of one entry, up to the lists below it. */
  readonly fields: number;
  /** Entries of lists. */
  readonly entries: number;
}

/** Two counts together. */
export function added(one: Count, other: Count): Count {
  return {
    fields: Math.min(one.fields + other.fields, CEILING),
    entries: Math.min(one.entries + other.entries, CEILING),
  };
}

/** What one entry costs: one for every 20 fields of it, and the entries below it. */
export function costOfEntry({ fields, entries }: Count): number {
  return Math.max(1, Math.ceil(fields / FIELDS_AN_ENTRY)) + entries;
}

/** The count of no selection. */
export const NOTHING: Count = { fields: 0, entries: 0 };

/**
 * How many list entries the answer to `__schema` or `__type` has. The schema is known, so that it is
 * counted and not estimated: each selection once for each type, field or argument that it is of.
 */
export function introspectionEntries(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const known = new Map<SelectionSetNode, Map<unknown, Count>>();
  const info = { schema } as GraphQLResolveInfo;

  function countOf(set: SelectionSetNode, type: GraphQLObjectType, source: unknown): Count {
    const own = known.get(set) ?? new Map<unknown, Count>();
    known.set(set, own);
    const before = own.get(source);
    if (before !== undefined) return before;
    // Validation refuses a fragment that leads to itself.
    own.set(source, NOTHING);
    const count = set.selections
      .map((selection) =>
        selection.kind === Kind.FIELD
          ? countField(selection, type, source)
          : countFragment(selection, type, source),
      )
      .reduce(added, NOTHING);
    own.set(source, count);
    return count;
  }

  function countFragment(
    selection: Exclude<SelectionSetNode['selections'][number], FieldNode>,
    type: GraphQLObjectType,
    source: unknown,
  ): Count {
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    const condition = fragment?.typeCondition?.name.value ?? type.name;
    if (fragment === undefined || condition !== type.name) return NOTHING;
    return countOf(fragment.selectionSet, type, source);
  }

  function countField(field: FieldNode, type: GraphQLObjectType, source: unknown): Count {
    const definition = type.getFields()[field.name.value];
    if (definition === undefined || field.selectionSet === undefined)
      return { fields: 1, entries: 0 };
    const value = resolved(definition, field, source);
    const below = getNamedType(definition.type);
    if (!(below instanceof GraphQLObjectType) || value === null || value === undefined)
      return { fields: 1, entries: 0 };
    if (!Array.isArray(value)) {
      const inner = countOf(field.selectionSet, below, value);
      return { fields: 1 + inner.fields, entries: inner.entries };
    }
    const { selectionSet } = field;
    const entries = value.reduce<number>(
      (sum, one) => sum + costOfEntry(countOf(selectionSet, below, one)),
      0,
    );
    return { fields: 1, entries };
  }

  function resolved(
    definition: GraphQLField<unknown, unknown>,
    field: FieldNode,
    source: unknown,
  ): unknown {
    const args = getArgumentValues(definition, field, variables);
    return definition.resolve?.(source, args, undefined, info);
  }

  const root = node.name.value === '__schema' ? SchemaMetaFieldDef : TypeMetaFieldDef;
  const value = resolved(root, node, undefined);
  const type = getNamedType(root.type) as GraphQLObjectType;
  if (value === null || value === undefined || node.selectionSet === undefined) return 0;
  return costOfEntry(countOf(node.selectionSet, type, value));
}
