import { beginsSurname } from '../../../text/surname.ts';
import { wordCost } from '../cost/word-cost.ts';
import { nearlyNameAt } from '../name/name.ts';
import { type PostHead, postHeads } from '../post/post-head.ts';
import type { Passage } from '../text/sentence.ts';
import type { Mention } from './mention.ts';

/** A name with a character that was lost: 谢?宗. */
const LOST = /^(?=.{0,3}[□○■?])[\p{Script=Han}□○■?]{2,4}(?=[、,。;]|等|同志|主持)/u;

/**
 * Words behind a post that may be a name and were not read as one, each with the last word of its post:
 * 主任谢?宗, of whose name a character was lost, or 书记养成良 of 书记养成良好的习惯.
 */
export function unreadNames(sentences: readonly Passage[], people: readonly Mention[]): string[] {
  const starts = new Set(people.map(({ start }) => start));
  return sentences.flatMap((sentence) =>
    postHeads(sentence).flatMap((head) => {
      const isRead = head.isLay || starts.has(sentence.start + head.end);
      const name = isRead ? undefined : unreadBehind(sentence.text, head);
      return name === undefined ? [] : [head.word + name];
    }),
  );
}

function unreadBehind(text: string, { end }: PostHead): string | undefined {
  const lost = LOST.exec(text.slice(end, end + 7))?.[0];
  if (lost !== undefined || !beginsSurname(text, end)) return lost;
  const name = nearlyNameAt(text, end)?.name;
  return name === undefined || Number.isFinite(wordCost(name)) ? undefined : name;
}
