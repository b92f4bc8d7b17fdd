import { dump } from '../graph/scans/dump.ts';
import { type Copies, copyOfLines } from '../server/copies.ts';

/** The copies that a server sends as lines, while it reads them; each loads what it needs when it is asked for. */
export const copiesOfLines = {
  '/dump': async ({ store }) => copyOfLines('dump.jsonl', dump(store)),
  async '/articles'({ store }) {
    const { articleLines } = await import('./articles.ts');
    return copyOfLines('articles.jsonl', articleLines(store));
  },
  async '/export'({ store, query }) {
    const { exportLines } = await import('./export.ts');
    return copyOfLines('export.jsonl', exportLines(store, query));
  },
} satisfies Omit<Copies, '/backup'>;
