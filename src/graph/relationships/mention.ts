import { z } from 'zod';
import { connection } from '../model/page.ts';
import { AnyNode } from '../nodes/any-node.ts';
import { ANY_NODE_PROPERTIES } from '../nodes/node-kinds.ts';

/** For each of the given articles a page of what it mentions, by id. */
export const mentionsOfArticles = connection('mention', 'of-articles', {
  params: { labels: z.array(z.string()) },
  counted: { labels: z.array(z.string()) },
  node: AnyNode,
  columns: ANY_NODE_PROPERTIES,
});
