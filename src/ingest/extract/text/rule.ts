/** How a fact is read: what it looks like in Chinese, and how often such a fact is right. */
export interface Rule {
  /** Chinese in and fact out. */
  readonly reads: string;
  /** From 0 to 1: the share of its facts that hold; `docs/extraction.md` has what was measured. */
  readonly confidence: number;
}

/** Every rule by its name, as `xianzhi extract --explain` and the record show it. */
export const RULES = {
  'name-behind-post': {
    reads: '县委副书记、县长程江芬, → 程江芬, 县委副书记, 县长',
    confidence: 0.98,
  },
  'name-behind-post-before-verb': { reads: '县长苟向前主持 → 苟向前, 县长', confidence: 0.98 },
  'name-behind-post-again': {
    reads: '县长苟向前冒着大雨… with 苟向前 elsewhere → 苟向前, 县长',
    confidence: 0.65,
  },
  'name-behind-post-before-words': {
    reads: '县长苟向前抡起铁锹… → 苟向前, 县长: words behind the name',
    confidence: 0.65,
  },
  'name-in-leader-list': { reads: '县领导董庆华、黄锦耀等 → 董庆华, 黄锦耀', confidence: 0.98 },
  'name-in-bare-list': { reads: '王东红、郭海军等县领导参加 → 王东红, 郭海军', confidence: 0.95 },
  'name-in-roster': { reads: '列席:苗德雨(县农委) 任禾(县政府办主任) → both', confidence: 0.96 },
  'name-before-post': { reads: '赵革书记的讲话 → 赵革, 书记', confidence: 0.85 },
  'name-before-verb': { reads: '会上,苏广平主持会议 → 苏广平, without a post', confidence: 0.8 },
  'name-appointed': { reads: '任命陈刚为副县长 → 陈刚, 副县长, not present', confidence: 0.96 },
  'name-again': { reads: '程江芬强调 after 县长程江芬 → 程江芬', confidence: 0.88 },
  'surname-and-post': { reads: '梁县长强调 after 县长梁英华 → 梁英华', confidence: 0.9 },
  host: { reads: '程江芬主持会议 → host', confidence: 0.95 },
  speaker: { reads: '程江芬讲话 → speaker', confidence: 0.9 },
  attendee: { reads: '董庆华、黄锦耀参加会议 → attendee', confidence: 0.97 },
  'attendee-listed-behind': { reads: '出席会议的有董庆华、黄锦耀 → attendee', confidence: 0.96 },
  observer: { reads: '县人大常委会主任甲列席 → observer', confidence: 0.88 },
  visitor: { reads: '副县长邵潘锋到县气象局调研 → attendee', confidence: 0.91 },
  listed: { reads: '出 席:冀新民 郝根牢 in minutes → attendee', confidence: 0.95 },
  pronoun: { reads: '他强调 after 程江芬指出 → speaker, 程江芬', confidence: 0.8 },
  'area-full-name': { reads: '秦安县 → 620522', confidence: 0.96 },
  'area-of-outlet': { reads: '苍南新闻网 where 我县 is said → 苍南县', confidence: 0.9 },
  'area-short-name': { reads: '三门峡 where 我市 is said → 三门峡市', confidence: 0.7 },
  'area-of-level': { reads: '市委常委 in an article about 岳西县 → 安庆市', confidence: 0.9 },
  'meeting-held': { reads: '召开2017年县政府第三次常务会议 → a meeting', confidence: 0.97 },
  'meeting-opened': { reads: '第五次会议在梁山会堂开幕 → a meeting', confidence: 0.96 },
  'meeting-joined': { reads: '参加义务植树活动 → an event', confidence: 0.85 },
  'meeting-talked': { reads: '与周坤一行座谈 → a meeting', confidence: 0.8 },
  'meeting-in-headline': {
    reads: '…工作会议 over people who host or speak → a meeting',
    confidence: 0.75,
  },
  'meeting-unnamed': { reads: '主持召开会议,研究防汛工作 → a meeting', confidence: 0.8 },
  'event-launched': { reads: '发电项目通过验收并启动 → an event', confidence: 0.75 },
  inspection: { reads: '副县长邵潘锋到县气象局调研 → an inspection', confidence: 0.95 },
  'policy-in-marks': { reads: '《2012年考核办法》 → a measure', confidence: 0.94 },
  'policy-set': { reads: '“1+17”精准扶贫措施 → 1+17', confidence: 0.9 },
  employer: { reads: '县扶贫办主任陇海平 → 县扶贫办', confidence: 0.85 },
  'reporting-body': { reads: '卫计委负责同志汇报 → 卫计委', confidence: 0.75 },
  figure: { reads: '贫困人口减少到7.96万人 → 79600 人', confidence: 0.8 },
} as const satisfies Readonly<Record<string, Rule>>;

/** The name of a rule. */
export type RuleName = keyof typeof RULES;
