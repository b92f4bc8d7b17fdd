import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { messageOf, RejectedInputError } from '../../errors.ts';
import { MAX_TEXT } from '../record/article-input.ts';
import { isRecordLine } from '../record/record-line.ts';
import { moduleBeside, openThreads, type Task, type Threads } from '../threads.ts';
import { decode } from './decode.ts';
import type { DocumentText } from './document-text.ts';
import { fileKey } from './file-key.ts';
import { jsonLines } from './json-lines.ts';
import type { PageArticle } from './page.ts';
import { parseJson } from './parse-json.ts';

/** Something found at the inputs: an article to be checked, what is refused and why, or a file passed over. */
export type FoundInput = (
  | { readonly kind: 'article'; readonly article: unknown }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'skipped'; readonly reason: string }
) & {
  readonly where: string;
  /** Bytes of the inputs that it took. */
  readonly bytes: number;
};

const NO_INPUT = 'not .txt, .html, .json, .jsonl, .pdf or .docx';

/** No text of MAX_TEXT characters has more bytes. */
const MAX_FILE = MAX_TEXT * 4;

/** Bytes of a document of an office program: most are pictures. */
const MAX_DOCUMENT = 30_000_000;

type InputReader = (path: string, id: string, pages: LazyThreads) => AsyncGenerator<FoundInput>;

const READERS: Readonly<Record<string, InputReader>> = {
  '.txt': readText,
  '.html': readPageFile,
  '.htm': readPageFile,
  '.json': readJsonLines,
  '.jsonl': readJsonLines,
  '.pdf': readDocument('./pdf', 'readPdf'),
  '.docx': readDocument('./docx', 'readDocx'),
};

/** The lines of files of extraction records; a line that is none is refused. */
export async function* readRecords(paths: readonly string[]): AsyncGenerator<FoundInput> {
  for (const path of paths) {
    for await (const found of fromLines(path, createReadStream(path))) {
      const isRecord = found.kind !== 'article' || isRecordLine(found.article);
      yield isRecord
        ? found
        : {
            ...found,
            kind: 'refused',
            reason: 'is no line of {"article": …, "record": …}',
          };
    }
  }
}

/** Everything at the paths, in order: files, folders (all below them, sorted) and `-` for standard input. */
export async function* readPaths(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<FoundInput> {
  const pages = lazyThread();
  try {
    for (const path of paths) {
      if (path === '-') yield* readStdin(stdin);
      else yield* readPath(path, pages);
    }
  } finally {
    await pages.close();
  }
}

/** Bytes of all files at the paths; undefined with standard input, whose end is not known. */
export async function bytesAt(paths: readonly string[]): Promise<number | undefined> {
  if (paths.includes('-')) return undefined;
  let bytes = 0;
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile()) bytes += found.size;
    if (!found?.isDirectory()) continue;
    for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
      const isRead = entry.isFile() && extname(entry.name).toLowerCase() in READERS;
      if (isRead) bytes += (await stat(join(entry.parentPath, entry.name))).size;
    }
  }
  return bytes;
}

async function* readPath(path: string, pages: LazyThreads): AsyncGenerator<FoundInput> {
  const found = await stat(path).catch((error: unknown) => messageOf(error));
  if (typeof found === 'string') {
    yield { kind: 'refused', where: path, bytes: 0, reason: `cannot be read: ${found}` };
    return;
  }
  if (found.isFile()) {
    yield* readFileAt(path, basename(path), pages);
    return;
  }
  if (!found.isDirectory()) {
    yield { kind: 'skipped', where: path, bytes: 0, reason: NO_INPUT };
    return;
  }
  const root = await realpath(path);
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  if (files.length === 0)
    yield { kind: 'skipped', where: path, bytes: 0, reason: 'a folder without files' };
  for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    if (file.includes('\ufffd') && !existsSync(file)) {
      yield {
        kind: 'refused',
        where: file,
        bytes: 0,
        reason: 'has a name that is no UTF-8: rename it',
      };
      continue;
    }
    const reason = await passedOver(file, root);
    if (reason !== undefined) yield { kind: 'skipped', where: file, bytes: 0, reason };
    else yield* readFileAt(file, relative(path, file).split(sep).join('/'), pages);
  }
}

/**
 * Why an entry of a folder is not read. A link leads to a file of the folder; what leads out of it, to a
 * folder, to a pipe or to nowhere is passed over: whoever fills a folder does not decide what else is read.
 */
async function passedOver(file: string, root: string): Promise<string | undefined> {
  const target = await realpath(file).catch(() => undefined);
  if (target === undefined) return 'a link to nowhere';
  if (!target.startsWith(`${root}${sep}`)) return 'a link out of the folder';
  const isFile = await stat(target).then((found) => found.isFile());
  return isFile ? undefined : 'no file';
}

/** The path below the folder that was named, without its ending, is the id of an article that has none. */
async function* readFileAt(
  path: string,
  below: string,
  pages: LazyThreads,
): AsyncGenerator<FoundInput> {
  const ending = extname(path).toLowerCase();
  const reader = READERS[ending];
  if (reader === undefined) {
    yield { kind: 'skipped', where: path, bytes: 0, reason: NO_INPUT };
    return;
  }
  try {
    yield* reader(path, below.slice(0, below.length - ending.length), pages);
  } catch (error) {
    yield { kind: 'refused', where: path, bytes: 0, reason: reasonOf(error) };
  }
}

