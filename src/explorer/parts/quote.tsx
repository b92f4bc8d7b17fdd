import { addressOfWords } from '../address.ts';
import type { FactField } from '../curate/fact-fields.tsx';
import { MendFact, type StatedFact } from '../curate/mend-fact.tsx';
import { useWords } from '../words/words.ts';
import { Chinese } from './chinese.tsx';

/** The words from which a fact was read, and where they stand. */
export interface QuoteOf extends StatedFact {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly article: { readonly id: string };
}

/** How many words of a fact are quoted: who hosts a meeting is said elsewhere than who attended it. */
const MOST = 3;

/** The words of a fact, longest first, each with a link to its place in the article; none within another. */
export function Quote({
  evidence,
  fields = [],
}: {
  readonly evidence: readonly QuoteOf[];
  /** The values of the fact that a curator may mend. */
  readonly fields?: readonly FactField[];
}) {
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
        <span key={`${one.article.id} ${one.start}`}>
          <q class={one.rejected ? 'rejected' : undefined}>
            <a class="quote" href={addressOfWords(one)}>
              <Chinese>{one.quote}</Chinese>
            </a>
          </q>
          {one.corrected && <span class="faint"> {words.mended}</span>}
          {one.rejected && <span class="faint"> {words.rejected}</span>}
          <MendFact fact={one} fields={fields} />
        </span>
      ))}
    </>
  );
}
