import { surnameLength } from '../../../text/surname.ts';
import departments from '../lexicon/departments.json' with { type: 'json' };
import noNames from '../lexicon/not-names.json' with { type: 'json' };
import { readPost } from '../post/post.ts';
import { wordFinder } from '../text/lexicon.ts';
import type { Passage } from '../text/sentence.ts';
import { bareMention, type Mention, overlapsAny } from './mention.ts';
import type { Names } from './name.ts';

const ADDRESS =
  /(?<=^|[,。;、:“”(]|[了据按对]|(?:传达|学习)(?!了))(?<name>\p{Script=Han}{2,4}?)(?<post>副?(?:书记|县长|市长|区长|州长|旗长|省长|镇长|乡长|部长|主任|主席|局长|专员))(?=[的、,。在就对指强要说表介通重讲及和与]|$)/gu;

/** 赵革书记的讲话 → 赵革, 书记: a full name before the post. */
export function beforePosts(
  { text, start }: Passage,
  { known }: Names,
  taken: readonly Mention[],
): Mention[] {
  return Array.from(text.matchAll(ADDRESS)).flatMap((match) => {
    const { name: words = '', post = '' } = match.groups ?? {};
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    const name = known.has(words) ? words : (dottedNameOf(words, known) ?? nameIn(words));
    if (name === undefined || overlapsAny(span, taken)) return [];
    const title = readPost(post);
    return [
      {
        ...bareMention(name, span.start, 'name-before-post'),
        end: span.end,
        posts: title === null ? [] : [title],
      },
    ];
  });
}

/** 格来书记 in an article that knows 降巴·格来 → 降巴·格来. */
function dottedNameOf(words: string, known: ReadonlySet<string>): string | undefined {
  const dotted = dottedNames.get(known) ?? [...known].filter((name) => name.includes('·'));
  dottedNames.set(known, dotted);
  return dotted.find((name) => name.endsWith(`·${words}`));
}

/** The dotted names of the names that an article knows, found once an article. */
const dottedNames = new WeakMap<ReadonlySet<string>, string[]>();

const bodyAt = wordFinder([...departments.words, ...noNames.words]);

/** 赵革 → 赵革; 水利 of 水利局长 is none. */
function nameIn(words: string): string | undefined {
  const surname = surnameLength(words);
  const isName =
    surname > 0 &&
    words.length > surname &&
    words.length <= surname + 2 &&
    bodyAt(words, 0) === undefined &&
    !/[县市区州省委局部办副]/u.test(words);
  return isName ? words : undefined;
}
