import {
  deleteEmptySummaryGroups,
  groupsOf,
  type MeetingSummaryGroup,
  type SummarizedMeeting,
  summarizedMeetings,
  upsertMeetingSummary,
} from '../../graph/claims/meeting-summary.ts';
import { foldClaims } from '../../graph/model/fold-claims.ts';
import type { NodeId } from '../../graph/model/node-id.ts';
import { decodeRelationshipKey } from '../../graph/model/relationship-key.ts';
import { meetingKind } from '../../graph/nodes/meeting.ts';
import { grouped } from '../../grouped.ts';
import type { Write } from '../../store/store.ts';
import { eachChunk } from './chunk.ts';
import type { BatchClaims } from './claim-set.ts';
import type { PipelinedTransaction } from './pipelined-writes.ts';

/** Meetings by the groups that they are counted in. */
export type MeetingCounts = ReadonlyMap<
  string,
  { readonly group: MeetingSummaryGroup; readonly meetings: number }
>;

/** The groups that the given meetings are counted in, as the graph is now. */
export async function countMeetings(query: Write, ids: readonly NodeId[]): Promise<MeetingCounts> {
  const found: SummarizedMeeting[] = [];
  await eachChunk(ids, async (chunk) => {
    found.push(...(await query(summarizedMeetings, { ids: [...chunk] })));
  });
  return countByGroup(found);
}

/** The groups that the given meetings of a batch will be counted in; none of them is in the graph yet. */
export function countNewMeetings(
  { nodes, relationships }: BatchClaims,
  ids: readonly NodeId[],
): MeetingCounts {
  const held = grouped(
    [...relationships.keys()].map(decodeRelationshipKey).filter(({ type }) => type === 'HELD_IN'),
    ({ from }) => from,
  );
  return countByGroup(
    ids.map((id) => {
      const { type, date } = meetingKind.properties.parse(
        foldClaims(nodes.get(id) ?? [], meetingKind.combine),
      );
      return {
        type: type === undefined ? null : String(type),
        year: date === undefined ? null : String(date).slice(0, 4),
        counties: (held.get(id) ?? []).map(({ to }) => to),
      };
    }),
  );
}

function countByGroup(meetings: readonly SummarizedMeeting[]): MeetingCounts {
  const groups = new Map<string, { group: MeetingSummaryGroup; meetings: number }>();
  for (const group of meetings.flatMap(groupsOf)) {
    const known = groups.get(group.id);
    groups.set(group.id, { group, meetings: (known?.meetings ?? 0) + 1 });
  }
  return groups;
}

/** Updates the summary by the groups that the same meetings were counted in before and are counted in now. */
export async function writeMeetingSummary(
  { send }: PipelinedTransaction,
  before: MeetingCounts,
  ...now: readonly MeetingCounts[]
): Promise<void> {
  const changes = new Map(
    [...before].map(([id, { group, meetings }]) => [id, { ...group, change: -meetings }]),
  );
  for (const [id, { group, meetings }] of now.flatMap((counted) => [...counted]))
    changes.set(id, { ...group, change: (changes.get(id)?.change ?? 0) + meetings });
  const rows = [...changes.values()].filter(({ change }) => change !== 0);
  await eachChunk(rows, (chunk) => send(upsertMeetingSummary, { rows: [...chunk] }));
  const less = rows.filter(({ change }) => change < 0).map(({ id }) => id);
  await eachChunk(less, (chunk) => send(deleteEmptySummaryGroups, { ids: [...chunk] }));
}
