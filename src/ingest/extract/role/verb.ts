import type { Span } from '../../../text/alignment.ts';
import { matches } from '../../../text/matches.ts';
import type { RecordRole } from '../../record/record.ts';
import speechNouns from '../lexicon/speech-nouns.json' with { type: 'json' };
import type { Mention } from '../person/mention.ts';
import { anyOf } from '../text/lexicon.ts';
import { behindLast, type Passage } from '../text/sentence.ts';

/** A verb that gives somebody a role. */
export interface Verb extends Span {
  readonly kind: 'verb';
  readonly role: RecordRole;
  /** Reported speech follows the verb: 指出,…. */
  readonly opensSpeech: boolean;
  /** The persons follow the verb: 出席仪式的领导还有. */
  readonly looksAhead: boolean;
  /** Going there and looking round, which is being present at an inspection. */
  readonly isVisit: boolean;
  /** Only the person right before it can be meant: 罗行云关于油茶改造的报告. */
  readonly isAdjacent: boolean;
}

/** Others than persons who do something: 会议指出, 各乡镇汇报. */
export interface Others extends Span {
  readonly kind: 'other';
}

/** The parts of a sentence that state who did what. */
export type Token = (Span & { readonly kind: 'person'; readonly mention: Mention }) | Verb | Others;

/** The verbs of each role, as news uses them. */
const VERBS: readonly (readonly [RecordRole, RegExp])[] = [
  ['host', /主持(?!人|词)|组织召开|召集/gu],
  ['observer', /列席/gu],
  [
    'attendee',
    /出席|参加|参与|到会|到场|陪同|就座|就坐|坐在主席台|收听收看|收看|参会|莅临|宣誓(?!仪式)|与会(?!人|同|代|者)|随同|会见|陪|亲临(?=会议|会场|现场)|(?:揭牌|揭幕|授牌|授旗|颁奖|剪彩|签约|签字|签署|监誓|启动)(?!仪式|活动|会|大会|实施|会议|工作|以来)/gu,
  ],
  [
    'speaker',
    /作答|致[^,。;致]{0,6}[辞词]|讲话(?!精神|要求|和|、|中|稿)|(?<=并)讲话(?=、(?!批示|指示))|讲了话|发言|指出|强调|要求|(?<!(?:莅临|到场|到会|现场)[^,。;]{0,6})表示|说(?=[:,“道])|汇报|(?<!一)通报|传达(?!学习)|宣读|宣布|部署|安排|解读|介绍|表态|提出|充分肯定|高度评价|补充(?:汇报|说明|发言|了)|号召|叮嘱|希望|阐释|点评|宣讲|领学|回顾|谈了|讲授|授课|(?<!意见)建议(?!意见)|提议|回应|答复|解答|讲了[^,。;讲]{0,8}意见|交流研讨(?!会)|研讨交流(?!会)|领誓|主讲|答记者问|畅谈|谈体会|谈认识/gu,
  ],
];
const VISIT =
  /带队|巡视(?!员|组)|率队|率领|带领|率|调研|督导|督查|检查|视察|巡查|考察|考评|考核|慰问|走访|察看|查看|巡河|巡林|看望|指导|调度|暗访|来到|前往|深入|走进|座谈|(?<=一行,?(?:到|赴|前往)\p{Script=Han}{2,12})推进/gu;
const CONTENT = /^(?:指出|强调|要求|表示|说|希望|号召|叮嘱|提出|建议)$/u;

/** The verbs of a sentence that give somebody a role, and the others who have a verb to themselves. */
export function verbTokens(sentence: Passage, isVisit: boolean): (Verb | Others)[] {
  const ahead = listsAhead(sentence);
  const verbs = [
    ...VERBS.flatMap(([role, expression]) => plainVerbs(sentence, role, expression)),
    ...madeSpeeches(sentence),
    ...reportedMatters(sentence),
    ...(isVisit ? plainVerbs(sentence, 'attendee', VISIT, { isVisit }) : []),
  ].filter(({ start }) => !ahead.some((one) => start >= one.start && start < one.end));
  return [...verbs, ...ahead, ...othersActing(sentence)];
}

const PLAIN = {
  kind: 'verb',
  opensSpeech: false,
  looksAhead: false,
  isVisit: false,
  isAdjacent: false,
} as const;

