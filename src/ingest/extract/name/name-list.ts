import { surnameLength } from '../../../text/surname.ts';
import { isPostAlone, upToLastHead } from '../post/post-head.ts';
import { type Names, nameAt, type Slot } from './name.ts';
import type { NamedAt, NameEnd } from './name-end.ts';

/** A name in a list, at its offset in the sentence. */
export interface ListedName {
  readonly name: string;
  readonly at: number;
  readonly end: NameEnd;
}

const NOTE = '(?:\\([^)]{1,12}\\))?';
const JOINT = new RegExp(
  `^${NOTE}(?:同志)?(?:、 ?|和(?=\\p{Script=Han}{2,4}(?:[、,。;等出参列陪到分]|$))|(?:以及|及|与)(?=\\p{Script=Han}{2,4}(?:[、,。;等出参列陪]|一同|一起|共同|$))|,(?=\\p{Script=Han}{2,3}(?:,\\p{Script=Han}{2,3})?、)| (?=\\p{Script=Han}{2,3}(?:[ 、,。等]|$)))`,
  'u',
);
const SPEECH = /^(?:同志)?(?:在|指出|强调|要求|表示|说|主持|宣布|介绍|讲话|出席)/u;

const OF_PLACES =
  /^(?:、\p{Script=Han}{2,5}){0,8}等?(?:\d+个)?(?:[县市区乡镇村]|街道|部门|单位|地)(?![委领长政四])/u;

/** …沙志强,桃园、火炬等村党组织书记 → without the places that are listed behind the comma. */
function withoutPlaces(text: string, list: readonly ListedName[], comma: number): ListedName[] {
  const last = list.at(-1);
  const behind = last === undefined ? '' : text.slice(last.at + last.name.length);
  return comma > 0 && OF_PLACES.test(behind.slice(0, 60)) ? list.slice(0, comma) : [...list];
}

/** Characters of a post that could be in the place of a name. */
const LONGEST_POST = 20;

/** The names of a list that begins here: 甲、乙、丙和丁. Stops before a post and at what is no name. */
export function nameList(text: string, from: number, names: Names, slot: Slot): ListedName[] {
  const list: ListedName[] = [];
  const steps = stepsOf(text, names);
  let comma = 0;
  for (let at: number | undefined = from; at !== undefined; ) {
    const step = stepAt(text, at, names, list.length > 0 ? 'list' : slot, steps);
    if (step === null) break;
    list.push(step.one);
    if (step.isComma) comma = list.length;
    at = step.next;
  }
  return withoutPlaces(text, list, comma);
}

/** A name of a list, and where the next one may begin. */
interface ListStep {
  readonly one: ListedName;
  readonly next: number | undefined;
  readonly isComma: boolean;
}

/** ListSteps by their place in a sentence and the slot. */
type ListSteps = Map<string, ListStep | null>;

/** Several rules read the lists of one sentence, and lists within lists. */
const stepsKnown = new WeakMap<Names, { readonly text: string; readonly steps: ListSteps }>();

function stepsOf(text: string, names: Names): ListSteps {
  const known = stepsKnown.get(names);
  if (known?.text === text) return known.steps;
  const steps: ListSteps = new Map();
  stepsKnown.set(names, { text, steps });
  return steps;
}

function stepAt(
  text: string,
  at: number,
  names: Names,
  slot: Slot,
  steps: ListSteps,
): ListStep | null {
  const key = `${slot}${at}`;
  const known = steps.get(key);
  if (known !== undefined) return known;
  const step = stepFrom(text, at, names, slot);
  steps.set(key, step);
  return step;
}

function stepFrom(text: string, at: number, names: Names, slot: Slot): ListStep | null {
  const found = nameAt(text, at, names, slot);
  const isPost =
    found !== undefined &&
    !names.known.has(found.name) &&
    (beginsPost(text.slice(at, at + 40), found.name) || isOfPost(text, at, found));
  if (found === undefined || isPost) return null;
  const end = at + found.name.length;
  const joint = JOINT.exec(text.slice(end, end + 24));
  return {
    one: { ...found, at },
    next: joint === null ? undefined : end + joint[0].length,
    isComma: joint?.[0].endsWith(',') ?? false,
  };
}

/** 高炮 of 、高炮二团陵水营营长陈东文: words of a post go on behind it, to a head that a name follows. */
function isOfPost(text: string, at: number, { name, end }: NamedAt): boolean {
  if (end === 'mark' || end === 'verb') return false;
  const run = runOf(text.slice(at, at + 40));
  const head = upToLastHead(run)?.length ?? 0;
  return head > name.length + 2 && run.length >= head + 2;
}

/** The words up to the next mark. */
function runOf(rest: string): string {
  return /^[^、,。;:() ]*/u.exec(rest)?.[0] ?? '';
}

/** 县委常委 is no name though 县 … : whether the run up to the next mark is a post. */
function beginsPost(rest: string, name: string): boolean {
  const run = runOf(rest);
  if (SPEECH.test(run.slice(name.length))) return false;
  return surnameLength(name) === 0 && run.length <= LONGEST_POST && isPostAlone(run);
}
