import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The main part of a page as text, and what the page calls it. */
export interface MainPart {
  readonly title: string | null;
  readonly text: string;
  /** The text of the whole page: its head names outlet and day where the main part does not. */
  readonly whole: string;
}

/** Chinese pages are short by Readability's count of characters, which was made for English. */
const ENOUGH_CHARACTERS = 60;

/** A page with a main part this small has none: the whole text is used. */
const LEAST_SHARE = 0.2;

/** The article out of a page's chrome; a plain fragment without a page around it is taken whole. */
export function readHtml(html: string): MainPart {
  const isPage = /<body[\s>]/iu.test(html);
  const { document } = parseHTML(isPage ? html : `<html><body>${html}</body></html>`);
  for (const hidden of document.querySelectorAll('script, style, noscript, template'))
    hidden.remove();
  const whole = textOf(document.body);
  const title =
    document.querySelector('h1')?.textContent?.trim() || titleWithoutSite(document.title);
  if (!isPage) return { title: title || null, text: whole, whole };
  const main = new Readability(document, {
    charThreshold: ENOUGH_CHARACTERS,
    keepClasses: false,
  }).parse();
  const text = main?.content
    ? textOf(parseHTML(`<html><body>${main.content}</body></html>`).document.body)
    : '';
  return {
    title: title || main?.title || null,
    text: text.length >= whole.length * LEAST_SHARE ? text : whole,
    whole,
  };
}

/** 全县推进会召开_秦安县人民政府 → 全县推进会召开. */
function titleWithoutSite(title: string): string {
  return title.split(/[_|]| - /u)[0]?.trim() ?? '';
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CENTER DD DIV DL DT FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
);

interface Dom {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Dom>;
}

/** The text of an element, each block on a line of its own. */
function textOf(element: Dom): string {
  const parts: string[] = [];
  const stack: (Dom | string)[] = [element];
  // A loop and not recursion: a page may nest deeper than the stack.
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if (node.nodeType === TEXT) parts.push((node.textContent ?? '').replace(/\s+/gu, ' '));
    else if (node.nodeType === ELEMENT) stack.push(...pieces(node).reverse());
  }
  return parts
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

const ELEMENT = 1;
const TEXT = 3;

function pieces(element: Dom): (Dom | string)[] {
  const children = [...element.childNodes];
  return BLOCKS.has(element.nodeName.toUpperCase()) ? ['\n', ...children, '\n'] : children;
}
