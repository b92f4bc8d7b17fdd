import { isThenable, type MaybePromise } from '@pothos/core';
import { type GraphQLResolveInfo, getArgumentValues, getNamedType } from 'graphql';
import { type NestedReads, NO_NESTED_READS } from '../../store/store.ts';
import type { Context } from '../builder/builder.ts';
import { quotedArticleReads } from '../request/claims.ts';
import { fieldBelow, isSelected, type SelectedField, selectionSetsOf } from './collect-fields.ts';

/** The articles that the evidence at the end of a path quotes, as nested reads. */
export function quotedArticlesBelow(
  context: Context,
  info: GraphQLResolveInfo,
  path: readonly string[],
): NestedReads {
  const evidence = fieldBelow(info, path);
  return evidence === undefined
    ? NO_NESTED_READS
    : nestedQuotedArticles(context, info, quoteSelectionOf(info, evidence));
}

/** An evidence field, where it is selected, and how its articles are read. */
export interface QuoteSelection extends SelectedField {
  readonly batchRead: ReturnType<typeof quotedArticleReads.batchRead>;
}

/** How the articles that an evidence field quotes are read. */
export function quoteSelectionOf(
  info: GraphQLResolveInfo,
  { field, nodes }: SelectedField,
): QuoteSelection {
  const [type, sets] = [getNamedType(field.type), selectionSetsOf(nodes)];
  const batchRead = quotedArticleReads.batchRead({
    quote: isSelected(info, type, sets, ['quote']),
    sourceQuote: isSelected(info, type, sets, ['sourceQuote']),
  });
  return { field, nodes, batchRead };
}

/** The articles that evidence quotes, as many as the largest selection of it needs. */
export function nestedQuotedArticles(
  context: Context,
  info: GraphQLResolveInfo,
  { field, nodes, batchRead }: QuoteSelection,
): NestedReads {
  if (batchRead === undefined) return NO_NESTED_READS;
  const sizes = valuesOrNone(() =>
    nodes.map((node) =>
      quotedArticleReads.firstOf(getArgumentValues(field, node, info.variableValues)),
    ),
  );
  if (sizes.length === 0) return NO_NESTED_READS;
  const params = { first: Math.max(...sizes) };
  const { statement, columns } = batchRead;
  return {
    nested: [
      {
        kind: 'perClaimedArticle',
        claimsColumn: 'roles',
        statement,
        columns,
        params,
        nested: [],
      },
    ],
    onRow: (_read, articleId, row) => quotedArticleReads.onRow(context, batchRead, articleId, row),
  };
}

/** The values of a plan; none where it needs to wait or fails: the field then loads when it is resolved. */
export function valuesOrNone<Value>(plan: () => MaybePromise<readonly Value[]>): readonly Value[] {
  try {
    const planned = plan();
    if (!isThenable(planned)) return planned;
    Promise.resolve(planned).catch(() => undefined);
  } catch {
    // The same arguments fail again where the field is resolved, and there the error has a path.
  }
  return [];
}
