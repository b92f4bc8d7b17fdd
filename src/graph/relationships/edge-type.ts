import { z } from 'zod';
import { RelationshipType } from '../model/kind.ts';

/** The kinds of edge between nodes: what articles state, where an area lies, and what an article mentions. */
export const EdgeType = z.enum([...RelationshipType.options, 'PART_OF', 'MENTIONS']);
export type EdgeType = z.infer<typeof EdgeType>;

/** All but MENTIONS, which ties everything to everything that stands in one article. */
export const FACT_EDGE_TYPES: readonly EdgeType[] = EdgeType.options.filter(
  (type) => type !== 'MENTIONS',
);
