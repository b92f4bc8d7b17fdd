import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Whether a request asks for the field at the end of a path below this one: `edges`, `node`, `jaccard`. */
export function asksFor(info: GraphQLResolveInfo, path: readonly string[]): boolean {
  return info.fieldNodes.some(({ selectionSet }) => isIn(selectionSet, path, info));
}

/** A field that a directive may leave out counts as asked for: reading more than is shown is no fault. */
function isIn(
  set: SelectionSetNode | undefined,
  path: readonly string[],
  info: GraphQLResolveInfo,
): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return true;
  return (
    set?.selections.some((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value === name && isIn(selection.selectionSet, rest, info);
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? info.fragments[selection.name.value]?.selectionSet
          : selection.selectionSet;
      return isIn(inner, path, info);
    }) === true
  );
}
