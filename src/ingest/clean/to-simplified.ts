import type { Edit } from '../../text/alignment.ts';
import { toSimplified } from '../../text/simplified.ts';

/** 秦安縣 → 秦安县, character by character, so that each keeps its place. */
export function simplify(text: string): Edit[] {
  const simplified = toSimplified(text);
  if (simplified === text) return [];
  if (simplified.length !== text.length) return simplifyLines(text);
  const edits: Edit[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + String.fromCodePoint(text.codePointAt(start) ?? 0).length;
    const character = simplified.slice(start, end);
    if (character !== text.slice(start, end)) edits.push({ start, end, text: character });
    start = end;
  }
  return edits;
}

/** A word whose simplified form is longer or shorter moves what follows it: then each line is one edit. */
function simplifyLines(text: string): Edit[] {
  return Array.from(text.matchAll(/[^\n]+/gu)).flatMap((match) => {
    const [line] = match;
    const shifted = ({ start, end, text: to }: Edit) => ({
      start: start + match.index,
      end: end + match.index,
      text: to,
    });
    const simplified = toSimplified(line);
    if (simplified.length === line.length) return simplify(line).map(shifted);
    return Array.from(line.matchAll(/./gsu), (character) => ({
      start: match.index + character.index,
      end: match.index + character.index + character[0].length,
      text: toSimplified(character[0]),
    })).filter(({ start, end, text: to }) => text.slice(start, end) !== to);
  });
}
