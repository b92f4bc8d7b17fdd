import { setFlagsFromString } from 'node:v8';
import { z } from 'zod';
import { RemoteRequestError, UsageError } from '../errors.ts';
import type { Piece } from '../export/chunk.ts';
import { ExportFormat, type ExportPart, exportedPieces, writeExport } from '../export/export.ts';
import { MeetingType } from '../graph/nodes/meeting.ts';
import { findArea } from '../graph/queries/find-area.ts';
import type { ExportFilter } from '../graph/scans/export.ts';
import type { GraphStore } from '../store/store.ts';
import { lastDayOf, PartialDate } from '../text/partial-date.ts';
import { EXIT } from './exit.ts';
import { fetchLines } from './fetch-copy.ts';
import { endingAtSignal } from './on-signal.ts';
import { startProgress } from './progress.ts';
import { withGraphToRead } from './with-graph.ts';

const Flags = z.object({
  format: ExportFormat,
  county: z.string().min(1).optional(),
  within: z.string().min(1).optional(),
  from: PartialDate.optional(),
  to: PartialDate.optional(),
  type: z.array(MeetingType).optional(),
});
type Flags = z.infer<typeof Flags>;

/** The flags beside those that say what is exported. */
const Others = z.object({ server: z.string().optional(), json: z.boolean() });

/** `xianzhi export`: the graph, or what the flags let through, as files for other programs. */
export async function runExport(folder: string, given: object): Promise<number> {
  const flags = checkedFlags(given);
  const { server, json } = Others.parse(given);
  const progress = startProgress({ unit: 'rows' });
  const { format: _format, ...filter } = flags;
  const write = (pieces: AsyncGenerator<Piece>, signal: AbortSignal) =>
    writeExport(pieces, {
      format: flags.format,
      folder,
      filter,
      signal,
      onPiece: ({ rows }) => progress.advance({ count: rows, done: 0 }),
    });
  return await endingAtSignal(async (signal) => {
    const files = await (server === undefined
      ? withGraphToRead(async (store) => {
          const part = await exportPartOf(store, flags);
          takeLittleMemory(part);
          return write(exportedPieces(store, part), signal);
        })
      : write(piecesFrom(server, flags, signal), signal)
    ).finally(() => progress.end());
    for (const { name, rows } of files)
      process.stdout.write(
        json ? `${JSON.stringify({ file: name, rows })}\n` : `${name}: ${rows}\n`,
      );
    return EXIT.done;
  });
}

function takeLittleMemory({ format }: ExportPart): void {
  if (format === 'neo4j-admin') return;
  // V8 would let what was written pile up: an export of a million rows takes 130 MB so, and 40 MB with
  // these; but all of the graph takes twice the time.
  setFlagsFromString('--optimize-for-size');
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** The parameters of an address that asks for an export. */
export const EXPORT_PARAMETERS = Object.keys(Flags.shape);

/** The pieces of an export as lines, for a server that sends them; the query of the address has the flags. */
export async function* exportLines(
  store: Pick<GraphStore, 'read' | 'engine'>,
  query: URLSearchParams,
): AsyncGenerator<string> {
  const { end: _end, ...given } = Object.fromEntries(query);
  const flags = checkedFlags({ ...given, type: query.getAll('type') });
  const part = await exportPartOf(store, flags);
  for await (const { data, ...piece } of exportedPieces(store, part)) {
    const sent = typeof data === 'string' ? { text: data } : { base64: base64Of(data) };
    yield JSON.stringify({ ...piece, ...sent });
  }
}

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** A piece as a line of JSON: its data as a text, or as bytes in base64. */
const SentPiece = z.object({
  file: z.string(),
  rows: z.int(),
  text: z.string().optional(),
  base64: z.base64().optional(),
});

/** The pieces of an export that a server sends. */
async function* piecesFrom(
  server: string,
  { type = [], ...flags }: Flags,
  signal: AbortSignal,
): AsyncGenerator<Piece> {
  const given = Object.entries(flags).filter((one) => one[1] !== undefined);
  const query = new URLSearchParams(given as [string, string][]);
  for (const one of type) query.append('type', one);
  for await (const line of fetchLines({ server, path: '/export', query, signal })) {
    const { text, base64 = '', ...piece } = SentPiece.parse(JSON.parse(line));
    // What a server sends decides no folder.
    if (!/^[\w.-]+$/u.test(piece.file) || piece.file.startsWith('.'))
      throw new RemoteRequestError(`${server} sent a file whose name is none: ${piece.file}`);
    yield { ...piece, data: text ?? Buffer.from(base64, 'base64') };
  }
}

function checkedFlags(given: object): Flags {
  const parsed = Flags.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `--${String(path[0])}: ${message}`,
    );
    throw new UsageError(`export cannot be called so: ${problems.join('; ')}`);
  }
  const { format, from, to } = parsed.data;
  if (from && to && from > lastDayOf(to))
    throw new UsageError(`export cannot be called so: --from ${from} is after --to ${to}`);
  if (format === 'neo4j-admin' && filterOf(parsed.data) !== undefined)
    throw new UsageError(
      'export cannot be called so: --format neo4j-admin takes the whole graph, without a filter',
    );
  return parsed.data;
}

/** What the flags let through, with the ids of the areas that they name. */
async function exportPartOf(store: Pick<GraphStore, 'read'>, flags: Flags): Promise<ExportPart> {
  const filter = filterOf(flags);
  if (filter === undefined) return { format: flags.format };
  return { format: flags.format, filter: { ...filter, ...(await areasOf(store, flags)) } };
}

/** The ids of the areas that the flags name. */
async function areasOf(
  { read }: Pick<GraphStore, 'read'>,
  { county, within }: Flags,
): Promise<Pick<ExportFilter, 'county' | 'within'>> {
  return {
    county: await areaOf(read, 'county', county),
    within: await areaOf(read, 'within', within),
  };
}

async function areaOf(
  read: GraphStore['read'],
  flag: string,
  given: string | undefined,
): Promise<string | null> {
  if (given === undefined) return null;
  const found = await findArea(read, given);
  if ('id' in found) return found.id;
  throw new UsageError(`export cannot be called so: --${flag}: ${found.fault}`);
}

/** Undefined for the whole graph, which has officials without a meeting too. */
function filterOf(flags: Flags): ExportFilter | undefined {
  const { county, within, from, to, type = [] } = flags;
  if ([county, within, from, to, ...type].every((one) => one === undefined)) return undefined;
  return {
    titleWords: [],
    types: type,
    county: null,
    within: null,
    from: from ?? null,
    to: to === undefined ? null : lastDayOf(to),
    attendedByAll: [],
    attendedByAny: [],
    attendedAs: [],
    discussed: null,
  };
}
