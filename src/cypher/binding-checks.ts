import { z } from 'zod';
import { type Anchor, refuseForm, type Source } from './source.ts';
import { anchorFault, type NodeScan, nodeScanOf } from './transform/anchor.ts';
import { parentPattern, type ReadForm } from './transform/read-form.ts';

/** What the form of a reading statement is checked against. */
interface Expected {
  readonly params: z.ZodObject;
  readonly row: z.ZodType;
  readonly isNeverNested: boolean;
}

/** A list travels as columns, and a statement per parent can be nested: both need their forms. Throws where one has not. */
export function checkForm(
  source: Source,
  { returned, isPerParent, before }: ReadForm,
  { params, row, isNeverNested }: Expected,
): void {
  const shape = row instanceof z.ZodObject ? row.shape : {};
  const list = returned.kind === 'value' ? shape[returned.name] : undefined;
  if (list instanceof z.ZodArray && list.element instanceof z.ZodObject)
    refuseForm(source, 'a list of maps is returned as `collect({key: value}) AS name`');
  if (!('parentIds' in params.shape)) return;
  if (!isPerParent)
    refuseForm(
      source,
      'a statement with $parentIds is `UNWIND $parentIds AS parentId CALL (parentId) { ... } RETURN parentId, name`',
    );
  if (!isNeverNested && parentPattern(before) === undefined)
    refuseForm(
      source,
      'a statement with $parentIds finds its parent by {id: parentId}, in a MATCH that is not nested',
    );
}

/** Every anchor finds the nodes that the statement scans, and has its filter. Throws where one does not. */
export function checkAnchors(source: Source, anchors: readonly Anchor[]): void {
  if (anchors.length === 0) return;
  const scan =
    nodeScanOf(source.clauses) ??
    refuseForm(source, 'a statement with anchors begins with MATCH (x:Label)');
  for (const anchor of anchors) {
    const fault = anchorFault(anchor.clauses, scan) ?? filterFault(anchor, scan);
    if (fault !== undefined) refuseForm(anchor, fault);
  }
}

/** An anchor that implies a filter takes its condition away: there must be one. */
function filterFault(
  { parameter, impliesFilter }: Anchor,
  { where }: NodeScan,
): string | undefined {
  const isFilter = where.some(
    ([only, ...more]) =>
      only?.kind === 'optional' && only.parameter === parameter && more.length === 0,
  );
  return impliesFilter && !isFilter
    ? `the anchor implies a filter by $${parameter}, which the statement has not`
    : undefined;
}
