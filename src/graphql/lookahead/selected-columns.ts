import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';
import type { Members } from '../../cypher/project.ts';
import { descend, isSelected, ofSelection, type Sets, selected, setsOf } from './collect-fields.ts';

/** The members of rows that are the objects selected from: `title`, and `post.title` where `post` is an object too; undefined: all. */
export function membersRead(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  sets: Sets,
): Members | undefined {
  return asMembers(readBelow(info, type, sets, ''));
}

/** What is shown of the page of a connection. */
export interface PageShown {
  /** The members of its rows; cursors are made of their keys. */
  readonly members: Members | undefined;
  /** Whether it is told if more follows, for which one row more is read. */
  readonly tellsMore: boolean;
}

/** What is selected of the page of a connection. */
export function pageShown(info: GraphQLResolveInfo, type: GraphQLNamedType, sets: Sets): PageShown {
  const tellsMore = isSelected(info, type, sets, ['pageInfo']);
  const read = readBelow(info, ...descend(info, type, sets, ['edges']), '');
  return { members: asMembers(tellsMore ? read?.concat('key') : read), tellsMore };
}

/** The same text for the same members. */
function asMembers(read: readonly string[] | undefined): Members | undefined {
  return read && [...new Set(read)].sort().join(' ');
}

/** The members of rows that are what a field returns. */
export const membersOf = ofSelection((info) =>
  membersRead(info, getNamedType(info.returnType), setsOf(info.fieldNodes)),
);

/** What is selected of the page of a connection that a field returns. */
export const shownOf = ofSelection((info) =>
  pageShown(info, getNamedType(info.returnType), setsOf(info.fieldNodes)),
);

function readBelow(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  sets: Sets,
  at: string,
): readonly string[] | undefined {
  if (!isObjectType(type)) return undefined;
  const read: (readonly string[])[] = [];
  for (const nodes of selected(info, type, sets).values()) {
    const field = type.getFields()[nodes[0]?.name.value ?? ''];
    const own = field === undefined ? [] : readBy(info, field, setsOf(nodes), at);
    if (own === undefined) return undefined;
    read.push(own);
  }
  return read.flat();
}

/** What one field reads: a member, or of an object that stands there what is selected of it. */
function readBy(
  info: GraphQLResolveInfo,
  field: GraphQLField<unknown, unknown>,
  below: Sets,
  at: string,
): readonly string[] | undefined {
  const returned = getNamedType(field.type);
  const paths = readsOf(field)?.map((member) => `${at}${member}`);
  if (paths === undefined || isLeafType(returned)) return paths;
  const read = paths.map((path) => readBelow(info, returned, below, `${path}.`));
  return read.every((one) => one !== undefined) ? read.flat() : undefined;
}

/**
 * The members that a field reads of its object beside the id: the one that it exposes, those that it
 * names, none where it asks the graph for its parent’s id; undefined for a field that does not say.
 */
function readsOf({ name, resolve, extensions }: GraphQLField<unknown, unknown>) {
  if (extensions.plan !== undefined) return [];
  if (extensions.reads !== undefined) return extensions.reads as readonly string[];
  if (extensions.pothosExposedField !== undefined) return [String(extensions.pothosExposedField)];
  return resolve === undefined ? [name] : undefined;
}
