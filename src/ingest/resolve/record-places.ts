import { areaByCode, lineageOf } from '../../gazetteer/gazetteer.ts';
import { keyOf, type NodeId, nodeId } from '../../graph/model/node-id.ts';
import type { StoredArticle } from '../../graph/nodes/article.ts';
import type { ExtractionRecord, RecordEvidence } from '../record/record.ts';
import type { FactCollector } from './fact-collector.ts';

/** The counties of an article by the names that its record uses. */
export interface RecordPlaces {
  readonly idOf: (name: string | null) => NodeId | undefined;
  /** The key of the county of that name, or of the article where there is none. */
  readonly scopeOf: (name: string | null) => string;
  /** The county that the article is about, if it is stated. */
  readonly home: string | null;
  readonly articleId: NodeId;
  /** Adds a county that only the level of a post implies: 省委 in an article about 岳西县. */
  readonly ofLevel: (level: string, evidence: readonly RecordEvidence[]) => NodeId | undefined;
}

/** Adds the counties that a record names by code, and returns how the rest of the record finds them. */
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
