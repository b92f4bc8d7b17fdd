import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { grouped } from '../../grouped.ts';

/** The selection sets of one type, from all places of a document that select it. */
export type SelectionSets = readonly SelectionSetNode[];

/**
 * Memoizes what depends only on the selection below a field. Each execution has field nodes of its own, but
 * a compiled query, which has no @skip and no @include, keeps them.
 */
export function memoizeBySelection<Value>(
  compute: (info: GraphQLResolveInfo) => Value,
): (info: GraphQLResolveInfo) => Value {
  const values = new WeakMap<GraphQLResolveInfo['fieldNodes'], { readonly value: Value }>();
  return (info) => {
    const own = values.get(info.fieldNodes) ?? { value: compute(info) };
    values.set(info.fieldNodes, own);
    return own.value;
  };
}

/** Whether the field at the end of a path below this one is selected: `edges`, `node`. */
export function isPathSelected(info: GraphQLResolveInfo, path: readonly string[]): boolean {
  return fieldBelow(info, path) !== undefined;
}

/** Whether the cursors of a connection are selected. */
export const areCursorsSelected = memoizeBySelection((info) =>
  isPathSelected(info, ['edges', 'cursor']),
);

/** The field at the end of a path below the resolved one; undefined where it is not selected. */
export function fieldBelow(
  info: GraphQLResolveInfo,
  path: readonly string[],
): SelectedField | undefined {
  return fieldAt(info, getNamedType(info.returnType), selectionSetsOf(info.fieldNodes), path);
}

/** The selection sets of some nodes of one field. */
export function selectionSetsOf(nodes: readonly FieldNode[]): SelectionSets {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

/** The type and the selection sets at the end of a path of fields. */
export function selectionAt(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  sets: SelectionSets,
  path: readonly string[],
): readonly [GraphQLNamedType, SelectionSets] {
  if (path.length === 0) return [type, sets];
  const found = fieldAt(info, type, sets, path);
  return found === undefined
    ? [type, []]
    : [getNamedType(found.field.type), selectionSetsOf(found.nodes)];
}

/** A field and all its nodes in the document. */
export interface SelectedField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

/** The field at the end of a path of fields; undefined where it is not selected. */
export function fieldAt(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  sets: SelectionSets,
  [name = '', ...rest]: readonly string[],
): SelectedField | undefined {
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!isObjectType(type) || field === undefined) return undefined;
  const all = [...collectFields(info, type, sets).values()].flat();
  const nodes = all.filter((node) => node.name.value === name);
  if (nodes.length === 0 || rest.length === 0)
    return nodes.length === 0 ? undefined : { field, nodes };
  return fieldAt(info, getNamedType(field.type), selectionSetsOf(nodes), rest);
}

/** Whether one of some fields of a type is selected. */
export function isSelected(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  sets: SelectionSets,
  names: readonly string[],
): boolean {
  if (!isObjectType(type)) return false;
  return [...collectFields(info, type, sets).values()].some(([node]) =>
    names.includes(node?.name.value ?? ''),
  );
}

/** The selected fields of a type by response name, as `collectFields` of graphql-js returns them. */
export function collectFields(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  sets: SelectionSets,
): Map<string, FieldNode[]> {
  return grouped(collectFieldNodes(info, type, sets), ({ alias, name }) => (alias ?? name).value);
}

/** Each named fragment is read once for a set of selections, as graphql-js does, however often it is spread. */
function collectFieldNodes(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  sets: SelectionSets,
  visitedFragments = new Set<string>(),
): FieldNode[] {
  return sets
    .flatMap(({ selections }) => selections)
    .filter((selection) => shouldIncludeNode(info, selection))
    .flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const fragment = fragmentOf(info, selection, visitedFragments);
      return fragment && doesFragmentConditionMatch(info, fragment.typeCondition?.name.value, type)
        ? collectFieldNodes(info, type, [fragment.selectionSet], visitedFragments)
        : [];
    });
}

/** The fragment that is spread or written inline; undefined for a named one that was visited before. */
function fragmentOf(
  { fragments }: GraphQLResolveInfo,
  selection: FragmentSpreadNode | InlineFragmentNode,
  visitedFragments: Set<string>,
): FragmentDefinitionNode | InlineFragmentNode | undefined {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
  const name = selection.name.value;
  if (visitedFragments.has(name)) return undefined;
  visitedFragments.add(name);
  return fragments[name];
}

/** Whether @skip and @include leave a selection in. */
export function shouldIncludeNode(
  { variableValues }: Pick<GraphQLResolveInfo, 'variableValues'>,
  node: SelectionNode,
): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues);
  return skip?.if !== true && include?.if !== false;
}

function doesFragmentConditionMatch(
  { schema }: GraphQLResolveInfo,
  condition: string | undefined,
  type: GraphQLObjectType,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}
