import { grouped } from '../../grouped.ts';
import type { ExtractionRecord, RecordRole } from '../record/record.ts';
import { firstFrom, type Mention } from './person/mention.ts';
import type { RoleClaim } from './role/role-claim.ts';
import type { Quote } from './text/quote.ts';

type Participant = ExtractionRecord['meetings'][number]['participants'][number];

/**
 * The participants: first people outside lists, as they occur, then the lists in text order, whose names
 * have an order from 1.
 */
export function participantsOf(
  roles: readonly RoleClaim[],
  withPosts: ReadonlyMap<string, readonly Mention[]>,
  from: number,
  quote: Quote,
): Participant[] {
  const names = [...new Set(roles.map(({ mention }) => mention.name))];
  const inList = new Set(roles.filter((claim) => claim.inList).map(({ mention }) => mention.name));
  const byName = grouped(roles, ({ mention }) => mention.name);
  const firsts = new Map(
    names.map((name) => {
      const first = byName.get(name)?.find((claim) => claim.inList === inList.has(name));
      return [name, first?.mention.start ?? 0];
    }),
  );
  const firstAt = (name: string) => firsts.get(name) ?? 0;
  const ordered = names.sort(
    (a, b) => Number(inList.has(a)) - Number(inList.has(b)) || firstAt(a) - firstAt(b),
  );
  const outside = names.length - inList.size;
  return ordered.map((name, index) => {
    const own = byName.get(name) ?? [];
    const others = withPosts.get(name) ?? [];
    const posted =
      own.find(({ mention }) => mention.posts.length > 0)?.mention ??
      others[firstFrom(others, from)];
    const claims = firstOfEachRole(own);
    return {
      name,
      roles: claims.map(({ role }) => role),
      post: posted?.posts.map(({ printed }) => printed).join('、') ?? null,
      order: inList.has(name) ? index - outside + 1 : null,
      evidence: claims.flatMap(({ spans, rule, mention }) => [
        ...spans.map((span) => quote(span, rule, mention.rule)),
        // Whom no post makes an official has the words of the name here alone.
        ...(mention.rule === 'name-before-verb' ? [quote(mention, mention.rule)] : []),
      ]),
    };
  });
}

function firstOfEachRole(claims: readonly RoleClaim[]): RoleClaim[] {
  const byRole = new Map<RecordRole, RoleClaim>();
  for (const claim of claims) if (!byRole.has(claim.role)) byRole.set(claim.role, claim);
  return [...byRole.values()];
}
