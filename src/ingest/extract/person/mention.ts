import { firstIndex } from '../../../text/first-index.ts';
import type { PostTitle } from '../post/post.ts';
import type { RuleName } from '../text/rule.ts';

/** A person as one place in the text names them. */
export interface Mention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Where the post before the name begins; the name's start where there is none. */
  readonly postStart: number;
  readonly posts: readonly PostTitle[];
  /** Named in a list of leaders: 县领导甲、乙. */
  readonly isLeader: boolean;
  /** Appointed or removed here, which does not make them present. */
  readonly isAppointed: boolean;
  /** The rule that read it. */
  readonly rule: RuleName;
}

/** A mention of somebody by name alone, who counts as a leader until more is known. */
export function bareMention(name: string, start: number, rule: RuleName): Mention {
  return {
    name,
    start,
    end: start + name.length,
    postStart: start,
    posts: [],
    isLeader: false,
    isAppointed: false,
    rule,
  };
}

/** In text order; of two that overlap the one with posts, then the longer. */
export function distinct(mentions: readonly Mention[]): Mention[] {
  const sorted = [...mentions].sort(
    (a, b) => a.start - b.start || b.posts.length - a.posts.length || b.end - a.end,
  );
  const kept: Mention[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (last === undefined || mention.start >= last.end) kept.push(mention);
  }
  return kept;
}

/** Whether a stretch of the text overlaps one of the mentions. */
export function overlapsAny(
  { start, end }: { start: number; end: number },
  mentions: readonly Mention[],
): boolean {
  return mentions.some((mention) => start < mention.end && mention.start < end);
}

/** The first of things in text order that does not begin before a place. */
export function firstFrom(all: readonly { readonly start: number }[], from: number): number {
  return firstIndex(all, ({ start }) => start >= from);
}

/** The people, who are in text order, that a stretch of the text names. */
export function mentionsIn(
  people: readonly Mention[],
  { start, end }: { start: number; end: number },
): Mention[] {
  const found: Mention[] = [];
  let at = firstFrom(people, start);
  for (let one = people[at]; one !== undefined && one.start < end; one = people[++at]) {
    if (one.end <= end) found.push(one);
  }
  return found;
}
