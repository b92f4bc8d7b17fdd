import { UsageError } from '../errors.ts';
import { type Copies, copyOfLines } from '../server/copies.ts';

/** The copies that a server sends as lines, while it reads them; each loads what it needs when it is asked for. */
export const copiesOfLines = {
  async '/dump'({ store, query }) {
    checkParameters(query, []);
    const { dump } = await import('../graph/scans/dump.ts');
    return copyOfLines('dump.jsonl', dump(store), { query });
  },
  async '/articles'({ store, query }) {
    checkParameters(query, []);
    const { articleLines } = await import('./articles.ts');
    return copyOfLines('articles.jsonl', articleLines(store), { query });
  },
  async '/export'({ store, query }) {
    const { EXPORT_PARAMETERS, exportLines } = await import('./export.ts');
    checkParameters(query, EXPORT_PARAMETERS);
    return copyOfLines('export.jsonl', exportLines(store, query), { query });
  },
} satisfies Omit<Copies, '/backup'>;

/** What is misspelt would send more than is asked for. */
function checkParameters(query: URLSearchParams, own: readonly string[]): void {
  const known = ['end', ...own];
  for (const name of query.keys())
    if (!known.includes(name))
      throw new UsageError(`there is no parameter ${name}; known are ${known.join(', ')}`);
}
