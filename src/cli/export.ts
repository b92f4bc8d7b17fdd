import { setFlagsFromString } from 'node:v8';
import { z } from 'zod';
import { UsageError } from '../errors.ts';
import { ExportFormat, exportGraph } from '../export/export.ts';
import { MeetingType } from '../graph/nodes/meeting.ts';
import { findArea } from '../graph/queries/find-area.ts';
import type { ExportFilter } from '../graph/scans/export.ts';
import type { GraphStore } from '../store/store.ts';
import { lastDayOf, PartialDate } from '../text/partial-date.ts';
import { EXIT } from './exit.ts';
import { endingAtSignal } from './on-signal.ts';
import { withGraphToRead } from './with-graph.ts';

const Flags = z.object({
  format: ExportFormat,
  county: z.string().min(1).optional(),
  within: z.string().min(1).optional(),
  from: PartialDate.optional(),
  to: PartialDate.optional(),
  type: z.array(MeetingType).optional(),
});

/** `xianzhi export`: the graph, or what the flags let through, as files for other programs. */
export async function runExport(folder: string, flags: object): Promise<number> {
  const parsed = Flags.safeParse(flags);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `--${String(path[0])}: ${message}`,
    );
    throw new UsageError(`export cannot be called so: ${problems.join('; ')}`);
  }
  const { format } = parsed.data;
  const filter = filterOf(parsed.data);
  if (filter?.from && filter.to && filter.from > filter.to)
    throw new UsageError(
      `export cannot be called so: --from ${filter.from} is after --to ${parsed.data.to}`,
    );
  if (format === 'neo4j-admin' && filter !== undefined)
    throw new UsageError(
      'export cannot be called so: --format neo4j-admin takes the whole graph, without a filter',
    );
  if (format !== 'neo4j-admin') {
    // V8 would let what was written pile up: an export of a million rows takes 130 MB so, and 40 MB with
    // these; but all of the graph takes twice the time.
    setFlagsFromString('--optimize-for-size');
    setFlagsFromString('--semi-space-growth-factor=1');
  }
  return await endingAtSignal(async (signal) => {
    const files = await withGraphToRead(async (store) => {
      const areas = filter && (await areasOf(store, parsed.data));
      return exportGraph(store, {
        format,
        folder,
        filter: filter && { ...filter, ...areas },
        signal,
      });
    });
    for (const { name, rows } of files) process.stdout.write(`${name}: ${rows}\n`);
    return EXIT.done;
  });
}

/** The ids of the areas that the flags name. */
async function areasOf(
  { read }: Pick<GraphStore, 'read'>,
  { county, within }: z.infer<typeof Flags>,
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
function filterOf(flags: z.infer<typeof Flags>): ExportFilter | undefined {
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
