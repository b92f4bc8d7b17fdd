import { labelOf } from '../../graph/model/node-id.ts';
import { type AnyNode, labelTextOf } from '../../graph/nodes/any-node.ts';
import { MAX_SCORE, searchPage } from '../../graph/queries/search.ts';
import { highlight } from '../../text/search/highlight.ts';
import { folding, indexedWord, searchWords } from '../../text/search/search-text.ts';
import { builder, type Context } from '../builder/builder.ts';
import { NodeTypeRef } from '../builder/enums.ts';
import { badUserInput } from '../builder/errors.ts';
import { connectionOptions, EdgeRef } from '../connection/connection-types.ts';
import { emptyPage } from '../connection/lazy-page.ts';
import { rootConnectionOf } from '../connection/root-connection.ts';

/** Characters of a query at most; no name or title needs as many. */
const MAX_QUERY = 500;

interface Hit {
  readonly cursor: string;
  readonly node: AnyNode;
  readonly key: number;
  readonly words: readonly string[];
}

const SearchEdgeRef = builder.objectRef<Hit>('SearchResultEdge').implement({
  description: 'A search result.',
  interfaces: [EdgeRef],
  fields: (t) => ({
    node: t.field({
      description: 'The node that matches.',
      type: builder.nodeInterfaceRef(),
      resolve: ({ node }) => node,
    }),
    score: t.float({
      description:
        'The rank, from 0 to 1: exact matches from 0.75, names that start with the words from 0.5, names that contain them from 0.25; within these, shorter names and nodes of higher degree are higher.',
      resolve: ({ key }) => key / MAX_SCORE,
    }),
    highlight: t.string({
      description: 'The matched text with the matches marked by « and »: 全县«脱贫»攻坚推进会.',
      resolve: ({ node, words }) =>
        highlight(labelTextOf(node), words, labelOf(node.id) === 'Official'),
    }),
  }),
});

/**
 * The words to look up in an index, where there are several and there is one. The embedded engine
 * has none and reads every text for each word: there the longest goes first, as the fewest have it.
 */
function indexedWords({ store }: Context, words: readonly string[]): string[] {
  return store.engine === 'neo4j' && words.length > 1 ? [...words] : [];
}

const SearchConnectionRef = builder.connectionObject(
  {
    type: builder.nodeInterfaceRef(),
    ...connectionOptions('SearchResult', 'search results'),
  },
  SearchEdgeRef,
);

builder.queryField('search', (t) =>
  t.connection(
    {
      description:
        'Search over names and titles, best first: simplified or traditional characters, or pinyin with or without tones and spaces. Every word must be there, anywhere and in any order; punctuation is ignored. Null if it takes too long.',
      type: builder.nodeInterfaceRef(),
      nullable: true,
      args: {
        query: t.arg.string({
          required: true,
          description: `The words: 脱贫攻坚, 脫貧攻堅, tuopin gongjian; ${MAX_QUERY} characters at most.`,
        }),
        types: t.arg({ type: [NodeTypeRef], description: 'Only nodes of these types.' }),
      },
      resolve(_root, { query, types, ...args }, context, info) {
        if (query.length > MAX_QUERY)
          throw badUserInput(
            `\`query\` must have at most ${MAX_QUERY} characters, but has ${query.length}.`,
          );
        const words = searchWords(query);
        if (words.length === 0) return emptyPage();
        const sought = words.map(indexedWord);
        const whole = folding(query).replaceAll(' ', '');
        return rootConnectionOf(context, info, searchPage, {
          filter: {
            words: sought,
            longest: sought.toSorted((a, b) => b.length - a.length)[0] ?? '',
            indexed: indexedWords(context, sought),
            labels: types ?? [],
          },
          ranking: { exact: `\n${whole}\n`, prefix: `\n${whole}` },
          order: { descending: true, isNumeric: true },
          args,
          toEdge: ({ node, key }) => ({ node, key: Number(key), words }),
        });
      },
    },
    SearchConnectionRef,
    SearchEdgeRef,
  ),
);
