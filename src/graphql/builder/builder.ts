import SchemaBuilder, { type MaybePromise } from '@pothos/core';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import RelayPlugin from '@pothos/plugin-relay';
import { labelOf } from '../../graph/model/node-id.ts';
import type { Curate } from '../../graph/ports/curate.ts';
import type { Forget, Ingested, IngestOutcome, LoadOptions } from '../../graph/ports/ingest.ts';
import type { PairBudget } from '../../graph/queries/pair-budget.ts';
import type { GraphStore } from '../../store/store.ts';
import type { PartialDate } from '../../text/partial-date.ts';
import { badUserInput } from './errors.ts';
import { checkId, faultOfId } from './id-argument.ts';

/** Ids that `nodes` takes at most, as a page has entries. */
const MAX_IDS = 100;

/** What every resolver receives: one object a request, so that no loader outlives its request. */
export interface Context {
  readonly store: Pick<GraphStore, 'read' | 'engine'>;
  readonly ingest: (
    articles: readonly unknown[],
    options: Pick<LoadOptions, 'onConflict'>,
  ) => Promise<IngestOutcome[]>;
  readonly forget: Forget;
  readonly ingested: Ingested;
  readonly curate: Curate;
  /** Refuses to count the pairs of officials at too many meetings. */
  readonly pairBudget: PairBudget;
  /** Whether the client has a key with the right to curate. */
  readonly mayCurate: boolean;
  /** Throws what a client without the right is told; `field` is what needs it. */
  readonly requireRight: (right: 'ingest' | 'curate', field: string) => void;
}

/** The schema as it is put together: each type's file adds its own part. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Connection: { readonly totalCount: () => MaybePromise<number> };
  Scalars: {
    ID: { Input: string; Output: string };
    PartialDate: { Input: PartialDate; Output: PartialDate };
    DateTime: { Input: string; Output: string };
  };
}>({
  plugins: [RelayPlugin, DataloaderPlugin],
  defaultFieldNullability: false,
  relay: {
    // A graph id such as `County:620522` names its type already: it is the global id.
    encodeGlobalID: (_typename, id) => String(id),
    // An id of no type is looked for among articles, where nothing has it.
    decodeGlobalID: (id) => ({ typename: labelOf(id) ?? 'Article', id }),
    cursorType: 'String',
    nodeTypeOptions: {
      description: 'Anything in the graph that has an id.',
      resolveType: (node) => labelOf((node as { id: string }).id) ?? null,
    },
    nodeQueryOptions: {
      description: 'A node by its id; null for an id that no node has.',
      resolve: (_root, { id }, _context, _info, resolveNode) => {
        checkId('id', id.id);
        return resolveNode(id);
      },
    },
    nodesQueryOptions: {
      description:
        'Nodes by their ids, at most 100, in the order of the ids; null for an id that no node has.',
      nullable: { list: false, items: true },
      resolve(_root, { ids }, _context, _info, resolveNodes) {
        if (ids.length > MAX_IDS)
          throw badUserInput(`\`ids\` must be at most ${MAX_IDS}, but are ${ids.length}.`);
        return nodesOrErrors(ids, resolveNodes);
      },
    },
    pageInfoTypeOptions: {
      description: 'Information about a page of a list, to aid in pagination.',
    },
    hasNextPageFieldOptions: { description: 'Whether there are entries after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether there are entries before this page.' },
    startCursorFieldOptions: {
      description: 'The cursor of the first edge; null on an empty page.',
    },
    endCursorFieldOptions: { description: 'The cursor of the last edge; null on an empty page.' },
    firstArgOptions: {
      description:
        'Number of entries from the start, or after `after`: 20 by default, at most 100.',
    },
    afterArgOptions: { description: 'Returns entries after this cursor; use it with `first`.' },
    lastArgOptions: {
      description: 'Number of entries from the end, or before `before`: at most 100.',
    },
    beforeArgOptions: { description: 'Returns entries before this cursor; use it with `last`.' },
    nodesOnConnection: { description: 'The nodes of the page, in the order of the list.' },
    edgesFieldOptions: {
      description: 'The page, in the order of the list.',
      nullable: { list: false, items: false },
    },
    nodeFieldOptions: {
      description: 'The node at the end of the edge.',
      nullable: false,
      extensions: { reads: ['node'] },
    },
    cursorFieldOptions: {
      description: 'The place of this edge in the list, for `after` and `before`.',
      extensions: { reads: ['key'] },
    },
    pageInfoFieldOptions: { description: 'Information to aid in pagination.' },
    defaultConnectionTypeOptions: { description: 'A page of a list.' },
    defaultEdgeTypeOptions: { description: 'One entry of a list.' },
  },
});

/** The nodes of well-formed ids, and an error in the place of each other one, so that one wrong id does not hide the rest. */
async function nodesOrErrors<Id extends { readonly id: string }>(
  ids: readonly Id[],
  resolveNodes: (ids: Id[]) => Promise<readonly unknown[]>,
): Promise<unknown[]> {
  const nodes = await resolveNodes([...ids]);
  return ids.map(({ id }, at) => faultOfId('ids', id) ?? nodes[at]);
}

type SchemaTypes =
  typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never;

/** Builds fields of an object or an interface whose values have a shape. */
export type FieldBuilder<Shape> = PothosSchemaTypes.RootFieldBuilder<
  SchemaTypes,
  Shape,
  'Object' | 'Interface'
>;

builder.queryType({ description: 'The queries.' });

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'Number of entries of the whole list; counted only if selected.',
    resolve: ({ totalCount }) => totalCount(),
  }),
);
