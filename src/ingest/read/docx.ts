import mammoth from 'mammoth';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { RejectedInputError } from '../../errors.ts';
import type { DocumentText } from './document-text.ts';

/** Bytes of a document when it is unpacked; those of an article's length have less than one million. */
const MAX_UNPACKED = 50_000_000;

/** The text of a Word document, a paragraph a line. Pictures and headers of pages are left out. */
export async function readDocx(bytes: Uint8Array): Promise<DocumentText> {
  const buffer = Buffer.from(bytes);
  try {
    await checkSize(buffer);
    const { value } = await mammoth.extractRawText({ buffer });
    const text = value.replace(/\n{2,}/gu, '\n').trim();
    return text === '' ? { reason: 'has no text' } : { text };
  } catch (error) {
    if (error instanceof RejectedInputError) return { reason: error.message };
    return { reason: 'is no Word document that can be read' };
  }
}

/** A document is a zip, and a small one may unpack to any size: each part is unpacked once, and only counted. */
async function checkSize(buffer: Buffer): Promise<void> {
  const zip: ZipFile = await fromBufferPromise(buffer, { lazyEntries: true });
  let unpacked = 0;
  for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      unpacked += (chunk as Buffer).length;
      if (unpacked > MAX_UNPACKED)
        throw new RejectedInputError(
          `unpacks to more than ${MAX_UNPACKED} bytes, which no article has`,
        );
    }
  }
}
