import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import { AreaLevel, areaByCode, parentOf } from '../../gazetteer/gazetteer.ts';
import { searchTextOf } from '../../text/search/search-text.ts';
import { nodeKind } from '../model/kind.ts';
import { keyOf, type NodeId, nodeId } from '../model/node-id.ts';
import { byIds, connection, rootConnection, SortKey } from '../model/page.ts';

/** An area of any level, from a province to a township; those with a code come from the gazetteer. */
export const County = z.strictObject({
  id: z.string().startsWith('County:'),
  name: z.string().min(1),
  /** GB/T 2260, six digits; a township has none. */
  code: z.string().nullable(),
  level: AreaLevel,
});
export type County = z.infer<typeof County>;

/** An area as articles claim one. Its name comes from the gazetteer, not from an article. */
export const countyKind = nodeKind('County', {
  shape: County,
  properties: z.strictObject({}),
  isConstant: true,
  derive: (id) => {
    const { name, code, level } = countyOf(id);
    return { name, level, searchText: searchTextOf(name), ...(code !== null && { code }) };
  },
});

/** `County:620522` → 秦安县; `County:620522/兴国镇` → the township 兴国镇. */
export function countyOf(id: NodeId): County {
  const [code = '', township] = keyOf(id).split('/');
  if (township !== undefined) return { id, name: township, code: null, level: 'TOWNSHIP' };
  const area = areaByCode(code);
  return { id, name: area?.name ?? code, code, level: area?.level ?? 'COUNTY' };
}

/** `County:620522` → `County:620500`: the parent of an area in the gazetteer; undefined for a province. */
export function parentIdOf(id: NodeId): NodeId | undefined {
  const [code = '', township] = keyOf(id).split('/');
  if (township !== undefined) return nodeId('County', code);
  const area = areaByCode(code);
  const parent = area && parentOf(area);
  return parent && nodeId('County', parent.code);
}

/** The filter of a list of counties; null and an empty list are no condition. */
export const CountyFilter = {
  codes: z.array(z.string()),
  nameWords: z.array(z.array(z.string())),
  level: AreaLevel.nullable(),
  within: z.string().nullable(),
};

/** The counties with the given ids, in no particular order. */
export const countiesByIds = byIds('County', County);

/**
 * A page of all counties that match the filter, by code, name or number of meetings, then by
 * id.
 */
export const countyPage = rootConnection('county', {
  params: {
    ...CountyFilter,
    orderBy: z.enum(['CODE', 'NAME', 'MEETING_COUNT']),
    missing: SortKey,
  },
  counted: CountyFilter,
  node: County,
});

/** For each of the given counties a page of those that lie in it, by name, then by id. */
export const childrenOfCounties = connection('county', 'children', {
  params: {},
  counted: {},
  node: County,
});

const ids = z.array(z.string());

/**
 * The counties that the given officials, posts, organizations, figures or meetings belong to, by
 * name, then by id.
 */
export const countiesOfNodes = readStatement('county/of-nodes', {
  params: z.strictObject({ parentIds: ids }),
  row: z.strictObject({ parentId: z.string(), counties: z.array(County) }),
});

/** The county that each of the given counties lies in. */
export const parentsOfCounties = readStatement('county/parents', {
  params: z.strictObject({ ids }),
  row: County.extend({ nodeId: z.string() }),
});

/** The counties that have one of the given full names or codes, by code, then by id. */
export const countiesByNames = readStatement('county/by-names', {
  params: z.strictObject({ names: ids }),
  row: County.extend({ asked: z.string() }),
});
