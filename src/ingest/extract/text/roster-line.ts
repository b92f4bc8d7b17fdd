import type { RecordRole } from '../../record/record.ts';

/** A line of minutes that lists who was there: 出席:冀新民 郝根牢. */
export interface RosterLine {
  /** What those listed were there; absent for 请假. */
  readonly as: RecordRole | 'absent';
  /** Whether those listed keep the minutes, who are there as staff: 记录:霍达. */
  readonly isStaff: boolean;
  /** Where the list begins in the line. */
  readonly listStart: number;
}

const LABEL =
  /^(?:【(?=[^【】]{2,8}】))?(?<label>(?:会议)?(?:主 ?持|召 ?集|出 ?席|列 ?席|参 ?加|参 ?会|与 ?会|到 ?会|请 ?假|缺 ?席|记 ?录)(?:会议)?(?: ?人员?|者|领导|同志|情况|单位及人员)?)(?: ?: ?|】:? ?)/u;

const ROLES: readonly (readonly [RegExp, RosterLine['as']])[] = [
  [/主|召/u, 'host'],
  [/列/u, 'observer'],
  [/假|缺/u, 'absent'],
  [/./u, 'attendee'],
];

/** 列 席:解放(县人大常委会副主任) → observers, from 解 on; null for a line that is no list of minutes. */
export function rosterLine(line: string): RosterLine | null {
  const found = LABEL.exec(line);
  const label = found?.groups?.label ?? '';
  if (found === null) return null;
  const as = ROLES.find(([sign]) => sign.test(label))?.[1] ?? 'attendee';
  return { as, isStaff: label.startsWith('记'), listStart: found[0].length };
}
