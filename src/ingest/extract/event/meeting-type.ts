import type { RecordMeetingType } from '../../record/record.ts';

/** The first type that fits, in this order: 动员大会 is a mobilization before it is work. */
const TYPES: readonly (readonly [RecordMeetingType, RegExp])[] = [
  [
    'congress',
    /党代会|党员代表大会|代表大会(?!常)|人代会|政治协商会议|政协[^,。]{0,12}(?:届|委员会)[^,。]{0,8}次(?:全体)?会议|中国共产党[^,。]{0,20}次代表大会/u,
  ],
  [
    'standing-committee',
    /[县市区州旗省]委常委会|党委(?:常委)?会|[县市区州旗]委常委\(?扩大|常委会\(?扩大|人大常委会|政协[^,。]{0,12}常委会|届[^,。]{0,6}次常委会|常务委员会|主任会议|主席会议/u,
  ],
  ['executive', /常务\(?(?:扩大)?\)?会议|[县市区州]长办公会|政府党组|政府全体/u],
  ['video', /视频|电视电话|收听收看|电话会/u],
  ['mobilization', /动员|誓师|冲刺|启动会|启动大会|启动仪式|百日攻坚/u],
  ['consultative', /座谈|协商|会见|论证|恳谈/u],
  ['inspection', /调研|督导|检查|视察|巡查|考察|考评|考核|慰问|督查|走访|暗访/u],
  ['work', /会/u],
];

/** 全县脱贫攻坚决胜冲刺大会 → mobilization; 开工仪式 → other. */
export function meetingTypeOf(title: string): RecordMeetingType {
  const isCeremony = /(?:仪式|活动|讲座|论坛)$/u.test(title) && !/动员|启动|会议/u.test(title);
  if (isCeremony) return 'other';
  return TYPES.find(([, expression]) => expression.test(title))?.[0] ?? 'other';
}
