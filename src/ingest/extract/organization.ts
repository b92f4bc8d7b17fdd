import type { Span } from '../../text/alignment.ts';
import type { Mention } from './mention.ts';
import type { RuleName } from './rule.ts';

/** A body that an article names, and where. */
export interface Body {
  readonly name: string;
  readonly span: Span;
  readonly rule: RuleName;
}

const SUFFIX =
  '(?:人民法院|法院|人民检察院|检察院|监委|人武部|公安分局|气象局|管理局|办公室|融媒体中心|发改委|卫计委|经信委|住建委|网信办|扶贫办|[局办委厅])';
const EMPLOYER = new RegExp(
  `^(?<body>[县市区州省]?\\p{Script=Han}{0,12}?${SUFFIX})(?:党[组委])?(?:常务|原)?副?(?:局长|主任|院长|检察长|政委|部长|厅长|书记|巡视员)`,
  'u',
);
const REPORTING = new RegExp(
  `(?<=^|[,。;、和\\n])(?<body>[县市区州省]?\\p{Script=Han}{1,10}?${SUFFIX})(?=(?:相关|有关|主要)?(?:负责同志|负责人|领导)|、[^,。;]{2,40}?(?:汇报|交流|发言)|(?:先后|分别|等单位)[^,。;]{0,4}汇报|汇报|等(?:部门|单位))`,
  'gmu',
);
const OWN =
  /^[县市区州省]?(?:委|政府|人大|政协|纪委|常委)(?:办公室)?$|党委|县委|市委$|区委$|州委$|省委$|常委|[各等]|有关|相关|纪委/u;

/** 县扶贫办主任陇海平 → 县扶贫办; 卫计委负责同志汇报 → 卫计委: bodies that employ, attend or report. */
export function readOrganizations(text: string, people: readonly Mention[]): Body[] {
  const employers = people.flatMap(({ posts, postStart }) =>
    posts.flatMap(({ title, printed }) => {
      const name = EMPLOYER.exec(title)?.groups?.body;
      const at = text.indexOf(printed, postStart);
      return name === undefined || at < 0
        ? []
        : [{ name, span: { start: at, end: at + printed.length }, rule: 'employer' as const }];
    }),
  );
  const reporting = Array.from(text.matchAll(REPORTING), (match) => ({
    name: match.groups?.body ?? '',
    span: { start: match.index, end: match.index + match[0].length },
    rule: 'reporting-body' as const,
  }));
  const byName = new Map<string, Body>();
  for (const body of [...employers, ...reporting]) {
    if (body.name.length < 2 || OWN.test(body.name)) continue;
    if (!byName.has(body.name)) byName.set(body.name, body);
  }
  return [...byName.values()];
}
