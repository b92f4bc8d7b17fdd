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

/** How many words of a fact are quoted: who hosts a meeting is said elsewhere than who attended it. */
const MOST = 3;

/** The words of a fact, longest first, each with a link to its place in the article; none within another. */
export function Quote({ evidence }: { readonly evidence: readonly QuoteOf[] }) {
  const words = useWords();
  const told = evidence
    .toSorted((one, other) => other.quote.length - one.quote.length)
    .filter(
      (one, index, all) => !all.slice(0, index).some(({ quote }) => quote.includes(one.quote)),
    )
    .slice(0, MOST);
  if (told.length === 0) return <span class="faint">{words.noQuote}</span>;
  return (
    <>
      {told.map((one) => (
        <q key={`${one.article.id} ${one.start}`}>
          <a class="quote" href={addressOfWords(one)}>
            <Chinese>{one.quote}</Chinese>
          </a>
        </q>
      ))}
    </>
  );
}
