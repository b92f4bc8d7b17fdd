import type { Span } from '../../text/alignment.ts';
import type { RecordRole } from '../record.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './sentence.ts';

/** What stands in a sentence that tells who did what: somebody, a verb, or others than persons. */
export type Token = Span &
  (
    | { readonly kind: 'person'; readonly mention: Mention }
    | {
        readonly kind: 'verb';
        readonly role: RecordRole;
        /** What follows the verb is what was said: 指出,…. */
        readonly opensSpeech: boolean;
        /** The persons follow the verb: 出席仪式的领导还有. */
        readonly looksAhead: boolean;
        /** Going there and looking round, which is being present at an inspection. */
        readonly isVisit: boolean;
        /** Only the person right before it can be meant: 罗行云关于油茶改造的报告. */
        readonly isAdjacent: boolean;
      }
    | { readonly kind: 'other' }
  );

const AHEAD =
  /(?:组员|成员|同行|随行|一同|同来)(?:的)?(?:还)?(?:有|包括)(?!关)|(?<role>出席|参加|列席|陪同|就座|就坐|到会|参会)[^,。;:]{0,15}(?:的)?(?:县|市|区|州)?(?:领导|人员|同志)?(?:还有|有|:|还包括|包括)(?!关)[::]?/gu;

/** The verbs of each role (RULES.md, section 5), as they are worded in the news. */
const VERBS: readonly (readonly [RecordRole, RegExp])[] = [
  ['host', /主持(?!人|词)|组织召开|召集/gu],
  ['observer', /列席/gu],
  [
    'attendee',
    /出席|参加|参与|到会|到场|陪同|就座|就坐|收听收看|收看|参会|莅临|宣誓(?!仪式)|与会(?!人|同|代|者)|随同|会见|陪/gu,
  ],
  [
    'speaker',
    /[作做](?:了|的|出)?(?:[^,。;]{0,60}?)(?:报告|讲话|发言|部署|安排|动员|讲解|总结|点评|说明|辅导|讲座|表态|汇报|通报|介绍|交流|解读|指示|强调)|作答|致(?:[^,。;]{0,6}辞|[^,。;]{0,6}词)|讲话|讲了话|发言|指出|强调|要求|表示|说(?=[:,“道])|汇报|通报|传达|宣读|宣布|部署|安排|解读|介绍|表态|提出|充分肯定|号召|叮嘱|希望|阐释|点评|宣讲|领学|回顾|谈了|讲授|授课|(?<!意见)建议(?!意见)|提议|回应|答复|解答|讲了[^,。;]{0,8}意见/gu,
  ],
];
const VISIT =
  /带队|率队|率领|带领|率|调研|督导|督查|检查|视察|巡查|考察|考评|考核|慰问|走访|察看|查看|看望|指导|调度|暗访|来到|前往|深入|走进|座谈/gu;
/** 听取了县长杨瑜关于提请任命副县长的议案说明: what somebody told, as a noun. */
const ABOUT = /的(?:情况|工作|专题|现场)?(?:汇报|介绍|讲解|说明|发言)(?!会)|(?<!《)(?:受[^,。;]{2,16}委托)?(?:所?[作做]的)?《?关于[^,。;》]{2,60}》?(?:的)?[^,。;、《》]{0,8}?(?:报告|说明|汇报|通报|介绍)/gu;
const CONTENT = /^(?:指出|强调|要求|表示|说|希望|号召|叮嘱|提出|建议)$/u;
/** 将宣布开幕, 未参加: what did not happen or has not yet. */
const NOT_YET = /(?:将|拟|即将|计划|准备|未|没|没有|不|曾|曾经)(?:要|会|于[^,。]{0,10})?$/u;
/** 会议主持人, 工作安排, 汇报会, 督导组: the word of a thing and not of an act. */
const NOMINAL = /(?:汇报|通报|部署|安排|动员|说明|总结|介绍|发言|讲话|报告|调研|督导|督查|检查|视察|巡查|考察|考评|考核|慰问|指导|调度|座谈)$/u;
const NOUN_BEHIND = /^(?:会|组|团|人员|制度|方案|情况通报|材料|稿|单|表|办法|机制|责任|员)/u;

/** Others than persons who do something: 会议指出, 各乡镇汇报, 扶贫办负责人发言. */
const OTHERS =
  /(?<![向在对为]大?)(?:会议|大会|与会(?:人员|同志|代表|者)?|大家|各(?!自)[^,。;]{1,12}|[^,。;、和]{0,14}(?:负责人|负责同志|代表|单位|部门|委员们|人员))(?:还|一致|先后|分别|首先|也|就[^,。;]{1,12})?(?=指出|强调|要求|认为|传达|听取|审议|通报|汇报|宣读|[作做]|表示|研究|交流|签订|通过|发言|参加|列席|出席|陪同|到会|参会|就座|收听|观看|提出|讨论|对|围绕|指明)/gu;

/** Words of a clause that name others than the persons before it. */
export const OTHER_SUBJECT =
  /(?:负责人|负责同志|主要领导|分管领导|代表|人员|部门|单位|乡镇|镇街|街道|成员|干部|群众|党员|委员|委员会|大家|会议|大会|队员|职工|师生|居民|村民|企业|学校|公司|主任|书记|局长|组织|各界|等[^,。;]{0,6}人)(?:[^,。;]{0,12})?$/u;

/** The verbs of a sentence that give somebody a role, and the others who have a verb to themselves. */
export function verbTokens(
  { text, start }: Passage,
  isInspection: boolean,
): Exclude<Token, { kind: 'person' }>[] {
  const spanOf = (match: RegExpExecArray) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  });
  const ahead = Array.from(text.matchAll(AHEAD), (match) => ({
    ...spanOf(match),
    kind: 'verb' as const,
    role: match.groups?.role === '列席' ? ('observer' as const) : ('attendee' as const),
    opensSpeech: false,
    looksAhead: true,
    isVisit: false,
    isAdjacent: false,
  }));
  const visits = isInspection ? ([['attendee', VISIT]] as const) : [];
  const verbs = [...VERBS, ['speaker', ABOUT] as const, ...visits].flatMap(([role, expression]) =>
    Array.from(text.matchAll(expression)).flatMap((match) => {
      const span = spanOf(match);
      const isNoun =
        NOT_YET.test(text.slice(Math.max(0, match.index - 12), match.index)) ||
        (NOMINAL.test(match[0]) &&
          NOUN_BEHIND.test(text.slice(match.index + match[0].length, match.index + match[0].length + 4)));
      if (isNoun || ahead.some((one) => span.start >= one.start && span.start < one.end)) return [];
      return [
        {
          ...span,
          kind: 'verb' as const,
          role,
          opensSpeech: CONTENT.test(match[0]),
          looksAhead: false,
          isVisit: expression === VISIT,
          isAdjacent: expression === ABOUT,
        },
      ];
    }),
  );
  const others = Array.from(text.matchAll(OTHERS), (match) => ({
    ...spanOf(match),
    kind: 'other' as const,
  }));
  return [...verbs, ...ahead, ...others];
}
