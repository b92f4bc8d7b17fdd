import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { maskError } from '../../graphql/builder/errors.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Rejection } from '../gate.ts';
import { refuse } from '../rejections.ts';
import { type AtomEntry, type AtomFeed, atomXml } from './atom.ts';
import { changesToFollow, type FeedChange, FOLLOWED } from './feed-query.ts';

/** The statuses of errors that a feed may end with; 500 for any other. */
const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  TIMEOUT: 504,
  SERVICE_UNAVAILABLE: 503,
};

/** Answers `/feed?county=…`, `?official=…` or `?policy=…` with the newest changes as Atom. */
export async function sendFeed(
  request: IncomingMessage,
  response: ServerResponse,
  store: Pick<GraphStore, 'read' | 'engine'>,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, {
      status: 405,
      code: 'BAD_REQUEST',
      message: 'A feed is read by GET.',
    });
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const given = FOLLOWED.filter((kind) => searchParams.has(kind));
  const [kind] = given;
  if (kind === undefined || given.length > 1 || searchParams.getAll(kind).length > 1)
    return refuse(
      response,
      rejectedName(`Name one of ${FOLLOWED.join(', ')}, once: /feed?county=620522.`),
    );
  const name = searchParams.get(kind) ?? '';
  try {
    const followed = await changesToFollow(store, kind, name);
    if (followed === null)
      return refuse(response, {
        status: 404,
        code: 'NOT_FOUND',
        message: `No ${kind} has the id ${name}.`,
      });
    const { id, label, changes } = followed;
    send(request, response, {
      id: urnOf(id),
      title: `${label} – xianzhi`,
      self: `/feed?${new URLSearchParams({ [kind]: name }).toString()}`,
      entries: changes.edges.map(({ node }) => {
        const { of, ...entry } = entryOf(node);
        return { id: urnOf(`${of}@${node.at}`), updated: node.at, ...entry };
      }),
    });
  } catch (error) {
    const { message, extensions } = maskError(error, 'Unexpected error.');
    const code = String(extensions.code);
    const status = STATUS[code];
    if (status === undefined) throw error;
    // The query calls its variable otherwise than the address does.
    refuse(response, { status, code, message: message.replace(/^`(?:id|name)`/u, `\`${kind}\``) });
  }
}

function rejectedName(message: string): Rejection {
  return { status: 400, code: 'BAD_USER_INPUT', message };
}

/** A feed is asked for again and again: one that is the same is not sent again. */
function send(request: IncomingMessage, response: ServerResponse, feed: AtomFeed): void {
  const body = Buffer.from(atomXml(feed));
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'no-cache');
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
  if (known.some((one) => one === '*' || one.replace(/^W\//u, '') === etag)) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, {
    'content-type': 'application/atom+xml; charset=utf-8',
    'content-length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A name that stays the same wherever the graph is served. */
function urnOf(id: string): string {
  return `urn:xianzhi:${encodeURIComponent(id)}`;
}

/** What an entry says of a change, and the id of what it is a change of. */
function entryOf(
  change: FeedChange,
): Pick<AtomEntry, 'title' | 'content' | 'link'> & { readonly of: string } {
  switch (change.__typename) {
    case 'ArticleChange': {
      const { id, title, source, published, url } = change.article;
      return {
        of: id,
        title: `Article: ${title}`,
        content: joined([source, published]),
        link: url,
      };
    }
    case 'MeetingChange': {
      const { id, title, date, evidence } = change.meeting;
      return { of: id, title: `Meeting: ${joined([title, date])}`, ...quoted(evidence) };
    }
    case 'TenureChange': {
      const { official, post, evidence } = change.tenure;
      const title = `Post: ${joined([official.name, post.title])}`;
      return { of: `${official.id} ${post.id}`, title, ...quoted(evidence) };
    }
    case 'CorrectionChange': {
      const { factId, kind, fact, properties, article } = change.correction;
      const what = kind === 'REJECTED' ? 'Rejected by a curator' : 'Corrected by a curator';
      return {
        of: factId,
        title: `${what}: ${article?.title ?? fact ?? ''}`,
        content: joined([fact, properties.join(', ')]),
        link: article?.url ?? null,
      };
    }
  }
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(', ');
}

function quoted(evidence: readonly { quote: string; article: { url: string | null } }[]) {
  const [first] = evidence;
  return { content: first?.quote ?? '', link: first?.article.url ?? null };
}
