import { isPerParentRead, type NestedRead, type ReadOptions } from './nested-read.ts';
import type { Statement } from './statement.ts';
import type { Parameters } from './transform/prune.ts';
import { specializationKey } from './transform/static-parameters.ts';

/** What the text of a compiled query depends on: the same key, the same text. */
export function templateKey(
  { name, staticParameters }: Statement,
  params: Parameters,
  { nested, columns }: ReadOptions,
): string {
  let key = `${name} ${specializationKey(staticParameters, params)} ${columns ?? '*'}`;
  for (const read of nested) key += `(${placeOf(read)} ${nestedKeyOf(read)})`;
  return key;
}

function placeOf(read: NestedRead): string {
  switch (read.kind) {
    case 'perNode':
      return read.idColumn;
    case 'perClaimedArticle':
      return `articles ${read.claimsColumn}`;
    case 'claims':
      return read.column;
    case 'totalCount':
      return read.statement.name;
  }
}

function nestedKeyOf(read: NestedRead): string {
  return isPerParentRead(read) ? templateKey(read.statement, read.params, read) : '';
}
