import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import neo4j from 'neo4j-driver';
import { decodeClaim } from '../src/graph/model/claim.ts';
import { sourceSpan } from '../src/text/alignment.ts';
import { highlight } from '../src/text/search/highlight.ts';
import { folding, indexedWord, searchWords } from '../src/text/search/search-text.ts';

/**
 * The limit: `node:http`, one Cypher statement an answer written by hand for it, and
 * `JSON.stringify`. It knows seven operations by name and gives the answers of the schema, cursors
 * aside; it checks nothing and can answer nothing else. Prints its address; its argument is Neo4j's.
 */
const driver = neo4j.driver(process.argv[2] ?? '', neo4j.auth.basic('', ''), {
  disableLosslessIntegers: true,
});

// biome-ignore lint/suspicious/noExplicitAny: what a statement returns is known where it is written.
type Row = any;

async function rows(cypher: string, params: object): Promise<Row[]> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(cypher, params);
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

const cursor = (...place: unknown[]) => Buffer.from(JSON.stringify(place)).toString('base64url');

const NESTED = `
MATCH (m:Meeting) WHERE m.date >= $from
WITH m ORDER BY m.date, m.id LIMIT 20
CALL (m) {
  MATCH (m)<-[a:ATTENDED]-(o:Official)
  WITH a, o ORDER BY a.order, o.id LIMIT 10
  CALL (o) {
    MATCH (o)-[b:ATTENDED]->(n:Meeting)
    WITH b, n ORDER BY n.date DESC, n.id LIMIT 5
    RETURN collect({roles: b.roles, node: {id: n.id, title: n.title, date: n.date}}) AS meetings
  }
  CALL (o) {
    MATCH (o)-[h:HOLDS]->(p:Post)
    WITH h, p ORDER BY h.firstSeen, p.id
    RETURN collect({post: {title: p.title, county: head([(p)-[:IN]->(c:County) | {name: c.name}])}}) AS tenures
  }
  RETURN collect({roles: a.roles, node: {id: o.id, name: o.name, meetings: {edges: meetings}, tenures: tenures}}) AS attendees
}
RETURN collect({node: {id: m.id, title: m.title, date: m.date, attendees: {edges: attendees}}}) AS edges`;

const WHO = `
MATCH (m:Meeting {id: $meeting})
CALL (m) {
  MATCH (m)<-[a:ATTENDED]-(o:Official)
  WITH a, o ORDER BY a.order, o.id LIMIT 51
  RETURN collect({order: a.order, roles: a.roles, postTitle: a.postTitle, node: {id: o.id, name: o.name, pinyin: o.pinyin}, claims: a.claims}) AS edges
}
CALL (m) {
  MATCH (article:Article)-[:MENTIONS]->(m)
  RETURN collect({id: article.id, title: article.title, url: article.url, text: article.text, sourceText: article.sourceText, alignment: article.alignment}) AS articles
}
RETURN m.id AS id, m.title AS title, m.type AS type, m.date AS date, m.place AS place, m.statedAttendance AS statedAttendance,
  head([(m)-[:HELD_IN]->(c:County) | {id: c.id, name: c.name, code: c.code}]) AS county,
  COUNT { (m)<-[:ATTENDED]-() } AS total, edges, articles`;

const OF_OFFICIAL = `
MATCH (o:Official {id: $official})
CALL (o) {
  MATCH (o)-[a:ATTENDED]->(m:Meeting)
  WITH a, m ORDER BY m.date DESC, m.id LIMIT 21
  RETURN collect({roles: a.roles, postTitle: a.postTitle, node: {id: m.id, title: m.title, date: m.date,
    county: head([(m)-[:HELD_IN]->(c:County) | {id: c.id, name: c.name}])}}) AS edges
}
RETURN o.id AS id, o.name AS name, edges, COUNT { (o)-[:ATTENDED]->() } AS total,
  COUNT { (o)-[a:ATTENDED]->() WHERE 'HOST' IN a.roles } AS hosted,
  COUNT { (o)-[a:ATTENDED]->() WHERE 'SPEAKER' IN a.roles } AS spoke`;

const FIND = `
MATCH (o:Official {id: $officials[0]})-[:ATTENDED]->(m:Meeting)
WHERE EXISTS { (m)-[:HELD_IN]->(:County {id: $county})} AND m.lastDay >= $from AND m.date <= $to
  AND all(other IN $officials[1..] WHERE EXISTS { (m)<-[:ATTENDED]-(:Official {id: other}) })
WITH m ORDER BY m.date, m.id
WITH collect(m) AS found
CALL (found) {
  UNWIND found[..21] AS m
  RETURN collect({node: {id: m.id, title: m.title, type: m.type, date: m.date,
    county: head([(m)-[:HELD_IN]->(c:County) | {id: c.id, name: c.name}]),
    attendees: COLLECT { MATCH (m)<-[a:ATTENDED]-(o:Official) WHERE 'HOST' IN a.roles WITH a, o ORDER BY a.order, o.id LIMIT 5 RETURN {node: {id: o.id, name: o.name}} }}}) AS edges
}
RETURN size(found) AS total, edges`;

