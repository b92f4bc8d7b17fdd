import { type ArticleWords, addressOfWords } from '../address.ts';

/** A step of a trail as text, with the words that state it. */
export interface TrailText {
  readonly text: string;
  readonly evidence: readonly (ArticleWords & { readonly quote: string })[];
}

/** Steps as Markdown: a numbered list, with a quote and the address of its words below each. */
export function markdownOf(title: string, steps: readonly TrailText[], origin: string): string {
  const lines = steps.flatMap(({ text, evidence }, index) => [
    `${index + 1}. ${escaped(text)}`,
    ...evidence.flatMap((one) => [
      `   > ${escaped(one.quote)}`,
      `   > <${origin}${addressOfWords(one)}>`,
      '',
    ]),
  ]);
  return [`# ${escaped(title)}`, '', ...lines].join('\n').trimEnd().concat('\n');
}

/** Text on one line that Markdown takes as it is. */
const escaped = (text: string) =>
  text.replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ').replace(/[\\`*_{}[\]<>#|]/gu, '\\$&');
