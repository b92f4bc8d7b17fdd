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

/** Selections of one type, from all places where a request has them. */
export type Sets = readonly SelectionSetNode[];

/**
 * What follows from what is selected below a field alone, worked out once: each execution has
 * selections of its own, but a compiled query, which has no @skip and no @include, keeps them.
 */
export function ofSelection<Value>(
  make: (info: GraphQLResolveInfo) => Value,
): (info: GraphQLResolveInfo) => Value {
  const known = new WeakMap<GraphQLResolveInfo['fieldNodes'], { readonly value: Value }>();
  return (info) => {
    const own = known.get(info.fieldNodes) ?? { value: make(info) };
    known.set(info.fieldNodes, own);
    return own.value;
  };
}

/** Whether a request asks for the field at the end of a path below this one: `edges`, `node`. */
export function asksFor(info: GraphQLResolveInfo, path: readonly string[]): boolean {
  return fieldBelow(info, path) !== undefined;
}

/** Whether a request asks for the cursors of a connection, each of which is written anew. */
export const asksForCursors = ofSelection((info) => asksFor(info, ['edges', 'cursor']));

/** The field at the end of a path below the one that is resolved; undefined where it is not selected. */
export function fieldBelow(
  info: GraphQLResolveInfo,
  path: readonly string[],
): SelectedField | undefined {
  return fieldAt(info, getNamedType(info.returnType), setsOf(info.fieldNodes), path);
}

/** What is selected below some places of one field. */
export function setsOf(nodes: readonly FieldNode[]): Sets {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

/** The type and the selections at the end of a path of fields. */
export function descend(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  sets: Sets,
  path: readonly string[],
): readonly [GraphQLNamedType, Sets] {
  if (path.length === 0) return [type, sets];
  const found = fieldAt(info, type, sets, path);
  return found === undefined ? [type, []] : [getNamedType(found.field.type), setsOf(found.nodes)];
}

/** A field and all places where a request selects it. */
export interface SelectedField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

/** The field at the end of a path of fields; undefined where it is not selected. */
export function fieldAt(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  sets: Sets,
  [name = '', ...rest]: readonly string[],
): SelectedField | undefined {
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!isObjectType(type) || field === undefined) return undefined;
  const all = [...selected(info, type, sets).values()].flat();
  const nodes = all.filter((node) => node.name.value === name);
  if (nodes.length === 0 || rest.length === 0)
    return nodes.length === 0 ? undefined : { field, nodes };
  return fieldAt(info, getNamedType(field.type), setsOf(nodes), rest);
}

/** Whether one of some fields of a type is selected. */
export function isSelected(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  sets: Sets,
  names: readonly string[],
): boolean {
  if (!isObjectType(type)) return false;
  return [...selected(info, type, sets).values()].some(([node]) =>
    names.includes(node?.name.value ?? ''),
  );
}

/** The fields that are selected of a type, by the name that they have in the answer. */
export function selected(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  sets: Sets,
): Map<string, FieldNode[]> {
  return grouped(fieldsIn(info, type, sets), ({ alias, name }) => (alias ?? name).value);
}

/** Each named fragment is read once for a set of selections, as graphql-js does, however often it is spread. */
function fieldsIn(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  sets: Sets,
  visitedFragments = new Set<string>(),
): FieldNode[] {
  return sets
    .flatMap(({ selections }) => selections)
    .filter((selection) => isIncluded(info, selection))
    .flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const fragment = fragmentOf(info, selection, visitedFragments);
      return fragment && applies(info, fragment.typeCondition?.name.value, type)
        ? fieldsIn(info, type, [fragment.selectionSet], visitedFragments)
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

function isIncluded({ variableValues }: GraphQLResolveInfo, node: SelectionNode): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues);
  return skip?.if !== true && include?.if !== false;
}

function applies(
  { schema }: GraphQLResolveInfo,
  condition: string | undefined,
  type: GraphQLObjectType,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}
