import { z } from 'zod';
import { bindAnchor } from '../../cypher/statement.ts';
import { NodeLabel } from '../model/node-id.ts';
import { rootConnection } from '../model/page.ts';
import { AnyNode } from '../nodes/any-node.ts';
import { ANY_NODE_PROPERTIES } from '../nodes/node-kinds.ts';

/** What is searched for: every word must be there. */
const Words = {
  words: z.array(z.string().min(1)).min(1),
  longest: z.string(),
  /** The same words, where it is worth finding out first which of them the fewest nodes have. */
  indexed: z.array(z.string()),
  /** Empty for any kind. */
  labels: z.array(NodeLabel),
};

/** The greatest score: an exact match of an empty name that everything is tied to. */
export const MAX_SCORE = 4_000_000_000;

/**
 * A page of what a search finds, the best first, then by id: what is called just so, what begins
 * so, what has the words inside; then the shorter name, then the one with more relationships.
 */
export const searchPage = rootConnection('search', {
  // A whole line of `searchText`, and the beginning of one.
  params: { ...Words, exact: z.string(), prefix: z.string() },
  counted: Words,
  node: AnyNode,
  columns: ANY_NODE_PROPERTIES,
  anchors: [bindAnchor('search/start-at-rarest', { parameter: 'indexed', impliesFilter: false })],
});
