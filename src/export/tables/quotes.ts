import { nodeClaims, relationshipClaims } from '../../graph/claims/claim-statements.ts';
import { type Claim, decodeClaim } from '../../graph/model/claim.ts';
import { byPublication } from '../../graph/model/fold-claims.ts';
import { labelOf } from '../../graph/model/node-id.ts';
import { quotedArticles } from '../../graph/nodes/article.ts';
import { dumpRelationships } from '../../graph/scans/dump.ts';
import type { ExportSource } from '../../graph/scans/export.ts';
import { grouped } from '../../grouped.ts';

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

/** What is read of an export, and what belongs to it. */
type StatedSource = Pick<ExportSource, 'read' | 'has'>;

interface StatedFact {
  readonly kind: string;
  readonly from: string;
  readonly to: string | null;
  readonly claims: readonly Claim[];
}

/** The given nodes, and the relationships that start at them, as articles state them. */
export async function factsOfNodes(source: StatedSource, ids: string[]): Promise<QuotedFact[]> {
  const nodes = await statedNodes(source, ids);
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

/** The first words from which each of the given nodes was read; undefined for what no exported article states. */
export async function firstQuotesOf(
  source: StatedSource,
  ids: string[],
): Promise<ReadonlyMap<string, FactQuote | undefined>> {
  const facts = await quoted(source, await statedNodes(source, ids));
  return new Map(facts.map(({ from, quotes: [first] }) => [from, first]));
}

async function statedNodes(source: StatedSource, ids: string[]): Promise<StatedFact[]> {
  const stored = new Map(
    (await source.read(nodeClaims, { ids })).map(({ id, claims }) => [id, claims]),
  );
  return ids.map((id) => ({
    kind: labelOf(id) ?? '',
    from: id,
    to: null,
    claims: (stored.get(id) ?? []).map(decodeClaim),
  }));
}

/** Relationships between given nodes, as articles state them. */
export async function factsOfPairs(
  source: StatedSource,
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

async function quoted(source: StatedSource, facts: readonly StatedFact[]): Promise<QuotedFact[]> {
  const ids = [...new Set(facts.flatMap(({ claims }) => claims.map(({ article }) => article)))];
  const rows = await source.read(quotedArticles, { parentIds: ids });
  const articles = new Map(rows.map(({ parentId, quoted: [one] }) => [parentId, one]));
  return facts.map(({ claims, ...fact }) => ({
    ...fact,
    quotes: claims.toSorted(byPublication).flatMap(({ article: articleId, spans }) => {
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
