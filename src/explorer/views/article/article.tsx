import { useEffect, useState } from 'preact/hooks';
import { useResponse } from '../../api/use-response.ts';
import { MendFact } from '../../curate/mend-fact.tsx';
import { ExampleNotice } from '../../parts/example-notice.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { LINKED, MarkedText } from '../../parts/marked-text.tsx';
import { Page } from '../../parts/page.tsx';
import { Properties, Section } from '../../parts/section.tsx';
import { useWords } from '../../words/words.ts';
import { UnknownNode } from '../nowhere.tsx';
import { Facts } from './facts.tsx';
import { ARTICLE, type ShownArticle } from './query.ts';

/** The words that the address points at: `#12-30` are the characters from 12 up to 30. */
function linkedWords(): { start: number; end: number } | undefined {
  const found = /^#(?<start>\d{1,7})-(?<end>\d{1,7})$/u.exec(location.hash)?.groups;
  return found && { start: Number(found.start), end: Number(found.end) };
}

/** The same, as the address changes. */
function useLinkedWords(): ReturnType<typeof linkedWords> {
  const [linked, setLinked] = useState(linkedWords);
  useEffect(() => {
    const changed = () => setLinked(linkedWords());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return linked;
}

/** The page of an article. */
export function ArticleView({ id }: { readonly id: string }) {
  const response = useResponse(ARTICLE, { id });
  return (
    <Loaded response={response}>
      {({ article }) =>
        article === null ? <UnknownNode id={id} /> : <Contents article={article} />
      }
    </Loaded>
  );
}

function Contents({ article }: { readonly article: ShownArticle }) {
  const words = useWords();
  const { id, title, url, source, published, text, mentions, corrections } = article;
  const linked = useLinkedWords();
  const [pointed, setPointed] = useState<string | undefined>();
  useEffect(() => {
    if (linked === undefined) return;
    const place = document.querySelector<HTMLElement>('[data-focus]');
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  }, [linked?.start, linked?.end]);
  const marks = [
    ...mentions.edges.flatMap(({ evidence, node }) =>
      evidence.map(({ start, end }) => ({ start, end, of: node.id })),
    ),
    ...(linked === undefined ? [] : [{ ...linked, of: LINKED }]),
  ];
  return (
    <Page kind={words.article} title={title} query={{ document: ARTICLE, variables: { id } }}>
      <ExampleNotice urls={[url]} />
      <Properties
        entries={[
          [words.source, source],
          [words.published, published],
          [words.address, url && <Address url={url} />],
        ]}
      />
      <div class="beside">
        <Section heading={words.articleText}>
          <MarkedText
            text={text}
            marks={marks}
            pointed={pointed}
            onPoint={setPointed}
            focus={linked?.start}
          />
        </Section>
        <Section heading={`${words.factsOf} (${mentions.totalCount})`}>
          <Facts edges={mentions.edges} pointed={pointed} onPoint={setPointed} />
          {mentions.totalCount > mentions.edges.length && (
            <p class="note">{words.cutOff(mentions.edges.length, mentions.totalCount)}</p>
          )}
        </Section>
      </div>
      {corrections.length > 0 && (
        <Section heading={words.corrections}>
          <ul class="found">
            {corrections.map(({ kind, factId, fact, reason, at }) => (
              <li key={factId}>
                <span class="faint">{at.slice(0, 10)}</span> {fact} {reason}
                <MendFact
                  fact={{ factId, rejected: kind === 'REJECTED', corrected: kind === 'CORRECTED' }}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

/** The address of an article, as a link where it is one of the web: any other may be a script. */
function Address({ url }: { readonly url: string }) {
  if (!/^https?:\/\//u.test(url)) return <>{url}</>;
  return (
    <a href={url} rel="noreferrer noopener nofollow" class="outside">
      {url}
    </a>
  );
}
