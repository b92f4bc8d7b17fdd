import given from './common-given.json' with { type: 'json' };
import surnames from './common-surnames.json' with { type: 'json' };
import { surnameLength } from './surname.ts';

const rankOf = new Map([...surnames.words].map((surname, index) => [surname, index + 1]));
const commonGiven = new Set(given.words);

/** The commonest surnames: each of the first twenty is borne by one Chinese in a hundred or more. */
const VERY_COMMON = 20;

/** How much weight an equal name has: a rare name hardly occurs twice. */
export type NameRarity = 'common' | 'ordinary' | 'rare';

/**
 * 王伟 → common, 程江芬 → ordinary, 仝红梓 → rare: by the surname's place among the hundred
 * commonest, and by how many characters of the given name are very common.
 */
export function nameRarity(name: string): NameRarity {
  if (name.includes('·') || surnameLength(name) !== 1) return 'rare';
  const rank = rankOf.get(name.slice(0, 1)) ?? Number.POSITIVE_INFINITY;
  const rest = [...name.slice(1)];
  const common = rest.filter((character) => commonGiven.has(character)).length;
  // Two characters distinguish people less than three.
  const weight = common + (rest.length === 1 ? 1 : 0);
  if (rank <= VERY_COMMON && weight >= 2) return 'common';
  if (rank === Number.POSITIVE_INFINITY || weight === 0) return 'rare';
  return 'ordinary';
}
