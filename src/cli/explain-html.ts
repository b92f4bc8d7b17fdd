import type { Extraction } from '../ingest/extract/extract.ts';
import type { ListedFact } from '../ingest/record/list-facts.ts';
import { escapeXml } from '../text/xml.ts';
import {
  type FactMark,
  headOf,
  type MarkedSentence,
  markedSentences,
  partsOf,
  ruleOf,
} from './marked-sentences.ts';

const COLOURS = {
  county: '#2f7d32',
  official: '#00696f',
  post: '#2f5fb3',
  meeting: '#8a3a9c',
  attendance: '#8a6100',
  policy: '#b3261e',
  organization: '#5f6368',
  target: '#4a6b00',
} as const satisfies Readonly<Record<ListedFact['kind'], string>>;

/** What a page of explained articles begins with. It loads nothing and runs nothing. */
export const PAGE_HEAD = `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>xianzhi extract --explain</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.8 system-ui, sans-serif; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h2 { overflow-wrap: anywhere; font-size: 1rem; border-top: 1px solid; padding-top: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; font-size: .875rem; }
dd { margin: 0; }
.sentence { margin: 0; }
.sentence + .facts { margin: 0 0 .75rem; padding: 0 0 0 1rem; font-size: .8rem; list-style: none; display: none; }
.sentence:hover + .facts, .facts:hover, .sentence:focus + .facts { display: block; }
mark { background: none; color: inherit; border-bottom: 2px solid; }
b[class] { border-bottom: 2px solid; font-weight: normal; }
mark:hover { background: color-mix(in srgb, currentColor 15%, transparent); }
${Object.entries(COLOURS)
  .map(([kind, colour]) => `.${kind} { border-color: ${colour}; }`)
  .join('\n')}
@media print { .sentence + .facts { display: block; } }
</style>
</head>
<body>
<p>Point at a word: its facts, and the rule that read each. Point at a sentence, or reach it with the Tab key: all of its facts. ${Object.keys(
  COLOURS,
)
  .map((kind) => `<b class="${kind}">${kind}</b>`)
  .join(' ')}</p>
`;

/** What the page ends with. */
export const PAGE_END = '</body>\n</html>\n';

/** An article of the page: where it was found, its own data, and its text with marks that tell their facts under the pointer. */
export function explainHtml(extraction: Extraction, where: string): string {
  const head = headOf(extraction.record)
    .map(([what, values]) => `<dt>${what}</dt><dd>${escapeXml(values)}</dd>`)
    .join('');
  const sentences = markedSentences(extraction).map(sentenceHtml);
  return `<article>\n<h2>${escapeXml(where)}</h2>\n<dl>${head}</dl>\n${sentences.join('\n')}\n</article>\n`;
}

function sentenceHtml(sentence: MarkedSentence): string {
  const words = partsOf(sentence)
    .map(({ text, marks, kind }) => {
      if (kind === undefined) return escapeXml(text);
      const title = marks.map(factText).join('\n');
      return `<mark class="${kind}" title="${escapeXml(title)}">${escapeXml(text)}</mark>`;
    })
    .join('');
  if (sentence.marks.length === 0) return `<p class="sentence">${words}</p>`;
  const facts = sentence.marks.map((mark) => `<li>${escapeXml(factText(mark))}</li>`);
  return `<p class="sentence" tabindex="0">${words}</p>\n<ul class="facts">${facts.join('')}</ul>`;
}

function factText(mark: FactMark): string {
  return `${mark.fact.kind} ${mark.fact.words} [${ruleOf(mark)}]`;
}
