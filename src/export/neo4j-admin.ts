import { GraphChangedError } from '../errors.ts';
import { labelOf } from '../graph/model/node-id.ts';
import type { GraphSnapshot, SnapshotNode, SnapshotRelationship } from '../graph/scans/snapshot.ts';
import { grouped } from '../grouped.ts';
import { frame, type Piece } from './chunk.ts';
import {
  type ImporterRow,
  ImporterTable,
  TABLES_ARE_WRITTEN,
  type TableKind,
} from './importer-table.ts';

/** The default size of the importer's buffer, in characters; a row must fit. */
const BUFFER = 4 * 1024 * 1024;

/**
 * The whole graph as files for Neo4j's own importer: `cd FOLDER && neo4j-admin database import full
 * neo4j @import.args`. Both together fill an empty database six times as fast as a load does. Each label
 * and each type has a file, and its header in another one, for the columns are known when all of its
 * rows are written. Relationships have the internal ids of their ends: with
 * the ids of nodes, the importer took a third longer.
 * https://neo4j.com/docs/operations-manual/current/import/
 */
export async function* neo4jAdmin(graph: GraphSnapshot): AsyncGenerator<Piece> {
  const [before] = await graph.state();
  const tables = new Tables();
  yield* articles(graph, tables);
  yield* others(graph, tables);
  yield* summaryGroups(graph, tables);
  yield* mergedIdentities(graph, tables);
  yield* corrections(graph, tables);
  yield tables.alone('Store', await storeUnlessChanged(graph, before?.lastIngestedAt));
  yield* tables.headers();
  yield tables.importArguments();
}

async function* articles(graph: GraphSnapshot, tables: Tables): AsyncGenerator<Piece> {
  for await (const { nodes, relationships: mentions } of graph.articles()) {
    yield tables.nodes('Article', nodes);
    const mentioned = tables.of('relationships', 'MENTIONS', ENDS);
    yield mentioned.piece(
      mentions.flatMap(({ from, to }) => to.map((one) => mentioned.row([from, one], {}))),
    );
  }
}

async function* others(graph: GraphSnapshot, tables: Tables): AsyncGenerator<Piece> {
  for await (const { nodes, relationships } of graph.others()) {
    for (const [label, some] of grouped(nodes, ({ id }) => labelOf(id) ?? ''))
      yield tables.nodes(label, some);
    for (const [type, some] of grouped(relationships, (one) => one.type))
      yield tables.relationships(type, some);
  }
}

async function* summaryGroups(graph: GraphSnapshot, tables: Tables): AsyncGenerator<Piece> {
  for await (const some of graph.summaryGroups()) yield tables.alone('Tally', some);
}

const ENDS = [':START_ID', ':END_ID'];

async function* mergedIdentities(graph: GraphSnapshot, tables: Tables): AsyncGenerator<Piece> {
  const nodes = tables.of('nodes', 'Identity', [':ID(Identity)']);
  const relationships = tables.of('relationships', 'MERGED_INTO', [
    ':START_ID(Identity)',
    ':END_ID(Identity)',
  ]);
  const identities = new Map<string, { id: string; number: number; name: string | null }>();
  const identityOf = (id: string) => {
    const identity = identities.get(id) ?? { id, number: identities.size, name: null };
    identities.set(id, identity);
    return identity;
  };
  const merged: string[] = [];
  for await (const { duplicate, keep, name, reason, at } of graph.merges()) {
    const [from, to] = [identityOf(duplicate), identityOf(keep)];
    // Of those that were merged only the survivor has a name, and it may be merged later.
    to.name = name;
    merged.push(relationships.row([from.number, to.number], { reason, at }));
  }
  yield nodes.piece(
    [...identities.values()].map(({ id, number, name }) => nodes.row([number], { id, name })),
  );
  yield relationships.piece(merged);
}

async function* corrections(graph: GraphSnapshot, tables: Tables): AsyncGenerator<Piece> {
  const rows: ImporterRow[] = [];
  for await (const correction of graph.corrections()) rows.push(correction);
  if (rows.length > 0) yield tables.alone('Correction', rows);
}

/** What the graph says of itself; read last, it shows whether all that was read before is of one moment. */
async function storeUnlessChanged(
  graph: GraphSnapshot,
  before: string | null | undefined,
): Promise<ImporterRow[]> {
  return (await graph.state()).map(({ format, lastIngestedAt }) => {
    if (lastIngestedAt !== before)
      throw new GraphChangedError(
        'Articles were loaded during the export, so its files were removed; export again while nothing is loaded.',
      );
    return { id: 'store', format, lastIngestedAt };
  });
}

/** The tables so far: a file for each label and each type. */
class Tables {
  readonly #tables = new Map<string, ImporterTable>();

  /** Nodes of a label, to which relationships refer by number. */
  nodes(label: string, nodes: readonly SnapshotNode[]): Piece {
    const table = this.of('nodes', label, [':ID'], `${label}:Node`);
    return table.piece(nodes.map(({ number, properties }) => table.row([number], properties)));
  }

  /** Relationships of a type between those. */
  relationships(type: string, relationships: readonly SnapshotRelationship[]): Piece {
    const table = this.of('relationships', type, ENDS);
    return table.piece(
      relationships.map(({ start, type: _type, end, ...properties }) =>
        table.row([start, end], properties),
      ),
    );
  }

  /** Nodes without relationships, such as summary groups: they need no key. */
  alone(label: string, nodes: readonly ImporterRow[]): Piece {
    const table = this.of('nodes', label, []);
    return table.piece(nodes.map((properties) => table.row([], properties)));
  }

  /** The table of this name, which is created when it is first used. */
  of(kind: TableKind, name: string, keys: readonly string[], labels = name): ImporterTable {
    const known = this.#tables.get(name) ?? new ImporterTable(kind, name, keys, labels);
    this.#tables.set(name, known);
    return known;
  }

  headers(): Piece[] {
    return [...this.#tables.values()].map((table) => table.header());
  }

  /** The importer's arguments: the files, and their format. */
  importArguments(): Piece {
    const tables = [...this.#tables.values()];
    const longest = Math.max(...tables.map((table) => table.longest));
    return {
      file: 'import.args',
      ...frame(
        ...tables.flatMap(({ argument }) => argument ?? []),
        ...TABLES_ARE_WRITTEN,
        '--id-type=integer',
        `--read-buffer-size=${Math.max(BUFFER, 2 * longest)}`,
      ),
    };
  }
}
