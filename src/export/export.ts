import { mkdir } from 'node:fs/promises';
import { z } from 'zod';
import { type ExportFilter, openExport } from '../graph/scans/export.ts';
import { openSnapshot } from '../graph/scans/snapshot.ts';
import type { GraphStore } from '../store/store.ts';
import { untilAborted } from '../store/within.ts';
import { inFile, type Piece } from './chunk.ts';
import { csv } from './csv.ts';
import { dataPackage } from './data-package.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { jsonLd } from './json-ld.ts';
import { neo4jAdmin } from './neo4j-admin.ts';
import { attendanceNetwork, coAttendanceNetwork } from './network.ts';
import { tables } from './tables/tables.ts';
import { AtomicFiles, type WrittenFile } from './unnamed-files.ts';

/** The formats that a graph is written in. */
export const ExportFormat = z.enum(['csv', 'xlsx', 'graphml', 'gexf', 'jsonld', 'neo4j-admin']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** What is written; all of the graph where there is no filter, and for Neo4j's importer always. */
export interface ExportPart {
  readonly format: ExportFormat;
  readonly filter?: ExportFilter | undefined;
}

/** Where and how it is written. */
export interface ExportTarget {
  readonly format: ExportFormat;
  readonly folder: string;
  /** The conditions as a manifest names them. */
  readonly filter: object;
  /** Ends the export where it is aborted, whatever is being waited for; its reason is thrown. */
  readonly signal?: AbortSignal;
  /** Is called with each piece that is written. */
  readonly onPiece?: (piece: Piece) => void;
}

/** What the files of a format hold, piece by piece. */
export async function* exportedPieces(
  store: Pick<GraphStore, 'read' | 'engine'>,
  { format, filter }: ExportPart,
): AsyncGenerator<Piece> {
  if (format === 'neo4j-admin') {
    yield* neo4jAdmin(openSnapshot(store));
    return;
  }
  const source = await openExport(store, filter);
  if (format === 'csv') {
    for (const table of tables) yield* inFile(`${table.name}.csv`, csv(table, source));
    const description = `${JSON.stringify(dataPackage(tables), null, 2)}\n`;
    yield { file: 'datapackage.json', rows: 0, data: description };
  } else if (format === 'xlsx') {
    const { xlsx } = await import('./xlsx.ts');
    yield* inFile('xianzhi.xlsx', xlsx(tables, source));
  } else if (format === 'jsonld') {
    yield* inFile('graph.jsonld', jsonLd(source));
  } else {
    const write = format === 'graphml' ? graphml : gexf;
    for (const network of [attendanceNetwork(source), coAttendanceNetwork(source)])
      yield* inFile(`${network.name}.${format}`, write(network));
  }
}

/**
 * Writes the files of an export into a folder, a page at a time. The files get
 * their names when all are whole: one that is cut short leaves what was there before. What is not
 * written now is left there; the manifest says what belongs together.
 */
export async function writeExport(
  pieces: AsyncGenerator<Piece>,
  { format, folder, filter, signal, onPiece = () => undefined }: ExportTarget,
): Promise<WrittenFile[]> {
  await mkdir(folder, { recursive: true });
  const files = new AtomicFiles(folder);
  try {
    for await (const piece of untilAborted(pieces, signal)) {
      await files.append(piece);
      onPiece(piece);
    }
    const written = files.written();
    const manifest = { format, filter: givenOf(filter), files: written };
    const data = `${JSON.stringify(manifest, null, 2)}\n`;
    await files.append({ file: 'manifest.json', rows: 0, data });
    await files.name(['import.args', 'manifest.json']);
    return written;
  } finally {
    await files.remove();
  }
}

/** The conditions that are set. */
function givenOf(filter: object): object {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) =>
      Array.isArray(value) ? value.length > 0 : value !== null,
    ),
  );
}
