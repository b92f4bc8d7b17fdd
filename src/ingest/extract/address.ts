import { surnameLength } from '../../text/surname.ts';
import { bareMention, type Mention } from './mention.ts';
import { postHeads } from './post-head.ts';
import type { Passage } from './sentence.ts';

const OPEN = /[,。;、:"“”\s由对]/u;

/** 梁县长强调 → 梁英华: who is meant by a surname with a post, if just one person fits. */
export function bySurnameAndPost(
  sentences: readonly Passage[],
  people: readonly Mention[],
): Mention[] {
  const holders = holdersBySurname(people);
  return sentences.flatMap((sentence) =>
    postHeads(sentence).flatMap(({ word, headEnd }) => {
      const at = headEnd - word.length;
      const isDeputy = sentence.text[at - 1] === '副';
      const post = isDeputy ? `副${word}` : word;
      const surname = surnameBefore(sentence.text, isDeputy ? at - 1 : at, holders);
      const meant = new Set(
        (holders.get(surname) ?? [])
          .filter(({ title }) => title.endsWith(post))
          .map(({ name }) => name),
      );
      const [name] = meant;
      if (meant.size !== 1 || name === undefined) return [];
      const start = sentence.start + headEnd - post.length - surname.length;
      return [{ ...bareMention(name, start, 'surname-and-post'), end: sentence.start + headEnd }];
    }),
  );
}

interface Holder {
  readonly name: string;
  readonly title: string;
}

function holdersBySurname(people: readonly Mention[]): Map<string, Holder[]> {
  const holders = new Map<string, Holder[]>();
  for (const { name, posts } of people) {
    const surname = name.slice(0, surnameLength(name));
    if (surname === '') continue;
    const own = posts.map(({ title }) => ({ name, title }));
    holders.set(surname, [...(holders.get(surname) ?? []), ...own]);
  }
  return holders;
}

/** The surname of one of the holders that a clause begins with, straight before the post; '' for none. */
function surnameBefore(
  text: string,
  end: number,
  holders: ReadonlyMap<string, readonly Holder[]>,
): string {
  const found = [1, 2].find(
    (length) =>
      end >= length &&
      holders.has(text.slice(end - length, end)) &&
      (end === length || OPEN.test(text.charAt(end - length - 1))),
  );
  return found === undefined ? '' : text.slice(end - found, end);
}
