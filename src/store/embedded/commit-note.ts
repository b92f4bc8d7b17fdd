import type grafeo from '@grafeo-db/js';
import { z } from 'zod';
import { GraphDamagedError } from '../../errors.ts';
import type { GraphSize } from '../engine.ts';

/** An open graph of the embedded engine. */
export type EmbeddedDatabase = InstanceType<typeof grafeo.GrafeoDB>;

/**
 * A node in the graph's own file that says how much was in the graph after the last commit, and whether
 * a process has the file open: then a part of the graph is in the log beside it.
 */
const Note = z.object({
  state: z.enum(['open', 'closed']),
  nodes: z.int(),
  relationships: z.int(),
  /** The engine's number of the commit before the note's own. */
  epoch: z.int(),
});

const READ =
  "MATCH (note:Commit {id: 'last'}) RETURN note.state AS state, note.nodes AS nodes, note.relationships AS relationships, note.epoch AS epoch";
const WRITE =
  "MERGE (note:Commit {id: 'last'}) SET note.state = $state, note.nodes = $nodes, note.relationships = $relationships, note.epoch = $epoch";

/** How much is in a graph, without the note itself. */
export async function graphSizeOf(db: EmbeddedDatabase): Promise<GraphSize> {
  const isNoted = (await db.executeCypher(READ)).rows().length > 0;
  return { nodes: db.nodeCount() - (isNoted ? 1 : 0), relationships: db.edgeCount() };
}

/** Notes how much is in the graph now, in a commit of its own. */
export async function writeNote(db: EmbeddedDatabase, state: 'open' | 'closed'): Promise<void> {
  const { nodes, relationships } = await graphSizeOf(db);
  await db.executeCypher(WRITE, { state, nodes, relationships, epoch: Number(db.currentEpoch()) });
}

/**
 * Throws a GraphDamagedError where the graph is not what its last commit left: a copy of the file without its log, or
 * one with more or less in it. A graph of a version that left no note is taken as it is.
 */
export async function checkNote(
  db: EmbeddedDatabase,
  path: string,
  hasLog: boolean,
): Promise<void> {
  const [columns] = (await db.executeCypher(READ)).rows();
  if (columns === undefined) return;
  const [state, nodes, relationships, epoch] = columns;
  const note = Note.parse({ state, nodes, relationships, epoch });
  if (note.state === 'open' && !hasLog)
    throw new GraphDamagedError(
      `${path} was copied without its log, the folder ${path}.wal: a part of the graph is there; copy both, or make copies with \`xianzhi backup\``,
    );
  // Killed between a commit and its note, the graph has more than the note says.
  if (Number(db.currentEpoch()) !== note.epoch + 1) return;
  const now = await graphSizeOf(db);
  if (now.nodes !== note.nodes || now.relationships !== note.relationships)
    throw new GraphDamagedError(
      `${path} is damaged: it has ${now.nodes} nodes and ${now.relationships} relationships, and after the last commit had ${note.nodes} and ${note.relationships}`,
    );
}
