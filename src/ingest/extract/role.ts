import type { Span } from '../../text/alignment.ts';
import type { RecordRole } from '../record.ts';
import { bareMention, type Mention } from './mention.ts';
import type { RuleName } from './rule.ts';
import type { Passage } from './sentence.ts';
import { isQuoted, saysBackground } from './spoken-of.ts';
import { OTHER_SUBJECT, type Token, verbTokens } from './verb.ts';

/** One role of one person, and the words that say so. */
export interface RoleClaim {
  readonly mention: Mention;
  readonly role: RecordRole;
  readonly spans: readonly Span[];
  /** Named with others as the subject of one verb. */
  readonly inList: boolean;
  readonly rule: RuleName;
}

/** Who did what at the event of these sentences. */
export function readRoles(
  sentences: readonly Passage[],
  people: readonly Mention[],
  isInspection: boolean,
): RoleClaim[] {
  const names = new Set(people.map(({ name }) => name));
  const context: Context = {
    only: names.size === 1 ? people[0] : undefined,
    speaker: undefined,
    isInspection,
  };
  let next = 0;
  return sentences.flatMap((sentence) => {
    if (saysBackground(sentence.text)) return [];
    while ((people[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
    const inside = peopleFrom(people, next, sentence);
    const claims = rolesIn(sentence, inside, context);
    context.speaker =
      claims.findLast(({ role }) => role !== 'attendee' && role !== 'observer')?.mention ??
      inside.find((one) => !one.isAppointed && !isAddressed(sentence, one)) ??
      context.speaker;
    return claims;
  });
}

interface Context {
  /** The one person whom the article names, if there is just one. */
  readonly only: Mention | undefined;
  /** Whoever spoke last, whom 他 means. */
  speaker: Mention | undefined;
  readonly isInspection: boolean;
}

/** People are in text order; headlines come before the body, so the search may begin anew. */
function peopleFrom(people: readonly Mention[], from: number, sentence: Passage): Mention[] {
  const found: Mention[] = [];
  for (let index = from; index < people.length; index++) {
    const one = people[index];
    if (one === undefined || one.start >= sentence.end) break;
    if (one.end <= sentence.end) found.push(one);
  }
  return found;
}

function rolesIn(sentence: Passage, inside: readonly Mention[], context: Context): RoleClaim[] {
  const toCome = startOfPlans(sentence);
  const absent = namesAbsent(sentence, inside);
  const present = inside.filter(
    (mention) =>
      !mention.isAppointed &&
      !absent.has(mention.name) &&
      !isQuoted(sentence, mention, inside) &&
      !isToCome(sentence, mention),
  );
  const verbs = verbTokens(sentence, context.isInspection);
  const persons = withPronouns(sentence, present, context).map((mention) => ({
    kind: 'person' as const,
    mention,
    start: mention.start,
    end: mention.end,
  }));
  const tokens: Token[] = [
    ...verbs
      .map((token) => (token.kind === 'other' ? withoutPersons(token, persons) : token))
      .filter(
        (verb) =>
          // 高峰等6名企业负责人: who stands before 等 is among them.
          (verb.kind === 'other' && !sentence.text.startsWith('等', verb.start - sentence.start)) ||
          (verb.kind === 'verb' &&
          !persons.some(
            ({ mention }) => verb.start >= mention.postStart && verb.start < mention.end,
          )),
      ),
    ...persons,
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const claims = assign(sentence, tokens.filter(({ start }) => start < toCome));
  if (!context.isInspection) return claims;
  // 看望退伍军人张德全: whom a visit meets is there too.
  const met = present.filter((mention) => mention.posts.length > 0 || mention.rule !== 'name-again');
  return [
    ...claims,
    ...met
      .filter((mention) => isAddressed(sentence, mention))
      .map((mention) => ({
        mention,
        role: 'attendee' as const,
        spans: [{ start: mention.postStart, end: mention.end }],
        inList: false,
        rule: 'visitor' as const,
      })),
  ];
}

/** 检察长温暖以及老同志代表: the others begin behind the last person named. */
function withoutPersons(
  other: Token & { kind: 'other' },
  persons: readonly { readonly start: number; readonly end: number }[],
): Token & { kind: 'other' } {
  const last = persons.findLast(({ start }) => start >= other.start && start < other.end);
  return last === undefined ? other : { ...other, start: Math.min(last.end, other.end) };
}

/** 下周将召开会议,由谷雨声主持: from where on a sentence tells of what has not been yet. */
function startOfPlans({ text, start }: Passage): number {
  const plan = /(?:将|拟|定于|计划)(?:于)?[^,。;]{0,16}(?:召开|举行|举办|开幕)/u.exec(text);
  return plan === null ? Number.POSITIVE_INFINITY : start + plan.index;
}

/** 县委书记储一鸣将宣布开幕: at another time. */
function isToCome({ text, start }: Passage, { end }: Mention): boolean {
  return /^(?:将|拟|即将)/u.test(text.slice(end - start));
}

const ABSENT =
  /^[^,。;、]{0,12}(?:请假|缺席|(?:未|没有?)(?:能)?(?:出席|参加|到会|参会|列席))|^因(?:公|病|事|故|在|出差|学习|工作)/u;

/** 副县长尚文渊因公出差未参加会议; 甲、乙因病请假: not there. */
function namesAbsent({ text, start }: Passage, inside: readonly Mention[]): Set<string> {
  const absent = new Set<string>();
  for (let index = inside.length - 1; index >= 0; index--) {
    const mention = inside[index];
    if (mention === undefined) continue;
    const behind = text.slice(mention.end - start);
    const next = inside[index + 1];
    const joins = next !== undefined && /^[、和]$/u.test(text.slice(mention.end - start, next.postStart - start));
    if (ABSENT.test(behind) || (joins && absent.has(next.name))) absent.add(mention.name);
  }
  return absent;
}

/** 他对驻村第一书记梁冬说, 向何向阳颁发任命书: spoken to or given to, and not the one who does it. */
function isAddressed(
  { text, start }: Pick<Passage, 'text' | 'start'>,
  { postStart }: Mention,
): boolean {
  return /(?:向|对|为|给|叮嘱|委托|看望了?|慰问了?|与|同)(?:老|种植|养殖)?$/u.test(text.slice(Math.max(0, postStart - start - 6), postStart - start));
}

const PRONOUN = /(?<=^|[,。;“])[他她](?=[^,。;]{0,10}(?:指出|强调|要求|表示|说|叮嘱|希望|勉励|介绍))/gu;
const THE_LEADER = /[县市区州]领导(?=要求|指出|强调)/gu;

/** 他强调 → whoever is named before in the sentence, else whoever spoke last; 县领导要求 → the only one. */
function withPronouns(
  { text, start }: Pick<Passage, 'text' | 'start'>,
  present: readonly Mention[],
  { speaker, only }: Context,
): Mention[] {
  const stand = (expression: RegExp, whoAt: (at: number) => Mention | undefined) =>
    Array.from(text.matchAll(expression)).flatMap((match) => {
      const at = start + match.index;
      const who = whoAt(at);
      return who === undefined
        ? []
        : [{ ...bareMention(who.name, at, 'pronoun'), end: at + match[0].length }];
    });
  const before = (at: number) =>
    present.find((one) => one.end <= at && !isAddressed({ text, start }, one)) ?? speaker;
  return [...present, ...stand(PRONOUN, before), ...stand(THE_LEADER, () => only)].sort(
    (a, b) => a.start - b.start,
  );
}

function assign(sentence: Passage, tokens: readonly Token[]): RoleClaim[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'verb') return [];
    if (token.looksAhead) {
      return followers(sentence, tokens, index).map((mention) =>
        claimOf(sentence, mention, token, true),
      );
    }
    const subjects = subjectsOf(sentence, tokens.slice(0, index), token);
    return subjects.map((mention) => claimOf(sentence, mention, token, subjects.length > 1));
  });
}

/** 出席会议的有甲、乙: everyone behind the words, up to the next verb that has a subject of its own. */
function followers(sentence: Passage, tokens: readonly Token[], index: number): Mention[] {
  const found: Mention[] = [];
  for (const token of tokens.slice(index + 1)) {
    if (token.kind === 'person') found.push(token.mention);
    else if (found.length > 0 && sentence.text.slice(token.end - sentence.start).length > 0) break;
  }
  return found;
}

/**
 * The subject of a verb: those named nearest before it, where neither somebody else nor what was said
 * stands between. A list attends as a whole; of 甲出席,乙主持 only the nearest hosts.
 */
function subjectsOf(
  sentence: Passage,
  before: readonly Token[],
  verb: Token & { kind: 'verb' },
): Mention[] {
  const isSubject = (token: Token) =>
    token.kind === 'person' && (verb.role !== 'speaker' || !isAddressed(sentence, token.mention));
  const nearest = before.findLastIndex(isSubject);
  if (nearest < 0) return [];
  const between = before.slice(nearest + 1);
  const isListVerb = verb.role === 'attendee' || verb.role === 'observer';
  const hasVerb = between.some(({ kind }) => kind === 'verb');
  // 甲、乙和各部门负责人列席: others of one list with them; 甲主持,各部门负责人参加: others by themselves.
  const isAlone = !isListVerb || hasVerb;
  if (verb.isAdjacent && (before.at(-1)?.end ?? 0) !== verb.start) return [];
  if (between.some((token) => token.kind === 'verb' && token.opensSpeech)) return [];
  if (isAlone && between.some(({ kind }) => kind === 'other')) return [];
  const last = before[nearest];
  if (last?.kind !== 'person') return [];
  if (isAlone && !verb.isVisit && hasOtherSubject(sentence, last.end, verb.start)) return [];
  const first =
    before.slice(0, nearest + 1).findLastIndex(({ kind }) => kind !== 'person') + 1;
  const all = before.slice(first, nearest + 1).flatMap((token) =>
    token.kind === 'person' && isSubject(token) ? [token.mention] : [],
  );
  if (all.length < 2) return all;
  const group = adjacentGroup(sentence, all);
  if (isListVerb) return verb.isVisit ? group : nearGroup(all);
  const { text, start } = sentence;
  const gap = text.slice((group.at(-1)?.end ?? start) - start, verb.start - start);
  const joined = text.slice((group[0]?.end ?? start) - start, (group.at(-1)?.postStart ?? start) - start);
  // 符传敏就渔港、曾一凡就用电分别作了说明: each with a matter of the own.
  if (/分别|先后|依次/u.test(gap) && group.length === 1) return nearGroup(all);
  return /分别|先后|依次|等|共同/u.test(gap) || !/,/u.test(joined) ? group : group.slice(-1);
}

/** Characters that may stand between two names of one list, a post of the second not counted. */
const NEAR = 30;

/** Those of a run of people between whom no more stands than others of the list. */
function nearGroup(all: readonly Mention[]): Mention[] {
  const first = all.findLastIndex(
    (mention, index) => index > 0 && mention.postStart - (all[index - 1]?.end ?? 0) > NEAR,
  );
  return all.slice(Math.max(first, 0));
}

const JOINT = /^(?:\([^)]*\))?(?:同志)?(?:等)?[、,;和及与 ]?(?:以及|还有|及|和)?$/u;

