import type { NodeFact } from '../../graph/claims/facts.ts';
import { keyOf, labelOf, type NodeId, nodeId } from '../../graph/model/node-id.ts';
import { namesPlace, titleKey } from './title-key.ts';

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

/**
 * The id that follows from a node's values when they are others: `Official:620522/程江` called 程江芬 →
 * `Official:620522/程江芬`. The same id where the key does not show those before, as a key that was cut.
 */
export function idWithValues(
  { id, properties }: Pick<NodeFact, 'id' | 'properties'>,
  values: Properties,
  article: NodeId,
): NodeId {
  const label = labelOf(id);
  const before = keyForms(id, properties, article);
  const after = keyForms(id, { ...properties, ...values }, article);
  for (const [form, parts] of before.entries()) {
    const old = keyOf(nodeId('Article', ...parts));
    const scope = keyOf(id).slice(0, -old.length);
    const next = after[form];
    if (label === undefined || next === undefined || `${scope}${old}` !== keyOf(id)) continue;
    if (scope === '' || (label === 'Policy' && namesPlace(String(next[0]))))
      return nodeId(label, ...next);
    if (scope.endsWith('/')) return nodeId(label, scope.slice(0, -1), ...next);
  }
  return id;
}
