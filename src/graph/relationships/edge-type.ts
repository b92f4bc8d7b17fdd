import { z } from 'zod';
import { RelationshipType } from '../model/kind.ts';

/** The types of edges: relationships that articles claim, the parents of areas, and mentions. */
export const EdgeType = z.enum([...RelationshipType.options, 'PART_OF', 'MENTIONS']);
export type EdgeType = z.infer<typeof EdgeType>;

/** All but MENTIONS, which would connect everything in one article. */
export const FACT_EDGE_TYPES: readonly EdgeType[] = EdgeType.options.filter(
  (type) => type !== 'MENTIONS',
);
