import type { Span } from '../../text/alignment.ts';
import type { RecordRole } from '../record.ts';
import type { Mention } from './person.ts';
import type { Passage } from './sentence.ts';

/** One role of one person, and the words that say so. */
export interface RoleClaim {
  readonly mention: Mention;
  readonly role: RecordRole;
  readonly spans: readonly Span[];
  /** Named with others as the subject of one verb. */
  readonly inList: boolean;
}

interface Token extends Span {
  readonly kind: 'person' | 'verb' | 'other';
  readonly mention?: Mention;
  readonly role?: RecordRole;
  /** What follows the verb is what was said: 指出,…. */
  readonly opensSpeech?: boolean;
  /** The persons follow the verb: 出席仪式的领导还有. */
  readonly looksAhead?: boolean;
}

const AHEAD =
  /(?<role>出席|参加|列席|陪同|就座)[^,。;:]{0,15}(?:的)?(?:领导|人员|同志)?(?:还有|有)[::]?/gu;
const VERBS: readonly (readonly [RecordRole, RegExp])[] = [
  ['host', /主持(?!人|词)|组织召开/gu],
  ['observer', /列席/gu],
  ['attendee', /出席|参加|到会|陪同|就座|就坐|收听收看|收看|参会|莅临|与会(?!人|同|代|者)/gu],
  [
    'speaker',
    /作(?:了|的)?(?:[^,。;]{0,60}?)(?:报告|讲话|发言|部署|安排|动员|讲解|总结|点评|说明|辅导|讲座|表态|汇报|通报)|致(?:以|[^,。;]{0,4}辞|[^,。;]{0,4}词)|讲话|讲了话|发言|指出|强调|要求|表示|说(?=[:,“道])|汇报|通报|传达|宣读|宣布|部署|安排|解读|介绍|表态|提出|充分肯定|号召|叮嘱|希望|阐释|点评|宣讲/gu,
  ],
];
/** Of a visit, going there and looking round is being present. */
const VISIT =
  /带队|率队|率领|带领|调研|督导|督查|检查|视察|巡查|考察|考评|考核|慰问|察看|来到|前往|深入/gu;
const CONTENT = /^(?:指出|强调|要求|表示|说|希望|号召|叮嘱|提出)$/u;
/** Others than persons who do something: 会议指出, 各乡镇汇报, 扶贫办负责人发言. */
const OTHERS =
  /(?:会议|大会|与会(?:人员|同志|代表)?|大家|各[^,。;]{1,12}|[^,。;、和]{1,14}(?:负责人|负责同志|代表|单位|部门))(?:还|一致|先后|分别|首先)?(?=指出|强调|要求|认为|传达|听取|审议|通报|汇报|宣读|作|表示|研究|交流|签订|通过|发言)/gu;
const ABSENT = /请假|缺席|未(?:能)?(?:出席|参加)/u;
const QUOTED_OF =
  /^(?:同志)?(?:对|关于|在)?[^,。;]{0,30}?(?:的)?(?:重要)?(?:指示|批示|讲话精神|精神|讲话|论述|贺信|回信)/u;
const QUOTING = /(?:传达|学习|贯彻|落实|按照|根据)了?[^,。;]{0,20}$/u;
/** What was said or done another time: 前期,…; 时任县长…; …曾主持召开; …在泗阳调研时要求. */
const BACKGROUND =
  /^(?:前期|此前|早些时候|早前|新闻链接|相关链接|背景链接)|时任|原(?:县委|市委|区委|县长)|曾(?:经)?(?:主持|出席|提出|召开|参加|强调|要求|指出|到|在)|调研时(?:的|要求|指出|强调|提出)/u;

/** Who did what at the event of these sentences. */
export function readRoles(
  sentences: readonly Passage[],
  people: readonly Mention[],
  isInspection: boolean,
): RoleClaim[] {
  let speaker: Mention | undefined;
  return sentences.flatMap((sentence) => {
    if (BACKGROUND.test(sentence.text)) return [];
    const inside = people.filter(
      ({ start, end }) => start >= sentence.start && end <= sentence.end,
    );
    const present = inside.filter(
      (mention) => !mention.isAppointed && !isQuoted(sentence, mention),
    );
    const tokens = tokensOf(
      sentence,
      withPronouns(sentence, present, speaker, people),
      isInspection,
    );
    const claims = assign(sentence, tokens);
    speaker = claims.at(-1)?.mention ?? speaker;
    return claims;
  });
}

/** 传达了市委书记刘南昌对整治工作的指示精神: spoken of, not there; so is the owner of 蔡长林的职务. */
function isQuoted({ text, start }: Passage, mention: Mention): boolean {
  const before = text.slice(0, mention.postStart - start);
  const behind = text.slice(mention.end - start);
  if (QUOTING.test(before) && QUOTED_OF.test(behind)) return true;
  return /^的(?!领导|带领|陪同|主持)/u.test(behind);
}

