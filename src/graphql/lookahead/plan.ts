import { completeValue, type MaybePromise } from '@pothos/core';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
} from 'graphql';
import type { NestedRead } from '../../cypher/nested-read.ts';
import type { NestedReads } from '../../store/store.ts';
import type { Context } from '../builder/builder.ts';
import type { BatchRead } from '../request/request-cache.ts';
import {
  collectFields,
  fieldAt,
  isSelected,
  type SelectionSets,
  selectionAt,
  selectionSetsOf,
} from './collect-fields.ts';
import {
  nestedQuotedArticles,
  type QuoteSelection,
  quoteSelectionOf,
  valuesOrNone,
} from './quoted-articles.ts';

/**
 * What a field reads from the graph for each parent, as far as its arguments alone decide it, so that
 * it can be nested in the statement around it.
 */
export interface FieldPlan<ParsedArguments, Selection = unknown> {
  /** Parses its arguments; what is wrong with them is reported where the field is resolved. */
  readonly parseArguments: (
    args: object,
    context: Context,
    node: FieldNode,
  ) => MaybePromise<ParsedArguments>;
  readonly batchReads: readonly PlannedBatchRead<ParsedArguments, Selection>[];
}

/** One statement that a field reads. */
export interface PlannedBatchRead<ParsedArguments, Selection = unknown> {
  readonly batchRead: (args: ParsedArguments, selection: Selection) => BatchRead;
  /** The part of the selection that decides what is read. */
  readonly select?: (
    info: GraphQLResolveInfo,
    type: GraphQLNamedType,
    sets: SelectionSets,
  ) => Selection;
  /** It is read only where one of these fields is selected; always by default. */
  readonly when?: readonly string[];
  /** Where there are nodes in what the field returns. */
  readonly nodes: readonly NodePath[];
  /** Where the evidence of each row's relationship is selected, and what is called with its claims. */
  readonly claims?: {
    readonly path: readonly string[];
    readonly onRow: (
      context: Context,
      args: ParsedArguments,
      row: object,
      parentId: string,
      claims: readonly string[],
    ) => void;
  };
}

/** Where nodes are in what a field returns. */
export interface NodePath {
  /** Fields below the field: edges, node. */
  readonly path: readonly string[];
  /** The column that has the node's id: `node.id`, or `id` where the row is the node. */
  readonly idColumn: string;
}

/** A field whose reads are nested in the statement around it. */
interface PlannedField {
  readonly node: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly plan: FieldPlan<unknown>;
  /** The column of the rows around it that has the ids of its parents. */
  readonly idColumn: string;
  readonly reads: readonly {
    readonly planned: PlannedBatchRead<unknown>;
    readonly selection: unknown;
    readonly quotes: QuoteSelection | undefined;
    readonly below: readonly PlannedField[];
  }[];
}

/** The fields below one that have a plan, and those below them. */
export function planSelection(
  info: GraphQLResolveInfo,
  nodes: readonly NodePath[],
): readonly PlannedField[] {
  function fieldsAt(
    nodes: readonly NodePath[],
    type: GraphQLNamedType,
    sets: SelectionSets,
  ): PlannedField[] {
    return nodes.flatMap(({ path, idColumn }) => {
      const [own, below] = selectionAt(info, type, sets, path);
      return isObjectType(own) ? fieldsOf(own, below, idColumn) : [];
    });
  }

  function fieldsOf(
    type: GraphQLObjectType,
    sets: SelectionSets,
    idColumn: string,
  ): PlannedField[] {
    return [...collectFields(info, type, sets).values()].flatMap((fieldNodes) => {
      const [node] = fieldNodes;
      const definition = type.getFields()[node?.name.value ?? ''];
      const plan = definition?.extensions.plan as FieldPlan<unknown> | undefined;
      if (definition === undefined || plan === undefined || node === undefined) return [];
      const returned = getNamedType(definition.type);
      const below = selectionSetsOf(fieldNodes);
      const reads = plan.batchReads
        .filter(({ when }) => when === undefined || isSelected(info, returned, below, when))
        .map((planned) => {
          const evidence = planned.claims && fieldAt(info, returned, below, planned.claims.path);
          return {
            planned,
            selection: planned.select?.(info, returned, below),
            quotes: evidence && quoteSelectionOf(info, evidence),
            below: fieldsAt(planned.nodes, returned, below),
          };
        });
      return [{ node, definition, plan, idColumn, reads }];
    });
  }

  return fieldsAt(nodes, getNamedType(info.returnType), selectionSetsOf(info.fieldNodes));
}

/**
 * The nested reads of planned fields. Their rows prime the loaders that the fields' resolvers use. A
 * field that cannot be planned loads when it is resolved, as all fields do without a plan.
 */
export function nestReads(
  context: Context,
  info: GraphQLResolveInfo,
  fields: readonly PlannedField[],
): NestedReads {
  const callbacks = new Map<NestedRead, (parentId: string, row: object) => void>();

  function nestedReadsOf({ node, definition, plan, idColumn, reads }: PlannedField): NestedRead[] {
    const args = () => getArgumentValues(definition, node, info.variableValues);
    return valuesOrNone(() =>
      completeValue(plan.parseArguments(args(), context, node), (parsed) => [parsed]),
    ).flatMap((parsed) => reads.map((read) => nestedReadOf(read, parsed, idColumn)));
  }

  function nestedReadOf(
    { planned, selection, quotes, below }: PlannedField['reads'][number],
    args: unknown,
    idColumn: string,
  ): NestedRead {
    const read = planned.batchRead(args, selection);
    const nested: NestedRead = {
      kind: 'perNode',
      idColumn,
      statement: read.statement,
      params: read.params,
      columns: read.columns,
      nested: [...claimReadsOf(planned, args, quotes), ...below.flatMap(nestedReadsOf)],
    };
    callbacks.set(nested, (parentId, row) => read.prime(context, parentId, row));
    return nested;
  }

  function claimReadsOf(
    { claims }: PlannedBatchRead<unknown>,
    args: unknown,
    quotes: QuoteSelection | undefined,
  ): NestedRead[] {
    if (claims === undefined || quotes === undefined) return [];
    const own: NestedRead = { kind: 'claims', column: 'roles' };
    callbacks.set(own, (parentId, row) =>
      claims.onRow(context, args, row, parentId, (row as { claims: readonly string[] }).claims),
    );
    const articles = nestedQuotedArticles(context, info, quotes);
    for (const read of articles.nested)
      callbacks.set(read, (articleId, row) => articles.onRow(read, articleId, row));
    return [own, ...articles.nested];
  }

  return {
    nested: fields.flatMap(nestedReadsOf),
    onRow: (read, parentId, row) => callbacks.get(read)?.(parentId, row),
  };
}
