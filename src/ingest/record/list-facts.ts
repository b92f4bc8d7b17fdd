import { lastDayOf } from '../../text/partial-date.ts';
import type { ExtractionRecord, RecordEvidence } from './record.ts';

/** One fact of a record in words: 程江芬: 县长, with where it was read. */
export interface ListedFact {
  readonly kind:
    | 'county'
    | 'official'
    | 'post'
    | 'meeting'
    | 'attendance'
    | 'policy'
    | 'organization'
    | 'target';
  readonly words: string;
  readonly evidence: readonly RecordEvidence[];
}

/** Every fact of a record, in the order of its members. */
export function listFacts(record: ExtractionRecord): ListedFact[] {
  const { counties, officials, meetings, policies, policySets, organizations, targets } = record;
  return [
    ...counties.map(({ name, evidence }) => fact('county', name, evidence)),
    ...officials.map(({ name, evidence }) => fact('official', name, evidence)),
    ...officials.flatMap(({ name, posts }) =>
      posts.map(({ title, evidence }) => fact('post', `${name}: ${title}`, evidence)),
    ),
    ...meetings.map(({ title, date, lastDay, evidence }) =>
      fact('meeting', [title, ...daysOf(date, lastDay)].join(', '), evidence),
    ),
    ...meetings.flatMap(({ participants }) =>
      participants.map(({ name, roles, evidence }) =>
        fact('attendance', `${name}: ${roles.join(', ')}`, evidence),
      ),
    ),
    ...[...policies, ...policySets].map(({ title, evidence }) => fact('policy', title, evidence)),
    ...organizations.map(({ name, evidence }) => fact('organization', name, evidence)),
    ...targets.map(({ metric, value, unit, year, evidence }) =>
      fact(
        'target',
        `${metric}: ${value} ${unit ?? ''}${year === null ? '' : `, ${year}`}`,
        evidence,
      ),
    ),
  ];
}

/** ['2018-03-09 to 2018-03-11']; a meeting of one day has only its date, as one of a month has, an undated one none. */
function daysOf(date: string | null, lastDay: string | null): string[] {
  if (date === null) return [];
  return [isOfSeveralDays(date, lastDay) ? `${date} to ${lastDay}` : date];
}

/** Whether a record tells more of the days of a meeting than its date does. */
export function isOfSeveralDays(date: string | null, lastDay: string | null): boolean {
  return date !== null && lastDay !== null && lastDay !== lastDayOf(date);
}

function fact(
  kind: ListedFact['kind'],
  words: string,
  evidence: readonly RecordEvidence[],
): ListedFact {
  return { kind, words, evidence };
}
