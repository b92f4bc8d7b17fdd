import type { Span } from '../../text/alignment.ts';
import { matches } from '../../text/matches.ts';
import { FIGURES, readNumber } from './text/number.ts';
import type { Passage } from './text/sentence.ts';

/** A figure that an article states for its area. */
export interface Figure {
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly year: number | null;
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
  figure('贫困人口', '人', `贫困人口由?(?:[^,。;]{0,12}?的)?${AMOUNT}人(?!减少|下降|降)`),
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

/** The figures of the article, in base units: 7.96万人 → 79600 人. `year` is that of the news. */
export function readTargets(sentences: readonly Passage[], year: number | null): Figure[] {
  const found = sentences
    .filter(({ text }) => /\d/u.test(text) && /贫|投资|损失/u.test(text))
    .flatMap((sentence) =>
      STATED.flatMap(({ metric, unit, expression, isFormer }) =>
        matches(sentence.text, expression).map((match) => ({
          metric,
          unit,
          value: readNumber(match.groups?.value ?? '') ?? Number.NaN,
          year: isFormer ? ownYear(match[0]) : yearOf(sentence.text, match.index, match[0], year),
          span: {
            start: sentence.start + match.index,
            end: sentence.start + match.index + match[0].length,
          },
        })),
      ),
    );
  const byKey = new Map(found.map((one) => [`${one.metric} ${one.year} ${one.value}`, one]));
  return [...byKey.values()].sort((a, b) => a.span.start - b.span.start);
}

/** 由2014年的12.5万 → 2014: a year within the words themselves. */
function ownYear(words: string): number | null {
  const year = /(?:19|20)\d{2}(?=年)/u.exec(words)?.[0];
  return year === undefined ? null : Number(year);
}

const YEAR = /(?<year>(?:19|20)\d{2})年|(?<word>今年|去年|年底|目前)/gu;

/** The year nearest before the figure or inside its words; 去年 is relative to the publication. */
function yearOf(text: string, start: number, words: string, year: number | null): number | null {
  const last = matches(text.slice(0, start + words.length), YEAR).at(-1)?.groups;
  if (last?.year !== undefined) return Number(last.year);
  if (last?.word === undefined || year === null) return null;
  return last.word === '去年' ? year - 1 : year;
}
