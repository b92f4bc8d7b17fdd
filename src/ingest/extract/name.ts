import { surnameLength } from '../../text/surname.ts';

/** What a name is followed by where a verb or a connective comes straight behind it. */
const FOLLOWERS =
  '主持|出席|参加|列席|讲话|发言|致辞|缺席|请假|随行|重要|作|做|宣|在|就|对|指|强调|要求|表示|说|介绍|通报|汇报|传达|率|带|陪|到|前|深|来|赴|先|分别|' +
  '等|和|同|以|与|及|代|受|向|为|结合|听|提出|围绕|一行|组织|最后|随后|还|也|并|会见|看望|慰问|检查|调研|督|视察|考察|主|任|担|' +
  '的|颁|签|部署|安排|总结|点评|充分|实地|首先|应邀|共|当选|兼|走|现场|详细|一边|反复|十分|勉励|解读|是|于|阐|毕业|因|请|逐|从|代表|回|' +
  '所|通过|认真|今|昨|上午|下午|有|把|将|则|又|再|曾|已|强|被|给|让|此|宣布|发表|接|参|出|调|了解|察|称|认为|希望|号召|告诉|叮嘱|感谢|肯定|对于|针对';

const VERB_AT_END = /[作做在就对陪到前来赴等和同以与受向为听还也并的说]$/u;
const STRONG = /^(?:[、,。;:!?()“”《》〈〉【】[\]\n\s…—]|$)/u;
const FOLLOWER = new RegExp(`^(?:${FOLLOWERS})`, 'u');

/** Words that stand where a name could and are none: 县委书记办公会, 主任会议. */
const NO_NAME =
  /会议?$|^会|办公|工作|热线|信箱|带队|名单|职务|候选|一行|单位|分别|以及|同志|代表|负责|领导|成员|干部|小组|全体|部门|第一|人员|各|全县|全市|主要|有关|相关|等|扩大|任务|主持|出席|参加|讲话|强调|指出|要求|书记|县长|主席|主任|局长|乡镇|群众|企业|学校|中心|我县|我市|同意|办法|制度|责任|重要|系列|关于|批示|指示|什么|这个|他们|我们|大家|先生|女士|委员|常委|政府|接待|联系|包保|共同|分管|就座|应邀|组成|集中|来到|^台|^包|^任[总副组主站]|^对|^各|^该|^每|^所|^其|^由|^被|^把|^将|^不|^要|^是|^有/u;

/** How surely a name ends before `rest`: 2 at a mark, 1 before a verb, 0 in the midst of a word. */
function endsBefore(rest: string): 0 | 1 | 2 {
  if (STRONG.test(rest)) return 2;
  return FOLLOWER.test(rest) ? 1 : 0;
}

const DOTTED = /^\p{Script=Han}{1,6}(?:·\p{Script=Han}{1,6}){1,3}/u;
const HAN = /^\p{Script=Han}{2,4}/u;

/**
 * The name that a text begins with, or undefined: 程江芬主持会议 → 程江芬, 欧阳雪梅作 → 欧阳雪梅,
 * 扎西·顿珠要求 → 扎西·顿珠. `known` are names that stand elsewhere in the article.
 */
export function nameAt(text: string, known: ReadonlySet<string>): string | undefined {
  const dotted = DOTTED.exec(text)?.[0];
  if (dotted !== undefined) return trimDotted(dotted, text);
  const run = HAN.exec(text)?.[0];
  if (run === undefined) return undefined;
  for (let length = run.length; length >= 2; length--) {
    const name = run.slice(0, length);
    if (known.has(name)) return name;
  }
  const surname = surnameLength(run);
  if (surname === 0) return undefined;
  const candidates = [surname + 2, surname + 1]
    .filter((length) => length <= run.length)
    .map((length) => ({ name: run.slice(0, length), sure: endsBefore(text.slice(length)) }))
    .filter(({ name, sure }) => sure > 0 && !NO_NAME.test(name))
    .sort((a, b) => b.sure - a.sure);
  const [best, other] = candidates;
  // 葛亮作的报告: a last character that is itself a verb is none of the name's.
  const endsInVerb =
    best && VERB_AT_END.test(best.name) && !text.startsWith('等', best.name.length);
  if (endsInVerb && other?.sure === best.sure) return other.name;
  return best?.name;
}

/**
 * The name without a known surname that a text begins with: 次仁拉姆、达瓦 → 次仁拉姆. Only for places
 * where nothing but a name can stand: behind a post, in a list of names.
 */
export function unusualNameAt(text: string): string | undefined {
  const run = HAN.exec(text)?.[0];
  if (run === undefined) return undefined;
  for (let length = 2; length <= run.length; length++) {
    if (NO_NAME.test(run.slice(0, length))) return undefined;
    const sure = endsBefore(text.slice(length));
    if (
      sure === 2 ||
      (sure === 1 &&
        /^(?:等|主持|出席|参加|讲话|作|通报|宣读|汇报|强调|要求|指出)/u.test(text.slice(length)))
    ) {
      return run.slice(0, length);
    }
  }
  return undefined;
}

/** 旺堆·罗布主持 → 旺堆·罗布: the last part of a dotted name ends before a mark or a verb. */
function trimDotted(dotted: string, text: string): string | undefined {
  const lastDot = dotted.lastIndexOf('·');
  for (let end = lastDot + 2; end <= dotted.length; end++) {
    if (endsBefore(text.slice(end)) > 0) return dotted.slice(0, end);
  }
  return undefined;
}
