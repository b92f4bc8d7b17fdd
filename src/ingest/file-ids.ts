import { articleIdOf, keyOf, type NodeId, nodeId } from '../graph/model/node-id.ts';
import { articlesOfFiles } from '../graph/nodes/article.ts';
import type { GraphStore } from '../store/store.ts';
import { readStored } from './load/load.ts';
import { isRecordLine } from './record/record-line.ts';

/** An article that was read from a file, as far as its id is concerned. */
interface FileArticle {
  readonly file: string;
  readonly id: NodeId;
  readonly text: unknown;
}

/**
 * The same inputs, each with the id of the article in the graph that was read from its file. The first id of a file
 * stays, from whichever folder it is named later. So it does where the file was moved: an article of the same text, whose id is a
 * part of its path, is the same. Where its own id is that of a file beside it with another ending, as
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
  const ofFiles = await store.read(articlesOfFiles, { files: [...new Set(files)] });
  const idOf = new Map(ofFiles.map(({ file, id }) => [file, id]));
  const unknown = articles.filter(({ file }) => !idOf.has(file)).flatMap(candidatesOf);
  const stored = new Map(
    (await readStored(store, [...new Set(unknown)])).map((one) => [one.id as NodeId, one]),
  );
  const fileOf = new Map<NodeId, string | null>([...stored].map(([id, { file }]) => [id, file]));
  const idFor = (one: FileArticle): NodeId => {
    const moved = candidatesOf(one).find((id) => stored.get(id)?.sourceText === one.text);
    if (moved !== undefined) return moved;
    const holder = fileOf.get(one.id);
    const isBeside = holder != null && holder !== one.file && stemOf(holder) === stemOf(one.file);
    return isBeside ? withEnding(one.id, one) : one.id;
  };
  return inputs.map((input, index) => {
    const one = read[index];
    if (one === undefined) return input;
    const id = idOf.get(one.file) ?? idFor(one);
    idOf.set(one.file, id);
    fileOf.set(id, fileOf.get(id) ?? one.file);
    return withId(input, id);
  });
}

/** `Article:2017/a` of a `.txt` → also `Article:2017/a.txt`, `Article:a` and `Article:a.txt`: what it may be called already. */
function candidatesOf(one: FileArticle): NodeId[] {
  const parts = keyOf(one.id).split('/');
  return parts.flatMap((_, index) => {
    const id = nodeId('Article', parts.slice(index).join('/'));
    return [id, withEnding(id, one)];
  });
}

function fileArticleOf(input: unknown): FileArticle | undefined {
  const article = isRecordLine(input) && 'article' in input ? input.article : input;
  if (typeof article !== 'object' || article === null) return undefined;
  const { id, file, text } = article as Readonly<Record<'id' | 'file' | 'text', unknown>>;
  if (typeof id !== 'string' || typeof file !== 'string') return undefined;
  return { file, id: articleIdOf(id), text };
}

function stemOf(file: string): string {
  return file.slice(0, 32);
}

function withEnding(id: NodeId, { file }: FileArticle): NodeId {
  return `${id}${file.slice(32)}` as NodeId;
}

function withId(input: unknown, id: NodeId): unknown {
  const own = id.slice('Article:'.length);
  return isRecordLine(input) && 'article' in input
    ? { ...input, article: { ...(input.article as object), id: own } }
    : { ...(input as object), id: own };
}
