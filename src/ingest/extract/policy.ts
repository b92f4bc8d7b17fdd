import type { Span } from '../../text/alignment.ts';
import { matches } from '../../text/matches.ts';
import type { RecordPolicyKind } from '../record/record.ts';

/** An official document that an article names. */
export interface PolicyTitle {
  readonly title: string;
  readonly kind: RecordPolicyKind;
  readonly issuer: string | null;
  readonly span: Span;
}

const KINDS: readonly (readonly [RecordPolicyKind, readonly string[]])[] = [
  ['plan', ['方案', '计划', '要点', '预案', '行动']],
  ['program', ['规划', '纲要']],
  ['measure', ['办法', '措施', '细则', '规定', '机制', '清单', '制度', '标准', '条件', '规则']],
  ['opinion', ['意见', '决定', '决议']],
  ['notice', ['通知', '通报', '公告', '复函', '批复', '通告', '函']],
  ['law', ['法', '法典', '条例', '准则', '章程']],
  ['report', ['报告']],
];
const KIND_WORDS = KINDS.flatMap(([kind, words]) => words.map((word) => ({ kind, word }))).sort(
  (a, b) => b.word.length - a.word.length,
);

const TITLE = /《(?<title>(?:[^《》]|《[^《》]{0,60}》){2,120})》/gu;
const DRAFT =
  /\((?:征求意见稿|讨论稿|草案|送审稿|审议稿|修订稿|试行)?(?:征求意见稿|讨论稿|草案|送审稿|审议稿)\)$/u;
const BODY =
  '(?:(?:中共中央|国务院|中央|[省市县区州旗]委|[省市县区州旗](?:人民)?政府|[省市县区州旗]\\p{Script=Han}{1,10}?[局办委厅])(?:办公[厅室])?)';
const ISSUER = new RegExp(
  `(?<issuer>${BODY}(?:、${BODY})?)(?:关于)?(?:出台|印发|制定|下发|发布)?了?$`,
  'u',
);
const ON_BEHALF = /受(?<issuer>[县市区州]政府)委托[^《。]{0,6}$/u;

/** 县委出台《岳西县决战脱贫攻坚正向关怀激励八条措施》 → a measure, issued by 县委; 《决胜大别山》 is none. */
export function readPolicies(text: string): PolicyTitle[] {
  const found = matches(text, TITLE).flatMap((match) => {
    const title = (match.groups?.title ?? '').replace(DRAFT, '').trim();
    const kind = kindOf(title);
    // A short form, 《条例》, is what the article calls a document that it named before.
    if (kind === null || title.length < 4 || /责任[书状]|协议/u.test(title)) return [];
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const issuer = (ON_BEHALF.exec(before) ?? ISSUER.exec(before))?.groups?.issuer ?? null;
    return [
      { title, kind, issuer, span: { start: match.index, end: match.index + match[0].length } },
    ];
  });
  return mergedByTitle(found);
}

const SET =
  /(?:(?<issuer>[省市县区州](?:委|政府)?)(?:上)?(?:出台|印发|制定)?(?:的)?)?“(?<title>\d{1,2}\+(?:\d{1,2}|[A-Z])(?:\+(?:\d{1,2}|[A-Z]))*)”(?:[^,。;“”]{0,14}?(?:方案|措施|政策|文件|意见))/gu;

/** “1+17”精准扶贫措施 → 1+17: a set of policies that goes by its numbers. */
export function readPolicySets(text: string): PolicyTitle[] {
  const found = matches(text, SET).map((match) => ({
    title: match.groups?.title ?? '',
    kind: kindOf(match[0]) ?? ('plan' as const),
    issuer: match.groups?.issuer ?? null,
    span: { start: match.index, end: match.index + match[0].length },
  }));
  return mergedByTitle(found);
}

/** 实施方案 → plan: the last keyword decides; null for a film or a book. */
function kindOf(title: string): RecordPolicyKind | null {
  const bare = title.replace(/\([^()]*\)$/u, '');
  const ends = KIND_WORDS.find(({ word }) => bare.endsWith(word));
  if (ends) return ends.kind;
  const inside = KIND_WORDS.filter(({ word }) => word.length > 1 && bare.includes(word)).sort(
    (a, b) => bare.lastIndexOf(b.word) - bare.lastIndexOf(a.word),
  );
  return /^关于/u.test(bare) ? (inside[0]?.kind ?? null) : null;
}

function mergedByTitle(found: readonly PolicyTitle[]): PolicyTitle[] {
  const byTitle = new Map<string, PolicyTitle>();
  for (const policy of found) {
    const known = byTitle.get(policy.title);
    byTitle.set(policy.title, known ? { ...known, issuer: known.issuer ?? policy.issuer } : policy);
  }
  return [...byTitle.values()];
}
