import { nameCosts } from '../cost/name-cost.ts';
import suffixes from '../lexicon/organization-suffixes.json' with { type: 'json' };
import { isCompanyPost, readPost } from '../post/post.ts';
import { isPostAlone, upToLastHead } from '../post/post-head.ts';
import { anyOf } from '../text/lexicon.ts';
import { rosterLine } from '../text/roster-line.ts';
import type { Passage } from '../text/sentence.ts';
import { bareMention, type Mention } from './mention.ts';

/** An entry of a list: 县发改局江山(党委委员). */
const ENTRY = /(?<words>[^、,;。()\s【】]+(?:\s(?=\p{Script=Han}(?:[、,;。(]|$)))?[^、,;。()\s]*)\s?(?:\((?<note>[^()]{1,40})\))?/gu;
const BODY = new RegExp(
  `^(?<body>\\p{Script=Han}{1,24}?(?:${anyOf(suffixes.words)}|公司|银行|[局委办院会镇乡司处室队所站部厅]|街道|管委会))(?<name>\\p{Script=Han}{2,3}|\\p{Script=Han}\\s\\p{Script=Han}|\\p{Script=Han}{1,7}(?:·\\p{Script=Han}{1,7})+)$`,
  'u',
);

/** 列席:解放(县人大常委会副主任) 苗德雨(县农委) → both, with the post in brackets: the lists of minutes. */
export function inRoster({ text, start }: Passage): Mention[] {
  const line = rosterLine(text);
  if (line === null) return [];
  let body = '';
  let posts: string[] = [];
  let lastWasPost = false;
  return Array.from(text.slice(line.at).matchAll(ENTRY)).flatMap((match) => {
    const { words = '', note = '' } = match.groups ?? {};
    const at = line.at + match.index;
    // 县国土局徐达(副局长)、方向(耕保科长): a comma ends what the body covers.
    if (/[,;。]/u.test(text.charAt(at - 1))) body = '';
    if (isPostAlone(words) && note === '') {
      // 旗委副书记、旗长 青格乐图 has both; a post behind a blank begins anew.
      posts = text.charAt(at - 1) === '、' && lastWasPost ? [...posts, words] : [words];
      lastWasPost = true;
      return [];
    }
    lastWasPost = false;
    const entry = entryOf(words);
    if (entry === null) return [];
    if (entry.body !== '') body = entry.body;
    if (entry.post !== '') posts = text.charAt(at - 1) === '、' ? [...posts, entry.post] : [entry.post];
    const own = posts;
    const name = entry.name.replace(/\s/gu, '');
    const from = start + at + words.indexOf(entry.name);
    return [
      {
        ...bareMention(name, from, 'name-in-roster'),
        end: from + entry.name.length,
        posts: postsOf(own, body, note),
        isLeader: !line.isStaff && !isCompanyPost(body) && !/公司|银行|合作社/u.test(note),
      },
    ];
  });
}

interface Entry {
  readonly body: string;
  readonly post: string;
  readonly name: string;
}

function entryOf(words: string): Entry | null {
  const plain = words.replace(/同志$/u, '');
  if (plain !== words) return entryOf(plain);
  const post = upToLastHead(words);
  if (post !== null && isName(words.slice(post.length)))
    return { body: '', post, name: words.slice(post.length) };
  const { body, name } = BODY.exec(words)?.groups ?? {};
  if (body !== undefined && name !== undefined && isName(name)) return { body, post: '', name };
  return isName(words) ? { body: '', post: '', name: words } : null;
}

/** What a name costs at most, a character: in such a list nearly anything is one. */
const MOST_COST = { name: 13, bySound: 7 } as const;

function isName(words: string): boolean {
  const bare = words.replace(/\s/gu, '');
  if (/^\p{Script=Han}{1,7}(?:·\p{Script=Han}{1,7})+$/u.test(bare)) return true;
  if (!/^\p{Script=Han}{2,7}$/u.test(bare)) return false;
  return nameCosts(bare).some(
    ({ length, cost, isBySound }) =>
      length === bare.length &&
      cost <= length * (isBySound ? MOST_COST.bySound : MOST_COST.name),
  );
}

/** 党委委员 of 县发改局 → 县发改局党委委员; 县农委 in brackets is a body and no post. */
function postsOf(posts: readonly string[], body: string, note: string) {
  const printed = [...posts, ...note.split(/[、,]/u)].filter((one) => one !== '' && isPostAlone(one));
  return printed.flatMap((one) => {
    const isOwn = posts.includes(one) || /^[县市区州旗省](?:委|政府|人大|政协|\p{Script=Han}{1,8}[局委办院])/u.test(one);
    const whole = readPost(isOwn ? one : `${body}${one}`);
    return whole === null || isCompanyPost(whole.title) ? [] : [whole];
  });
}
