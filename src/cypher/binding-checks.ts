import { z } from 'zod';
import { type Anchor, refuseForm, type Source } from './source.ts';
import type { QueryClause } from './syntax/syntax-tree.ts';
import { variablesIn, visitNodes } from './syntax/visit.ts';
import { anchorFault, type NodeScan, nodeScanOf } from './transform/anchor.ts';
import { isPlainVariable, PARENT_ID, parentPattern, type ReadForm } from './transform/read-form.ts';
import { staticParametersOf } from './transform/static-parameters.ts';

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
  if (isNeverNested) return;
  const pattern = parentPattern(before);
  if (pattern === undefined)
    refuseForm(
      source,
      'a statement with $parentIds finds its parent by {id: parentId}, in a MATCH that is not nested',
    );
  if (before.some(passesParentId))
    refuseForm(
      source,
      'parentId is no column of a WITH and no import of a CALL: the parent itself is',
    );
  const [variable] = pattern.nodes;
  if (variable?.kind === 'variable' && isUsedAfterDrop(before, variable.text))
    refuseForm(
      source,
      `${variable.text} is the parent: no other node is called so after a WITH that drops it`,
    );
}

/** The text of an anchor depends on no parameter: it is used where its own is given. Throws where it does. */
export function checkAnchor(anchor: Anchor): void {
  const { conditions, choices } = staticParametersOf(anchor.clauses);
  if (conditions.length + choices.length > 0)
    refuseForm(anchor, 'an anchor has no optional condition and no CASE over a parameter');
}

/** Every anchor finds the nodes that the statement scans, and has its filter. Throws where one does not. */
export function checkAnchors(source: Source, anchors: readonly Anchor[]): void {
  if (anchors.length === 0) return;
  const scan =
    nodeScanOf(source.clauses) ??
    refuseForm(source, 'a statement with anchors begins with MATCH (x:Label)');
  for (const anchor of anchors) {
    const fault = anchorFault(anchor.clauses, scan) ?? filterFault(anchor, source, scan);
    if (fault !== undefined) refuseForm(anchor, fault);
  }
}

/** An anchor that implies a filter takes its condition away: there must be one, and no other on the same parameter. */
function filterFault(
  { parameter, impliesFilter }: Anchor,
  { clauses }: Source,
  { where }: NodeScan,
): string | undefined {
  if (!impliesFilter) return undefined;
  const isFilter = where.some(
    ([only, ...more]) =>
      only?.kind === 'optional' && only.parameter === parameter && more.length === 0,
  );
  let conditions = 0;
  visitNodes(clauses, (node) => {
    if (node.kind === 'optional' && node.parameter === parameter) conditions += 1;
  });
  return isFilter && conditions === 1
    ? undefined
    : `the anchor implies a filter by $${parameter}: the statement has one optional condition on it, in its first WHERE`;
}

/** `WITH parentId`, `CALL (parentId) {`: where a statement is nested, there is no such variable. */
function passesParentId(clause: QueryClause): boolean {
  if (clause.kind === 'call') return clause.imports.includes(PARENT_ID);
  if (clause.kind !== 'with') return false;
  return clause.items.some(({ expression }) => isPlainVariable(expression, PARENT_ID));
}

/** Whether a variable occurs again after a WITH without it: another node then, which would be taken for the first. */
function isUsedAfterDrop(clauses: readonly QueryClause[], name: string): boolean {
  const drop = clauses.findIndex(
    (clause) =>
      clause.kind === 'with' &&
      !clause.items.some(({ expression }) => isPlainVariable(expression, name)),
  );
  if (drop === -1) return false;
  return variablesIn(clauses.slice(drop + 1)).has(name);
}
