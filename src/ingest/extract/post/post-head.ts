import layHeads from '../lexicon/lay-heads.json' with { type: 'json' };
import heads from '../lexicon/post-heads.json' with { type: 'json' };
import { wordFinder } from '../text/lexicon.ts';
import type { Passage } from '../text/sentence.ts';

/** The last word of a post at one place of a sentence: 书记 of 县委书记. Offsets in the sentence. */
export interface PostHead {
  readonly word: string;
  /** Where the word ends: there the post ends. */
  readonly headEnd: number;
  /** The offset after a note such as (挂职), where a name may begin. */
  readonly end: number;
  /** What people are called who hold no public post: 村民. */
  readonly isLay: boolean;
}

const headAt = wordFinder(heads.words);
const layAt = wordFinder(layHeads.words);
const NOTE = /^\([^()]{1,8}\)/u;

/** Every head of a sentence, the longest at each place: no 常委 of 常委会, no 镇长 of 镇长城. */
export function postHeads(passage: Passage): readonly PostHead[] {
  const known = headsKnown.get(passage);
  if (known !== undefined) return known;
  const found = headsOf(passage.text);
  headsKnown.set(passage, found);
  return found;
}

/** Several rules look at the heads of one sentence. */
const headsKnown = new WeakMap<Passage, readonly PostHead[]>();

function headsOf(text: string): PostHead[] {
  const found: PostHead[] = [];
  for (let at = 0; at < text.length; ) {
    const head = layHeadAt(text, at) ?? plainHeadAt(text, at);
    if (head !== undefined) found.push(head);
    at = head?.headEnd ?? at + 1;
  }
  return found;
}

function layHeadAt(text: string, at: number): PostHead | undefined {
  const word = layAt(text, at);
  if (word === undefined) return undefined;
  const whole = text.startsWith('代表', at + word.length) ? `${word}代表` : word;
  return headOf(text, at, whole, true);
}

function plainHeadAt(text: string, at: number): PostHead | undefined {
  const word = headAt(text, at);
  if (word === undefined || goesOn(word, text.slice(at + word.length, at + word.length + 5)))
    return undefined;
  return headOf(text, at, word, false);
}

function headOf(text: string, at: number, word: string, isLay: boolean): PostHead {
  const headEnd = at + word.length;
  const note = NOTE.exec(text.slice(headEnd, headEnd + 10))?.[0] ?? '';
  return { word, headEnd, end: headEnd + note.length, isLay };
}

/** Whether a head is the beginning of another word: 委员 of 委员会, 主席 of 主席团, 镇长 of 镇长城. */
function goesOn(word: string, behind: string): boolean {
  if (/^[们制]/u.test(behind) || (/[河林]长$/u.test(word) && behind.startsWith('办'))) return true;
  if (word === '成员') return /^(?:单位|国|会)/u.test(behind);
  if (/(?:委员?|常委)$/u.test(word)) return /^[会团]/u.test(behind);
  // 主席团, 这项主任务
  if (/(?:主席|主任)$/u.test(word)) return /^[团务]/u.test(behind);
  // 县长江新华 is a person: whether 长江 is a river the words behind it tell.
  return (
    word.endsWith('长') &&
    /^(?:城|期|效|治久安|足|远|三角|江(?:沿|流|两|上|中|下|北|南|口|水|干|大保护|经济|生态|禁))/u.test(
      behind,
    )
  );
}

/** 县人民法院审判委员会委员 → that: the words up to the end of the last head in them, or null. */
export function upToLastHead(words: string): string | null {
  const last = headsOf(words).at(-1);
  return last === undefined ? null : words.slice(0, last.headEnd);
}

/** Whether the words end in a head: 组织部长. */
export function isPostAlone(words: string): boolean {
  return upToLastHead(words) === words;
}
