import { nameRarity } from '../../../text/name-rarity.ts';
import type { Mention } from '../person/mention.ts';
import type { Passage } from '../text/sentence.ts';
import { isAddressed } from './presence.ts';
import { namesOthers, type Token, type Verb } from './verb.ts';

/**
 * The subject of a verb: those named nearest before it, where neither somebody else nor reported speech
 * is between. A list attends as a whole; of 甲出席,乙主持 only the nearest hosts.
 */
export function subjectsOf(sentence: Passage, before: readonly Token[], verb: Verb): Mention[] {
  const isSubject = (token: Token) =>
    token.kind === 'person' && (verb.role !== 'speaker' || !isAddressed(sentence, token.mention));
  const nearest = before.findLastIndex(isSubject);
  const last = before[nearest];
  if (last?.kind !== 'person' || isBarred(sentence, before.slice(nearest + 1), last.end, verb))
    return [];
  if (verb.isAdjacent && before.at(-1)?.end !== verb.start) return [];
  const run = before.slice(0, nearest + 1);
  const first = run.findLastIndex(({ kind }) => kind !== 'person') + 1;
  const all = run
    .slice(first)
    .flatMap((token) => (token.kind === 'person' && isSubject(token) ? [token.mention] : []));
  return all.length < 2 ? all : groupOf(sentence, all, verb);
}

/** Whether the text between the nearest person and the verb gives the verb to somebody else. */
function isBarred(sentence: Passage, between: readonly Token[], from: number, verb: Verb): boolean {
  if (between.some((token) => token.kind === 'verb' && token.opensSpeech)) return true;
  // 甲、乙和各部门负责人列席: others of one list with them; 甲主持,各部门负责人参加: others by themselves.
  const isAlone = !isOfLists(verb) || between.some(({ kind }) => kind === 'verb');
  if (!isAlone) return false;
  if (between.some(({ kind }) => kind === 'other')) return true;
  if (verb.role === 'speaker' && isHeard(sentence, from, verb.start)) return true;
  return !verb.isVisit && hasOtherSubject(sentence, from, verb.start);
}

/** 高建民出席会议并听取汇报: who listens does not report. */
function isHeard({ text, start }: Passage, from: number, to: number): boolean {
  const between = text.slice(from - start, to - start);
  const heard = between.lastIndexOf('听取');
  return heard >= 0 && !/[,。;]/u.test(between.slice(heard));
}

function isOfLists({ role }: Verb): boolean {
  return role === 'attendee' || role === 'observer';
}

const ALONG = /^(?:与|和|同|为|向|对|在|就|以|把|到|带|率|围绕|听取|随)/u;

/** …应邀列席会议,有关部门和乡镇负责人参加: between the name and the verb somebody else is named. */
function hasOtherSubject({ text, start }: Passage, from: number, to: number): boolean {
  const between = text.slice(from - start, to - start);
  const mark = Math.max(...[',', ';', ':'].map((one) => between.lastIndexOf(one)));
  const own = between.slice(mark + 1);
  return mark >= 0 && !ALONG.test(own) && (namesOthers(own) || isUnknownName(own));
}

/** 副县长高建民讲话,苏广平主持会议: three characters of a name are somebody, whom no rule has read. */
function isUnknownName(words: string): boolean {
  return words.length === 3 && nameRarity(words) !== 'rare';
}

/** Which of several people before a verb are its subject. */
function groupOf({ text, start }: Passage, all: readonly Mention[], verb: Verb): Mention[] {
  const group = adjacentGroup({ text, start }, all);
  if (isOfLists(verb)) return verb.isVisit ? group : nearGroup(all);
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return [];
  const gap = text.slice(last.end - start, verb.start - start);
  const isShared = /分别|先后|依次|逐一|逐个|轮流/u.test(gap);
  // 符传敏就渔港、曾一凡就用电分别作了说明: each with a matter of the own.
  if (isShared && group.length === 1) return nearGroup(all);
  const joined = text.slice(first.end - start, last.postStart - start);
  return isShared || /等|共同/u.test(gap) || !joined.includes(',') ? group : [last];
}

/** Characters that may be between two names of one list, a post of the second not counted. */
const NEAR = 30;

/** Those of a run of people between whom there are only others of the list. */
function nearGroup(all: readonly Mention[]): Mention[] {
  const first = all.findLastIndex(
    (mention, index) => index > 0 && mention.postStart - (all[index - 1]?.end ?? 0) > NEAR,
  );
  return all.slice(Math.max(first, 0));
}

const JOINT =
  /^(?:\([^()]*\))?(?:同志)?等?[、,;和及与 ]?(?:以及|还有|及|和)?(?:[县市区州旗镇乡]?(?:委|级|四大班子)?老?领导)?$/u;

/** Those of a run of people who are in one list with the last: 甲、乙和丙, but not 甲拉着老人的手,乙. */
function adjacentGroup(
  { text, start }: Pick<Passage, 'text' | 'start'>,
  all: readonly Mention[],
): Mention[] {
  const first = all.findLastIndex((mention, index) => {
    const end = all[index - 1]?.end ?? 0;
    return (
      index > 0 && !JOINT.test(text.slice(end - start, Math.max(mention.postStart, end) - start))
    );
  });
  return all.slice(Math.max(first, 0));
}
