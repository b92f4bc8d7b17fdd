import type { Span } from '../../text/alignment.ts';
import type { PartialDate } from '../../text/partial-date.ts';
import type { RecordMeetingType } from '../record.ts';
import { readDates, resolveDate } from './date.ts';
import type { Episode } from './episode.ts';
import { meetingTypeOf } from './meeting-type.ts';
import { NUMBER, readNumber } from './number.ts';
import type { Mention } from './person.ts';
import type { Passage } from './sentence.ts';

/** An event that an article reports as held. */
export interface Event {
  readonly title: string;
  readonly type: RecordMeetingType;
  readonly date: PartialDate | null;
  readonly place: string | null;
  readonly attendeeCount: number | null;
  /** The clause that tells of it. */
  readonly span: Span;
}

interface Candidate {
  readonly title: string;
  readonly place: string | null;
  /** Offsets in the passage. */
  readonly start: number;
  readonly end: number;
  readonly isInspection: boolean;
}

const NOUN =
  '(?:会议|全会|大会|例会|推进会|动员会|座谈会|调度会|汇报会|现场会|培训会|部署会|启动会|交流会|协调会|论证会|总结会|表彰会|联席会|办公会|民主生活会|听证会|洽谈会|发布会|会商会|常委会|报告会|研讨会|誓师会|点评会|分析会|约谈会|见面会|恳谈会|对接会|会|仪式|讲座|大讲堂|论坛|活动)';
const NO_NOUN =
  /(?:委员会|社会|协会|商会|学会|工会|机会|晚会|党委会|理事会|监事会|村委会|指挥部)$/u;
const HOLD =
  '(?:主持召开|组织召开|隆重召开|胜利召开|组织收听收看|收听收看|隆重举行|召开|举行|举办|迎来|主持(?=召开))';

const HELD_FIRST = new RegExp(
  `${HOLD}(?:了|的)?(?<title>[^,。;!?\\n]{2,80}?${NOUN})(?=[,。;!?、(]|上|时|$|\\n|以|部署|研究|专题|传达|听取|暨$)`,
  'gu',
);
const HELD_LAST = new RegExp(
  `(?<title>[^,。;:!?\\s]{2,80}?${NOUN}(?:暨[^,。;]{2,40}?${NOUN})?)(?:今天|近日|于[^,。]{1,14}?)?(?:上午|下午|晚)?(?:也)?(?:在(?<place>[^,。;]{2,20}?))?(?:隆重|顺利|胜利|正式|如期)?(?:召开|举行|开幕|闭幕|开讲)`,
  'gu',
);
const JOINED = /参加(?<title>[^,。;!?]{2,40}?(?:活动|仪式))(?=[,。;!?]|$)/gu;
const VISIT =
  /(?<verb>率队|带队|带领[^,。;]{2,40}|率领[^,。;]{2,40})?(?<go>到|赴|深入|前往|来到|来|在)(?<where>[^,。;]{2,30}?),?(?:开展|进行|就|实地|专题|集中|看望)?(?<what>[^,。;]{0,30}?(?:调研|督导|督查|检查|视察|巡查|考察|考评|考核|慰问|走访)[^,。;]{0,30})/gu;

const GENERIC =
  /^(?:第?[^届,]{1,5}次)?(?:全体|成员|工作|常委|常务|主任|主席|党组|领导小组)*(?:\(?扩大\)?)?(?:会议|会|全会|例会)$/u;
const SELF = /^(?:我|全)?[县市州区旗](?=[^委政人纪监直级]{2})/u;

/** The event of an episode, or null: an article may only speak of meetings that were or will be. */
export function readEvent(
  episode: Episode,
  people: readonly Mention[],
  context: { published: PartialDate | null; text: string; before: Event | null },
): Event | null {
  // Headings and captions above the lead end without a mark.
  const lead = episode.sentences
    .filter(({ text }) => /[。!?;]$/u.test(text) || text.length > 20)
    .slice(0, 6);
  for (const sentence of lead) {
    const candidate = candidateOf(sentence, people);
    if (candidate === null) continue;
    const headline = episode.headline === null ? null : candidateOf(episode.headline, []);
    const title = fullerTitle(candidate, headline);
    const date = dateOf(episode, sentence, candidate, title, context);
    const span = { start: sentence.start + candidate.start, end: sentence.start + candidate.end };
    return {
      title,
      type: candidate.isInspection ? 'inspection' : meetingTypeOf(title),
      date,
      place: candidate.place ?? headline?.place ?? null,
      attendeeCount: attendeeCountOf(episode.sentences),
      span,
    };
  }
  return null;
}

function candidateOf(sentence: Passage, people: readonly Mention[]): Candidate | null {
  return heldFirst(sentence) ?? heldLast(sentence) ?? joined(sentence) ?? visit(sentence, people);
}

/** 主持召开2017年县政府第三次常务(扩大)会议 → 2017年县政府第三次常务(扩大)会议. */
function heldFirst({ text }: Passage): Candidate | null {
  for (const match of text.matchAll(HELD_FIRST)) {
    const name = match.groups?.title ?? '';
    if (NO_NOUN.test(name)) continue;
    const clauseStart = lastMark(text, match.index) + 1;
    const place =
      /在(?<place>[^,。;]{2,15}?)$/u.exec(text.slice(clauseStart, match.index))?.groups?.place ??
      null;
    const organiser = organiserOf(text.slice(clauseStart, match.index));
    const title = GENERIC.test(name) && organiser !== null ? `${organiser}${name}` : name;
    return {
      title: title.replace(SELF, ''),
      place,
      start: clauseStart,
      end: match.index + match[0].length,
      isInspection: false,
    };
  }
  return null;
}

