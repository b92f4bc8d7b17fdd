import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { type ExportFilter, openExport } from '../graph/export.ts';
import { openWhole } from '../graph/whole.ts';
import type { GraphStore } from '../store/store.ts';
import type { Chunks } from './chunk.ts';
import { csv, tables } from './csv.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { jsonLd } from './json-ld.ts';
import { neo4jAdmin } from './neo4j-admin.ts';
import { attendanceNetwork, coAttendanceNetwork } from './network.ts';

/** The formats that a graph is written in. */
export const ExportFormat = z.enum(['csv', 'graphml', 'gexf', 'jsonld', 'neo4j-admin']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** A file that was written, and how many nodes, edges or rows it has. */
export interface WrittenFile {
  readonly name: string;
  readonly rows: number;
}

/** What is written where; all of the graph where there is no filter, and for Neo4j's importer always. */
export interface ExportTarget {
  readonly format: ExportFormat;
  readonly folder: string;
  readonly filter?: ExportFilter | undefined;
}

/** Files of a format by name, with what is in them, in the order in which they are written. */
async function filesOf(
  store: GraphStore,
  { format, filter }: ExportTarget,
): Promise<[string, Chunks][]> {
  if (format === 'neo4j-admin') return neo4jAdmin(openWhole(store));
  const source = await openExport(store, filter);
  if (format === 'csv') return tables.map((table) => [`${table.name}.csv`, csv(table, source)]);
  if (format === 'jsonld') return [['graph.jsonld', jsonLd(source)]];
  const write = format === 'graphml' ? graphml : gexf;
  return [attendanceNetwork(source), coAttendanceNetwork(source)].map((network) => [
    `${network.name}.${format}`,
    write(network),
  ]);
}

/**
 * Writes the graph, or what a filter lets through, into a folder, a page at a time. The files get
 * their names when all are whole: one that is cut short leaves what was there before.
 */
export async function exportGraph(store: GraphStore, target: ExportTarget): Promise<WrittenFile[]> {
  const { format, folder, filter } = target;
  await mkdir(folder, { recursive: true });
  const files = await filesOf(store, target);
  const written: WrittenFile[] = [];
  // Two exports into one folder do not meet before the end.
  const run = randomUUID();
  const partOf = (name: string) => join(folder, `${name}.${run}.part`);
  try {
    for (const [name, chunks] of files)
      written.push({ name, rows: await writeChunks(partOf(name), chunks) });
    const manifest = { format, filter: givenOf(filter ?? {}), files: written };
    await writeFile(partOf('manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    for (const { name } of [...written, { name: 'manifest.json' }])
      await rename(partOf(name), join(folder, name));
  } finally {
    for (const [name] of [...files, ['manifest.json']])
      await rm(partOf(name ?? ''), { force: true });
  }
  return written;
}

async function writeChunks(path: string, chunks: Chunks): Promise<number> {
  let rows = 0;
  const texts = async function* () {
    for await (const chunk of chunks) {
      rows += chunk.rows;
      yield chunk.text;
    }
  };
  await pipeline(Readable.from(texts()), createWriteStream(path));
  return rows;
}

/** The conditions that are set. */
function givenOf(filter: object): object {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) =>
      Array.isArray(value) ? value.length > 0 : value !== null,
    ),
  );
}
