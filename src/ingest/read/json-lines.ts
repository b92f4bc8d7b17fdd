import { messageOf } from '../../errors.ts';
import { decode } from './decode.ts';
import { parseJson } from './parse-json.ts';

/** Maximum bytes of a line; a longer one is skipped without being buffered. */
export const MAX_LINE = 5 * 1024 * 1024;

/** One line of a file of JSON lines: what it holds, or why it holds nothing. */
export interface JsonLine {
  /** From 1. */
  readonly line: number;
  readonly value?: unknown;
  readonly reason?: string;
}

/** The lines of a stream of JSON lines; blank lines, a BOM and CRLF are no fault. */
export async function* jsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine> {
  let line = 0;
  for await (const bytes of byteLines(chunks)) {
    line += 1;
    if (bytes === null) {
      yield { line, reason: `is longer than ${MAX_LINE} bytes` };
      continue;
    }
    const parsed = parseLine(bytes, line);
    if (parsed !== undefined) yield parsed;
  }
}

function parseLine(bytes: Uint8Array, line: number): JsonLine | undefined {
  try {
    const text = decode(bytes).trim();
    return text === '' ? undefined : { line, value: parseJson(text) };
  } catch (error) {
    return { line, reason: messageOf(error) };
  }
}

/** Splits at line feeds; null is a line that is too long. */
async function* byteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = () => {
    const whole = length > MAX_LINE ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    return whole;
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
