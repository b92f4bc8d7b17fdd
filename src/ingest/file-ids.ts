import { type NodeId, nodeId } from '../graph/model/node-id.ts';
import { articlesOfFiles } from '../graph/nodes/article.ts';
import type { GraphStore } from '../store/store.ts';
import { readStored } from './load/load.ts';
import { isRecordLine } from './record/record-line.ts';

/** An article that was read from a file, as far as its id is concerned. */
interface FileArticle {
  readonly file: string;
  readonly id: NodeId;
}

/**
 * The same inputs, each with the id of the article in the graph that was read from its file. The first id of a file
 * stays, from whichever folder it is named later. Where its own id is that of a file beside it with another ending, as
 * of `a.txt` and `a.html`, its id gets its ending: `a.html`.
 */
export async function withIdsOfFiles(
  store: Pick<GraphStore, 'read'>,
  inputs: readonly unknown[],
): Promise<readonly unknown[]> {
  const read = inputs.map(fileArticleOf);
  const articles = read.filter((one) => one !== undefined);
  if (articles.length === 0) return inputs;
  const files = articles.map(({ file }) => file);
  const stored = await store.read(articlesOfFiles, { files: [...new Set(files)] });
  const idOf = new Map(stored.map(({ file, id }) => [file, id]));
  const unknown = articles.filter(({ file }) => !idOf.has(file)).map(({ id }) => id);
  const fileOf = new Map<NodeId, string | null>(
    (await readStored(store, unknown)).map(({ id, file }) => [id, file]),
  );
  return inputs.map((input, index) => {
    const one = read[index];
    if (one === undefined) return input;
    const holder = fileOf.get(one.id);
    const isBeside = holder != null && holder !== one.file && stemOf(holder) === stemOf(one.file);
    const id = idOf.get(one.file) ?? (isBeside ? withEnding(one) : one.id);
    idOf.set(one.file, id);
    fileOf.set(id, fileOf.get(id) ?? one.file);
    return withId(input, id);
  });
}

function fileArticleOf(input: unknown): FileArticle | undefined {
  const article = isRecordLine(input) && 'article' in input ? input.article : input;
  if (typeof article !== 'object' || article === null) return undefined;
  const { id, file } = article as { readonly id?: unknown; readonly file?: unknown };
  if (typeof id !== 'string' || typeof file !== 'string') return undefined;
  return { file, id: nodeId('Article', id.replace(/^Article:/u, '')) };
}

function stemOf(file: string): string {
  return file.slice(0, 32);
}

function withEnding({ file, id }: FileArticle): NodeId {
  return `${id}${file.slice(32)}` as NodeId;
}

function withId(input: unknown, id: NodeId): unknown {
  const own = id.slice('Article:'.length);
  return isRecordLine(input) && 'article' in input
    ? { ...input, article: { ...(input.article as object), id: own } }
    : { ...(input as object), id: own };
}
