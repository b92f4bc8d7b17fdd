import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Bytes that parsed documents and the errors of those that do not parse may take. */
const DOCUMENT_BYTES = 8_000_000;

/** A longer document is parsed each time: no person and no program writes one twice. */
const MAX_LENGTH = 16_384;

/** What a parsed document takes for each token, its nodes and their places included (measured: 320). */
const BYTES_A_TOKEN = 500;

/** The heap that an error with its stack takes. */
const ERROR_BYTES = 4_000;

/** A cache as graphql-yoga wants it for documents: by their text. */
export interface DocumentCache<Value> {
  get(text: string): Value | undefined;
  set(text: string, value: Value): void;
}

/** The caches of parsed documents and of parse errors: the least recently used go first. */
export function createDocumentCaches() {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: DOCUMENT_BYTES,
    sizeCalculation: (document, text) => 2 * text.length + BYTES_A_TOKEN * tokensOf(document),
  });
  const errors = new LRUCache<string, Error>({
    maxSize: DOCUMENT_BYTES / 4,
    sizeCalculation: (_error, text) => 2 * text.length + ERROR_BYTES,
  });
  return {
    caches: { documentCache: withoutLong(documents), errorCache: withoutLong(errors) },
    sizes: () => ({ documents: cacheSizeOf(documents), parseErrors: cacheSizeOf(errors) }),
  };
}

/** How many entries a cache has, and the bytes that they are counted as. */
export interface CacheSize {
  readonly entries: number;
  readonly bytes: number;
}

/** The size of a cache that is bounded by bytes. */
export function cacheSizeOf({
  size,
  calculatedSize,
}: {
  size: number;
  calculatedSize: number;
}): CacheSize {
  return { entries: size, bytes: calculatedSize };
}

function withoutLong<Value extends object>(cache: LRUCache<string, Value>): DocumentCache<Value> {
  return {
    get: (text) => cache.get(text),
    set(text, value) {
      if (text.length <= MAX_LENGTH) cache.set(text, value);
    },
  };
}

/** How many tokens a document has; it keeps them all for its places. */
export function tokensOf({ loc }: DocumentNode): number {
  let count = 0;
  for (let token = loc?.startToken; token; token = token.next ?? undefined) count += 1;
  return count;
}
