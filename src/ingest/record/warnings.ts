import { type IngestWarning, IngestWarningKind } from '../../graph/ports/ingest.ts';
import type { ExtractionRecord } from './record.ts';

/** Warnings of one kind that an article has at most, and characters of a title that one quotes. */
const MOST_OF_A_KIND = 20;
const LONGEST_QUOTE = 60;

/**
 * What a reader would look for in an article and its record does not have, each once and at most 20 of a kind;
 * `unreadNames` were not read as names.
 */
export function warningsOf(
  { meetings, counties }: ExtractionRecord,
  unreadNames: readonly string[] = [],
): IngestWarning[] {
  const without = (what: 'date' | 'county') =>
    meetings
      .filter((meeting) => meeting[what] === null)
      .map(({ title }) => `«${quoted(title)}» has no ${what}.`);
  const messages: Readonly<Record<IngestWarningKind, readonly string[]>> = {
    NO_MEETING: meetings.length === 0 ? ['No meeting was found.'] : [],
    NO_DATE: without('date'),
    NO_COUNTY: counties.length === 0 ? ['No county was found.'] : without('county'),
    UNLIKELY_NAME: unreadNames.map(
      (words) => `«${quoted(words)}» may name a person, and was not read so.`,
    ),
  };
  return IngestWarningKind.options.flatMap((kind) =>
    [...new Set(messages[kind])].slice(0, MOST_OF_A_KIND).map((message) => ({ kind, message })),
  );
}

function quoted(words: string): string {
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
}
