import { matches } from '../../../text/matches.ts';
import { bareMention, type Mention, mentionsIn } from '../person/mention.ts';
import { type RosterLine, rosterLine } from '../text/roster-line.ts';
import type { Passage } from '../text/sentence.ts';
import { isAddressed, isGivenSomething, presentIn, startOfPlans } from './presence.ts';
import { saysBackground } from './quoted-person.ts';
import { claimOf, type RoleClaim } from './role-claim.ts';
import { subjectsOf } from './subject.ts';
import { type Others, type Token, type Verb, verbTokens } from './verb.ts';

/** Who did what at the event of these sentences; of a visit going there and looking round counts too. */
export function readRoles(
  sentences: readonly Passage[],
  people: readonly Mention[],
  { isVisit, only }: Pick<RoleContext, 'isVisit' | 'only'>,
): RoleClaim[] {
  let speaker: Mention | undefined;
  return sentences.flatMap((sentence) => {
    if (saysBackground(sentence.text)) return [];
    const roster = rosterLine(sentence.text);
    if (roster !== null) return listedRoles(roster, sentence, mentionsIn(people, sentence));
    const inside = mentionsIn(people, sentence);
    const claims = rolesIn(sentence, inside, { only, speaker, isVisit });
    speaker =
      claims.findLast(({ role }) => role === 'speaker' || role === 'host')?.mention ??
      inside.find((one) => !one.isAppointed && !isAddressed(sentence, one)) ??
      speaker;
    return claims;
  });
}

/** Everyone whom a line of minutes lists: 列席:甲(县农委) 乙. */
function listedRoles(
  { as }: RosterLine,
  sentence: Passage,
  listed: readonly Mention[],
): RoleClaim[] {
  if (as === 'absent') return [];
  const label = { start: sentence.start, end: sentence.start + sentence.text.indexOf(':') };
  return listed.map((mention) => ({
    mention,
    role: as,
    spans: [label, { start: mention.start, end: mention.end }],
    inList: as !== 'host',
    rule: 'listed',
  }));
}

interface RoleContext {
  /** The one person whom the article names, if there is just one. */
  readonly only: Mention | undefined;
  /** Whoever spoke last, whom 他 means. */
  readonly speaker: Mention | undefined;
  readonly isVisit: boolean;
}

function rolesIn(sentence: Passage, inside: readonly Mention[], context: RoleContext): RoleClaim[] {
  const present = presentIn(sentence, inside);
  const persons = withPronouns(sentence, present, context).map((mention) => ({
    kind: 'person' as const,
    mention,
    start: mention.start,
    end: mention.end,
  }));
  if (persons.length === 0) return [];
  const plans = startOfPlans(sentence);
  const tokens = [...besidePersons(sentence, persons, context.isVisit), ...persons]
    .filter(({ start }) => start < plans)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const claims = assign(sentence, tokens);
  const given = present.filter((mention) => isGivenSomething(sentence, mention));
  const met = context.isVisit ? metOnVisit(sentence, present) : given.map(attending);
  return [...claims, ...met];
}

type Person = Token & { readonly kind: 'person' };

/** The verbs and the others of a sentence, but for what lies within a post or a name. */
function besidePersons(sentence: Passage, persons: readonly Person[], isVisit: boolean): Token[] {
  const isInside = ({ start }: Verb) =>
    persons.some(({ mention }) => start >= mention.postStart && start < mention.end);
  return verbTokens(sentence, isVisit).flatMap((token): Token[] => {
    if (token.kind === 'verb') return isInside(token) ? [] : [token];
    const others = rolesAfterPersons(token, persons);
    // 高峰等6名企业负责人: who is named before 等 is among them.
    return sentence.text.startsWith('等', others.start - sentence.start) ? [] : [others];
  });
}

/** 检察长温暖以及老同志代表: the others begin after the last person named. */
function rolesAfterPersons(others: Others, persons: readonly Person[]): Others {
  const last = persons.findLast(({ start }) => start >= others.start && start < others.end);
  return last === undefined ? others : { ...others, start: Math.min(last.end, others.end) };
}