async function* readText(path: string, id: string): AsyncGenerator<FoundInput> {
  const { text, bytes } = await readWhole(path);
  const article = { id, file: await fileKey(path), text };
  yield { kind: 'article', article, where: path, bytes };
}

/** Pages are read in a thread, which can be ended: what others wrote may take a parser for ever. */
async function* readPageFile(
  path: string,
  id: string,
  pages: LazyThreads,
): AsyncGenerator<FoundInput> {
  const { text: html, bytes } = await readWhole(path);
  const page = await pages.run(READ_PAGE, html, PAGE_MS);
  if ('reason' in page) {
    yield { kind: 'refused', where: path, bytes, reason: page.reason };
    return;
  }
  const article = { id, file: await fileKey(path), ...page };
  yield { kind: 'article', article, where: path, bytes };
}

/** Reads documents with a function of a module, which is loaded for the first; in a thread, as pages are. */
function readDocument(module: string, name: string): InputReader {
  const task: Task<Uint8Array, DocumentText> = {
    module: moduleBeside(import.meta.url, module),
    name,
  };
  return async function* (path, id, threads) {
    const { size: bytes } = await stat(path);
    if (bytes > MAX_DOCUMENT) throw new RejectedInputError(tooLarge(bytes, MAX_DOCUMENT));
    const document = await threads.run(task, new Uint8Array(await readFile(path)), DOCUMENT_MS);
    if ('reason' in document) {
      yield { kind: 'refused', where: path, bytes, reason: document.reason };
      return;
    }
    const article = { id, file: await fileKey(path), ...document };
    yield { kind: 'article', article, where: path, bytes };
  };
}

const READ_PAGE: Task<string, PageArticle | { readonly reason: string }> = {
  module: moduleBeside(import.meta.url, './page'),
  name: 'readPage',
};

/** Milliseconds that a page may take. */
const PAGE_MS = 5_000;

/** Milliseconds that a document of an office program may take. */
const DOCUMENT_MS = 10_000;

/** A thread that is started for the first page: most inputs are none. */
function lazyThread() {
  let threads: Threads | undefined;
  return {
    run<Input, Output>(task: Task<Input, Output>, input: Input, milliseconds: number) {
      threads ??= openThreads(1);
      return threads.run(task, input, milliseconds);
    },
    close: async () => threads?.close(),
  };
}

type LazyThreads = ReturnType<typeof lazyThread>;

/** A .json or .jsonl file: one article a line, or the whole file one article. */
async function* readJsonLines(path: string): AsyncGenerator<FoundInput> {
  const whole = await wholeJson(path);
  if (whole !== undefined) {
    const articles = Array.isArray(whole) ? whole : [whole];
    const bytes = (await stat(path)).size / Math.max(articles.length, 1);
    for (const [index, article] of articles.entries()) {
      yield { kind: 'article', article, where: `${path}:${index + 1}`, bytes };
    }
    return;
  }
  yield* fromLines(path, createReadStream(path));
}

/** A .json file that is one value over several lines; undefined for JSON lines and for a large file. */
async function wholeJson(path: string): Promise<unknown> {
  if (extname(path).toLowerCase() !== '.json' || (await stat(path)).size > MAX_FILE)
    return undefined;
  try {
    return parseJson(decode(await readFile(path)));
  } catch {
    return undefined;
  }
}

async function* fromLines(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<FoundInput> {
  for await (const { line, bytes, value, reason } of jsonLines(chunks)) {
    const where = `${name}:${line}`;
    if (reason !== undefined) yield { kind: 'refused', where, bytes, reason };
    else yield { kind: 'article', article: value, where, bytes };
  }
}

/** JSON lines if the first character is `{`, else one article. */
async function* readStdin(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<FoundInput> {
  const chunks = stdin[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let first = '';
  while (first === '') {
    const { value, done } = await chunks.next();
    if (done === true) break;
    head.push(value);
    first = Buffer.concat(head)
      .toString('latin1')
      .replace(/^(?:\xef\xbb\xbf|\s)+/u, '')
      .slice(0, 1);
  }
  const all = (async function* () {
    yield* head;
    yield* { [Symbol.asyncIterator]: () => chunks };
  })();
  if (first === '{') {
    yield* fromLines('standard input', all);
    return;
  }
  const bytes: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of all) {
    length += chunk.length;
    if (length <= MAX_FILE) bytes.push(chunk);
  }
  const where = 'standard input';
  if (length > MAX_FILE) {
    yield { kind: 'refused', where, bytes: length, reason: tooLarge(length) };
  } else if (length > 0) {
    try {
      yield {
        kind: 'article',
        article: { text: decode(Buffer.concat(bytes)) },
        where,
        bytes: length,
      };
    } catch (error) {
      yield { kind: 'refused', where, bytes: length, reason: reasonOf(error) };
    }
  }
}

async function readWhole(path: string): Promise<{ text: string; bytes: number }> {
  const { size } = await stat(path);
  if (size > MAX_FILE) throw new RejectedInputError(tooLarge(size));
  return { text: decode(await readFile(path)), bytes: size };
}

function tooLarge(size: number, most = MAX_FILE): string {
  return `has ${size} bytes, more than an article may have (${most})`;
}

function reasonOf(error: unknown): string {
  return error instanceof RejectedInputError
    ? error.message
    : `cannot be read: ${messageOf(error)}`;
}
