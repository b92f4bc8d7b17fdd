import { readHead } from '../extract/text/document-header.ts';
import { readHtml } from './html.ts';

/** What an article is made of that was published as a page. */
export interface PageArticle {
  readonly title: string | null;
  readonly source: string | null;
  readonly published: string | null;
  readonly text: string;
}

/** Elements that a page may have; the largest of newspapers have some thousands. */
const MAX_ELEMENTS = 50_000;

/** Reads a page, or says why it is none that can be read. */
export function readPage(html: string): PageArticle | { readonly reason: string } {
  const elements = html.match(/<[a-z]/giu)?.length ?? 0;
  if (elements > MAX_ELEMENTS)
    return { reason: `has ${elements} elements, more than a page may have (${MAX_ELEMENTS})` };
  const { title, text, whole } = readHtml(html);
  const [own, page] = [readHead(text), readHead(whole, html)];
  return {
    title: title?.slice(0, 300) ?? null,
    // Metadata is read from the main part; the rest of the page fills the gaps.
    source: own.source === null ? page.source : null,
    published: own.published === null ? page.published : null,
    text,
  };
}
