import type { Names } from '../name/name.ts';
import { countNames, type NameCounts } from '../name/name-counts.ts';
import { type PostHead, postHeads } from '../post/post-head.ts';
import type { Passage } from '../text/sentence.ts';
import { readAppointed } from './appointment.ts';
import { inBareLists, inLeaderLists } from './leader-list.ts';
import { distinct, type Mention, overlapsAny } from './mention.ts';
import { namesAfterPosts } from './name-after-post.ts';
import { beforePosts, introducedByBody } from './name-before-post.ts';
import { beforeVerbs, floorSpeakers } from './name-before-verb.ts';
import { namesAgain } from './repeated-name.ts';
import { inRoster } from './roster.ts';

/** A sentence with the posts that end in it. */
interface Headed {
  readonly sentence: Passage;
  readonly heads: readonly PostHead[];
}

/** 李某, 张某某: nobody in particular. */
const NOBODY = /某|^[甲乙丙丁]$/u;

/** Everyone whom the passages name, in text order: after a post, in a list of leaders, or again by name alone. */
export function readPeople(text: string, sentences: readonly Passage[]): Mention[] {
  const counts = countNames(text);
  const headed = sentences.map((sentence) => ({ sentence, heads: postHeads(sentence) }));
  const known = surelyNamed(headed, counts);
  const named = namedIn(headed, { known, counts });
  const again = namesAgain(new Set([...known, ...named.flat().map(({ name }) => name)]));
  const all = sentences.flatMap((sentence, index) => {
    const own = named[index] ?? [];
    return distinct([...own, ...again(sentence, own)]);
  });
  return all.filter(
    (mention) =>
      !/记者|通讯员/u.test(text.slice(Math.max(0, mention.start - 3), mention.start)) &&
      !NOBODY.test(mention.name) &&
      !isOnlyQuoted(text, mention),
  );
}

/** 全国政协副主席甲发来的贺信: a central leader who is the source of a letter or a speech is none of the article's officials. */
function isOnlyQuoted(text: string, { posts, end }: Mention): boolean {
  return (
    posts.some(({ title }) => /^(?:中央|国家|国务院|中共中央|全国)/u.test(title)) &&
    /^(?:同志)?(?:(?:专门)?发来的?|的|就[^,。;]{2,20})(?:重要)?(?:贺信|贺电|指示|批示|讲话|回信)/u.test(
      text.slice(end, end + 40),
    )
  );
}

/** The names after posts and among leaders, without the names that are found elsewhere. */
function surelyNamed(headed: readonly Headed[], counts: NameCounts): Set<string> {
  const names: Names = { known: new Set(), counts };
  const mentions = headed.flatMap(({ sentence, heads }) => [
    ...namesAfterPosts(sentence, heads, names, []),
    ...inLeaderLists(sentence, names),
    ...inRoster(sentence),
  ]);
  return new Set(mentions.map(({ name }) => name));
}

/** The people of each sentence; a bare post may take its body from a sentence before it. */
function namedIn(headed: readonly Headed[], names: Names): Mention[][] {
  const earlier: string[] = [];
  return headed.map(({ sentence, heads }) => {
    const listedInMinutes = inRoster(sentence);
    if (listedInMinutes.length > 0) return listedInMinutes;
    const changes = readAppointed(sentence, names);
    const posted = namesAfterPosts(sentence, heads, names, earlier);
    const mentions = [
      ...changes,
      ...posted.filter((one) => !overlapsAny(one, changes)),
      ...inLeaderLists(sentence, names),
    ];
    const listed = [...mentions, ...inBareLists(sentence, names, mentions)];
    return distinct([
      ...listed,
      ...beforePosts(sentence, names, listed),
      ...introducedByBody(sentence, listed),
      ...beforeVerbs(sentence, listed),
      ...floorSpeakers(sentence, names, listed),
    ]);
  });
}
