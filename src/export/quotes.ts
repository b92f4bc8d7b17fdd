import { nodeClaims, relationshipClaims } from '../graph/claims/claim-statements.ts';
import { type Claim, decodeClaim } from '../graph/model/claim.ts';
import { quotedArticles } from '../graph/nodes/article.ts';
import { dumpRelationships } from '../graph/scans/dump.ts';
import type { ExportSource } from '../graph/scans/export.ts';
import { grouped } from '../grouped.ts';

/** Where an article states a fact, in its own words. */
export interface FactQuote {
  readonly articleId: string;
  readonly articleTitle: string;
  readonly url: string | null;
  readonly quote: string;
  /** Places in the clean text, in UTF-16 code units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly confidence: number | null;
  readonly rule: string | null;
}

/** A fact: a node, or a relationship between two, with all places where articles state it. */
export interface QuotedFact {
  readonly kind: string;
  readonly from: string;
  readonly to: string | null;
  readonly quotes: readonly FactQuote[];
}

interface StatedFact {
  readonly kind: string;
  readonly from: string;
  readonly to: string | null;
  readonly claims: readonly Claim[];
}

/** The given nodes, and the relationships that start at them, as articles state them. */
export async function factsOfNodes(
  source: Pick<ExportSource, 'read' | 'has'>,
  ids: string[],
): Promise<QuotedFact[]> {
  const stored = new Map(
    (await source.read(nodeClaims, { ids })).map(({ id, claims }) => [id, claims]),
  );
  const nodes = ids.map((id) => ({
    kind: id.slice(0, id.indexOf(':')),
    from: id,
    to: null,
    claims: (stored.get(id) ?? []).map(decodeClaim),
  }));
  const relationships = (await source.read(dumpRelationships, { ids })).map(
    ({ from, type, to, properties }) => ({
      kind: type,
      from,
      to,
      claims: Array.isArray(properties.claims) ? properties.claims.map(decodeClaim) : [],
    }),
  );
  relationships.sort((a, b) => (`${a.kind} ${a.to}` < `${b.kind} ${b.to}` ? -1 : 1));
  const ofNode = grouped(relationships, ({ from }) => from);
  const all = nodes.flatMap((node) => [node, ...(ofNode.get(node.from) ?? [])]);
  return quoted(
    source,
    all.filter(({ to, claims }) => claims.length > 0 && (to === null || source.has(to))),
  );
}

/** Relationships between given nodes, as articles state them. */
export async function factsOfPairs(
  source: Pick<ExportSource, 'read' | 'has'>,
  kind: string,
  pairs: { from: string; to: string }[],
): Promise<QuotedFact[]> {
  const rows = await source.read(relationshipClaims, { pairs });
  const own = rows.filter(({ type }) => type === kind);
  return quoted(
    source,
    own.map(({ from, to, claims }) => ({ kind, from, to, claims: claims.map(decodeClaim) })),
  );
}

async function quoted(
  source: Pick<ExportSource, 'read' | 'has'>,
  facts: readonly StatedFact[],
): Promise<QuotedFact[]> {
  const ids = [...new Set(facts.flatMap(({ claims }) => claims.map(({ article }) => article)))];
  const rows = await source.read(quotedArticles, { parentIds: ids });
  const articles = new Map(rows.map(({ parentId, quoted: [one] }) => [parentId, one]));
  return facts.map(({ claims, ...fact }) => ({
    ...fact,
    quotes: claims.toSorted(earliestFirst).flatMap(({ article: articleId, spans }) => {
      const known = articles.get(articleId);
      if (known === undefined || !source.has(articleId)) return [];
      const { text, article } = known;
      return spans.map(([start, end, confidence, rule = null]) => ({
        articleId,
        articleTitle: article.title,
        url: article.url,
        quote: text.slice(start, end),
        start,
        end,
        confidence,
        rule,
      }));
    }),
  }));
}

/** By the day of publication, those without one last, then by article. */
function earliestFirst(a: Claim, b: Claim): number {
  const [one, other] = [a, b].map(({ published, article }) => `${published ?? '~'} ${article}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}
