import { GraphQLError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { z } from 'zod';

const Params = z.object({
  query: z.string().nullish(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});

/** Parses a request and the body that came with it; anything but JSON of the right shape is a 400 that does not repeat it. */
export function parseRequest(
  { method, url }: Request,
  body: Buffer = Buffer.alloc(0),
): GraphQLParams {
  const given = method === 'GET' ? fromSearch(new URL(url)) : fromBody(body);
  const parsed = Params.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw badRequest(
      `${issue?.path.join('.') || 'The request'} is not what GraphQL over HTTP asks for.`,
    );
  }
  const { query, operationName, variables, extensions } = parsed.data;
  return {
    ...(query && { query }),
    ...(operationName && { operationName }),
    ...(variables && { variables }),
    ...(extensions && { extensions }),
  };
}

/** An empty parameter counts as absent, and an unknown one is ignored. */
function fromSearch({ searchParams }: URL): object {
  const json = (name: string) => {
    const text = searchParams.get(name);
    return text ? parseJson(text, `The parameter ${name}`) : null;
  };
  return {
    query: searchParams.get('query') || null,
    operationName: searchParams.get('operationName') || null,
    variables: json('variables'),
    extensions: json('extensions'),
  };
}

function fromBody(bytes: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badRequest('The body is not UTF-8.');
  }
  return parseJson(text, 'The body');
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`${what} is not JSON.`);
  }
}

function badRequest(sentence: string): GraphQLError {
  return new GraphQLError(sentence, {
    extensions: { code: 'BAD_REQUEST', http: { status: 400, spec: false } },
  });
}
