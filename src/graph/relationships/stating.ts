import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import { AnyNode } from '../nodes/any-node.ts';
import { Figure } from '../nodes/figure.ts';
import { ANY_NODE_PROPERTIES } from '../nodes/node-kinds.ts';

/** The meetings and policies that state each of the given figures, by title, then by id. */
export const statersOfFigures = readStatement('stating/of-figures', {
  params: z.strictObject({ ids: z.array(Figure.shape.id) }),
  row: z.strictObject({ figureId: Figure.shape.id, stater: AnyNode }),
  columns: ANY_NODE_PROPERTIES,
});
