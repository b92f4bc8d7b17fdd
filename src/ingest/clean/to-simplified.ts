import type { Edit } from '../../text/alignment.ts';
import { matches } from '../../text/matches.ts';
import { isTraditional, toSimplified } from '../../text/simplified.ts';

/**
 * 秦安縣 → 秦安县, character by character, so that each keeps its place. A text in simplified script keeps
 * its characters: 乾县 and 王昇 stay. In a traditional one 乾 is dry only beside what is dry, and 著
 * is a particle behind a verb: 冒著大雨 → 冒着大雨, 名著 stays.
 */
export function simplify(text: string): Edit[] {
  if (!isTraditional(text)) return variants(text);
  return converted(text)
    .filter((edit) => !isKept(text, edit))
    .concat(particles(text), variants(text))
    .sort((a, b) => a.start - b.start);
}

function converted(text: string): Edit[] {
  const simplified = toSimplified(text);
  if (simplified.length !== text.length) return convertedLines(text);
  const edits: Edit[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + String.fromCodePoint(text.codePointAt(start) ?? 0).length;
    const character = simplified.slice(start, end);
    if (character !== text.slice(start, end)) edits.push({ start, end, text: character });
    start = end;
  }
  return edits;
}

/** A word whose simplified form is longer or shorter moves what follows it: then each character is converted by itself. */
function convertedLines(text: string): Edit[] {
  return matches(text, /[^\n]+/gu).flatMap((match) => {
    const [line] = match;
    const shifted = ({ start, end, text: to }: Edit) => ({
      start: start + match.index,
      end: end + match.index,
      text: to,
    });
    const simplified = toSimplified(line);
    if (simplified.length === line.length) return converted(line).map(shifted);
    return matches(line, /./gsu)
      .map((character) => ({
        start: match.index + character.index,
        end: match.index + character.index + character[0].length,
        text: toSimplified(character[0]),
      }))
      .filter(({ start, end, text: to }) => text.slice(start, end) !== to);
  });
}

const DRY_BEFORE = /[餅饼曬晒烘風风擦果肉豆杯]$/u;
const DRY_BEHIND = /^[燥旱淨净枯涸杯草果糧粮脆洗癟瘪冷濕湿貨货]/u;

/** 乾隆, 乾縣, 郭乾坤 keep 乾; a character that few fonts have, 𬱖 for 頔, is left as it was printed. */
function isKept(text: string, { start, end, text: to }: Edit): boolean {
  if (to.length > end - start) return true;
  const isDry = DRY_BEFORE.test(text.slice(0, start).slice(-1)) || DRY_BEHIND.test(text.slice(end));
  return text.slice(start, end) === '乾' && !isDry;
}

/** 冒著大雨, 看著 → 着; 著名, 顯著, 編著 stay. */
function particles(text: string): Edit[] {
  return matches(
    text,
    /(?<=\p{Script=Han})(?<![名專专原論论編编譯译巨遺遗土顯显卓昭合所])著(?![名作稱称書书者述])/gu,
  ).map(({ index }) => ({ start: index, end: index + 1, text: '着' }));
}

/** 陜西 → 陕西: forms that neither script has, and one sign of the two. */
function variants(text: string): Edit[] {
  return matches(text, /陜/gu).map(({ index }) => ({
    start: index,
    end: index + 1,
    text: '陕',
  }));
}