/** 将宣布开幕, 未参加: what did not happen or has not yet. */
const NOT_YET = /(?:将|拟|计划|准备|未|没有?|不|曾经?)[要会]?$/u;
/** 工作安排, 汇报会, 督导组: the word of a thing and not of an act. */
const NOMINAL = new RegExp(
  `(?:${anyOf(speechNouns.words)}|调研|督导|督查|检查|视察|巡查|考察|考评|考核|慰问|指导|调度|座谈)$`,
  'u',
);
const NOUN_AFTER = /^(?:会|组|团|人员|制度|方案|情况通报|材料|稿|单|表|办法|机制|责任|员)/u;

function plainVerbs(
  { text, start }: Passage,
  role: RecordRole,
  expression: RegExp,
  more: Partial<Verb> = {},
): Verb[] {
  return matches(text, expression).flatMap((match) => {
    const end = match.index + match[0].length;
    const isNotYet = NOT_YET.test(text.slice(Math.max(0, match.index - 4), match.index));
    if (DESCRIBES.test(text.slice(end, end + 14))) return [];
    const isNoun = NOMINAL.test(match[0]) && NOUN_AFTER.test(text.slice(end, end + 4));
    if (isNotYet || isNoun) return [];
    const span = { start: start + match.index, end: start + end };
    return [{ ...PLAIN, ...span, role, opensSpeech: CONTENT.test(match[0]), ...more }];
  });
}

/** 作履职报告的同志, 参加会议的领导: the verb tells which people are meant. */
const DESCRIBES =
  /^(?:会议|大会)?的(?:[^,。;、的]{0,6})?(?:同志|人员|代表|委员|干部|嘉宾|领导|单位)(?!有|还有|包括|[::下])/u;

/** Characters from 作 to the noun at most: 作《关于2018年度…工作情况的报告》. */
const LONGEST_SPEECH = 60;
const SPEECH_NOUN = new RegExp(`^(?:${anyOf(speechNouns.words)})`, 'u');

/** 作动员讲话, 作《…的报告》: 作 with what was made, in one clause. */
function madeSpeeches({ text, start }: Passage): Verb[] {
  const found: Verb[] = [];
  let reached = 0;
  for (const { index } of matches(text, /[作做](?!为|用|风|物)/gu)) {
    if (index < reached || text[index - 1] === '工') continue;
    const end = speechEnd(text, index + 1);
    if (end === undefined) continue;
    reached = end;
    if (DESCRIBES.test(text.slice(end, end + 14))) continue;
    found.push({ ...PLAIN, role: 'speaker', start: start + index, end: start + end });
  }
  return found;
}

/** Where the noun of a speech ends that follows in the same clause. */
function speechEnd(text: string, from: number): number | undefined {
  for (let at = from; at < Math.min(text.length, from + LONGEST_SPEECH); at++) {
    const noun = SPEECH_NOUN.exec(text.slice(at, at + 4))?.[0];
    if (noun !== undefined) return at + noun.length;
    if (',。;'.includes(text.charAt(at))) return undefined;
  }
  return undefined;
}

const OF_MATTER = /的(?:情况|工作|专题|现场)?(?:汇报|介绍|讲解|说明|发言)(?!会)/gu;
const MATTER = /(?:受(?:县|市|区|州|旗|省)[^,。;受]{1,12}委托)?(?:所?[作做]的)?《?关于/gu;
const MATTER_END = /^[^,。;]{2,70}?(?:报告|说明|汇报|通报|介绍)/u;
const HEARD = /听取[^,。;对就]{2,24}(?=[对就])/gu;
const TOLD_OF = /^[对就][^,。;]{2,40}?的(?:说明|汇报|介绍|解读)/u;

