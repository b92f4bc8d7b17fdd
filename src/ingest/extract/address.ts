import { surnameLength } from '../../text/surname.ts';
import { bareMention, type Mention } from './mention.ts';
import { HEAD } from './post.ts';
import type { Passage } from './sentence.ts';

const ADDRESS = new RegExp(
  `(?<=^|[,。;、:"“”\\s]|[由对])(?<surname>\\p{Script=Han}{1,2})(?<post>(?:副)?(?:${HEAD}))`,
  'gu',
);

/** 梁县长强调 → 梁英华: who is meant by a surname with a post, if just one person fits. */
export function bySurnameAndPost(
  sentences: readonly Passage[],
  people: readonly Mention[],
): Mention[] {
  const holders = new Map(
    people.flatMap(({ name, posts }) =>
      posts.map(({ title }) => [`${name} ${title}`, { name, title }] as const),
    ),
  );
  return sentences.flatMap((sentence) =>
    Array.from(sentence.text.matchAll(ADDRESS)).flatMap((match) => {
      const { surname = '', post = '' } = match.groups ?? {};
      const meant = new Set(
        [...holders.values()]
          .filter(
            ({ name, title }) =>
              name.startsWith(surname) &&
              surnameLength(name) === surname.length &&
              title.endsWith(post),
          )
          .map(({ name }) => name),
      );
      const [name] = meant;
      if (meant.size !== 1 || name === undefined) return [];
      const start = sentence.start + match.index;
      return [{ ...bareMention(name, start, 'surname-and-post'), end: start + match[0].length }];
    }),
  );
}
