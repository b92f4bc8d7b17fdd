import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { loadConfig } from '../../src/config.ts';
import { curating } from '../../src/ingest/curate/curate.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { forget } from '../../src/ingest/load/load.ts';
import { createKeyring, namedKey } from '../../src/server/clients/keys.ts';
import { type Drain, watchConnections } from '../../src/server/drain.ts';
import { createServer, type ServerOptions } from '../../src/server/server.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { exampleArticles } from './articles.ts';
import { emptyGraph } from './graph.ts';

/** The key of every test server. */
export const KEY = 'a-key-that-only-the-tests-know';

/** The curators' key of every test server. */
export const CURATE_KEY = 'a-key-that-curators-alone-have';

/** A server on a free port of the loopback address, over real HTTP. */
export interface TestServer {
  readonly url: string;
  /** Asks a question and returns the whole answer. */
  ask(query: string, variables?: object, key?: string): Promise<Answer>;
  /** Ends the server as a signal does. */
  readonly drain: Drain;
  close(): Promise<void>;
}

/** An answer of GraphQL over HTTP; `data` is left open so that tests compare it as it is. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test compares answers with what it expects, shape and all.
  readonly data?: any;
  readonly errors?: readonly {
    message: string;
    path?: unknown[];
    extensions?: { code?: string; id?: string };
  }[];
}

/** A graph of articles in the embedded engine, by default of the eight first examples, and its server. */
export async function serveExamples(
  articles?: readonly unknown[],
): Promise<{ store: GraphStore; server: TestServer }> {
  const store = await emptyGraph('embedded');
  await ingest(store, articles ?? (await exampleArticles()));
  return { store, server: await serve(store) };
}

/** What a test sets of a server; settings are those of an empty environment by default. */
export type TestOptions = Partial<Omit<ServerOptions, 'settings'>> & {
  readonly settings?: Partial<ServerOptions['settings']>;
};

/** Serves a store until it is closed. */
export async function serve(
  store: GraphStore,
  { settings = {}, ...options }: TestOptions = {},
): Promise<TestServer> {
  const { server } = createServer({
    store,
    ingest: (articles, how) => ingest(store, articles, how),
    forget: (ids) => forget(store, ids),
    curate: curating(store),
    keyring: createKeyring([
      namedKey('ingest key', KEY, ['ingest']),
      namedKey('curate key', CURATE_KEY, ['curate']),
    ]),
    settings: { ...loadConfig({}), ...settings },
    ...options,
  });
  const drain = watchConnections(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    drain,
    async ask(query, variables = {}, key) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(key !== undefined && { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as object) };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
