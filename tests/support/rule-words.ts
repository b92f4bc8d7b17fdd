import type { RULES } from '../../src/ingest/extract/text/rule.ts';

/** Words that begin something which a rule, or a step of cleaning, looks for the end of. */
const OPENINGS = [
  '主任',
  '县委书记',
  '副县长张三',
  '县委书记张三、',
  '县长(',
  '<!--',
  '<script>',
  '![',
  '?h',
  '\u00a0',
  '(xiàn)',
  '召开',
  '会议',
  '《',
  '“1+17”',
  '9月23日',
  '和县',
  '县领导张三、',
  '张三为县长',
  '发布',
  '&#',
  '张 ',
  '一、',
  '由',
];

/** What each rule reads, without what it makes of it, then openings: texts for it to be tried on. */
export function ruleWords(rules: typeof RULES): string[] {
  const own = Object.values(rules).map(({ reads }) => (reads.split(' → ')[0] ?? '').trim());
  return [...new Set([...own, ...OPENINGS])];
}
