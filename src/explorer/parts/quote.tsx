import { addressOf } from '../address.ts';
import { useWords } from '../words/words.ts';
import { Chinese } from './chinese.tsx';

/** The words from which a fact was read, and where they stand. */
export interface QuoteOf {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly article: { readonly id: string };
}

/** The address of words within the page of their article, which marks them. */
export function addressOfWords({ article, start, end }: Omit<QuoteOf, 'quote'>): string {
  return `${addressOf({ name: 'article', id: article.id })}#${start}-${end}`;
}

/** The first words of a fact, with a link to their place in the article. */
export function Quote({ evidence }: { readonly evidence: readonly QuoteOf[] }) {
  const words = useWords();
  const [first] = evidence;
  if (first === undefined) return <span class="faint">{words.noQuote}</span>;
  return (
    <q>
      <a class="quote" href={addressOfWords(first)}>
        <Chinese>{first.quote}</Chinese>
      </a>
    </q>
  );
}