/** 州脱贫攻坚领导小组2018年第7次会议暨现场推进会在泸定召开 → its title, and 泸定. */
function heldLast({ text }: Passage): Candidate | null {
  for (const match of text.matchAll(HELD_LAST)) {
    const name = match.groups?.title ?? '';
    if (NO_NOUN.test(name)) continue;
    return {
      title: name.replace(/^(?:我[县市州区旗])/u, ''),
      place: match.groups?.place ?? null,
      start: match.index,
      end: match.index + match[0].length,
      isInspection: false,
    };
  }
  return null;
}

/** 与广大党员干部一起参加植树活动 → 植树活动. */
function joined({ text }: Passage): Candidate | null {
  for (const match of text.matchAll(JOINED)) {
    return {
      title: match.groups?.title ?? '',
      place: placeOfComing(text),
      start: lastMark(text, match.index) + 1,
      end: match.index + match[0].length,
      isInspection: false,
    };
  }
  return null;
}

function placeOfComing(text: string): string | null {
  return /来到(?<place>[^,。;]{2,20})/u.exec(text)?.groups?.place ?? null;
}

/** 副县长邵潘锋到县气象局调研气象工作 → an inspection of 县气象局. */
function visit({ text, start }: Passage, people: readonly Mention[]): Candidate | null {
  for (const match of text.matchAll(VISIT)) {
    const from = lastMark(text, match.index) + 1;
    const who = [...people]
      .reverse()
      .find((mention) => mention.start >= start + from && mention.end <= start + match.index);
    const isTeam = /(?:组|团|队)(?:一行)?(?:\d+人)?$/u.test(text.slice(from, match.index));
    if (!who && !isTeam) continue;
    const subject = who?.name ?? text.slice(from, match.index).replace(/一行\d*人?$/u, '');
    return {
      title: `${subject}${match[0]}`,
      place: (match.groups?.where ?? '').replace(/^我[县市]$/u, '') || null,
      start: from,
      end: match.index + match[0].length,
      isInspection: true,
    };
  }
  return null;
}

/** 县“绿色苍南、美丽家园”活动领导小组办公室(简称县绿美办) → without the bracket: who holds it. */
function organiserOf(before: string): string | null {
  const organiser = before
    .replace(/\([^)]*\)/gu, '')
    .replace(/(?:在[^,]{2,15}|隆重|主持|组织)$/u, '')
    .replace(/^.*\d{1,2}[日号](?:上午|下午)?/u, '');
  return /(?:委|会|府|组|室|局|部|院|办|大)$/u.test(organiser) ? organiser : null;
}

function fullerTitle(body: Candidate, headline: Candidate | null): string {
  if (headline === null || headline.isInspection || body.isInspection) return body.title;
  const [short, long] = [body.title, headline.title].sort((a, b) => a.length - b.length);
  return short && long?.includes(short.replace(/^全?[县市]/u, '')) ? long : body.title;
}

function dateOf(
  episode: Episode,
  sentence: Passage,
  candidate: Candidate,
  title: string,
  {
    published,
    text,
    before,
  }: { published: PartialDate | null; text: string; before: Event | null },
): PartialDate | null {
  if (episode.isSameDay) return before?.date ?? null;
  const inSentence = readDates(sentence);
  const dates = [
    ...inSentence.filter(({ end }) => end <= sentence.start + candidate.end).reverse(),
    ...inSentence,
    ...episode.sentences.slice(0, 2).flatMap(readDates),
  ];
  const [words] = dates;
  return words === undefined ? null : resolveDate(words, published, statedYear(title, text));
}

/** 2017年县政府第三次常务会议 → 2017; else the year of a document that the article deals with. */
function statedYear(title: string, text: string): number | null {
  const named =
    /(?<year>20\d{2})年/u.exec(title)?.groups?.year ??
    /《(?:[^》]{0,12}?)(?<year>20\d{2})年/u.exec(text)?.groups?.year ??
    /[〔[](?<year>20\d{2})[〕\]]/u.exec(text)?.groups?.year;
  return named === undefined ? null : Number(named);
}

const COUNT = new RegExp(
  `实到[^,。;]{0,6}?(?<present>${NUMBER})[名人]|(?:共计?|等|有|约)(?<some>${NUMBER})[余多]?(?:名|人)[^,。;]{0,8}?(?:参加|出席|到会|与会)|(?<all>${NUMBER})[余多]人[^,。;]{0,4}(?:参加|出席|到会)|一行(?<party>${NUMBER})人`,
  'u',
);

/** 成员共380余人参加会议 → 380. */
function attendeeCountOf(sentences: readonly Passage[]): number | null {
  for (const { text } of sentences) {
    const groups = COUNT.exec(text)?.groups;
    const written = groups?.present ?? groups?.some ?? groups?.all ?? groups?.party;
    if (written !== undefined) return readNumber(written);
  }
  return null;
}

function lastMark(text: string, before: number): number {
  return Math.max(...[',', '。', ';', ':', '\n'].map((mark) => text.lastIndexOf(mark, before - 1)));
}