const CO_ATTENDANCE = `
MATCH (:County {id: $county})<-[:HELD_IN]-(m:Meeting)
MATCH (m)<-[:ATTENDED]-(a:Official)
MATCH (m)<-[:ATTENDED]-(b:Official) WHERE a.id < b.id
WITH a, b, count(*) AS shared, min(m.date) AS firstShared, max(m.date) AS lastShared
ORDER BY shared DESC, a.id + ' ' + b.id LIMIT $first + 1
WITH a, b, shared, firstShared, lastShared, COUNT { (a)-[:ATTENDED]->(:Meeting)-[:HELD_IN]->(:County {id: $county}) } AS ofA, COUNT { (b)-[:ATTENDED]->(:Meeting)-[:HELD_IN]->(:County {id: $county}) } AS ofB
RETURN collect({node: {officials: [{id: a.id, name: a.name}, {id: b.id, name: b.name}], sharedMeetings: shared,
  jaccard: toFloat(shared) / (ofA + ofB - shared), firstShared: firstShared, lastShared: lastShared}}) AS edges`;

const PATH = `
MATCH (a:Node {id: $from}), (b:Node {id: $to})
MATCH p = allShortestPaths((a)-[:ATTENDED|HOLDS|IN|HELD_IN|DISCUSSED|ISSUED|REPRESENTED|STATES|PART_OF*..6]-(b))
WITH p ORDER BY [n IN nodes(p) | n.id] LIMIT 4
RETURN [n IN nodes(p) | {nodeId: n.id, label: coalesce(n.name, n.title, n.metric), date: n.date}] AS nodes,
  [r IN relationships(p) | {source: startNode(r).id, target: endNode(r).id, type: type(r), roles: r.roles, claims: r.claims}] AS edges`;

const TEXTS = `
UNWIND $ids AS id MATCH (article:Article {id: id})
RETURN article.id AS id, article.title AS title, article.url AS url, article.text AS text, article.sourceText AS sourceText, article.alignment AS alignment`;

const SEARCH = `
UNWIND $words AS each
CALL (each) { MATCH (n:Node) WHERE n.searchText CONTAINS each WITH n LIMIT 1000 RETURN count(n) AS few }
WITH each AS rarest ORDER BY few LIMIT 1
MATCH (n:Node) WHERE n.searchText CONTAINS rarest AND all(word IN $words WHERE n.searchText CONTAINS word)
WITH n, CASE WHEN n.searchText CONTAINS $exact THEN 3000000000 WHEN n.searchText CONTAINS $prefix THEN 2000000000 ELSE 1000000000 END
  + (999 - size(coalesce(n.name, n.title, n.metric))) * 1000000 + COUNT { (n)--() } AS key
ORDER BY key DESC, n.id
WITH count(n) AS total, collect({key: key, n: n})[..21] AS found
RETURN total, [f IN found | {key: f.key, id: f.n.id, name: f.n.name, title: f.n.title, metric: f.n.metric, date: f.n.date}] AS found`;

interface Text {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly text: string;
  readonly sourceText: string;
  readonly alignment: string;
}

function evidence(
  claims: readonly string[] | null,
  texts: ReadonlyMap<string, Text>,
  first: number,
) {
  return (claims ?? [])
    .map(decodeClaim)
    .flatMap(({ article, spans }) => spans.map((span) => ({ article, span })))
    .slice(0, first)
    .map(({ article, span: [start, end] }) => {
      const { id, title, url, text, sourceText, alignment } = texts.get(article) as Text;
      const source = sourceSpan(JSON.parse(alignment), { start, end });
      return {
        quote: text.slice(start, end),
        sourceQuote: sourceText.slice(source.start, source.end),
        start,
        end,
        article: { id, title, url },
      };
    });
}

const page = (edges: Row[], size: number, cursors: string[]) => ({
  hasNextPage: edges.length > size,
  endCursor: cursors[Math.min(edges.length, size) - 1] ?? null,
});

