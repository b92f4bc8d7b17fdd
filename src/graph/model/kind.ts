import { z } from 'zod';
import { createInsteadOfMerge, type Statement, writeStatement } from '../../cypher/statement.ts';
import type { Combine } from './fold-claims.ts';
import type { NodeId, NodeLabel } from './node-id.ts';

/** The kinds of relationship that articles claim. */
export const RelationshipType = z.enum([
  'ATTENDED',
  'HOLDS',
  'IN',
  'HELD_IN',
  'DISCUSSED',
  'ISSUED',
  'REPRESENTED',
  'STATES',
]);
export type RelationshipType = z.infer<typeof RelationshipType>;

const FoldedProperties = z.record(z.string(), z.unknown());

const NodeRows = z.strictObject({
  rows: z.array(z.strictObject({ id: z.string(), properties: FoldedProperties })),
});

const RelationshipRows = z.strictObject({
  rows: z.array(z.strictObject({ from: z.string(), to: z.string(), properties: FoldedProperties })),
});

/** One kind of node, and how its properties are folded from claims. */
export interface NodeKind {
  readonly label: NodeLabel;
  /** The properties that the API shows. */
  readonly shape: z.ZodObject;
  /** The properties that an article may claim. */
  readonly properties: z.ZodObject;
  /** Every article claims the same, for the id is made from it: one claim is enough to fold. */
  readonly isConstant: boolean;
  /** Of a constant kind a property that few claims have: those are all folded. */
  readonly rareProperty: string | undefined;
  /** How the values of properties that are not taken from the first article are combined. */
  readonly combine: Readonly<Record<string, Combine>>;
  /** It has `addedAt`: when the first of its articles was loaded. */
  readonly keepsAddedAt: boolean;
  /** Properties that follow from the id and the folded ones, such as `searchText`. */
  readonly derive: (id: NodeId, folded: Readonly<Record<string, unknown>>) => object;
  readonly upsert: Statement<'write', typeof NodeRows>;
}

/** One kind of relationship, and how its properties are folded from claims. */
export interface RelationshipKind {
  readonly type: RelationshipType;
  readonly properties: z.ZodObject;
  /** Articles claim nothing but that it exists. */
  readonly isConstant: boolean;
  readonly combine: Readonly<Record<string, Combine>>;
  /** It has `addedAt`: when the first of its articles was loaded. */
  readonly keepsAddedAt: boolean;
  readonly upsert: Statement<'write', typeof RelationshipRows>;
  /** Writes relationships that are not in the graph yet. */
  readonly create: Statement<'write', typeof RelationshipRows>;
}

/** Declares a kind of node; its rows are written by cypher/kind/upsert.cypher. */
export function nodeKind(
  label: NodeLabel,
  kind: Pick<NodeKind, 'shape' | 'properties' | 'derive'> &
    Partial<Pick<NodeKind, 'combine' | 'isConstant' | 'keepsAddedAt' | 'rareProperty'>>,
): NodeKind {
  const upsert = writeStatement(`${label.toLowerCase()}/upsert`, NodeRows, {
    file: 'kind/upsert',
    label,
  });
  return {
    label,
    combine: {},
    isConstant: false,
    keepsAddedAt: false,
    rareProperty: undefined,
    ...kind,
    properties: kind.properties.partial(),
    upsert,
  };
}

/** Declares a kind of relationship; its rows are written by cypher/<noun>/upsert.cypher. */
export function relationshipKind(
  type: RelationshipType,
  noun: string,
  kind: Partial<Pick<RelationshipKind, 'properties' | 'combine' | 'keepsAddedAt'>> = {},
): RelationshipKind {
  const upsert = writeStatement(`${noun}/upsert`, RelationshipRows);
  const { properties = z.strictObject({}), combine = {}, keepsAddedAt = false } = kind;
  const isConstant = Object.keys(properties.shape).length === 0;
  const create = createInsteadOfMerge(upsert);
  return {
    type,
    properties: properties.partial(),
    isConstant,
    combine,
    keepsAddedAt,
    upsert,
    create,
  };
}
