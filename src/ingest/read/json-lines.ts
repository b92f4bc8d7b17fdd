import { messageOf } from '../../errors.ts';
import { decode } from './decode.ts';
import { parseJson } from './parse-json.ts';

/** Maximum bytes of a line; a longer one is skipped without being buffered. */
export const MAX_LINE = 5 * 1024 * 1024;

/** One line of a file of JSON lines: what it holds, or why it holds nothing. */
export interface JsonLine {
  /** From 1. */
  readonly line: number;
  /** With the line feed at its end. */
  readonly bytes: number;
  readonly value?: unknown;
  readonly reason?: string;
}

/** The lines of a stream of JSON lines; blank lines, a BOM and CRLF are no fault. */
export async function* jsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine> {
  let line = 0;
  for await (const { content, length } of byteLines(chunks)) {
    line += 1;
    const bytes = length + 1;
    if (content === null) {
      yield { line, bytes, reason: `is longer than ${MAX_LINE} bytes` };
      continue;
    }
    const parsed = parseLine(content, { line, bytes });
    if (parsed !== undefined) yield parsed;
  }
}

function parseLine(
  content: Uint8Array,
  about: Pick<JsonLine, 'line' | 'bytes'>,
): JsonLine | undefined {
  try {
    const text = decode(content).trim();
    return text === '' ? undefined : { ...about, value: parseJson(text) };
  } catch (error) {
    return { ...about, reason: messageOf(error) };
  }
}

/** A line as bytes; null for the content of one that is too long. */
interface ByteLine {
  readonly content: Uint8Array | null;
  readonly length: number;
}

/** Splits at line feeds. */
async function* byteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = () => {
    const line = { content: length > MAX_LINE ? null : Buffer.concat(parts), length };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      length += at - from;
      if (length <= MAX_LINE) parts.push(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    length += chunk.length - from;
    if (length <= MAX_LINE) parts.push(chunk.subarray(from));
    else parts = [];
  }
  if (length > 0) yield take();
}
