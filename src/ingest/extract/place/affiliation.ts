import type { Mention } from '../person/mention.ts';
import { isCompanyPost, type PostTitle } from '../post/post.ts';
import type { Place } from './home-area.ts';
import { type Places, townshipsIn } from './places.ts';

/** A township has no code of its own: it is its name within the county that it lies in. */
export interface Township {
  readonly name: string;
  readonly within: Place | null;
}

/** Where a post or a person belongs. */
export type Affiliation = Place | Township;

const CENTRAL = /^(?:中央|国家|国务院|中共中央|全国|中国)/u;
const LEVEL = /^(?:常务|代理?|原)?副?(?<level>自治区|地区|地(?=委)|行署|[省市县区州旗盟])/u;
const OF_TOWNSHIP = /^(?:[镇乡]|街道)/u;
const HEIGHT = ['province', 'prefecture', 'county', 'township'] as const;

/** The area of a post: 建瓯市委书记 → 建瓯市, 省政府副秘书长 → 安徽省; null for a central body or an unknown area. */
function areaOfPost({ title, place }: PostTitle, places: Places): Affiliation | null {
  if (CENTRAL.test(title)) return null;
  if (place !== null) {
    const named = places.named(place);
    if (named !== null) return named;
    if (/[镇乡道木]$/u.test(place)) return { name: place, within: places.subject };
  }
  // 镇党委书记, where just one township is spoken of, is of that one.
  if (OF_TOWNSHIP.test(title) && places.township !== null)
    return { name: places.township, within: places.subject };
  const level = LEVEL.exec(title)?.groups?.level;
  if (level !== undefined) return places.ofLevel(level);
  // 党委书记 in an article that names a township and no county is of the township.
  if (places.subject === null && places.township !== null)
    return { name: places.township, within: null };
  return places.subject;
}

/** Characters between two people of one list at most. */
const NEAR = 60;

/**
 * 江山市委书记甲,市委副书记、市长乙 → 乙 is of 江山市 too: a post without a place is of the area of the same level that
 * was named last in its sentence, and one of a township of the township there. `people` are in text order.
 */
export function withNeighbours(people: readonly Mention[], text: string): Mention[] {
  let last: { readonly place: string; readonly end: number } | undefined;
  return people.map((mention) => {
    const between = last === undefined ? '' : text.slice(last.end, mention.postStart);
    if (between.length > NEAR || /[。;\n]/u.test(between)) last = undefined;
    const placed = mention.posts.map((post) => ({
      ...post,
      place: townshipBefore(post, text, mention.postStart),
    }));
    const posts = placed.map((post) => {
      const level = LEVEL.exec(post.title)?.groups?.level;
      const isOfLast =
        post.place === null && level !== undefined && last?.place.endsWith(level) === true;
      return isOfLast ? { ...post, place: last?.place ?? null } : post;
    });
    const place = posts.findLast((post) => post.place !== null)?.place ?? last?.place;
    if (place !== undefined && place !== null) last = { place, end: mention.end };
    return { ...mention, posts };
  });
}

/** Characters of a sentence at most that are looked at. */
const LONGEST_SENTENCE = 2000;

/** 在东平镇,镇长范云鹤汇报: the one township that the sentence names before a post of a township. */
function townshipBefore({ title, place }: PostTitle, text: string, at: number): string | null {
  if (place !== null || !OF_TOWNSHIP.test(title)) return place;
  let from = at;
  while (from > 0 && at - from < LONGEST_SENTENCE && !'。;\n'.includes(text.charAt(from - 1)))
    from--;
  const [first, ...more] = new Set(townshipsIn(text.slice(from, at)));
  return first === undefined || more.length > 0 ? null : first;
}

/** The area of a person: with posts on two levels the lower one, without a post the article's own. */
export function areaOfPerson(mentions: readonly Mention[], places: Places): Affiliation | null {
  const posts = mentions.flatMap((mention) => mention.posts);
  if (posts.length === 0) return places.near(mentions[0]?.start ?? 0).subject;
  const areas = mentions
    .flatMap((mention) => areasOfPosts(mention, places))
    .filter((area) => area !== null);
  return areas.sort((a, b) => heightOf(b) - heightOf(a))[0] ?? null;
}

/** The area of each post of a mention: 市委常委、组织部部长: one that names no level is of the area before it. */
export function areasOfPosts({ posts, start }: Mention, article: Places): (Affiliation | null)[] {
  const places = article.near(start);
  let before: Affiliation | null | undefined;
  return posts.map((post) => {
    const isBare = post.place === null && !LEVEL.test(post.title) && !CENTRAL.test(post.title);
    const area: Affiliation | null =
      isBare && before !== undefined ? before : areaOfPost(post, places);
    before = area;
    return area;
  });
}

/** Whether a person is an official: given a public post, placed among leaders, or appointed. */
export function isOfficial(mentions: readonly Mention[]): boolean {
  const posts = mentions.flatMap((mention) => mention.posts);
  if (posts.length === 0)
    return mentions.some(({ isLeader, isAppointed }) => isLeader || isAppointed);
  return posts.some(({ title }) => !isCompanyPost(title));
}

/** The level of an area in the words of the record. */
export function levelOf(area: Affiliation): (typeof HEIGHT)[number] {
  if ('within' in area) return 'township';
  return (
    {
      PROVINCE: 'province',
      PREFECTURE: 'prefecture',
      COUNTY: 'county',
      TOWNSHIP: 'township',
    } as const
  )[area.area.level];
}

function heightOf(area: Affiliation): number {
  return HEIGHT.indexOf(levelOf(area));
}
