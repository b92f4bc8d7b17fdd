import { matches } from '../../../text/matches.ts';
import { type Mention, mentionsIn } from '../person/mention.ts';
import type { Passage } from '../text/sentence.ts';
import type { Clause, TitleCandidate } from './event-title.ts';

const INSPECT =
  /调研|了解(?=[^,。;]{0,12}(?:情况|旱情|灾情|险情|进展))|巡视(?!员|组)|督导|督查|督办|学习考察|检查|视察|巡查|考察|考评|考核|慰问|走访|看望|暗访|调度|督战|观摩|(?<!到会)指导|巡河|巡林|察看|查看/gu;
/** 一行到敖包苏木推进肉牛产业相关工作 */
const PUSH = /(?:^|一行)(?:到|赴|前往)\p{Script=Han}{2,12}?(?=推进[^,。;]{2,20}(?:工作|项目))/u;
const GO =
  /(?:先后|分别|分头|一行|实地|专程|率队|冒雨)?(?:到|赴|深入|前往|来到|走进|莅临|抵达|在|来|下沉)/u;
const TEAM_GOES = /[组团队](?=(?:一行)?(?:\d{1,3}人)?(?:到|赴|深入|前往|来到|走进|莅临|在|来|对))/u;
const MEETING_WORD = /^(?:推进|调度|工作)?(?:会|组|团|队|报告|方案|办法|意见|结果|情况汇报)/u;

/**
 * 副县长邵潘锋到县气象局调研气象工作 → an inspection of 县气象局: somebody, or a team, goes to a place
 * and looks round; the verbs may be some clauses on.
 */
export function inspectionOf(
  sentence: Passage,
  clauses: readonly Clause[],
  people: readonly Mention[],
): TitleCandidate | null {
  for (const [index, clause] of clauses.entries()) {
    const act = placeOfAct(clause.text);
    if (act === undefined) continue;
    const lead = leadOf(sentence, clauses.slice(0, index + 1), act, people);
    if (lead === null) continue;
    const { text } = sentence;
    const end = clause.start + clause.text.length;
    const from = lead.end - sentence.start;
    const go = GO.exec(text.slice(Math.max(from, 0), clause.start + act));
    const told = text.slice(Math.max(from, 0) + (go?.index ?? 0), end);
    return {
      title: `${lead.name}${told}`.slice(0, 120),
      place: placeGone(text.slice(Math.max(from, 0), end)),
      start: Math.min(lead.start - sentence.start, clause.start),
      end,
      rule: 'inspection',
    };
  }
  return null;
}

/** Where in a clause somebody looks round. */
function placeOfAct(text: string): number | undefined {
  const inspects = matches(text, INSPECT).find(
    (match) => !MEETING_WORD.test(text.slice(match.index + match[0].length)),
  );
  const pushes = PUSH.exec(text);
  return inspects?.index ?? (pushes === null ? undefined : pushes.index + pushes[0].length);
}

const STOP =
  /[,。;、]|开展|进行|推进|就|实地|专题|集中|看望|调研|督导|督查|检查|视察|巡查|考察|慰问|走访|指导|观摩/u;

/** 在…陪同下, 到我县: no place. */
const NO_PLACE = /^我[县市区]$|陪同|带领|率领|主持|期间|会上/u;

/** 到县气象局调研气象工作 → 县气象局: what is gone to, up to a mark or what is done there. */
function placeGone(words: string): string | null {
  const go = /到|赴|深入|前往|走进|莅临|在/u.exec(words);
  if (go === null) return null;
  const behind = words.slice(go.index + go[0].length);
  const stop = STOP.exec(behind)?.index ?? behind.length;
  const place = behind.slice(0, stop);
  return place.length < 2 || place.length > 30 || NO_PLACE.test(place) ? null : place;
}

interface Lead {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The first person named before the act, or a team that a clause begins with. */
function leadOf(
  sentence: Passage,
  clauses: readonly Clause[],
  actAt: number,
  people: readonly Mention[],
): Lead | null {
  const own = clauses.at(-1);
  if (own === undefined) return null;
  const until = sentence.start + own.start + actAt;
  const [first] = mentionsIn(people, { start: sentence.start, end: until });
  if (first !== undefined) return first;
  for (const { text, start } of clauses) {
    const gone = TEAM_GOES.exec(text);
    const team = gone === null ? '' : text.slice(0, gone.index + 1);
    if (team.length < 3 || team.length > 30) continue;
    const at = sentence.start + start;
    const name = team.replace(/^.{0,20}(?:日|上午|下午)/u, '');
    return { name, start: at, end: at + team.length };
  }
  return null;
}

const TALK = /座谈|会谈|洽谈/u;
const WITH = /与|同|和/u;

/** 姚宏刚与骐骥公司董事长周坤一行座谈, 会见沈奕鸣一行 → a meeting of both. */
export function talked(
  sentence: Passage,
  clauses: readonly Clause[],
  people: readonly Mention[],
): TitleCandidate | null {
  for (const { text, start } of clauses) {
    const from = text.indexOf('会见') >= 0 ? text.indexOf('会见') : (WITH.exec(text)?.index ?? -1);
    if (from < 0 || (!text.startsWith('会见', from) && !TALK.test(text.slice(from)))) continue;
    const until = sentence.start + start + from;
    const host = mentionsIn(people, { start: sentence.start, end: until }).at(-1);
    if (host === undefined) continue;
    return {
      title: `${host.name}${text.slice(from)}`,
      place: null,
      start: Math.min(host.start - sentence.start, start),
      end: start + text.length,
      rule: 'meeting-talked',
    };
  }
  return null;
}