const PRONOUN =
  /[他她](?<=(?:^|[,。;“])[他她])(?=[^,。;]{0,10}(?:指出|强调|要求|表示|说|叮嘱|希望|勉励|介绍))/gu;
const THE_LEADER = /[县市区州]领导(?=要求|指出|强调)/gu;

/** 他强调 → whoever the sentence names first, else whoever spoke last; 县领导要求 → the only one. */
function withPronouns(
  { text, start }: Passage,
  present: readonly Mention[],
  { speaker, only }: RoleContext,
): Mention[] {
  const stand = (expression: RegExp, whoAt: (at: number) => Mention | undefined) =>
    matches(text, expression).flatMap((match) => {
      const at = start + match.index;
      const who = whoAt(at);
      if (who === undefined) return [];
      return [{ ...bareMention(who.name, at, 'pronoun'), end: at + match[0].length }];
    });
  const before = (at: number) =>
    present.find((one) => one.end <= at && !isAddressed({ text, start }, one)) ?? speaker;
  return [...present, ...stand(PRONOUN, before), ...stand(THE_LEADER, () => only)].sort(
    (a, b) => a.start - b.start,
  );
}

/** 县领导甲、乙、丙、丁来到讨论地点,希望大家积极参政议政: what so many hope is no speech of theirs. */
const MANY = 4;

function wordsOf({ text, start }: Passage, token: Token): string {
  return text.slice(token.start - start, token.end - start);
}

function assign(sentence: Passage, tokens: readonly Token[]): RoleClaim[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'verb') return [];
    const isList = token.looksAhead;
    const who = isList
      ? namedAfter(sentence, tokens.slice(index + 1))
      : subjectsOf(sentence, sinceListAhead(sentence, tokens, index), token);
    if (who.length >= MANY && wordsOf(sentence, token) === '希望') return [];
    return who.map((mention) => claimOf(sentence, mention, token, isList || who.length > 1));
  });
}

/** 参加会议的有甲、乙,丙列席: of a list that follows its verb the last group has the verb behind it. */
function sinceListAhead(
  { text, start }: Passage,
  tokens: readonly Token[],
  index: number,
): readonly Token[] {
  const before = tokens.slice(0, index);
  const ahead = before.findLastIndex((one) => one.kind === 'verb' && one.looksAhead);
  const verb = tokens[index];
  if (ahead < 0 || verb === undefined) return before;
  const comma = text.lastIndexOf(',', verb.start - start);
  return before.slice(ahead + 1).filter((one) => one.start - start > comma);
}

/** 出席会议的有甲、乙: everyone after the words, up to the next verb; with a verb of their own behind them the last group is not meant. */
function namedAfter({ text, start }: Passage, tokens: readonly Token[]): Mention[] {
  const first = tokens.findIndex(({ kind }) => kind === 'person');
  const list = first < 0 ? [] : tokens.slice(first);
  const end = list.findIndex(({ kind }) => kind !== 'person');
  const verb = end < 0 ? undefined : list[end];
  const comma =
    verb?.kind === 'verb' && verb.role === 'observer'
      ? text.lastIndexOf(',', verb.start - start)
      : Number.POSITIVE_INFINITY;
  return list
    .slice(0, end < 0 ? list.length : end)
    .flatMap((token) =>
      token.kind === 'person' && (comma < 0 || token.start - start < comma) ? [token.mention] : [],
    );
}

/** 看望退伍军人张德全, 与种植大户龙崽妹拉起家常: whom a visit meets is there too. */
function metOnVisit(sentence: Passage, present: readonly Mention[]): RoleClaim[] {
  return present
    .filter(({ posts, rule }) => posts.length > 0 || rule !== 'name-again')
    .filter((mention) => isAddressed(sentence, mention))
    .map(attending);
}

function attending(mention: Mention): RoleClaim {
  return {
    mention,
    role: 'attendee',
    spans: [{ start: mention.postStart, end: mention.end }],
    inList: false,
    rule: 'visitor',
  };
}
