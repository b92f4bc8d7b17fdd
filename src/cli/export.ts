import { z } from 'zod';
import { ConfigError } from '../errors.ts';
import { ExportFormat, exportGraph } from '../export/export.ts';
import type { ExportScope } from '../graph/export.ts';
import { MeetingType } from '../graph/meeting.ts';
import { lastDayOf, PartialDate } from '../text/partial-date.ts';
import { EXIT } from './exit.ts';
import { withGraph } from './with-graph.ts';

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
    throw new ConfigError(`export cannot be called so: ${problems.join('; ')}`);
  }
  const { format } = parsed.data;
  const scope = scopeOf(parsed.data);
  const files = await withGraph((store) => exportGraph(store, scope, { format, folder }));
  for (const { name, rows } of files) process.stdout.write(`${name}: ${rows}\n`);
  return EXIT.done;
}

function scopeOf({ county, within, from, to, type = [] }: z.infer<typeof Flags>): ExportScope {
  const given = [county, within, from, to];
  return {
    isWhole: given.every((one) => one === undefined) && type.length === 0,
    filter: {
      titleWords: [],
      types: type,
      county: county ?? null,
      within: within ?? null,
      from: from ?? null,
      to: to === undefined ? null : lastDayOf(to),
      attendedByAll: [],
      attendedByAny: [],
      attendedAs: [],
      discussed: null,
    },
  };
}
