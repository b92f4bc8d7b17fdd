import { z } from 'zod';
import type { Anchor } from '../../cypher/source.ts';
import {
  countStatement,
  pagePerParent,
  readStatement,
  type Statement,
} from '../../cypher/statement.ts';
import type { NodeLabel } from './node-id.ts';

/** A sort key: a name, a title, a date or a count. */
export const SortKey = z.union([z.string(), z.number()]);
export type SortKey = z.infer<typeof SortKey>;

/** Which page of a list: `limit` rows after the one of `afterKey` and `afterId`, or the first ones. */
const PageParams = {
  limit: z.int().min(1),
  /** Keys are in descending order. */
  keyDown: z.boolean(),
  /** Ids of equal keys are in descending order. */
  idDown: z.boolean(),
  afterKey: SortKey.nullable(),
  afterId: z.string().nullable(),
};

type Shape = z.ZodRawShape;
type ReadOf<Params extends Shape, Row extends z.ZodType> = Statement<
  'read',
  z.ZodObject<Params>,
  Row
>;

/** The statements of a list that each of many parents has: a page per parent, and a count per parent. */
export interface Connection<
  Params extends Shape,
  Counted extends Shape,
  Node extends z.ZodType,
  Edge extends Shape,
> {
  readonly page: ReadOf<
    Params & typeof PageParams & { parentIds: z.ZodArray<z.ZodString> },
    z.ZodObject<{
      parentId: z.ZodString;
      edges: z.ZodArray<z.ZodObject<{ key: typeof SortKey; node: Node } & Edge>>;
    }>
  >;
  readonly count: ReadOf<
    Counted & { parentIds: z.ZodArray<z.ZodString> },
    z.ZodObject<{ parentId: z.ZodString; total: z.ZodInt }>
  >;
}

/** The statements of a list of all nodes of one kind. */
export interface RootConnection<
  Params extends Shape,
  Counted extends Shape,
  Node extends z.ZodType,
> {
  readonly page: ReadOf<
    Params & typeof PageParams,
    z.ZodObject<{ edges: z.ZodArray<z.ZodObject<{ key: typeof SortKey; node: Node }>> }>
  >;
  readonly count: ReadOf<Counted, z.ZodObject<{ total: z.ZodInt }>>;
  /** The count is that of the page's matches, so that it can be nested in the page. */
  readonly countsMatches: boolean;
}

/**
 * Binds cypher/<noun>/<name>.cypher, a page per parent, and its count: `count-<name>`, derived from the page or a file. Where
 * `page` is given, a page of all nodes, the file finds the nodes of each parent, and the page is derived from both.
 */
export function connection<
  Params extends Shape,
  Counted extends Shape,
  Node extends z.ZodType,
  Edge extends Shape = Record<never, never>,
>(
  noun: string,
  name: string,
  {
    params,
    counted,
    node,
    edge,
    columns,
    page,
    hasOwnCount = false,
    isNeverNested = false,
  }: {
    params: Params;
    counted: Counted;
    node: Node;
    edge?: Edge;
    columns?: readonly string[];
    page?: Statement<'read'>;
    /** Whether the count has a file of its own. */
    hasOwnCount?: boolean;
    /** Whether the page, and a count of its own, find their parents in a way in which they cannot be nested. */
    isNeverNested?: boolean;
  },
): Connection<Params, Counted, Node, Edge> {
  const parentIds = z.array(z.string());
  const edges = z.strictObject({ key: SortKey, node, ...(edge ?? ({} as Edge)) });
  const ofPage = {
    params: z.strictObject({ ...params, ...PageParams, parentIds }),
    row: z.strictObject({ parentId: z.string(), edges: z.array(edges) }),
    isNeverNested,
    ...(columns && { columns }),
  };
  const ofCount = {
    params: z.strictObject({ ...counted, parentIds }),
    row: z.strictObject({ parentId: z.string(), total: z.int() }),
    isNeverNested: isNeverNested && hasOwnCount,
  };
  const own =
    page === undefined
      ? readStatement(`${noun}/${name}`, ofPage)
      : pagePerParent(`${noun}/${name}`, page, ofPage);
  const count = hasOwnCount
    ? readStatement(`${noun}/count-${name}`, ofCount)
    : countStatement(`${noun}/count-${name}`, own, ofCount);
  return { page: own, count } as unknown as Connection<Params, Counted, Node, Edge>;
}

/** Binds cypher/<noun>/page.cypher and its count: `<noun>/count`, derived from the page or a file. */
export function rootConnection<Params extends Shape, Counted extends Shape, Node extends z.ZodType>(
  noun: string,
  {
    params,
    counted,
    node,
    anchors = [],
    columns,
    isHeavy = false,
    hasOwnCount = false,
    filteredLike,
  }: {
    params: Params;
    counted: Counted;
    node: Node;
    anchors?: readonly Anchor[];
    columns?: readonly string[];
    /** Whether page and count may take seconds on a large graph. */
    isHeavy?: boolean;
    /** Whether the count has a file of its own. */
    hasOwnCount?: boolean;
    /** A page of the nodes that the files scan: they get its conditions. */
    filteredLike?: Statement<'read'>;
  },
): RootConnection<Params, Counted, Node> {
  const page = readStatement(`${noun}/page`, {
    params: z.strictObject({ ...params, ...PageParams }),
    row: z.strictObject({ edges: z.array(z.strictObject({ key: SortKey, node })) }),
    anchors,
    isHeavy,
    filteredLike,
    ...(columns && { columns }),
  });
  const ofCount = {
    params: z.strictObject(counted),
    row: z.strictObject({ total: z.int() }),
    anchors,
    isHeavy,
  };
  const count = hasOwnCount
    ? readStatement(`${noun}/count`, { ...ofCount, filteredLike })
    : countStatement(`${noun}/count`, page, ofCount);
  return { page, count, countsMatches: !hasOwnCount } as unknown as RootConnection<
    Params,
    Counted,
    Node
  >;
}

/** The nodes of one label by their ids: cypher/kind/by-ids.cypher with the columns of their shape. */
export function byIds<Node extends z.ZodObject>(label: NodeLabel, node: Node) {
  return readStatement(`${label.toLowerCase()}/by-ids`, {
    params: z.strictObject({ ids: z.array(z.string()) }),
    row: node,
    columns: Object.keys(node.shape),
    pattern: { file: 'kind/by-ids', label },
  });
}
