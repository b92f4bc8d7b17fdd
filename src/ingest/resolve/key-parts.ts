import type { NodeFact } from '../../graph/claims/facts.ts';
import { keyOf, labelOf, type NodeId, type NodeLabel, nodeId } from '../../graph/model/node-id.ts';
import { areaInTitle, namesPlace, titleKey } from './title-key.ts';

type Properties = NodeFact['properties'];

/** The parts of a meeting's key behind its scope: its date, or the article in its place, and its kind of title. */
export function meetingKeyParts({ date, title }: Properties, article: NodeId): string[] {
  return [String(date ?? article), titleKey(String(title))];
}

/** The parts of a figure's key behind its scope: what was counted, when and in what, and whether it is a goal. */
export function figureKeyParts(
  { metric, year, unit, isGoal }: Properties,
  article: NodeId,
): string[] {
  return [
    String(metric),
    String(year ?? article),
    String(unit ?? ''),
    ...(isGoal === true ? ['目标'] : []),
  ];
}

/** The parts of a node's key behind its scope, in each form that its kind has. */
function keyForms(id: NodeId, properties: Properties, article: NodeId): string[][] {
  switch (labelOf(id)) {
    case 'Official':
    case 'Organization':
      return [[String(properties.name)]];
    case 'Post':
    case 'Policy':
      return [[String(properties.title)]];
    case 'Meeting':
      return [meetingKeyParts(properties, article)];
    case 'Figure': {
      const parts = figureKeyParts(properties, article);
      // One of several for one metric and year differs by its value.
      return [parts, [...parts, String(properties.value)]];
    }
    default:
      return [];
  }
}

/** What else decides an id: the article, and the ids of its other nodes. */
interface KeyContext {
  readonly article: NodeId;
  readonly taken: ReadonlySet<NodeId>;
}

/**
 * The id that follows from a node's values when they are others: `Official:620522/程江` called 程江芬 →
 * `Official:620522/程江芬`. The same id where the key does not show those before, as a key that was cut.
 */
export function idWithValues(
  { id, properties }: Pick<NodeFact, 'id' | 'properties'>,
  values: Properties,
  { article, taken }: KeyContext,
): NodeId {
  const label = labelOf(id);
  if (label === undefined) return id;
  const before = keyForms(id, properties, article);
  const after = keyForms(id, { ...properties, ...values }, article);
  const form = before.findIndex((parts) => endsWith(keyOf(id), keyOf(nodeId(label, ...parts))));
  const [old, parts] = [before[form], after[form]];
  if (old === undefined || parts === undefined) return id;
  const scope = keyOf(id)
    .slice(0, -keyOf(nodeId(label, ...old)).length)
    .replace(/\/$/u, '');
  const next = nodeId(label, ...scopeOf(label, scope, { properties, parts, article }), ...parts);
  const other = after[form + 1];
  // Two figures for one metric and year differ by their values.
  return next !== id && taken.has(next) && label === 'Figure' && other !== undefined
    ? nodeId(label, scope, ...other)
    : next;
}

/** Whether a key is another, or ends with it behind a slash. */
function endsWith(key: string, end: string): boolean {
  return key === end || key.endsWith(`/${end}`);
}

/** The scope of a node with other values: of a policy it depends on whether its title names the place. */
function scopeOf(
  label: NodeLabel,
  scope: string,
  {
    properties,
    parts,
    article,
  }: { properties: Properties; parts: readonly string[]; article: NodeId },
): string[] {
  if (label !== 'Policy') return scope === '' ? [] : [scope];
  if (namesPlace(String(parts[0]))) return [];
  return [scope || (areaInTitle(String(properties.title)) ?? article)];
}
