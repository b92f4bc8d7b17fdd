import { matches } from '../../../text/matches.ts';
import nouns from '../lexicon/meeting-nouns.json' with { type: 'json' };
import noMeetings from '../lexicon/not-meetings.json' with { type: 'json' };
import { anyOf } from '../text/lexicon.ts';
import type { RuleName } from '../text/rule.ts';

/** An event as one clause names it; offsets in the sentence. */
export interface TitleCandidate {
  readonly title: string;
  readonly place: string | null;
  readonly start: number;
  readonly end: number;
  readonly rule: RuleName;
}

/** A stretch between marks, with its offset in the sentence. */
export interface Clause {
  readonly text: string;
  readonly start: number;
}

/** 5月26日上午,阜平县召开领导干部大会。 → its clauses; a mark within “ ” or 《 》 ends none. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = text.charAt(at);
    // After the last character comes the empty one, which counts as a mark.
    const isMark = '。;!?\n'.includes(character);
    if (!isMark) depth = depthAfter(character, depth);
    if (!isMark && !(depth === 0 && ',:'.includes(character))) continue;
    if (at > start) clauses.push({ text: text.slice(start, at), start });
    start = at + 1;
    if (isMark) depth = 0;
  }
  return clauses;
}

function depthAfter(character: string, depth: number): number {
  if ('“《('.includes(character)) return depth + 1;
  return '”》)'.includes(character) ? Math.max(0, depth - 1) : depth;
}

/** Looks from every character, for one noun may begin within another: 主席会议. */
const NOUN = new RegExp(`(?=(?<noun>(?:${anyOf(nouns.words)})(?:\\((?:扩大|视频)\\))?))`, 'gu');
const NO_NOUN = new RegExp(`(?:${anyOf(noMeetings.words)})$`, 'u');
const HOLD =
  /(?:主持召开|组织召开|隆重召开|胜利召开|顺利召开|召集召开|召开|隆重举行|举行|举办|组织开展|开展|迎来|套开|开了一次|收听收看|收看|组织收看|主持)(?:了|的)?/gu;
const OPENED =
  /(?:召开|举行|开幕|闭幕|开班|开讲|鸣哨开赛|开赛|结束|举办|开营|闭营|开播|落幕|落下帷幕|启幕|拉开帷幕|拉开序幕)(?:了)?/gu;
const AFTER_TITLE =
  /^(?:$|[、”。]|上|时|以|并|后|期间|部署|研究|专题|传达|听取|审议|学习|的(?!通知|决定|报告|精神)|和|暨|贯彻|安排|总结|进一步|通报|宣布|分析|就|由|在|议题|,)/u;

/** 主持召开2017年县政府第三次常务(扩大)会议 → 2017年县政府第三次常务(扩大)会议. */
export function heldFirst(clause: Clause): TitleCandidate | null {
  for (const { index, 0: verb } of matches(clause.text, HOLD)) {
    const from = index + verb.length;
    const title = titleFrom(clause.text.slice(from));
    const before = clause.text.slice(0, index);
    const named = title === null ? null : withOrganiser(title, before, verb);
    if (title === null || named === null) continue;
    const place = /在(?<place>[^,。;在]{2,15}?)(?:集中|共同|组织|隆重)?$/u.exec(before.slice(-24));
    return {
      title: withoutSelf(named),
      place: place?.groups?.place ?? null,
      start: clause.start,
      end: clause.start + from + title.length,
      rule: 'meeting-held',
    };
  }
  return null;
}

/** 县政协召开主席会议 → 县政协主席会议; 主持会议 alone names no meeting: null. */
function withOrganiser(title: string, before: string, verb: string): string | null {
  if (!GENERIC.test(title)) return title;
  const organiser = organiserOf(before);
  if (organiser !== null) return `${organiser}${title}`;
  return verb.startsWith('主持') ? null : title;
}

/** The name that a text begins with, up to the first noun of a meeting after which it can end. */
function titleFrom(text: string): string | null {
  for (const match of matches(text, NOUN)) {
    const title = text.slice(0, match.index + (match.groups?.noun ?? '').length);
    const rest = text.slice(title.length);
    if (!isTitle(title) || !AFTER_TITLE.test(rest)) continue;
    const joined = /^[暨和]/u.test(rest) ? titleFrom(rest) : null;
    return `${title}${joined ?? ''}`;
  }
  return null;
}

/** 专题协商会 is a meeting, and 商会 a body. */
function isTitle(words: string): boolean {
  return words.length >= 3 && words.length <= 80 && !isBody(words);
}

function isBody(words: string): boolean {
  return NO_NOUN.test(words) && !/(?:协商|会商)会$/u.test(words);
}

const ADVERB =
  /(?:隆重|顺利|胜利|正式|如期|圆满|今天|今日|昨天|昨日|近日|日前|上午|下午|晚|晚上|也|共同|集中|成功|\d{1,2}[::]\d{2}时?|\d{1,2}[时点]\d{0,2}分?)$/u;

