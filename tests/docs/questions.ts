/** A column of an answer: its heading, and the cell of a row. */
export interface Column {
  readonly heading: string;
  readonly cell: (row: Row) => string;
}

// biome-ignore lint/suspicious/noExplicitAny: each question names the fields of its own answer.
type Row = any;

/** A question of a journalist, how it is asked, and what the examples answer. */
export interface Question {
  readonly chinese: string;
  readonly english: string;
  readonly query: string;
  /** The answer in words; what is **bold** must stand in the table. */
  readonly answer: { readonly chinese: string; readonly english: string };
  /** The rows of the table, out of `data`. */
  readonly rows: (data: Row) => readonly Row[];
  readonly columns: readonly Column[];
}

const ROLES: Readonly<Record<string, string>> = {
  HOST: '主持 host',
  SPEAKER: '讲话 speaker',
  ATTENDEE: '出席 attendee',
  OBSERVER: '列席 observer',
};
const TYPES: Readonly<Record<string, string>> = {
  'Standing committee': '常委会 standing committee',
  Executive: '常务会议 executive',
  Work: '工作会议 work',
  Congress: '代表大会 congress',
  Inspection: '调研 inspection',
  Consultative: '座谈会 consultative',
  Video: '电视电话会议 video',
  Other: '其他 other',
};

const column = (heading: string, cell: Column['cell']): Column => ({ heading, cell });
const roles = (given: readonly string[]) => given.map((role) => ROLES[role] ?? role).join('、');
const names = (nodes: readonly { name: string }[]) => nodes.map(({ name }) => name).join('、');
const number = (value: number) => value.toLocaleString('en-US');
const quotes = (evidence: readonly { quote: string }[]) =>
  [...new Set(evidence.map(({ quote }) => quote))].join('；');
const quote = (evidence: readonly { quote: string }[]) => evidence[0]?.quote ?? '';

const meetingColumns = [
  column('日期 date', (row) => row.meeting.date),
  column('会议 meeting', (row) => row.meeting.title),
];
const attendanceColumns = [
  ...meetingColumns,
  column('身份 role', (row) => roles(row.roles)),
  column('职务 post', (row) => row.postTitle ?? ''),
];

const duplicateColumns = [
  column('姓名 name', (row) => row.official.name),
  column('地方 area', (row) => names(row.official.counties)),
  column('分数 score', (row) => String(row.score)),
  column('理由 reasons', (row) => row.reasons.join(' ')),
];
const sharedColumns = [
  column('次数 meetings', (row) => String(row.sharedMeetings)),
  column('第一次 first', (row) => row.firstShared),
  column('最后一次 last', (row) => row.lastShared),
];

