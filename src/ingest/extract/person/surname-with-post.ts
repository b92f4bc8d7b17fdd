import { surnameLength } from '../../../text/surname.ts';
import { postHeads } from '../post/post-head.ts';
import type { Passage } from '../text/sentence.ts';
import { bareMention, type Mention } from './mention.ts';

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
      const name = holders.get(surname)?.onlyOne(post);
      if (name === undefined) return [];
      const start = sentence.start + headEnd - post.length - surname.length;
      return [{ ...bareMention(name, start, 'surname-and-post'), end: sentence.start + headEnd }];
    }),
  );
}

/** Those of one surname, by the titles that they hold. */
class Holders {
  readonly #byTitle = new Map<string, Set<string>>();
  /** Earlier results: an article says 县长 many times. */
  readonly #byPost = new Map<string, Set<string>>();

  add(name: string, title: string): void {
    const known = this.#byTitle.get(title);
    if (known === undefined) this.#byTitle.set(title, new Set([name]));
    else known.add(name);
  }

  /** 县长 → the one who is 县长 or 内乡县长; undefined for none and for several. */
  onlyOne(post: string): string | undefined {
    const known = this.#byPost.get(post) ?? this.#namesIn(post);
    this.#byPost.set(post, known);
    const [name] = known;
    return known.size === 1 ? name : undefined;
  }

  #namesIn(post: string): Set<string> {
    const fitting = [...this.#byTitle].filter(([title]) => title.endsWith(post));
    return new Set(fitting.flatMap(([, names]) => [...names]));
  }
}

function holdersBySurname(people: readonly Mention[]): Map<string, Holders> {
  const bySurname = new Map<string, Holders>();
  for (const { name, posts } of people) {
    const surname = name.slice(0, surnameLength(name));
    if (surname === '') continue;
    const holders = bySurname.get(surname) ?? new Holders();
    bySurname.set(surname, holders);
    for (const { title } of posts) holders.add(name, title);
  }
  return bySurname;
}

/** The surname of one of the holders that a clause begins with, straight before the post; '' for none. */
function surnameBefore(text: string, end: number, holders: ReadonlyMap<string, unknown>): string {
  const found = [1, 2].find(
    (length) =>
      end >= length &&
      holders.has(text.slice(end - length, end)) &&
      (end === length || OPEN.test(text.charAt(end - length - 1))),
  );
  return found === undefined ? '' : text.slice(end - found, end);
}
