import { z } from 'zod';
import { writeStatement } from '../../cypher/statement.ts';
import type { GraphStore } from '../../store/store.ts';
import { NodeLabel } from '../model/node-id.ts';

/** Every label: that of all nodes, of each kind, and of nodes that the API does not show. */
const LABELS = ['Node', ...NodeLabel.options, 'Store', 'Identity', 'Correction', 'Tally'];
const none = z.strictObject({});

/**
 * Constraints, then indexes: on Neo4j an index made first makes its constraint fail, and the
 * embedded engine needs both. Each may run again on a graph that has it.
 */
const onBoth = [
  ...LABELS.map((label) =>
    writeStatement(`constraints/${label.toLowerCase()}-id`, none, {
      file: 'kind/id-constraint',
      label,
    }),
  ),
  ...LABELS.map((label) =>
    writeStatement(`indexes/${label.toLowerCase()}-id`, none, { file: 'kind/id-index', label }),
  ),
  writeStatement('indexes/meeting-sort-date', none),
  writeStatement('indexes/county-code', none),
  writeStatement('indexes/county-name', none),
  writeStatement('indexes/official-name', none),
  writeStatement('indexes/article-file', none),
  writeStatement('indexes/correction-article', none),
  writeStatement('indexes/correction-key', none),
];

/** The embedded engine reads texts in memory without an index. */
const onNeo4j = [
  writeStatement('indexes/node-search-text', none),
  writeStatement('indexes/tally-order', none),
];

const onEmbedded = [writeStatement('indexes/tally-group-by', none)];

/** What makes a graph of an engine ready, in this order. */
export function schemaStatements(engine: GraphStore['engine']) {
  return [...onBoth, ...(engine === 'neo4j' ? onNeo4j : onEmbedded)];
}
