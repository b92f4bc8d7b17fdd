import { type PartialDate, partialDate } from '../../../text/partial-date.ts';
import { clean } from '../../clean/clean.ts';
import { readDates } from './date.ts';
import { rosterLine } from './roster-line.ts';
import { linesOf, type Passage } from './sentence.ts';

/** The metadata of an article that its text has. */
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
  new RegExp(`^.{0,20}(?<!\\d)${DAY}日?讯`, 'mu'),
  /^(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])$/mu,
  /^(?<year>20\d{2})\n(?<month>\d{2})-(?<day>\d{2})$/mu,
  /^(?<day>\d{1,2})\n(?<year>20\d{2})[-./年](?<month>\d{1,2})月?$/mu,
  /^(?<day>\d{1,2})[.](?<month>\d{1,2})[.](?<year>20\d{2})(?: \d{1,2}:\d{2})?$/mu,
];
const META: readonly RegExp[] = [
  new RegExp(
    `<meta\\b[^<>]{0,120}?(?:pubdate|publishdate|published_time|datepublished|pub_date)["'][^<>]{0,80}?content=["']${DAY}`,
    'iu',
  ),
  new RegExp(`"datePublished"\\s*:\\s*"${DAY}`, 'u'),
  new RegExp(`<time\\b[^<>]{0,120}?datetime=["']${DAY}`, 'iu'),
  /<(?:link\b[^<>]{0,40}?rel=["']canonical["'][^<>]{0,20}?href|meta\b[^<>]{0,40}?og:url["'][^<>]{0,20}?content)=["'][^"']{8,120}?[/_t](?<year>20\d{2})[-/]?(?<month>0[1-9]|1[0-2])[-/]?(?<day>0[1-9]|[12]\d|3[01])(?!\d)/iu,
];
const IMAGE_PUBLISHED: readonly RegExp[] = [
  /[/](?<year>20\d{2})[/](?<month>\d{2})[/](?<day>\d{2})[/][^\s"')/]{0,80}\.(?:jpe?g|png|gif)/iu,
  /[/](?<year>20\d{2})-(?<month>\d{1,2})[/-](?<day>\d{1,2})[/][^\s"')/]{0,80}\.(?:jpe?g|png|gif)/iu,
  /[/](?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])[/][^\s"')/]{0,80}\.(?:jpe?g|png|gif)/iu,
];

const SOURCE: readonly RegExp[] = [
  /(?:文章来源|信息来源|新闻来源|来源|发布单位)[::]\s*(?<source>[^\s,。;【[(]{2,30})/u,
  /^(?<source>\p{Script=Han}{2,12}(?:日报|晚报|时报|周刊))\s+\d{4}年/mu,
  /(?:^|[\s(])(?<source>\p{Script=Han}{2,10}(?:网|热线|新闻网|在线|日报|晚报|时报))(?:\p{Script=Han}{0,6}\d{1,2}月\d{1,2}日)?(?:\p{Script=Han}{0,4})(?:讯|消息)/u,
  /[(](?<source>\p{Script=Han}{2,20}(?:办公室|办|局|委|中心|宣传部|新闻网))(?:供稿)?(?:\s[^)]{1,20})?[)]\s*$/u,
];

/** Characters of a line of the head at most. */
const LONGEST_HEAD = 120;

const HEAD_LINE =
  /发布时间|发布日期|日期[::]|(?<!^)时间[::]|^时间[::] ?\d{4}[-/.]|来源 ?[::]|浏览|字体[::]|点击[::]|阅读[::]|^作者|^记者|^编辑/u;

/** Minutes tell the place of the meeting in a line of its own. */
const HAS_PLACE = /^(?:会议)?地 ?点 ?[::]/mu;

/** The title, outlet and day of publication in the text of the article. */
export function readDocument(
  lines: readonly Passage[],
  text: string,
  source: string,
): DocumentHead {
  return {
    title: readTitle(lines),
    source: firstMatch(SOURCE, text)?.source ?? null,
    published: readPublished(lines, text, source),
  };
}

/** Lines from the top among which the headline is looked for: what is above it belongs to the page. */
const TOP = 6;
/** 首页 > 政协要闻, 最新资讯 | 新闻热点, news: breadcrumbs of a page, not its headline. */
const CHROME =
  /[>|»]|^[\p{Script=Latin}\s]+$|^[•·]|热线|频道|^(?:首 ?页|网站首页|打印|字号)|星期[一二三四五六日]|第\d+[版期]|^查看[::]/u;

/** The first line at the top that is neither the page's nor a sentence of the body. */
function readTitle(lines: readonly Passage[]): string | null {
  if (lines.length < 2) return null;
  for (const { text } of lines.slice(0, TOP)) {
    const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (isHeadLine(text) || CHROME.test(text) || isOfMinutes(text) || han < 5) continue;
    const isTitle = text.length <= 60 && !/[。;]$|^[(【]?(?:本报|本网)/u.test(text);
    return isTitle ? text : null;
  }
  return null;
}

/** 时间:3月20日上午, 出席:甲、乙: the fields of minutes above their heading. */
function isOfMinutes(line: string): boolean {
  return rosterLine(line) !== null || /^(?:会议)?(?:时 ?间|地 ?点|议 ?题) ?[::]/u.test(line);
}

const DATELINE =
  /^(?:.{0,30}[\s(])?[^\s。,]{0,16}?(?:\d{4}年)?(?<month>\d{1,2})月(?<day>\d{1,2})日(?:电|讯|消息)/mu;

/** 苍南新闻网10月10日消息 → 10 and 10: the day that 今天 in the article means. */
export function readDateline(text: string): { month: number; day: number } | null {
  const groups = DATELINE.exec(text)?.groups;
  return groups === undefined ? null : { month: Number(groups.month), day: Number(groups.day) };
}

/** The outlet and the day of publication that a text names, noise and all; `page` is what it was taken out of. */
export function readHead(source: string, page = source): DocumentHead {
  const { text } = clean(source);
  return readDocument(linesOf(text), text, page);
}

const IN_ADDRESS =
  /[/_t](?<year>20\d{2})[-/]?(?<month>0[1-9]|1[0-2])[-/]?(?<day>0[1-9]|[12]\d|3[01])(?!\d)/u;

/** …/2018/0801/123.html, …/t20180801_5.html → 2018-08-01: the day in an article's own address. */
export function dayInAddress(url: string): PartialDate | null {
  const found = IN_ADDRESS.exec(url)?.groups;
  return found === undefined ? null : dayOf(found);
}

/** Whether a line is of the article's head: outlet, time, author, clicks. */
export function isHeadLine(line: string): boolean {
  // A whole article may be on one line, its source at the end: that is no header.
  return (
    (line.length <= LONGEST_HEAD && !line.includes('。') && HEAD_LINE.test(line)) ||
    /^\d{8}$/u.test(line)
  );
}

function readPublished(
  lines: readonly Passage[],
  text: string,
  source: string,
): PartialDate | null {
  const edges = edgesOf(lines);
  // 时间: beside 地点: is when the meeting was.
  const told = HAS_PLACE.test(text) ? text.replace(/^(?:会议)?时 ?间 ?[::].*$/gmu, '') : text;
  const found = firstMatch(PUBLISHED, told) ?? firstMatch([FULL_DAY], edges);
  const day = found === undefined ? dayInWords(edges) : dayOf(found);
  if (day !== null) return day;
  const inImage = firstMatch([...META, ...IMAGE_PUBLISHED], source);
  return inImage === undefined ? null : dayOf(inImage);
}

function dayOf({ year, month, day }: Record<string, string>): PartialDate | null {
  return partialDate(Number(year), Number(month), Number(day));
}

/** 二〇二一年九月二十八日 → 2021-09-28. */
function dayInWords(edges: string): PartialDate | null {
  const whole = readDates({ text: edges, start: 0, end: edges.length }).find(
    ({ year, month, day }) => year !== null && month !== null && day !== null,
  );
  return whole ? partialDate(whole.year ?? 0, whole.month ?? 0, whole.day ?? 0) : null;
}

const FULL_DAY = new RegExp(`(?<!\\d)${DAY}(?!\\d)`, 'u');
/** Lines at the top and at the bottom that may hold the day of publication, and how long such a line is. */
const EDGE = { top: 7, bottom: 4, length: 70 } as const;

/** The short lines at the edges of an article, where outlets put the day: no sentence of the body. */
function edgesOf(lines: readonly Passage[]): string {
  const isShort = ({ text }: Passage) => text.length <= EDGE.length && !/[。;]$/u.test(text);
  const tail = lines.at(-1)?.text ?? '';
  const inBrackets = /[((](?<note>[^()()]{6,40})[))]\s*$/u.exec(tail)?.groups?.note ?? '';
  return [
    ...lines.slice(0, EDGE.top).filter(isShort),
    ...lines.slice(Math.max(EDGE.top, lines.length - EDGE.bottom)).filter(isShort),
  ]
    .map(({ text }) => text)
    .concat(inBrackets)
    .filter((line) => !/^(?:会议)?时 ?间 ?[::]/u.test(line))
    .join('\n');
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
