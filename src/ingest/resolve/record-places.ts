import { areaByCode, lineageOf } from '../../gazetteer/gazetteer.ts';
import { keyOf, type NodeId, nodeId } from '../../graph/model/node-id.ts';
import type { StoredArticle } from '../../graph/nodes/article.ts';
import type { ExtractionRecord, RecordEvidence } from '../record/record.ts';
import type { FactCollector } from './fact-collector.ts';

/** The counties of an article by the names that its record uses. */
export interface RecordPlaces {
  readonly idOf: (name: string | null) => NodeId | undefined;
  /** What stands in keys for the county of that name, or for the article where there is none. */
  readonly scopeOf: (name: string | null) => string;
  /** The county that the article is about, if it tells. */
  readonly home: string | null;
  readonly articleId: NodeId;
  /** Makes a county known that only a post's level tells, 省委 of an article about 岳西县. */
  readonly ofLevel: (level: string, evidence: readonly RecordEvidence[]) => NodeId | undefined;
}

/** Makes the counties known that a record names by a code, and answers how the rest of it finds them. */
export function placesOf(
  record: ExtractionRecord,
  article: StoredArticle,
  facts: FactCollector,
): RecordPlaces {
  const ids = new Map<string, NodeId>();
  for (const { name, code, level, evidence } of record.counties) {
    if (code === null) continue;
    const id = level === 'township' ? nodeId('County', code, name) : nodeId('County', code);
    ids.set(name, facts.addNode(id, evidence));
  }
  const idOf = (name: string | null) => (name === null ? undefined : ids.get(name));
  const home = record.meetings[0]?.county ?? record.counties[0]?.name ?? null;
  const homeId = idOf(home);
  return {
    idOf,
    scopeOf(name) {
      const id = idOf(name);
      return id === undefined ? article.id : keyOf(id);
    },
    home,
    articleId: article.id,
    ofLevel(level, evidence) {
      const area = homeId === undefined ? undefined : areaByCode(keyOf(homeId).slice(0, 6));
      const found =
        area &&
        lineageOf(area).find(
          ({ name }) => name.endsWith(level) || (level === '省' && name.endsWith('自治区')),
        );
      return found && facts.addNode(nodeId('County', found.code), evidence);
    },
  };
}
