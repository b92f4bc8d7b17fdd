import type { ResultOf } from 'gql.tada';
import { addressOfWords } from '../../address.ts';
import { useResponse } from '../../api/use-response.ts';
import { Chinese } from '../../parts/chinese.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { NodeLink } from '../../parts/node-link.tsx';
import { Page } from '../../parts/page.tsx';
import { Section } from '../../parts/section.tsx';
import { Marked } from '../../search/marked.tsx';
import { useWords } from '../../words/words.ts';
import { FoundList } from './found-list.tsx';
import { SEARCH, SEARCH_TEXTS } from './query.ts';

/** The kinds of node in the order in which people look for them. */
const KINDS = [
  'officials',
  'meetings',
  'counties',
  'policies',
  'organizations',
  'posts',
  'articles',
] as const;

/** What was found for some words, by kind. */
export function SearchView({ words: wanted }: { readonly words: string }) {
  const words = useWords();
  const variables = { words: wanted };
  const response = useResponse(SEARCH, variables);
  return (
    <Page title={words.results(wanted)} isChinese={false} query={{ document: SEARCH, variables }}>
      <Loaded response={response}>{(data) => <Found data={data} />}</Loaded>
      {isLongEnough(wanted) && <Texts wanted={wanted} />}
    </Page>
  );
}

/** Texts are searched for words of two characters and more. */
function isLongEnough(words: string): boolean {
  return words
    .split(/\s+/u)
    .filter(Boolean)
    .every((word) => [...word].length > 1);
}

function Found({ data }: { readonly data: ResultOf<typeof SEARCH> }) {
  const words = useWords();
  const headings = { ...words, officials: words.people, policies: words.documents };
  const isEmpty = KINDS.every((kind) => !data[kind]?.totalCount);
  return (
    <>
      <nav class="counts" aria-label={words.kind}>
        {KINDS.filter((kind) => data[kind]?.totalCount).map((kind) => (
          <a key={kind} href={`#${kind}`}>
            {headings[kind]} {data[kind]?.totalCount}
          </a>
        ))}
      </nav>
      <p role="status" class={isEmpty ? undefined : 'hidden'}>
        {isEmpty
          ? `${words.nothingFound} ${words.tryOther}`
          : words.resultsOf(KINDS.reduce((sum, kind) => sum + (data[kind]?.totalCount ?? 0), 0))}
      </p>
      {KINDS.map((kind) => {
        const found = data[kind];
        if (found === null) return <p key={kind}>{words.tooLong}</p>;
        return (
          found.totalCount > 0 && (
            <div key={kind} id={kind}>
              <FoundList heading={headings[kind]} count={found.totalCount} edges={found.edges} />
            </div>
          )
        );
      })}
    </>
  );
}

function Texts({ wanted }: { readonly wanted: string }) {
  const words = useWords();
  const response = useResponse(SEARCH_TEXTS, { words: wanted });
  return (
    <Section heading={words.articlesWith}>
      <Loaded response={response}>
        {({ articles: { edges, totalCount } }) => (
          <>
            {totalCount === 0 && <p>{words.nothingFound}</p>}
            <ul class="found">
              {edges.map(({ node, matches }) => (
                <li key={node.id}>
                  <NodeLink id={node.id} words={node.title} />{' '}
                  <span class="faint">{node.published}</span>
                  {matches.map((match) => (
                    <p key={match.start}>
                      <a class="quote" href={addressOfWords({ ...match, article: node })}>
                        <Chinese>
                          <Marked words={match.quote} />
                        </Chinese>
                      </a>
                    </p>
                  ))}
                </li>
              ))}
            </ul>
            {totalCount > edges.length && (
              <p class="note">{words.cutOff(edges.length, totalCount)}</p>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}
