import { replacing } from './step.ts';

const UNIT =
  '[年月日号时点分次届期人名个户亩万亿元吨家条项例件所座米公]|余[人名个户亩万亿元]|多[人名个户亩万亿元]';

/** 2018 年 3 月 12 日, 第 3 次, 130 余人, 9月2 3日 → without the blanks around and in figures. */
export const joinSplitFigures = replacing(
  new RegExp(
    `(?<=[年月第至到共等约近]|^\\(?) (?=\\d{1,4} ?(?:${UNIT}))|(?<=\\d) (?=${UNIT})|(?<=月\\d) (?=\\d日)|(?<=\\d日) (?=[上下][午])`,
    'gmu',
  ),
  '',
);
