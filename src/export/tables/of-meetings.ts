import type { ExportSource } from '../../graph/scans/export.ts';
import { exportedDiscussions, exportedRepresentations } from '../../graph/scans/export-rows.ts';
import { type ColumnOf, date, tableOf, text } from './table.ts';

const AT_MEETING: readonly ColumnOf<{
  readonly meetingId: string;
  readonly meetingTitle: string;
  readonly date: string | null;
}>[] = [
  text('meeting_id', 'The meeting', (row) => row.meetingId, 'meetings'),
  text('meeting', 'The title of the meeting', (row) => row.meetingTitle),
  date('date', 'The day of the meeting', (row) => row.date),
];

/** Which meeting discussed which policy. */
export const discussions = tableOf({
  name: 'discussions',
  description: 'Which meeting discussed which policy',
  key: ['meeting_id', 'policy_id'],
  async *rows(source) {
    for await (const ids of meetingIdPages(source)) yield source.read(exportedDiscussions, { ids });
  },
})([
  ...AT_MEETING,
  text('policy_id', 'The policy', (row) => row.policyId, 'policies'),
  text('policy', 'The title of the policy', (row) => row.policyTitle),
]);

/** Which organization was represented at which meeting. */
export const representations = tableOf({
  name: 'representations',
  description: 'Which organization was represented at which meeting',
  key: ['meeting_id', 'organization_id'],
  async *rows(source) {
    for await (const ids of meetingIdPages(source))
      yield source.read(exportedRepresentations, { ids });
  },
})([
  ...AT_MEETING,
  text('organization_id', 'The organization', (row) => row.organizationId, 'organizations'),
  text('organization', 'The name of the organization', (row) => row.name),
]);

/** The ids of the exported meetings, a page at a time. */
export async function* meetingIdPages(source: ExportSource): AsyncGenerator<string[]> {
  for await (const page of source.meetings()) yield page.map(({ id }) => id);
}
