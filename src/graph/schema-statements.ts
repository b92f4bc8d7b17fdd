import { z } from 'zod';
import { writeStatement } from '../store/statement.ts';

const LABELS = [
  'node',
  'official',
  'post',
  'county',
  'meeting',
  'policy',
  'organization',
  'target',
  'article',
  'store',
  'identity',
];
const none = z.strictObject({});

/**
 * Constraints, then indexes: on Neo4j an index made first makes its constraint fail, and the
 * embedded engine needs both. Each may run again on a graph that has it.
 */
export const schemaStatements = [
  ...LABELS.map((label) => writeStatement(`constraints/${label}-id`, none)),
  ...LABELS.map((label) => writeStatement(`indexes/${label}-id`, none)),
  writeStatement('indexes/meeting-date', none),
  writeStatement('indexes/county-code', none),
  writeStatement('indexes/county-name', none),
  writeStatement('indexes/official-name', none),
];
