import type { Span } from '../../text/alignment.ts';
import { firstIndex } from '../../text/first-index.ts';
import { placesOfWords } from '../../text/word-places.ts';
import { type Clause, clausesOf } from './event/event-title.ts';
import suffixes from './lexicon/organization-suffixes.json' with { type: 'json' };
import type { Mention } from './person/mention.ts';
import { anyOf } from './text/lexicon.ts';
import type { RuleName } from './text/rule.ts';

/** A body that an article names, and where. */
export interface Body {
  readonly name: string;
  readonly span: Span;
  readonly rule: RuleName;
}

const SUFFIX = `(?:${anyOf(suffixes.words)})`;
const EMPLOYER = new RegExp(
  `^(?<body>[县市区州省]?\\p{Script=Han}{0,12}?${SUFFIX})(?:党[组委])?(?:常务|原)?副?(?:局长|主任|院长|检察长|政委|部长|厅长|书记|巡视员)`,
  'u',
);
const BODY = new RegExp(`^[县市区州省]?\\p{Script=Han}{1,12}?${SUFFIX}$`, 'u');
/** 卫计委负责同志汇报, 县教育局、县水利局分别汇报: what makes a body one that reports. */
const REPORTS =
  /(?:负责同志|负责人|领导|等部门|等单位)|(?:先后|分别|等单位)?[^、]{0,4}(?:汇报|交流|发言)/u;

const OWN =
  /^[县市区州省]?(?:委|政府|人大|政协|纪委|常委)(?:办公室)?$|党委|县委|市委$|区委$|州委$|省委$|常委|[各等]|有关|相关|纪委/u;

/** 县扶贫办主任陇海平 → 县扶贫办; 卫计委负责同志汇报 → 卫计委: bodies that employ, attend or report. */
export function readOrganizations(text: string, people: readonly Mention[]): Body[] {
  const employing = people.flatMap(({ posts, postStart }) =>
    posts.flatMap(({ title, printed }) => {
      const name = EMPLOYER.exec(title)?.groups?.body;
      return name === undefined ? [] : [{ name, printed, postStart }];
    }),
  );
  const places = placesOfWords(text, new Set(employing.map(({ printed }) => printed)));
  const employers = employing.flatMap(({ name, printed, postStart }) => {
    const all = places.get(printed) ?? [];
    const at = all[firstIndex(all, (place) => place >= postStart)];
    return at === undefined
      ? []
      : [{ name, span: { start: at, end: at + printed.length }, rule: 'employer' as const }];
  });
  const reporting = clausesOf(text).flatMap(reportingIn);
  const byName = new Map<string, Body>();
  for (const body of [...employers, ...reporting]) {
    if (body.name.length < 2 || OWN.test(body.name)) continue;
    if (!byName.has(body.name)) byName.set(body.name, body);
  }
  return [...byName.values()];
}

/** The bodies of a list in one clause that reports: 县教育局、县水利局负责人汇报 → both. */
function reportingIn({ text, start }: Clause): Body[] {
  if (!/汇报|交流|发言|负责|部门|单位/u.test(text)) return [];
  const reports = REPORTS.exec(text);
  // 县渔业局局长虞忠伟汇报: the head of the body does, who is named.
  if (reports === null || /[长主书]/u.test(text.charAt(reports.index))) return [];
  let at = start;
  return text
    .slice(0, reports.index)
    .split(/[、和]/u)
    .flatMap((name) => {
      const from = at;
      at += name.length + 1;
      if (!BODY.test(name) || /率|带领|陪同/u.test(name)) return [];
      return [{ name, span: { start: from, end: from + name.length }, rule: 'reporting-body' }];
    });
}