/** Those of a run of people who are named in one breath with the last: 甲、乙和丙, but not 甲拉着老人的手,乙. */
function adjacentGroup({ text, start }: Passage, all: readonly Mention[]): Mention[] {
  let first = all.length - 1;
  while (first > 0) {
    const [before, after] = [all[first - 1], all[first]];
    if (!before || !after) break;
    const joint = text.slice(before.end - start, Math.max(after.postStart - start, before.end - start));
    if (!JOINT.test(joint)) break;
    first -= 1;
  }
  return all.slice(first);
}

/** …应邀列席会议,有关部门和乡镇负责人参加: between the name and the verb somebody else is named. */
function hasOtherSubject({ text, start }: Passage, from: number, to: number): boolean {
  const between = text.slice(from - start, to - start);
  const mark = Math.max(between.lastIndexOf(','), between.lastIndexOf(';'), between.lastIndexOf(':'));
  const own = between.slice(mark + 1);
  return mark >= 0 && !/^(?:与|和|同|为|向|对|在|就|以|把|到|带|率|围绕|听取|随)/u.test(own) && OTHER_SUBJECT.test(own);
}

const LONG = 120;

/** The shortest run between marks that holds the name and the verb; in a long list the name and the verb apart. */
function claimOf(
  { text, start }: Passage,
  mention: Mention,
  verb: Token & { kind: 'verb' },
  inList: boolean,
): RoleClaim {
  const from = Math.min(mention.postStart, verb.start) - start;
  const to = Math.max(mention.end, verb.end) - start;
  const clauseStart =
    Math.max(...[',', '。', ';', ':'].map((mark) => text.lastIndexOf(mark, from - 1))) + 1;
  const marks = [',', '。', ';'].map((mark) => text.indexOf(mark, to)).filter((at) => at >= 0);
  const clauseEnd = marks.length > 0 ? Math.min(...marks) : text.length;
  const isLong = clauseEnd - clauseStart > LONG;
  const spans = isLong
    ? [
        { start: mention.postStart, end: mention.end },
        { start: verb.start, end: verb.end },
      ]
    : [{ start: start + clauseStart, end: start + clauseEnd }];
  return { mention, role: verb.role, spans, inList, rule: ruleOf(mention, verb) };
}

function ruleOf(mention: Mention, verb: Token & { kind: 'verb' }): RuleName {
  if (mention.rule === 'pronoun') return 'pronoun';
  if (verb.looksAhead) return 'attendee-listed-behind';
  return verb.isVisit ? 'visitor' : verb.role;
}
