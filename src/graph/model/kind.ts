import { z } from 'zod';
import { creating, type Statement, writeStatement } from '../../cypher/statement.ts';
import type { Combine } from './fold-claims.ts';
import type { NodeId, NodeLabel } from './node-id.ts';

/** The kinds of relationship that articles state. */
export const RelationshipType = z.enum([
  'ATTENDED',
  'HOLDS',
  'IN',
  'HELD_IN',
  'DISCUSSED',
  'ISSUED',
  'REPRESENTED',
  'SETS',
]);
export type RelationshipType = z.infer<typeof RelationshipType>;

const Properties = z.record(z.string(), z.unknown());

const NodeRows = z.strictObject({
  rows: z.array(z.strictObject({ id: z.string(), properties: Properties })),
});

const RelationshipRows = z.strictObject({
  rows: z.array(z.strictObject({ from: z.string(), to: z.string(), properties: Properties })),
});

/** How one kind of node follows from what articles say of it. */
export interface NodeKind {
  readonly label: NodeLabel;
  /** What an article may say of such a node. */
  readonly says: z.ZodObject;
  /** Every article says the same, for the id is made from it: one claim tells as much as all. */
  readonly isConstant: boolean;
  /** Properties that are not simply taken from the first article. */
  readonly combine: Readonly<Record<string, Combine>>;
  /** Properties that follow from the id and the folded ones, such as `searchText`. */
  readonly derive: (id: NodeId, folded: Readonly<Record<string, unknown>>) => object;
  readonly upsert: Statement<'write', typeof NodeRows>;
}

/** How one kind of relationship follows from what articles say of it. */
export interface RelationshipKind {
  readonly type: RelationshipType;
  readonly says: z.ZodObject;
  /** Articles say nothing of it but that it is there. */
  readonly isConstant: boolean;
  readonly combine: Readonly<Record<string, Combine>>;
  readonly upsert: Statement<'write', typeof RelationshipRows>;
  /** Writes those that the graph does not hold yet. */
  readonly create: Statement<'write', typeof RelationshipRows>;
}

/** Declares a kind of node; its rows are written by cypher/<label>/upsert.cypher. */
export function nodeKind(
  label: NodeLabel,
  kind: Pick<NodeKind, 'says' | 'derive'> & Partial<Pick<NodeKind, 'combine' | 'isConstant'>>,
): NodeKind {
  const upsert = writeStatement(`${label.toLowerCase()}/upsert`, NodeRows);
  return { label, combine: {}, isConstant: false, ...kind, says: kind.says.partial(), upsert };
}

/** Declares a kind of relationship; its rows are written by cypher/<noun>/upsert.cypher. */
export function relationshipKind(
  type: RelationshipType,
  noun: string,
  kind: Partial<Pick<RelationshipKind, 'says' | 'combine'>> = {},
): RelationshipKind {
  const upsert = writeStatement(`${noun}/upsert`, RelationshipRows);
  const { says = z.strictObject({}), combine = {} } = kind;
  const isConstant = Object.keys(says.shape).length === 0;
  const create = creating(upsert);
  return { type, says: says.partial(), isConstant, combine, upsert, create };
}