/**
 * The clauses of a sentence, and with each whose name is parted from its verb by a comma both as one:
 * …第九次代表大会,今天上午在县影剧院胜利闭幕. */
export function withSplitNames(clauses: readonly Clause[]): Clause[] {
  return clauses.flatMap((clause, index) => {
    const next = clauses[index + 1];
    const isSplit = next !== undefined && VERB_APART.test(next.text) && ENDS_NAME.test(clause.text);
    const bare = clause.text.replace(/在(?:圆满|顺利)?完成[^,]{2,20}后$/u, '');
    // A comma stands for each character taken out, so that offsets stay.
    const gap = ' '.repeat(clause.text.length - bare.length + 1);
    return isSplit ? [{ text: `${bare}${gap}${next.text}`, start: clause.start }] : [clause];
  });
}

const VERB_APART =
  /^(?:\d{1,2}月\d{1,2}日|\d{1,2}日|[今昨][天日])?(?:上午|下午|晚上?)?[在于][^,。;]{2,30}(?:召开|举行|开幕|闭幕|落下帷幕|拉开帷幕|结束)/u;
const ENDS_NAME = new RegExp(
  `(?:${anyOf(nouns.words)})(?:在(?:圆满|顺利)?完成[^,]{2,20}后)?$`,
  'u',
);

const DAY_AT_END = /(?:于)?(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:至\d{1,2}日)?$/u;

/** 州脱贫攻坚领导小组2018年第7次会议暨现场推进会在泸定召开 → its title, and 泸定. */
export function opened(clause: Clause): TitleCandidate | null {
  for (const match of matches(clause.text, OPENED)) {
    const before = stripAdverbs(
      clause.text.slice(0, match.index).replace(/(?<! ) {1,99}(?=[\p{Script=Han}\d])/gu, ''),
    );
    const end = before.slice(-45);
    const where =
      /(?:于[^,。于在]{1,14})?在(?<place>[^,。;在]{2,25})$/u.exec(end) ??
      /于(?<place>[^,。;在于\d][^,。;在于]{1,24})$/u.exec(end);
    const named = where === null ? before : before.slice(0, before.length - where[0].length);
    const title = titleAtEnd(stripAdverbs(stripAdverbs(named).replace(DAY_AT_END, '')));
    if (title === null) continue;
    return {
      title,
      place: where?.groups?.place ?? null,
      start: clause.start,
      end: clause.start + match.index + match[0].length,
      rule: 'meeting-opened',
    };
  }
  return null;
}

function stripAdverbs(text: string): string {
  let own = text;
  for (let cut = own.replace(ADVERB, ''); cut !== own; cut = own.replace(ADVERB, '')) own = cut;
  return own;
}

/** 1月5日上午县委常委(扩大)会 → 县委常委(扩大)会: the name that a text ends in. */
function titleAtEnd(text: string): string | null {
  const isNamed = matches(text, NOUN).some(
    ({ index, groups }) => index + (groups?.noun ?? '').length === text.length,
  );
  if (!isNamed) return null;
  const title = withoutSelf(text.replace(WHEN, ''));
  return title.length < 3 || isBody(title) || /^(?:会议|大会)$/u.test(title) ? null : title;
}

const WHEN = /^.*(?:\d{1,2}[日号]|今天|昨天|昨日|今日|近日|日前)(?:上午|下午|晚上|晚|清晨|傍晚)?/u;
const GENERIC =
  /^(?:第[^届,]{1,6}次)?(?:全体|成员|工作|常委|常务|主任|主席|党组|领导小组|专题)*(?:\(?扩大\)?)?(?:会议|会|全会|例会|大会)$/u;

/** 我县召开… and 全县… before 县委: the owner, which the county of the meeting has already. */
function withoutSelf(title: string): string {
  return title
    .replace(/^(?:又讯|另讯)[::\s]*/u, '')
    .replace(/^(?:历时[^,的]{1,4}天的|为期[^,的]{1,4}天的|了|的|一次|此次|本次)/u, '')
    .replace(/^[“‘](?!.*[”’])/u, '')
    .replace(/^(?:我|本)[县市州区旗]/u, '')
    .replace(/^全[县市州区旗](?=[县市州区旗][委政人纪])/u, '');
}

/** 县“绿色苍南、美丽家园”活动领导小组办公室(简称县绿美办) → without the bracket: who holds it. */
function organiserOf(before: string): string | null {
  const organiser = before
    .replace(/\([^()]*\)/gu, '')
    .replace(/(?:在[^,]{2,15}|隆重|主持|组织)$/u, '')
    .replace(WHEN, '');
  return /(?:委|会|府|组|室|局|部|院|办|大|政协|中心|公司)$/u.test(organiser) ? organiser : null;
}