/** The twenty questions of `docs/questions.md`, in its order. */
export const questions: readonly Question[] = [
  {
    chinese: '温树平2019年上半年参加了哪些会议？是什么身份，当时任什么职务？',
    english:
      'Which meetings did Wen Shuping (温树平) attend in the first half of 2019, in what role and post?',
    query: `{
  official(name: "温树平", county: "泾川县") {
    meetings(filter: { from: "2019-01", to: "2019-06" }) {
      edges { roles postTitle meeting: node { date title } }
    }
  }
}`,
    answer: {
      chinese:
        '四次。他在1月8日的**县委经济工作会议**上还是**代县长**，1月22日的会议以后是**县长**。',
      english:
        'Four. At the **县委经济工作会议** of 8 January he is still acting head (**代县长**), from 22 January he is head of the county (**县长**).',
    },
    rows: (data) => data.official.meetings.edges,
    columns: attendanceColumns,
  },
  {
    chinese: '2018年6月12日泾川县苹果产业推进会有谁出席？名字按什么顺序排列？',
    english:
      'Who was at the meeting on apples in Jingchuan on 12 June 2018, and in which order were they named?',
    query: `{
  meetings(filter: { county: "泾川县", from: "2018-06-12", to: "2018-06-12" }) {
    nodes { attendees { edges { order roles postTitle node { name } } } }
  }
}`,
    answer: {
      chinese:
        '六人。名单里的顺序是**骆怀谦**、**卢志衡**、**贺敏之**、**温树平**、**王建军**；**苗春生**在会上发言，不在名单里。',
      english:
        'Six people. The list of names runs **骆怀谦**, **卢志衡**, **贺敏之**, **温树平**, **王建军**; **苗春生** spoke and is in no list.',
    },
    rows: (data) => data.meetings.nodes[0].attendees.edges,
    columns: [
      column('位次 place', (row) => row.order?.toString() ?? ''),
      column('姓名 name', (row) => row.node.name),
      column('身份 role', (row) => roles(row.roles)),
      column('职务 post', (row) => row.postTitle ?? ''),
    ],
  },
  {
    chinese: '报道的原话是怎么说的？',
    english: 'Which words of the news say so?',
    query: `{
  meetings(filter: { county: "泾川县", from: "2018-06-12", to: "2018-06-12" }) {
    nodes {
      attendees(roles: [HOST, SPEAKER]) {
        edges { node { name } evidence { quote article { url } } }
      }
    }
  }
}`,
    answer: {
      chinese: '每条事实都带原话和出处。例如主持人是**卢志衡**，原话就在他的名字旁边。',
      english:
        'Each fact has its quote and its article. That **卢志衡** hosted the meeting is said by the words beside his name.',
    },
    rows: (data) => data.meetings.nodes[0].attendees.edges,
    columns: [
      column('姓名 name', (row) => row.node.name),
      column('原话 quotes', (row) => quotes(row.evidence)),
      column('出处 article', (row) => row.evidence[0].article.url),
    ],
  },
  {
    chinese: '温树平先后担任过哪些职务？',
    english: 'Which posts did Wen Shuping hold, from when to when?',
    query: `{
  official(name: "温树平", county: "泾川县") {
    tenures { firstSeen lastSeen post { title county { name } } }
  }
}`,
    answer: {
      chinese:
        '2018年任**副县长**，4月起兼**县委常委**；年底任**县委副书记**、**代县长**，2019年1月起任**县长**。日期是报道里最早和最晚见到的日子，不是任免的日子。',
      english:
        'In 2018 **副县长** (deputy head), from April in the standing committee (**县委常委**); at the end of the year **县委副书记** and **代县长**, from January 2019 **县长**. The dates are the first and the last day on which the news names the post, not those of the appointment.',
    },
    rows: (data) => data.official.tenures,
    columns: [
      column('地方 area', (row) => row.post.county.name),
      column('职务 post', (row) => row.post.title),
      column('最早 first seen', (row) => row.firstSeen),
      column('最晚 last seen', (row) => row.lastSeen),
    ],
  },
  {
    chinese: '谁当过泾川县县长？',
    english: 'Who was head of Jingchuan county (县长)?',
    query: `{
  county(name: "泾川县") {
    posts(filter: { titleContains: "县长" }) {
      nodes { title holders { nodes { firstSeen lastSeen official { name } } } }
    }
  }
}`,
    answer: {
      chinese: '先是**卢志衡**，后是**温树平**（先任**代县长**）。表里也有副县长。',
      english:
        'First **卢志衡**, then **温树平** (at first **代县长**). The deputies are in the table too.',
    },
    rows: (data) =>
      data.county.posts.nodes.flatMap((post: Row) =>
        post.holders.nodes.map((holder: Row) => ({ title: post.title, ...holder })),
      ),
    columns: [
      column('职务 post', (row) => row.title),
      column('姓名 name', (row) => row.official.name),
      column('最早 first seen', (row) => row.firstSeen),
      column('最晚 last seen', (row) => row.lastSeen),
    ],
  },
  {
    chinese: '2018年底，泾川县的领导各任什么职务？',
    english: 'Who held which post in Jingchuan at the end of 2018?',
    query: `{
  county(name: "泾川县") {
    posts(first: 40, filter: { titleContains: "县委" }) {
      nodes { title holders(at: "2018-12-31") { nodes { official { name } } } }
    }
  }
}`,
    answer: {
      chinese: '县委书记是**卢志衡**，县委副书记有**贺敏之**和**温树平**。',
      english:
        'The party secretary is **卢志衡**; deputy secretaries are **贺敏之** and **温树平**.',
    },
    rows: (data) => data.county.posts.nodes.filter(({ holders }: Row) => holders.nodes.length > 0),
    columns: [
      column('职务 post', (row) => row.title),
      column('姓名 names', (row) => names(row.holders.nodes.map(({ official }: Row) => official))),
    ],
  },
  {
    chinese: '灵台县的邢国梁和泾川县的邢国梁是同一个人吗？',
    english: 'Is 邢国梁 of Lingtai the 邢国梁 of Jingchuan?',
    query: `{
  official(name: "邢国梁", county: "灵台县") {
    possibleDuplicates { score reasons official { name counties { name } } }
  }
}`,
    answer: {
      chinese: '很可能是：名字少见，日期也接得上。系统从不自动合并，由人来判断。分数是**0.7**。',
      english:
        'Probably: the name is rare and the dates fit a transfer. The score is **0.7**. Nobody is merged automatically; a person decides.',
    },
    rows: (data) => data.official.possibleDuplicates,
    columns: duplicateColumns,
  },
  {
    chinese: '两个王建军呢？',
    english: 'And the two called 王建军?',
    query: `{
  official(name: "王建军", county: "泾川县") {
    possibleDuplicates { score reasons official { name counties { name } } }
  }
}`,
    answer: {
      chinese: '不是：名字很常见，两人同时在两个县任职。分数是**0**。',
      english:
        'No: the name is very common, and both hold posts in two counties at one time. The score is **0**.',
    },
    rows: (data) => data.official.possibleDuplicates,
    columns: duplicateColumns,
  },
  {
    chinese: '卢志衡最常和谁一起开会？',
    english: 'Whom did Lu Zhiheng (卢志衡) meet most?',
    query: `{
  official(name: "卢志衡", county: "泾川县") {
    coAttendees(first: 5) {
      edges { sharedMeetings firstShared lastShared node { name } }
    }
  }
}`,
    answer: {
      chinese: '**温树平**，共**16**次；其次是**贺敏之**，**12**次。',
      english: '**温树平**, at **16** meetings; then **贺敏之**, at **12**.',
    },
    rows: (data) => data.official.coAttendees.edges,
    columns: [column('姓名 name', (row) => row.node.name), ...sharedColumns],
  },
  {
    chinese: '灵台县哪两个人一起开会最多？',
    english: 'Which two people shared most meetings of Lingtai?',
    query: `{
  coAttendance(first: 5, filter: { county: "灵台县" }) {
    nodes { sharedMeetings firstShared lastShared officials { name } }
  }
}`,
    answer: {
      chinese: '**余承泽、窦文斌**，共**11**次。',
      english: '**余承泽、窦文斌**, at **11** meetings.',
    },
    rows: (data) => data.coAttendance.nodes,
    columns: [column('姓名 names', (row) => names(row.officials)), ...sharedColumns],
  },
  {
    chinese: '温树平和灵台县的余承泽一起开过会吗？',
    english: 'Did Wen Shuping ever meet 余承泽 of Lingtai?',
    query: `{
  meetings(filter: { attendedByAll: ["Official:620821/温树平", "Official:620822/余承泽"] }) {
    nodes { date title county { name } }
  }
}`,
    answer: {
      chinese: '一起参加过**平凉市**的**平凉市红牛产业发展现场会**（**2018-04-18**）。',
      english:
        'Once, at **平凉市红牛产业发展现场会** of the prefecture **平凉市**, on **2018-04-18**.',
    },
    rows: (data) => data.meetings.nodes,
    columns: [
      column('日期 date', (row) => row.date),
      column('会议 meeting', (row) => row.title),
      column('地方 area', (row) => row.county.name),
    ],
  },
  {
    chinese: '泾川县果业局局长苗春生和灵台县委书记宋景行有什么联系？',
    english: 'How is 苗春生 of the fruit office of Jingchuan connected to 宋景行 of Lingtai?',
    query: `{
  paths(from: "Official:620821/苗春生", to: "Official:620822/宋景行", through: [ATTENDED], first: 3) {
    paths { nodes { label } edges { evidence(first: 1) { quote } } }
  }
}`,
    answer: {
      chinese: '经过两次会议和一个人：**温树平**跟两个人都开过会。',
      english: 'By two meetings and one person: **温树平** was at a meeting with each of them.',
    },
    rows: (data) => data.paths.paths,
    columns: [
      column('路径 path', (row) => row.nodes.map(({ label }: Row) => label).join(' → ')),
      column('原话 quotes', (row) =>
        row.edges.map(({ evidence }: Row) => quote(evidence)).join('；'),
      ),
    ],
  },
  {
    chinese: '灵台县的常委会和常务会议都由谁主持？',
    english: 'Who hosts the standing committee and the executive meetings of Lingtai?',
    query: `{
  meetingCounts(
    filter: { county: "灵台县", types: [STANDING_COMMITTEE, EXECUTIVE] }
    groupBy: [TYPE, HOST]
  ) {
    nodes { meetings keys { label } }
  }
}`,
    answer: {
      chinese:
        '常委会由**宋景行**和后来的**余承泽**主持，常务会议由**余承泽**和后来的**邢国梁**主持。',
      english:
        'The standing committee: **宋景行**, later **余承泽**. The executive meetings: **余承泽**, later **邢国梁**.',
    },
    rows: (data) => data.meetingCounts.nodes,
    columns: [
      column('类型 type', (row) => TYPES[row.keys[0].label] ?? row.keys[0].label),
      column('主持 host', (row) => row.keys[1].label),
      column('次数 meetings', (row) => String(row.meetings)),
    ],
  },
  {
    chinese: '泾川县每个月开几次会？',
    english: 'How many meetings a month are reported of Jingchuan?',
    query: `{
  meetingCounts(first: 40, filter: { county: "泾川县" }, groupBy: [MONTH]) {
    nodes { meetings officials keys { label } }
  }
}`,
    answer: {
      chinese:
        '一月和七月最多：**2018-01**、**2018-07**和**2019-07**各有**3**次。没有报道的月份不在表里，例如2018年10月。',
      english:
        'Most in January and July: **3** in **2018-01**, **2018-07** and **2019-07**. Months without news, such as October 2018, are not in the table.',
    },
    rows: (data) => data.meetingCounts.nodes,
    columns: [
      column('月份 month', (row) => row.keys[0].label),
      column('会议 meetings', (row) => String(row.meetings)),
      column('人数 people', (row) => String(row.officials)),
    ],
  },
  {
    chinese: '三地的贫困人口逐年是多少？',
    english: 'How many poor people were there, by area and year?',
    query: `{
  figures(
    first: 40
    filter: { within: "平凉市", metricContains: "贫困人口", isGoal: false }
    orderBy: { field: YEAR, direction: ASC }
  ) {
    nodes { metric year value county { name } evidence(first: 1) { quote } }
  }
}`,
    answer: {
      chinese:
        '**泾川县**从2016年底的**27,000**人降到2019年底的**3,100**人，**灵台县**从**23,100**降到**2,500**，全市（**平凉市**）从**235,000**降到**38,000**。',
      english:
        '**泾川县** went from **27,000** at the end of 2016 to **3,100** at the end of 2019, **灵台县** from **23,100** to **2,500**, the prefecture (**平凉市**) from **235,000** to **38,000**.',
    },
    rows: (data) => data.figures.nodes.filter(({ metric }: Row) => metric === '贫困人口'),
    columns: [
      column('年 year', (row) => String(row.year)),
      column('地方 area', (row) => row.county.name),
      column('人 people', (row) => number(row.value)),
      column('原话 quote', (row) => quote(row.evidence)),
    ],
  },
  {
    chinese: '泾川县定过哪些目标，后来达到了吗？',
    english: 'Which goals did Jingchuan set, and were they reached?',
    query: `{
  figures(
    first: 40
    filter: { county: "泾川县", metricContains: "减少贫困人口" }
    orderBy: { field: YEAR, direction: ASC }
  ) {
    nodes { year metric value isGoal }
  }
}`,
    answer: {
      chinese:
        '达到了：2018年的目标是减少**9,000**人，实际**9,400**人；2019年的目标是**6,000**人，实际**6,100**人。',
      english:
        'They were: for 2018 a goal of **9,000** fewer and **9,400** in fact, for 2019 a goal of **6,000** and **6,100** in fact.',
    },
    rows: (data) => data.figures.nodes,
    columns: [
      column('年 year', (row) => String(row.year)),
      column('指标 metric', (row) => row.metric),
      column('数值 value', (row) => number(row.value)),
      column('目标或结果 goal or result', (row) => (row.isGoal ? '目标 goal' : '结果 result')),
    ],
  },
  {
    chinese: '中央的《关于打赢脱贫攻坚战三年行动的指导意见》是怎样传到县里的？',
    english: 'How did the national guideline on the fight against poverty reach the counties?',
    query: `{
  policies(filter: { titleContains: "打赢脱贫攻坚战三年行动", within: "平凉市" }) {
    nodes { title meetings { edges { meeting: node { date title county { name } } } } }
  }
}`,
    answer: {
      chinese:
        '先在**平凉市**（**2018-08-22**），再到**泾川县**（**2018-08-28**）和**灵台县**（**2018-09-06**）。',
      english:
        'First in the prefecture (**平凉市**, **2018-08-22**), then in **泾川县** (**2018-08-28**) and **灵台县** (**2018-09-06**).',
    },
    rows: (data) =>
      data.policies.nodes
        .flatMap(({ meetings }: Row) => meetings.edges)
        .sort((one: Row, other: Row) => (one.meeting.date < other.meeting.date ? -1 : 1)),
    columns: [...meetingColumns, column('地方 area', (row) => row.meeting.county.name)],
  },
  {
    chinese: '泾川县的会议研究过哪些文件？',
    english: 'Which documents did meetings of Jingchuan discuss?',
    query: `{
  county(name: "泾川县") {
    policies(first: 40) {
      nodes {
        title
        issuers { ... on County { name } ... on Organization { name } }
        meetings { totalCount }
      }
    }
  }
}`,
    answer: {
      chinese: '次数最多的是《**泾川县苹果产业提质增效实施方案**》，研究过**3**次。',
      english:
        'Most often, **3** times, its plan for better apples: **泾川县苹果产业提质增效实施方案**.',
    },
    rows: (data) => data.county.policies.nodes,
    columns: [
      column('文件 document', (row) => row.title),
      column('发文 issued by', (row) => names(row.issuers)),
      column('次数 meetings', (row) => String(row.meetings.totalCount)),
    ],
  },
  {
    chinese: '哪些报道提到红牛？在哪一句？',
    english: 'Which articles mention red cattle (红牛), and in which line?',
    query: `{
  articles(first: 10, filter: { textContains: "红牛", within: "灵台县" }) {
    edges { matches(first: 1) { quote } node { published title } }
  }
}`,
    answer: {
      chinese: '最早的是**2018-04-19**。«»里是找到的词。',
      english: 'The first is of **2018-04-19**. What was found stands between « and ».',
    },
    rows: (data) => data.articles.edges,
    columns: [
      column('日期 date', (row) => row.node.published),
      column('报道 article', (row) => row.node.title),
      column('原文 line', (row) => row.matches[0].quote),
    ],
  },
  {
    chinese: '同一次会议有两篇报道，各写了谁？',
    english: 'One meeting was reported twice: what does each article say?',
    query: `{
  meetings(filter: { county: "泾川县", from: "2018-03-06", to: "2018-03-06" }) {
    nodes {
      attendees {
        edges { node { name } evidence { article { source } } }
      }
    }
  }
}`,
    answer: {
      chinese:
        '两篇合成一次会议。只有**示例日报**提到**龚海燕**，只有**泾川县示例网**提到**董和平**。',
      english:
        'Both give one meeting. Only **示例日报** names **龚海燕**, only **泾川县示例网** names **董和平**.',
    },
    rows: (data) => data.meetings.nodes[0].attendees.edges,
    columns: [
      column('姓名 name', (row) => row.node.name),
      column('出处 reported by', (row) =>
        [...new Set(row.evidence.map(({ article }: Row) => article.source))].join('、'),
      ),
    ],
  },
];
