import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';
import type { ColumnSet } from '../../cypher/transform/project.ts';
import {
  collectFields,
  isSelected,
  memoizeBySelection,
  type SelectionSets,
  selectionAt,
  selectionSetsOf,
} from './collect-fields.ts';

/** The columns that a selection reads of rows which are its objects: `title`, and `post.title` where `post` is an object too; undefined for all. */
export function selectedColumns(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  sets: SelectionSets,
): ColumnSet | undefined {
  return columnSet(columnsBelow(info, type, sets, ''));
}

/** What is selected of the page of a connection. */
export interface PageSelection {
  /** The columns of its rows; cursors are made of their keys. */
  readonly columns: ColumnSet | undefined;
  /** Whether `pageInfo` is selected, for which one row more is read. */
  readonly needsPageInfo: boolean;
}

/** The selection of a page, of the type and the selections of its connection. */
export function pageSelection(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  sets: SelectionSets,
): PageSelection {
  const needsPageInfo = isSelected(info, type, sets, ['pageInfo']);
  const ofEdges = columnsBelow(info, ...selectionAt(info, type, sets, ['edges']), '');
  const ofNodes = columnsBelow(info, ...selectionAt(info, type, sets, ['nodes']), 'node.');
  const read = ofEdges && ofNodes && [...ofEdges, ...ofNodes];
  return { columns: columnSet(needsPageInfo ? read?.concat('key') : read), needsPageInfo };
}

/** Sorted, so that equal sets are equal texts. */
function columnSet(read: readonly string[] | undefined): ColumnSet | undefined {
  return read && [...new Set(read)].sort().join(' ');
}

/** The columns that a field reads of rows which are what it returns. */
export const selectedColumnsOf = memoizeBySelection((info) =>
  selectedColumns(info, getNamedType(info.returnType), selectionSetsOf(info.fieldNodes)),
);

/** The selection of the page that a connection field returns. */
export const pageSelectionOf = memoizeBySelection((info) =>
  pageSelection(info, getNamedType(info.returnType), selectionSetsOf(info.fieldNodes)),
);

function columnsBelow(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  sets: SelectionSets,
  prefix: string,
): readonly string[] | undefined {
  if (!isObjectType(type)) return undefined;
  const read: (readonly string[])[] = [];
  for (const nodes of collectFields(info, type, sets).values()) {
    const field = type.getFields()[nodes[0]?.name.value ?? ''];
    const own =
      field === undefined ? [] : columnsOfField(info, field, selectionSetsOf(nodes), prefix);
    if (own === undefined) return undefined;
    read.push(own);
  }
  return read.flat();
}

/** The columns of one field: one column, or of an object in it those that are selected. */
function columnsOfField(
  info: GraphQLResolveInfo,
  field: GraphQLField<unknown, unknown>,
  below: SelectionSets,
  prefix: string,
): readonly string[] | undefined {
  const returned = getNamedType(field.type);
  const paths = dependenciesOf(field)?.map((column) => `${prefix}${column}`);
  if (paths === undefined || isLeafType(returned)) return paths;
  const read = paths.map((path) => columnsBelow(info, returned, below, `${path}.`));
  return read.every((one) => one !== undefined) ? read.flat() : undefined;
}

/**
 * The columns that a field reads of its object beside the id: the one that it exposes, those that it
 * lists in `reads`, none where it loads by its parent's id; undefined for a field that does not say.
 */
function dependenciesOf({ name, resolve, extensions }: GraphQLField<unknown, unknown>) {
  if (extensions.plan !== undefined) return [];
  if (extensions.reads !== undefined) return extensions.reads as readonly string[];
  if (extensions.pothosExposedField !== undefined) return [String(extensions.pothosExposedField)];
  return resolve === undefined ? [name] : undefined;
}