/** 出席启动仪式并讲话: the name of the event ends before what else was done. */
const AND_DID = /[并及](?=讲话|致辞|致词|宣布|作|为|发表)/u;
const JOIN = /(?:参加|出席|开展|组织|举行)了?/gu;
const JOINED = /活动|仪式|劳动|植树|主题党日|会议|座谈会|大会|推进会|行动|比赛|球赛/gu;
/** Characters of such a name at most. */
const LONGEST_JOINED = 46;
/** 参加现场会的各级领导: the end of a clause, or those who took part. */
const AFTER_JOINED = /^(?:$|[,。;!?”)]|的(?:各级|全体)?(?:领导|代表|人员|同志))/u;

/** The name that a text begins with, up to a noun that a mark or the end of the clause follows. */
function joinedTitle(text: string): string | null {
  const run = /^[^,。;!?]*/u.exec(text.slice(0, LONGEST_JOINED))?.[0] ?? '';
  for (const { index, 0: noun } of matches(run, JOINED)) {
    const end = index + noun.length;
    if (index >= 2 && AFTER_JOINED.test(text.slice(end, end + 6))) return text.slice(0, end);
  }
  return null;
}

const UNNAMED =
  /(?:(?:主持召开|主持|召开|组织召开)(?:会议|专题会|大会)|召集[^,。;]{2,20}|(?:紧接着|随即|接着|立即|迅速)开会)(?:,|,?(?=研究|传达|部署|听取|讨论|学习|安排|专题))(?:专题|集中|认真)?(?:研究|协调|部署|听取|讨论|传达|学习|安排)/u;

/** 县委书记王大明主持召开会议。 */
const BARE = /(?:主持召开|组织召开|召开)了?(?:会议|大会|专题会|全体会)(?=[,。;])/u;

/** 主持召开会议,研究防汛工作; 召集相关单位,协调用地问题: a meeting that is told by what it dealt with. */
export function unnamed(sentence: string, who: string | null): TitleCandidate | null {
  const found = UNNAMED.exec(sentence) ?? BARE.exec(sentence);
  if (found === null) return null;
  const from = found.index;
  const rest = sentence.slice(from);
  const end =
    from +
    (/[。;]|,(?![^,。;]{0,6}(?:研究|协调|部署|听取|讨论|传达|学习|安排))/u.exec(rest)?.index ??
      rest.length);
  const place = /在(?<place>[^,。;在]{2,20})$/u.exec(sentence.slice(Math.max(0, from - 24), from));
  return {
    title: `${who ?? ''}${sentence.slice(from, end)}`.slice(0, 80),
    place: place?.groups?.place ?? null,
    start: from,
    end,
    rule: 'meeting-unnamed',
  };
}

const LAUNCHED =
  /(?:项目|工程|电站|线路|大桥|公路|客运站|基地|中心|园区|景区)(?:顺利|正式|成功)?(?:通过[^,。;]{0,6}验收|竣工|开工|奠基|启动|投产|通车|揭牌|启用|开园|开馆)/u;
/** Characters of such a title at most before what was launched, and behind the verb. */
const LONGEST_LAUNCH = { before: 40, behind: 10 } as const;

/** 市生活垃圾焚烧发电项目通过验收并启动 → that: what is begun or finished before those who came. */
export function launched(clause: Clause): TitleCandidate | null {
  const found = LAUNCHED.exec(clause.text);
  if (found === null || found.index < 3) return null;
  const from = Math.max(0, found.index - LONGEST_LAUNCH.before);
  const end = Math.min(clause.text.length, found.index + found[0].length + LONGEST_LAUNCH.behind);
  return {
    title: withoutSelf(clause.text.slice(from, end).replace(WHEN, '')),
    place: null,
    start: clause.start + from,
    end: clause.start + end,
    rule: 'event-launched',
  };
}

/** 与广大党员干部一起参加植树活动 → 植树活动. */
export function joined(clause: Clause, sentence: string): TitleCandidate | null {
  const told = clause.text.slice(0, AND_DID.exec(clause.text)?.index);
  for (const { index, 0: verb } of matches(told, JOIN)) {
    const from = index + verb.length;
    const title = joinedTitle(told.slice(from));
    if (
      title === null ||
      NO_NOUN.test(title) ||
      /^(?:有关|相关|上述|此次|本次|会议|活动(?!启动))/u.test(title)
    )
      continue;
    return {
      title,
      place: /来到(?:位于)?(?<place>[^,。;]{2,20})/u.exec(sentence)?.groups?.place ?? null,
      start: clause.start,
      end: clause.start + from + title.length,
      rule: 'meeting-joined',
    };
  }
  return null;
}

/** 全县脱贫攻坚推进会召开 or 关于…的会议: whether a headline names a meeting, and which words do. */
export function namedIn(headline: string): string | null {
  const clause = { text: headline.replace(/[。!]$/u, ''), start: 0 };
  const found = heldFirst(clause) ?? opened(clause);
  if (found !== null) return found.title;
  return titleAtEnd(clause.text) ?? titleFrom(clause.text);
}
