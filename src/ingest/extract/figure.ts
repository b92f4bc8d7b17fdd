import type { Span } from '../../text/alignment.ts';
import { matches } from '../../text/matches.ts';
import { FIGURES, readNumber } from './text/number.ts';
import type { Passage } from './text/sentence.ts';

/** A figure that an article states for its area. */
export interface StatedFigure {
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly year: number | null;
  /** Whether it is to be reached. */
  readonly isGoal: boolean;
  /** The other end of 由A降到B. */
  readonly former: { readonly value: number; readonly year: number | null } | null;
  readonly span: Span;
}

const AMOUNT = `(?<value>${FIGURES}[百千万亿]?)`;

/** Each with the words of the metric and of the figure: 贫困人口由13.4万人减少到7.96万人. */
const STATED: readonly {
  readonly metric: string;
  readonly unit: string;
  readonly expression: RegExp;
  /** The first of two figures, 由23.61%下降到14.31%, of which only the second is of the year told. */
  readonly isFormer: boolean;
}[] = [
  figure(
    '贫困人口',
    '人',
    `(?<!减少|新增)贫困人口由?(?:[^,。;]{0,12}?的)?${AMOUNT}人(?!减少|下降|降)`,
  ),
  figure('贫困人口', '人', `贫困人口由(?:[^,。;]{0,12}?的)?${AMOUNT}人(?=减少|下降|降)`, true),
  figure(
    '贫困人口',
    '人',
    `贫困人口由[^,。;]{2,24}?人(?:减少|下降|降)[到至](?:[^,。;]{0,10}?的)?${AMOUNT}人`,
  ),
  figure('贫困发生率', '%', `贫困发生率由(?:[^,。;\\d]{0,6}20\\d{2}年的?)?${AMOUNT}%`, true),
  figure(
    '贫困发生率',
    '%',
    `贫困发生率(?:由[^,。;]{2,12}%)?(?:[^,。;]{0,6}?)(?:下降|降)[到至](?:20\\d{2}年底?的?)?${AMOUNT}%`,
  ),
  figure('减少贫困人口', '人', `(?:减少贫困人口|减贫|脱贫)${AMOUNT}[余多]?人`),
  figure('减少贫困人口', '人', `${AMOUNT}(?:名)?(?:贫困人口|人)(?:全部)?脱贫`),
  figure('脱贫村', '个', `${AMOUNT}个(?:贫困)?村(?:实现|全部|整体)?(?:脱贫|退出|出列|摘帽)`),
  figure('脱贫村', '个', `已?脱贫${AMOUNT}个村`),
  figure('脱贫乡镇', '个', `${AMOUNT}个乡镇(?:实现|全部|整体)?脱贫`),
  figure('脱贫乡镇', '个', `已?脱贫${AMOUNT}个乡镇`),
  figure('脱贫户', '户', `${AMOUNT}户(?:[\\d.万]{1,10}人)?脱贫`),
  figure('项目总投资', '元', `总投资(?:约)?${AMOUNT}元`),
  figure('直接经济损失', '元', `直接经济损失${AMOUNT}元`),
];

function figure(metric: string, unit: string, source: string, isFormer = false) {
  return { metric, unit, expression: new RegExp(source, 'gu'), isFormer };
}

/** A figure with the expression that read it. */
interface ReadFigure extends StatedFigure {
  readonly isFormer: boolean;
}

/** The figures of the article, in base units: 7.96万人 → 79600 人. `year` is that of the news. */
export function readFigures(sentences: readonly Passage[], year: number | null): StatedFigure[] {
  const found = sentences
    .filter(({ text }) => /\d/u.test(text) && /贫|投资|损失/u.test(text))
    .flatMap((sentence) => withFormer(figuresOf(sentence, year)));
  const byKey = new Map(
    found.map((one) => [`${one.metric} ${one.year} ${one.value} ${one.isGoal}`, one]),
  );
  return [...byKey.values()].sort((a, b) => a.span.start - b.span.start);
}

function figuresOf({ text, start }: Passage, year: number | null): ReadFigure[] {
  return STATED.flatMap(({ metric, unit, expression, isFormer }) =>
    matches(text, expression).map((match) => ({
      metric,
      unit,
      value: readNumber(match.groups?.value ?? '') ?? Number.NaN,
      year: isFormer ? ownYear(match[0]) : yearOf(text, match.index, match[0], year),
      isGoal: !isFormer && isGoal(text, match.index, match[0]),
      former: null,
      isFormer,
      span: { start: start + match.index, end: start + match.index + match[0].length },
    })),
  );
}

/** 由23.61%下降到14.31%: the second of both, whose words the first is among, gets its value and year. */
function withFormer(figures: readonly ReadFigure[]): StatedFigure[] {
  return figures.map(({ isFormer, ...figure }) => {
    const former = figures.find(
      (other) =>
        !isFormer &&
        other.isFormer &&
        other.metric === figure.metric &&
        other.span.start >= figure.span.start &&
        other.span.end <= figure.span.end,
    );
    return former === undefined
      ? figure
      : { ...figure, former: { value: former.value, year: former.year } };
  });
}

/** What is said of a goal before its figure, in the same clause: 力争, 确保, 目标, 计划, 要达到, 将实现. */
const GOAL =
  /力争|争取|确保|目标|计划|预计|规划|(?<![需只重主不])(?:要|将)(?!求|点)[^,。;]{0,8}?(?:达到|实现|完成|降|减|脱贫|退出|摘帽|控制)/u;

/** Whether the clause says up to its figure that it is to be reached; what was done is none: 圆满完成目标任务. */
function isGoal(text: string, start: number, words: string): boolean {
  const before = text.slice(0, start);
  const clause = before.slice(
    Math.max(...['。', ';', '；'].map((mark) => before.lastIndexOf(mark))) + 1,
  );
  return GOAL.test(`${clause}${words}`) && !/(?:完成|实现|达到)了/u.test(`${clause}${words}`);
}

/** 由2014年的12.5万 → 2014: a year within the words themselves. */
function ownYear(words: string): number | null {
  const year = /(?:19|20)\d{2}(?=年)/u.exec(words)?.[0];
  return year === undefined ? null : Number(year);
}

const YEAR = /(?<year>(?:19|20)\d{2})年|(?<word>今年|去年|年底|目前)/gu;

/** The year nearest before the figure or inside its words; 去年 is relative to the publication. */
function yearOf(text: string, start: number, words: string, year: number | null): number | null {
  // 由2014年的23.61%下降到14.31%: the year of the former figure is not that of the latter.
  const own = words.includes('由')
    ? words.slice(Math.max(words.search(/减少|下降|降[到至]/u), 0))
    : words;
  const last = matches(`${text.slice(0, start)}${own}`, YEAR).at(-1)?.groups;
  if (last?.year !== undefined) return Number(last.year);
  if (last?.word === undefined || year === null) return null;
  return last.word === '去年' ? year - 1 : year;
}
