import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useKeptFocus } from '../kept-focus.ts';
import type { QuoteOf } from '../parts/quote.tsx';
import { type GraphWords, useGraphWords } from '../words/graph-words.ts';
import { markdownOf } from './markdown.ts';
import { RelationSentence, type StatedRelation } from './relation-sentence.tsx';
import { relationText } from './relation-text.ts';

/** A step of a trail: what it says, and the words that state it. */
export interface TrailStep {
  readonly key: string;
  /** As the page shows it. */
  readonly content: ComponentChildren;
  readonly text: string;
  readonly evidence: readonly QuoteOf[];
}

/** The step of a relation. */
export function relationStep(relation: StatedRelation, words: GraphWords): TrailStep {
  const { source, type, target, evidence } = relation;
  return {
    key: `${source.nodeId} ${type} ${target.nodeId}`,
    text: relationText(relation, words),
    evidence,
    content: <RelationSentence relation={relation} />,
  };
}

/** Steps as a numbered list, to be printed with the page or copied as Markdown. */
export function Trail({
  title,
  steps,
}: {
  readonly title: string;
  readonly steps: readonly TrailStep[];
}) {
  const words = useGraphWords();
  const list = useKeptFocus<HTMLOListElement>();
  const [text, setText] = useState<string | undefined>();
  const [isCopied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    const markdown = markdownOf(title, steps, location.origin);
    try {
      await navigator.clipboard.writeText(markdown);
      setCopied(true);
    } catch {
      // A browser that copies nothing by itself shows the text, to be copied by hand.
      setText(markdown);
    }
  }
  return (
    <>
      <ol class="trail" ref={list}>
        {steps.map(({ key, content }) => (
          <li key={key}>{content}</li>
        ))}
      </ol>
      <div class="files">
        <button type="button" onClick={copy}>
          {words.copyMarkdown}
        </button>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
        <span role="status">{isCopied && words.copied}</span>
      </div>
      {text !== undefined && (
        <textarea class="markdown" aria-label={words.copyMarkdown} readOnly rows={8} value={text} />
      )}
    </>
  );
}