/** 罗行云关于油茶改造的情况报告, 彭图南的情况汇报: a report as a noun after the person who gave it. */
function reportedMatters({ text, start }: Passage): Verb[] {
  const told = matches(text, OF_MATTER).map(({ index, 0: words }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
  const about = matches(text, MATTER).flatMap(({ index, 0: words }) => {
    const behind = index + words.length;
    const matter = MATTER_END.exec(text.slice(behind, behind + 80))?.[0];
    if (matter === undefined || text[index - 1] === '《') return [];
    return [{ start: start + index, end: start + behind + matter.length }];
  });
  const toldOf = matches(text, HEARD).flatMap(({ index, 0: heard }) => {
    const behind = index + heard.length;
    const matter = TOLD_OF.exec(text.slice(behind, behind + 50))?.[0];
    if (matter === undefined) return [];
    return [{ start: start + behind, end: start + behind + matter.length }];
  });
  return [...told, ...about, ...toldOf].map((span) => ({
    ...PLAIN,
    ...span,
    role: 'speaker',
    isAdjacent: true,
  }));
}

const TEAM_AHEAD =
  /(?:组员|成员|同行|随行|一同|同来)的?还?(?:有|包括)(?!关)|执行主席的?(?:是|有(?!关))/gu;
const PRESENT = /(?<role>出席|参加|列席|陪同|就座|就坐|到会|参会)/gu;
const AHEAD = /^[^,。;:]{0,18}?(?:还有|有(?!关)|还包括|包括)[::]?|^[^,。;:]{0,15}:/u;

/** 出席会议的领导有甲、乙; 组员有丙; 担任执行主席的是丁、戊: the list follows. */
function listsAhead({ text, start }: Passage): Verb[] {
  const ahead = (at: number, length: number, role: RecordRole): Verb => ({
    ...PLAIN,
    role,
    start: start + at,
    end: start + at + length,
    looksAhead: true,
  });
  const teams = matches(text, TEAM_AHEAD).map(({ index, 0: words }) =>
    ahead(index, words.length, 'attendee'),
  );
  const lists = matches(text, PRESENT).flatMap(({ index, 0: words, groups }) => {
    const behind = AHEAD.exec(text.slice(index + words.length, index + words.length + 24))?.[0];
    if (behind === undefined) return [];
    const role = groups?.role === '列席' ? 'observer' : 'attendee';
    return [ahead(index, words.length + behind.length, role)];
  });
  return [...teams, ...lists];
}

const OTHERS =
  /(?:会议|大会|与会(?:人员|同志|代表|者)?|大家|负责人|负责同志|代表|单位|部门|委员们|人员|乡镇|镇街|街道|科室|委室|委办局|企业)(?:还|一致|先后|分别|首先|也|就[^,。;就]{1,12})?(?=指出|强调|要求|认为|传达|听取|审议|通报|汇报|宣读|[作做]|表示|研究|交流|签订|通过|发言|参加|列席|出席|陪同|到会|参会|就座|收听|观看|提出|讨论|对|围绕|指明)/gu;
/** Characters of a name of others before its last word: 县直有关单位主要. */
const LONGEST_OTHERS = 14;

/** 学习国家主席某某在参加审议时的讲话: what the state's leaders do is nothing that others of the sentence do. */
const STATE_LEADER = /总书记|国家主席|军委主席|国务院总理/gu;

/** 会议指出, 县直有关单位负责人汇报: from where their name begins to the verb. */
function othersActing({ text, start }: Passage): Others[] {
  const leaders = matches(text, STATE_LEADER).map(({ index, 0: words }) => ({
    kind: 'other' as const,
    start: start + index,
    end: start + index + words.length,
  }));
  const others = matches(text, OTHERS).flatMap(({ index, 0: words }): Others[] => {
    const before = text.slice(Math.max(0, index - LONGEST_OTHERS), index);
    // 向大会作报告: the meeting is the audience; 问小虎代表承办单位作发言: somebody speaks for it.
    if (/[向在对为]大?$|代表[^,。;]{0,12}$/u.test(before)) return [];
    const isWhole = /^(?:会议|大会|大家)/u.test(words);
    const own = isWhole ? '' : behindLast(before, ',。;、和');
    return [
      { kind: 'other', start: start + index - own.length, end: start + index + words.length },
    ];
  });
  return [...leaders, ...others];
}

const OTHER_SUBJECT =
  /(?:负责人|负责同志|主要领导|分管领导|代表|人员|部门|单位|乡镇|镇街|街道|成员|干部|群众|党员|委员|委员会|大家|会议|大会|队员|职工|师生|居民|村民|企业|学校|公司|主任|书记|局长|组织|各界|等[^,。;等]{0,6}人)[^,。;]{0,12}$/u;

/** Whether a stretch of a clause before a verb names others than persons: 有关部门和乡镇负责人. */
export function namesOthers(words: string): boolean {
  return OTHER_SUBJECT.test(words.slice(-40));
}
