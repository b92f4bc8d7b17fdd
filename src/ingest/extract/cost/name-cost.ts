import { isNameSound } from '../../../text/name-sound.ts';
import { surnameLength } from '../../../text/surname.ts';
import notAtEnd from '../lexicon/not-at-end.json' with { type: 'json' };
import tables from './name-costs.json' with { type: 'json' };
import { wordCost } from './word-cost.ts';

/** What a name costs that a text may begin with: a negative natural logarithm of a probability. */
export interface NameCost {
  readonly length: number;
  readonly cost: number;
  /** Written by sound, without a surname: 次仁拉姆. */
  readonly isBySound: boolean;
}

function table(byCost: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(byCost).flatMap(([cost, characters]) =>
      [...characters].map((character) => [character, Number(cost)] as const),
    ),
  );
}

const surname = table(tables.surname);
const first = table(tables.first);
const second = table(tables.second);
const only = table(tables.only);
const noEnds = new Set(notAtEnd.words);

/** A character that the table of its place does not have. */
const RARE = { surname: 10, stranger: 13, given: 12, functional: 15 } as const;
/** What a character costs at most as a word that is hardly ever part of a name: 的, 等, 在. */
const FUNCTIONAL = 7;
/** Characters of bodies, places and posts, with which no name begins that has no known surname. */
const OF_BODIES = /[县市区镇乡委办局组部厅处科股院所站校会副总正包驻台各全等户村省州旗其]/u;
/** A surname of two characters, 欧阳. */
const COMPOUND = 8;
/** Of ten names some seven have two given characters and three have one. */
const TWO_GIVEN = 0.4;
const ONE_GIVEN = 1.1;
/** A name by sound at all, a character of one, and another character in one. */
const BY_SOUND = { begin: 4, short: 3, sound: 4, other: 9.5, functional: 15 } as const;
/** Characters of a name by sound at most that such names hardly have. */
const MOST_OTHERS = 3;
/** Characters of a name by sound without a dot at most: 图尔荪尼亚孜. */
const LONGEST_BY_SOUND = 8;

/** What begins no name: 来遂川调研. */
const NO_START = /^[来到赴在对为与向就从将把被由让给按据于的了和]/u;

/** The names that a run of Chinese characters may begin with: 程江芬主 → 程江, 程江芬 and names by sound. */
export function nameCosts(run: string): NameCost[] {
  return [...withSurname(run), ...bySound(run)];
}

function withSurname(run: string): NameCost[] {
  const length = Math.max(surnameLength(run), 1);
  const [one, two] = [run.charAt(length), run.charAt(length + 1)];
  const family = length === 2 ? COMPOUND : surnameCost(run.charAt(0));
  const found: NameCost[] = [];
  if (one !== '')
    found.push({
      length: length + 1,
      cost: family + ONE_GIVEN + lastCost(only, one),
      isBySound: false,
    });
  if (two !== '')
    found.push({
      length: length + 2,
      cost: family + TWO_GIVEN + givenCost(first, one) + lastCost(second, two),
      isBySound: false,
    });
  return found;
}

function surnameCost(character: string): number {
  const cost = surname.get(character);
  // 旗委, 省军区: levels of areas, though a few people bear such names.
  if (/[县旗省州镇乡]/u.test(character)) return Number.POSITIVE_INFINITY;
  if (surnameLength(character) > 0) return cost ?? RARE.surname;
  const isNone = OF_BODIES.test(character) || wordCost(character) <= FUNCTIONAL;
  return isNone ? Number.POSITIVE_INFINITY : Math.max(cost ?? 0, RARE.stranger);
}

function givenCost(table: ReadonlyMap<string, number>, character: string): number {
  return table.get(character) ?? (wordCost(character) <= FUNCTIONAL ? RARE.functional : RARE.given);
}

/** 林森说, 程诺未: the last character is hardly one of a verb that follows. */
function lastCost(table: ReadonlyMap<string, number>, character: string): number {
  const cost = givenCost(table, character);
  return noEnds.has(character) ? Math.max(cost, RARE.given) : cost;
}

function bySound(run: string): NameCost[] {
  if (NO_START.test(run)) return [];
  const found: NameCost[] = [];
  let cost: number = BY_SOUND.begin;
  let others = 0;
  for (let length = 1; length <= Math.min(run.length, LONGEST_BY_SOUND); length++) {
    cost += soundCost(run.charAt(length - 1));
    if (!isNameSound(run.charAt(length - 1))) others++;
    if (others > MOST_OTHERS) break;
    const last = run.charAt(length - 1) === '的' ? RARE.given : 0;
    const short = length === 2 ? BY_SOUND.short : 0;
    if (length > 1) found.push({ length, cost: cost + last + short, isBySound: true });
  }
  return found;
}

function soundCost(character: string): number {
  if (isNameSound(character)) return BY_SOUND.sound;
  const isNone = OF_BODIES.test(character) || wordCost(character) <= FUNCTIONAL;
  return isNone ? BY_SOUND.functional : BY_SOUND.other;
}
