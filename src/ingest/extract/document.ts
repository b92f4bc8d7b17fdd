import { type PartialDate, partialDate } from '../../text/partial-date.ts';
import { clean } from '../clean/clean.ts';
import { linesOf, type Passage } from './sentence.ts';

/** What an article says of itself. */
export interface DocumentHead {
  readonly title: string | null;
  readonly source: string | null;
  readonly published: PartialDate | null;
}

const DAY = '(?<year>\\d{4})[-年/.](?<month>\\d{1,2})[-月/.](?<day>\\d{1,2})';

/** In this order: a field of the head, the masthead, a bare record line, the folder of an image. */
const PUBLISHED: readonly RegExp[] = [
  new RegExp(`(?:发布时间|发布日期|发布|日期|时间)[::]?\\s*${DAY}`, 'u'),
  new RegExp(
    `^(?:.{0,40}\\s)?(?:来源[::].{2,20}|.{2,12}(?:日报|晚报|时报|周刊|新闻))\\s+${DAY}`,
    'mu',
  ),
  new RegExp(`^${DAY}(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s*(?:来源|信息来源|浏览|$)`, 'mu'),
  new RegExp(`^(?:来源|文章来源|信息来源)[::].{0,40}?${DAY}`, 'mu'),
  /^(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])$/mu,
];
const IMAGE_PUBLISHED: readonly RegExp[] = [
  /[/](?<year>20\d{2})-(?<month>\d{1,2})[/-](?<day>\d{1,2})[/][^\s"')]*\.(?:jpe?g|png|gif)/iu,
  /[/](?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])[/][^\s"')]*\.(?:jpe?g|png|gif)/iu,
];

const SOURCE: readonly RegExp[] = [
  /(?:文章来源|信息来源|新闻来源|来源|发布单位)[::]\s*(?<source>[^\s,。;【[(]{2,30})/u,
  /^(?<source>\p{Script=Han}{2,12}(?:日报|晚报|时报|周刊))\s+\d{4}年/mu,
  /(?:^|[\s(])(?<source>\p{Script=Han}{2,10}(?:网|热线|新闻网|在线|日报|晚报|时报))(?:\p{Script=Han}{0,6}\d{1,2}月\d{1,2}日)?(?:\p{Script=Han}{0,4})(?:讯|消息)/u,
  /[(](?<source>\p{Script=Han}{2,20}(?:办公室|办|局|委|中心|宣传部|新闻网))(?:供稿)?(?:\s[^)]{1,20})?[)]\s*$/u,
];

const HEAD_LINE =
  /发布时间|发布日期|日期[::]|时间[::]|来源[::]|浏览|字体[::]|点击[::]|阅读[::]|^作者|^记者|^编辑/u;

/** The title, outlet and day of publication that stand in the article itself. */
export function readDocument(
  lines: readonly Passage[],
  text: string,
  source: string,
): DocumentHead {
  const [first] = lines;
  const isTitle =
    first !== undefined &&
    lines.length > 1 &&
    first.text.length <= 60 &&
    !/[。;]$|^[(【]?(?:本报|本网)/u.test(first.text) &&
    !HEAD_LINE.test(first.text);
  return {
    title: isTitle ? first.text : null,
    source: firstMatch(SOURCE, text)?.source ?? null,
    published: readPublished(text, source),
  };
}

/** The outlet and the day of publication that a text names, noise and all. */
export function readHead(source: string): DocumentHead {
  const { text } = clean(source);
  return readDocument(linesOf(text), text, source);
}

/** Whether a line is of the article's head: outlet, time, author, clicks. */
export function isHeadLine(line: string): boolean {
  return HEAD_LINE.test(line) || /^\d{8}$/u.test(line);
}

function readPublished(text: string, source: string): PartialDate | null {
  const found = firstMatch(PUBLISHED, text) ?? firstMatch(IMAGE_PUBLISHED, source);
  if (found === undefined) return null;
  return partialDate(Number(found.year), Number(found.month), Number(found.day));
}

function firstMatch(
  expressions: readonly RegExp[],
  text: string,
): Record<string, string> | undefined {
  for (const expression of expressions) {
    const groups = expression.exec(text)?.groups;
    if (groups !== undefined) return groups;
  }
  return undefined;
}
