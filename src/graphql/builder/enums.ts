import { AreaLevel } from '../../gazetteer/gazetteer.ts';
import { AttendanceRole } from '../../graph/model/attendance-role.ts';
import { NodeLabel } from '../../graph/model/node-id.ts';
import { MeetingType } from '../../graph/nodes/meeting.ts';
import { PolicyKind } from '../../graph/nodes/policy.ts';
import { MeetingDimension } from '../../graph/queries/meeting-count.ts';
import { EdgeType } from '../../graph/relationships/edge-type.ts';
import { builder } from './builder.ts';

/** The values of an enum with a sentence for each, in the order of the zod enum that they come from. */
function described<Value extends string>(
  values: readonly Value[],
  sentences: Record<Value, string>,
) {
  return Object.fromEntries(
    values.map((value) => [value, { value, description: sentences[value] }]),
  ) as {
    [Name in Value]: { value: Name; description: string };
  };
}

/** The GraphQL enum `AttendanceRole`. */
export const AttendanceRoleRef = builder.enumType('AttendanceRole', {
  description: 'The part that an official played at a meeting.',
  values: described(AttendanceRole.options, {
    HOST: 'Chaired it: 主持.',
    SPEAKER: 'Spoke, reported or conveyed: 讲话, 汇报, 传达.',
    ATTENDEE: 'Was present, as the article states: 出席, 参加.',
    OBSERVER: 'Was present without a vote: 列席.',
  }),
});

/** The GraphQL enum `MeetingType`. */
export const MeetingTypeRef = builder.enumType('MeetingType', {
  description: 'What kind of meeting it was; the first that fits, from CONGRESS to OTHER.',
  values: described(MeetingType.options, {
    CONGRESS:
      'A congress of the party, the people or the consultative conference: 党代会, 人代会, 政协全会.',
    STANDING_COMMITTEE: 'A standing committee: 县委常委会, 人大常委会.',
    EXECUTIVE: 'An executive meeting of a government: 县政府常务会议.',
    VIDEO: 'A meeting by video or telephone: 电视电话会议.',
    MOBILIZATION: 'A meeting that mobilizes people: 动员大会, 冲刺大会.',
    CONSULTATIVE: 'A talk or consultation: 座谈会, 协商会.',
    INSPECTION: 'A visit of inspection: 调研, 督导.',
    WORK: 'Any other meeting: 推进会, 工作会议.',
    OTHER: 'A ceremony, a planting of trees, a campaign.',
  }),
});

/** The GraphQL enum `CountyLevel`. */
export const CountyLevelRef = builder.enumType('CountyLevel', {
  description: 'The administrative level of an area.',
  values: described(AreaLevel.options, {
    PROVINCE: 'A province, a region or a municipality under the state: 省.',
    PREFECTURE: 'A prefecture or a city of its rank: 市, 州, 盟.',
    COUNTY: 'A county, a district or a city of its rank: 县, 区, 旗.',
    TOWNSHIP: 'A township, a town or a subdistrict: 乡, 镇, 街道.',
  }),
});

/** The GraphQL enum `PolicyKind`. */
export const PolicyKindRef = builder.enumType('PolicyKind', {
  description:
    'The kind of document that a policy is, by the last keyword of its title that decides it.',
  values: described(PolicyKind.options, {
    PLAN: 'A plan: 方案, 计划, 要点.',
    PROGRAM: 'A long-term program: 规划, 纲要.',
    MEASURE: 'Measures or rules: 办法, 措施, 细则.',
    OPINION: 'Opinions or decisions: 意见, 决定.',
    NOTICE: 'A notice: 通知, 通报, 公告.',
    LAW: 'A law or regulation: 法, 条例, 准则.',
    REPORT: 'A report: 报告.',
    OTHER: 'Anything else.',
  }),
});

/** The GraphQL enum `SortDirection`. */
export const SortDirectionRef = builder.enumType('SortDirection', {
  description: 'The direction of an order.',
  values: {
    ASC: { description: 'Ascending.' },
    DESC: { description: 'Descending.' },
  },
});

/** OFFICIAL → Official: the enum's names for the labels of nodes. */
export const NodeTypeRef = builder.enumType('NodeType', {
  description: 'The kinds of node: one for each type that implements Node.',
  values: Object.fromEntries(
    NodeLabel.options.map((label) => [
      label.toUpperCase(),
      { value: label, description: `A node of the type ${label}.` },
    ]),
  ) as Record<Uppercase<NodeLabel>, { value: NodeLabel; description: string }>,
});

/** The GraphQL enum `EdgeType`. */
export const EdgeTypeRef = builder.enumType('EdgeType', {
  description: 'The types of edges.',
  values: described(EdgeType.options, {
    ATTENDED: 'An official attended a meeting.',
    HOLDS: 'An official holds a post.',
    IN: 'An official, a post, an organization or a figure belongs to a county, or a post to an organization.',
    HELD_IN: 'A meeting was held by a county.',
    DISCUSSED: 'A meeting discussed a policy.',
    ISSUED: 'A county or an organization issued a policy.',
    REPRESENTED: 'An organization was represented at a meeting.',
    STATES: 'A meeting or a policy states a figure.',
    PART_OF: 'A county is part of another.',
    MENTIONS: 'An article mentions a node.',
  }),
});

/** The GraphQL enum `MeetingDimension`. */
export const MeetingDimensionRef = builder.enumType('MeetingDimension', {
  description: 'The dimensions that meetings are grouped by.',
  values: described(MeetingDimension.options, {
    COUNTY: 'The county that held it.',
    TYPE: 'The kind of meeting.',
    YEAR: 'The year in which it began.',
    MONTH: 'The month in which it began; none if only the year is known.',
    HOST: 'Each official who hosted it.',
  }),
});
