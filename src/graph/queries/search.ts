import { z } from 'zod';
import { bindAnchor } from '../../cypher/statement.ts';
import { NodeLabel } from '../model/node-id.ts';
import { rootConnection } from '../model/page.ts';
import { AnyNode } from '../nodes/any-node.ts';
import { ANY_NODE_PROPERTIES } from '../nodes/node-kinds.ts';

/** The words of a search, all of which must match. */
const Words = {
  words: z.array(z.string().min(1)).min(1),
  longest: z.string(),
  /** The same words, where an index tells which of them is the rarest. */
  indexed: z.array(z.string()),
  /** Empty for any kind. */
  labels: z.array(NodeLabel),
};

/** The highest possible score: an exact match of an empty name with the highest degree. */
export const MAX_SCORE = 4_000_000_000;

/**
 * A page of what a search finds, best first, then by id: exact matches, names that begin
 * with them, what contains them; then the shorter name, then the higher degree.
 */
export const searchPage = rootConnection('search', {
  // A whole line of `searchText`, and the beginning of one.
  params: { ...Words, exact: z.string(), prefix: z.string() },
  counted: Words,
  node: AnyNode,
  columns: ANY_NODE_PROPERTIES,
  anchors: [bindAnchor('search/start-at-rarest', { parameter: 'indexed', impliesFilter: false })],
});
