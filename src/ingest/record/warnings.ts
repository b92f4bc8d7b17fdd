import type { IngestWarning } from '../../graph/ports/ingest.ts';
import type { ExtractionRecord } from './record.ts';

/** What a reader would look for in an article and its record does not have; `unreadNames` were not read as names. */
export function warningsOf(
  { meetings, counties }: ExtractionRecord,
  unreadNames: readonly string[] = [],
): IngestWarning[] {
  const without = (kind: IngestWarning['kind'], what: string, member: 'date' | 'county') =>
    meetings
      .filter((meeting) => meeting[member] === null)
      .map(({ title }): IngestWarning => ({ kind, message: `«${title}» has no ${what}.` }));
  return [
    ...(meetings.length === 0 ? [warning('NO_MEETING', 'No meeting was found.')] : []),
    ...without('NO_DATE', 'date', 'date'),
    ...(counties.length === 0
      ? [warning('NO_COUNTY', 'No county was found.')]
      : without('NO_COUNTY', 'county', 'county')),
    ...unreadNames.map((words) =>
      warning('UNLIKELY_NAME', `«${words}» may name a person, and was not read so.`),
    ),
  ];
}

function warning(kind: IngestWarning['kind'], message: string): IngestWarning {
  return { kind, message };
}
