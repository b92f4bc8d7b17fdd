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

/** A main part with fewer Chinese characters, or without the end of a sentence, is no article. */
const LEAST_HAN = 30;

/** A text without a page around it that has as many links is one all the same. */
const MANY_LINKS = 5;

/** The article out of a page's chrome; a plain fragment without a page around it is taken whole. */
export function readHtml(html: string): MainPart {
  const isPage =
    /<(?:html|head|title|body)[\s>]/iu.test(html) ||
    (html.match(/<a\s/giu)?.length ?? 0) >= MANY_LINKS;
  const { document } = parseHTML(wholePage(html));
  const named = titleOf(document);
  for (const hidden of document.querySelectorAll('script, style, noscript, template, body title'))
    hidden.remove();
  const whole = textOf(document.body);
  const isReadable = document.querySelectorAll('*').length <= READABLE && !isDeep(document.body);
  if (!isPage || !isReadable) return { title: named, text: whole, whole };
  dropLinkLists(document);
  const body: Dom = document.body.cloneNode(true);
  const main = new Readability(document, {
    charThreshold: ENOUGH_CHARACTERS,
    keepClasses: false,
  }).parse();
  const text = main?.content
    ? textOf(parseHTML(`<html><body>${main.content}</body></html>`).document.body)
    : '';
  return {
    title: named ?? (main?.title || null),
    text: isArticle(text) ? text : textOf(body),
    whole,
  };
}

/** HTML leaves it to the parser to open `<html>` and `<body>`, and this one does not. */
function wholePage(html: string): string {
  const page = html.replace(/^\s{0,20}<!doctype[^>]{0,300}>/iu, '');
  const whole = /<html[\s>]/iu.test(page) ? page : `<html>${page}</html>`;
  if (/<body[\s>]/iu.test(whole)) return whole;
  const head = /<\/head>/iu.exec(whole) ?? /<html[\s>]/iu.exec(whole);
  const open = whole.indexOf('>', head?.index) + 1;
  return `${whole.slice(0, open)}<body>${whole.slice(open)}`;
}

/** A list of this many links is of the page; this share of its text is in them. */
const LINK_LIST = { links: 5, share: 0.8 } as const;

/** Headlines of other news, as lists of links: Readability leaves them where the article is short. */
function dropLinkLists(document: Document): void {
  const length = (words: string | null) => (words ?? '').replace(/\s+/gu, '').length;
  for (const list of document.querySelectorAll('ul, ol, dl, nav, table, div')) {
    const links = [...list.querySelectorAll('a')];
    const linked = links.reduce((sum, link) => sum + length(link.textContent), 0);
    const isList =
      links.length >= LINK_LIST.links &&
      linked >= LINK_LIST.share * length(list.textContent) &&
      !isArticle(list.textContent ?? '');
    if (isList) list.remove();
  }
}

/** A main part may be a small share of a page with many headlines: what it says decides. */
function isArticle(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= LEAST_HAN && /[。!！?？]/u.test(text);
}

interface PageDocument {
  querySelectorAll(selector: string): Iterable<{ readonly textContent: string | null }>;
  querySelector(selector: string): {
    readonly textContent: string | null;
    getAttribute(name: string): string | null;
  } | null;
}

/** What a page names its article: a site's logo in `<h1>` is no title, for the page's own title does not begin with it. */
function titleOf(document: PageDocument): string | null {
  const given = ['ArticleTitle', 'og:title']
    .map((name) => document.querySelector(`meta[name="${name}"], meta[property="${name}"]`))
    .map((meta) => meta?.getAttribute('content')?.trim() ?? '')
    .find((title) => title !== '');
  const whole = document.querySelector('title')?.textContent?.trim() ?? '';
  const headings = [...document.querySelectorAll('h1, h2')]
    .map((heading) => heading.textContent?.replace(/\s+/gu, ' ').trim() ?? '')
    .filter((heading) => heading !== '');
  const told = headings.find(
    (heading) => whole.startsWith(heading) && !SITE.test(heading) && heading !== whole,
  );
  const first = headings.find((heading) => !SITE.test(heading));
  return (given && titleWithoutSite(given)) || told || titleWithoutSite(whole) || first || null;
}

/** 秦安县人民政府, 岳西网: what a site names itself. */
const SITE = /(?:人民政府|政府网|门户网站?|新闻网|日报|在线|网)$/u;

/** 全县推进会召开_秦安县人民政府 → 全县推进会召开; a site's own name alone is no title. */
function titleWithoutSite(title: string): string {
  const parts = title.split(/[_|]| - |—/u).map((part) => part.trim());
  return parts.find((part) => part !== '' && !SITE.test(part)) ?? '';
}

/** Elements of a page at most that Readability looks at: it looks at all of them for each. */
const READABLE = 10_000;

/** Elements within one another in a page at most that Readability looks at: it calls itself for each. */
const DEEPEST = 250;

/** Whether elements nest deeper than in any page: tags that nobody closed. */
function isDeep(body: Dom): boolean {
  let level: Dom[] = [body];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    level = level.flatMap(({ childNodes }) =>
      [...childNodes].filter(({ nodeType }) => nodeType === ELEMENT),
    );
    if (level.length === 0) return false;
  }
  return true;
}

/** Elements within a line; what they are not, odd ones too, stands on lines of its own. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RP RT RUBY S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG'.split(
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
    else if (node.nodeType === ELEMENT)
      for (const piece of pieces(node).reverse()) stack.push(piece);
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
  const name = element.nodeName.toUpperCase();
  // o:p and st1:chsdate are of a word processor.
  return INLINE.has(name) || name.includes(':') ? children : ['\n', ...children, '\n'];
}