const ANSWERS: Readonly<Record<string, (variables: Row) => Promise<object>>> = {
  async 'nested-attendance'({ from }) {
    const [row] = await rows(NESTED, { from });
    return { meetings: { edges: row.edges } };
  },
  async 'who-attended'({ meeting }) {
    const [row] = await rows(WHO, { meeting });
    if (row === undefined) return { meeting: null };
    const { total, edges, articles, ...own } = row;
    const texts = new Map<string, Text>(articles.map((one: Text) => [one.id, one]));
    return {
      meeting: {
        ...own,
        attendees: {
          totalCount: total,
          edges: edges.slice(0, 50).map(({ claims, ...edge }: Row) => ({
            ...edge,
            evidence: evidence(claims, texts, 3),
          })),
          pageInfo: page(
            edges,
            50,
            edges.map((edge: Row) => cursor(edge.order, edge.node.id)),
          ),
        },
      },
    };
  },
  async 'meetings-of-official'({ official }) {
    const [row] = await rows(OF_OFFICIAL, { official });
    const { total, hosted, spoke, edges, ...own } = row;
    return {
      official: {
        ...own,
        meetings: {
          totalCount: total,
          edges: edges.slice(0, 20),
          pageInfo: page(
            edges,
            20,
            edges.map((edge: Row) => cursor(edge.node.date, edge.node.id)),
          ),
        },
        hosted: { totalCount: hosted },
        spoke: { totalCount: spoke },
      },
    };
  },
  async 'find-meetings'({ county, from, to, officials }) {
    const [row] = await rows(FIND, { county, from, to, officials });
    const edges = row.edges.map((edge: Row) => ({
      cursor: cursor(edge.node.date, edge.node.id),
      node: { ...edge.node, attendees: { edges: edge.node.attendees } },
    }));
    return {
      meetings: {
        totalCount: row.total,
        edges: edges.slice(0, 20),
        pageInfo: page(
          edges,
          20,
          edges.map((edge: Row) => edge.cursor),
        ),
      },
    };
  },
  async 'co-attendance'({ county, first }) {
    const [row] = await rows(CO_ATTENDANCE, { county, first: neo4j.int(first) });
    const { edges } = row;
    return {
      coAttendance: {
        edges: edges.slice(0, first),
        pageInfo: page(
          edges,
          first,
          edges.map(({ node }: Row) =>
            cursor(node.sharedMeetings, node.officials.map(({ id }: Row) => id).join(' ')),
          ),
        ),
      },
    };
  },
  async 'path-between-officials'({ from, to }) {
    const found = await rows(PATH, { from, to });
    const shown = found.slice(0, 3);
    const articles = shown.flatMap(({ edges }) =>
      edges.flatMap(({ claims }: Row) =>
        (claims ?? []).slice(0, 1).map((one: string) => decodeClaim(one).article),
      ),
    );
    const read = await rows(TEXTS, { ids: [...new Set(articles)] });
    const texts = new Map<string, Text>(read.map((one) => [one.id, one]));
    return {
      paths: {
        truncated: found.length > 3,
        paths: shown.map(({ nodes, edges }) => ({
          length: edges.length,
          nodes: nodes.map(({ nodeId, label, date }: Row) => {
            const type = nodeId.slice(0, nodeId.indexOf(':'));
            const node = type === 'Meeting' ? { id: nodeId, date } : { id: nodeId };
            return { nodeId, type: type.toUpperCase(), label, node };
          }),
          edges: edges.map(({ claims, ...edge }: Row) => ({
            ...edge,
            evidence: evidence(claims, texts, 1).map(({ quote, article }) => ({ quote, article })),
          })),
        })),
      },
    };
  },
  async search({ query }) {
    const words = searchWords(query);
    const whole = folding(query).replaceAll(' ', '');
    const [row] = await rows(SEARCH, {
      words: words.map(indexedWord),
      exact: `\n${whole}\n`,
      prefix: `\n${whole}`,
    });
    const { total, found } = row;
    return {
      search: {
        totalCount: total,
        edges: found.slice(0, 20).map(({ key, id, name, title, metric, date }: Row) => {
          const type = id.slice(0, id.indexOf(':'));
          const own = {
            Official: { name },
            County: { name },
            Meeting: { title, date },
            Policy: { title },
            Article: { title },
          }[type as 'Official'];
          return {
            score: key / 4_000_000_000,
            highlight: highlight(name ?? title ?? metric, words, type === 'Official'),
            node: { __typename: type, id, ...own },
          };
        }),
        pageInfo: page(
          found,
          20,
          found.map(({ key, id }: Row) => cursor(key, id)),
        ),
      },
    };
  },
};

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const answer = ANSWERS[request.url?.slice(1) ?? ''];
  const data = await answer?.(JSON.parse(Buffer.concat(chunks).toString('utf8')).variables);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ data }));
});
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`),
);
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void driver.close();
});