/** 他强调 → whoever spoke last; 县领导要求 → the one leader that the article names. */
function withPronouns(
  { text, start }: Passage,
  present: readonly Mention[],
  speaker: Mention | undefined,
  people: readonly Mention[],
): Mention[] {
  const names = new Set(people.map(({ name }) => name));
  const only = names.size === 1 ? people[0] : undefined;
  const stand = (expression: RegExp, who: Mention | undefined) =>
    who === undefined
      ? []
      : Array.from(text.matchAll(expression), (match) => ({
          ...who,
          posts: [],
          start: start + match.index,
          end: start + match.index + match[0].length,
          postStart: start + match.index,
        }));
  return [
    ...present,
    ...stand(/(?<=^|[,。;“])[他她](?=[^,。;]{0,6}(?:指出|强调|要求|表示|说|叮嘱))/gu, speaker),
    ...stand(/[县市区州]领导(?=要求|指出|强调)/gu, only),
  ];
}

function tokensOf(
  { text, start }: Passage,
  present: readonly Mention[],
  isInspection: boolean,
): Token[] {
  const verbs = [...VERBS, ...(isInspection ? ([['attendee', VISIT]] as const) : [])].flatMap(
    ([role, expression]) =>
      Array.from(text.matchAll(expression), (match) => ({
        kind: 'verb' as const,
        role,
        start: start + match.index,
        end: start + match.index + match[0].length,
        opensSpeech: CONTENT.test(match[0]),
      })),
  );
  const ahead = Array.from(text.matchAll(AHEAD), (match) => ({
    kind: 'verb' as const,
    role: match.groups?.role === '列席' ? ('observer' as const) : ('attendee' as const),
    start: start + match.index,
    end: start + match.index + match[0].length,
    looksAhead: true,
  }));
  const others = Array.from(text.matchAll(OTHERS), (match) => ({
    kind: 'other' as const,
    start: start + match.index,
    end: start + match.index + match[0].length,
  })).filter(
    (other) =>
      !present.some((mention) => mention.start >= other.start && mention.start < other.end),
  );
  const persons = present.map((mention) => ({
    kind: 'person' as const,
    mention,
    start: mention.start,
    end: mention.end,
  }));
  const inPerson = (token: Span) =>
    present.some((mention) => token.start >= mention.postStart && token.start < mention.end);
  return [
    ...verbs.filter(
      (verb) =>
        !inPerson(verb) && !ahead.some((one) => verb.start >= one.start && verb.start < one.end),
    ),
    ...ahead,
    ...others,
    ...persons,
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

function assign(sentence: Passage, tokens: readonly Token[]): RoleClaim[] {
  const isName = ({ mention }: Token) => mention !== undefined;
  return tokens.flatMap((token, index) => {
    if (token.role === undefined) return [];
    if (token.looksAhead === true) {
      return mentionsOf(tokens.slice(index)).map((mention) =>
        claimOf(sentence, mention, token, true),
      );
    }
    const before = tokens.slice(0, index).filter((other) => other.looksAhead !== true);
    const nearest = before.findLastIndex(isName);
    // Between the subject and the verb there may be other verbs of theirs, 出席会议并讲话, but nobody else.
    if (before.slice(nearest + 1).some(endsSubject)) return [];
    const first = before.slice(0, nearest + 1).findLastIndex((other) => !isName(other)) + 1;
    const subjects = mentionsOf(before.slice(first, nearest + 1));
    return subjectsOf(subjects, token, sentence).map((mention) =>
      claimOf(sentence, mention, token, subjects.length > 1),
    );
  });
}

/** Whoever says something is not the subject of what is said; nor is 会议 in 会议指出 anybody. */
function endsSubject({ kind, opensSpeech }: Token): boolean {
  return kind === 'other' || opensSpeech === true;
}

function mentionsOf(tokens: readonly Token[]): Mention[] {
  return tokens.flatMap(({ mention }) => (mention === undefined ? [] : [mention]));
}

/** Only one speaks or hosts unless it says 分别: of 甲出席,乙主持 the nearest; a list attends as a whole. */
function subjectsOf(
  subjects: readonly Mention[],
  token: Token,
  { text, start }: Passage,
): readonly Mention[] {
  if (ABSENT.test(clauseBehind({ text, start }, token))) return [];
  if (token.role === 'attendee' || token.role === 'observer' || subjects.length < 2) {
    return subjects;
  }
  const last = subjects.at(-1);
  if (last === undefined) return [];
  const between = text.slice(last.end - start, token.start - start);
  const joined = text.slice((subjects[0]?.end ?? start) - start, last.postStart - start);
  return /分别|先后|依次|等/u.test(between) || !/,/u.test(joined) ? subjects : [last];
}

function clauseBehind({ text, start }: Pick<Passage, 'text' | 'start'>, token: Token): string {
  return (
    /^[^,。;]*/u.exec(text.slice(token.start - start - 4, token.start - start + 20))?.[0] ?? ''
  );
}

const LONG = 120;

/** The shortest run between marks that holds the name and the verb; in a long list the name and the verb apart. */
function claimOf(
  { text, start }: Passage,
  mention: Mention,
  verb: Token,
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
  return { mention, role: verb.role ?? 'attendee', spans, inList };
}
