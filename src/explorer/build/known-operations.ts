import { createHash } from 'node:crypto';
import { parse, print } from 'graphql';
import type { Plugin } from 'vite';

/** The file with the documents of the page by their SHA-256, which the server reads. */
export const OPERATIONS_FILE = 'operations.json';

/**
 * Puts `{ text, hash }` in the place of each document of the page: `` graphql(`query Home { … }`) ``. The server knows all
 * documents by their hashes, so that a browser sends 64 characters instead.
 */
export function knownOperations(): Plugin {
  const known = new Map<string, string>();
  return {
    name: 'known-operations',
    transform(code, id) {
      if (!id.endsWith('/query.ts')) return null;
      return code.replace(/graphql\(\s*`(?<document>[^`]*)`,?\s*\)/gu, (...found) => {
        const { document = '' } = found.at(-1) as { document?: string };
        const text = print(parse(document));
        const hash = createHash('sha256').update(text).digest('hex');
        known.set(hash, text);
        return JSON.stringify({ text, hash });
      });
    },
    generateBundle() {
      const source = JSON.stringify(Object.fromEntries([...known].sort()));
      this.emitFile({ type: 'asset', fileName: OPERATIONS_FILE, source });
    },
  };
}
