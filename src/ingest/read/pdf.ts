import { fileURLToPath } from 'node:url';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { DocumentText } from './document-text.ts';

/** Pages of a document at most; an article has some. */
const MAX_PAGES = 200;

/** The text layer of a PDF: its lines, joined to paragraphs. A scan has none, only pictures of words. */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // Fonts of old Chinese documents are not in them: their characters are told by tables that come with the library.
  const folder = (name: string) =>
    fileURLToPath(new URL(`${name}/`, import.meta.resolve('pdfjs-dist/package.json')));
  const loading = getDocument({
    data: bytes,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MAX_PAGES)
      return {
        reason: `has ${document.numPages} pages, more than an article may have (${MAX_PAGES})`,
      };
    const paragraphs: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      appendParagraphs(paragraphs, linesOf(items.filter((item) => 'str' in item)));
    }
    const text = paragraphs.join('\n').trim();
    return text === ''
      ? { reason: 'has no text: it may be a scan, whose words are a picture' }
      : { text };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { reason: isLocked ? 'needs a password' : 'is no PDF that can be read' };
  } finally {
    await loading.destroy();
  }
}

/** A line of a page, as far as it tells where a paragraph begins and ends. */
interface PdfLine {
  text: string;
  readonly left: number;
  right: number;
  /** The height of its characters. */
  readonly size: number;
}

/** Items on one height are a line. */
function linesOf(items: readonly TextItem[]): PdfLine[] {
  const lines: (PdfLine & { readonly base: number })[] = [];
  for (const { str, transform, width, height } of items) {
    if (str === '') continue;
    const [, , , , left = 0, base = 0] = transform as number[];
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.base - base) < Math.max(last.size, height) / 2) {
      last.text += str;
      last.right = Math.max(last.right, left + width);
    } else lines.push({ text: str, left, right: left + width, size: height || 12, base });
  }
  return lines
    .map((line) => ({ ...line, text: line.text.trim() }))
    .filter(({ text }) => text !== '' && !PAGE_NUMBER.test(text));
}

/** `— 3 —`, `3`, `第3页`. */
const PAGE_NUMBER = /^(?:[-—－\s]{0,5}\d{1,4}[-—－\s]{0,5}|第\s?\d{1,4}\s?页.{0,12})$/u;

/**
 * A line goes on with the one before it where that is full, or is long and ends no sentence, and it is not indented. Digits
 * are narrow: a full line may end some characters before the margin.
 */
function appendParagraphs(paragraphs: string[], lines: readonly PdfLine[]): void {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const goesOnAfter = (line: PdfLine) =>
    line.right > right - 2 * line.size ||
    (line.right - line.left > LONG * (right - left) && !SENTENCE_END.test(line.text));
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const isIndented = line.left > left + line.size;
    // A sentence that a page cuts goes on at the top of the next.
    const isCut = paragraphs.length > 0 && !SENTENCE_END.test(paragraphs.at(-1) ?? '');
    const goesOn = before === undefined ? isCut : goesOnAfter(before);
    if (goesOn && !isIndented) paragraphs.push((paragraphs.pop() ?? '') + line.text);
    else paragraphs.push(line.text);
  });
}

/** The share of a page's width that a line has at least which is no heading. */
const LONG = 0.6;

const SENTENCE_END = /[。！？!?：:]["”』」’]?$/u;
