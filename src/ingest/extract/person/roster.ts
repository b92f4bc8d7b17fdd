import { matches } from '../../../text/matches.ts';
import { nameCosts } from '../cost/name-cost.ts';
import suffixes from '../lexicon/organization-suffixes.json' with { type: 'json' };
import { isCompanyPost, readPost } from '../post/post.ts';
import { isPostAlone, upToLastHead } from '../post/post-head.ts';
import { anyOf } from '../text/lexicon.ts';
import { rosterLine } from '../text/roster-line.ts';
import type { Passage } from '../text/sentence.ts';
import { bareMention, type Mention } from './mention.ts';

/** An entry of a list: 县发改局江山(党委委员). */
const ENTRY =
  /(?<words>[^、,;。()\s【】]+(?:\s(?=\p{Script=Han}(?:[、,;。(]|$)))?[^、,;。()\s]*)\s?(?:\((?<note>[^()]{1,40})\))?/gu;
const BODY = new RegExp(
  `^(?<body>\\p{Script=Han}{1,24}?(?:${anyOf(suffixes.words)}|公司|银行|[局委办院会镇乡司处室队所站部厅]|街道|管委会))(?<name>\\p{Script=Han}{2,3}|\\p{Script=Han}\\s\\p{Script=Han}|\\p{Script=Han}{1,7}(?:·\\p{Script=Han}{1,7})+)$`,
  'u',
);

/** 列席:解放(县人大常委会副主任) 苗德雨(县农委) → both, with the post in brackets: the lists of minutes. */
export function inRoster({ text, start }: Passage): Mention[] {
  const line = rosterLine(text);
  if (line === null) return [];
  let before: Shared = { body: '', posts: [], isPost: false };
  return matches(text.slice(line.listStart), ENTRY).flatMap((match) => {
    const { words = '', note = '' } = match.groups ?? {};
    const at = line.listStart + match.index;
    const mark = text.charAt(at - 1);
    const entry = entryOf(words, note);
    before = sharedWith(before, entry, mark);
    if (entry === null || entry.name === '') return [];
    const from = start + at + words.indexOf(entry.name);
    return [
      {
        ...bareMention(entry.name.replace(/\s/gu, ''), from, 'name-in-roster'),
        end: from + entry.name.length,
        posts: postsOf(before.posts, before.body, note),
        isLeader: !line.isStaff && !isCompanyPost(before.body) && !/公司|银行|合作社/u.test(note),
      },
    ];
  });
}

/** The body and the posts that an entry has from those before it. */
interface Shared {
  readonly body: string;
  readonly posts: readonly string[];
  /** Whether the entry before was a post without a name. */
  readonly isPost: boolean;
}

/** 县国土局徐达(副局长)、方向(耕保科长) share the body up to a comma; 旗委副书记、旗长 青格乐图 has both posts. */
function sharedWith(before: Shared, entry: Entry | null, mark: string): Shared {
  const own = entry?.body ?? '';
  const body = own !== '' ? own : /[,;。]/u.test(mark) ? '' : before.body;
  const post = entry?.post ?? '';
  if (post === '') return { body, posts: before.posts, isPost: false };
  const isJoined = mark === '、' && (before.isPost || entry?.name !== '');
  return {
    body,
    posts: isJoined ? [...before.posts, post] : [post],
    isPost: entry?.name === '',
  };
}

interface Entry {
  readonly body: string;
  readonly post: string;
  readonly name: string;
}

function entryOf(words: string, note: string): Entry | null {
  const plain = words.replace(/同志$/u, '');
  if (plain !== words) return entryOf(plain, note);
  if (note === '' && isPostAlone(words)) return { body: '', post: words, name: '' };
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
      length === bare.length && cost <= length * (isBySound ? MOST_COST.bySound : MOST_COST.name),
  );
}

/** 党委委员 of 县发改局 → 县发改局党委委员; 县农委 in brackets is a body and no post. */
function postsOf(posts: readonly string[], body: string, note: string) {
  const printed = [...posts, ...note.split(/[、,]/u)].filter(
    (one) => one !== '' && isPostAlone(one),
  );
  return printed.flatMap((one) => {
    const isOwn =
      posts.includes(one) ||
      /^[县市区州旗省](?:委|政府|人大|政协|\p{Script=Han}{1,8}[局委办院])/u.test(one);
    const whole = readPost(isOwn ? one : `${body}${one}`);
    return whole === null || isCompanyPost(whole.title) ? [] : [whole];
  });
}
