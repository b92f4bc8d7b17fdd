import { completeValue } from '@pothos/core';
import { type TextMatch, textMatches } from '../../text/search/text-matches.ts';
import { builder } from '../builder/builder.ts';
import { FIRST, sizeOf } from '../builder/page-size.ts';
import { ArticleEdgeRef } from '../connection/connection-types.ts';
import { cleanTextOf } from '../request/claims.ts';
import { LONG_TEXT } from './article.ts';

const TextMatchRef = builder.objectRef<TextMatch>('TextMatch').implement({
  description: 'A place in the text of an article where a word stands.',
  fields: (t) => ({
    quote: t.exposeString('quote', {
      description: 'The line around it, the word marked by « and »: …全县«易地搬迁»推进会….',
    }),
    start: t.exposeInt('start', { description: 'Where the word begins in `Article.text`.' }),
    end: t.exposeInt('end', {
      description: 'Where it ends: the offset after the last character.',
    }),
  }),
});

builder.objectField(ArticleEdgeRef, 'matches', (t) =>
  t.field({
    type: [TextMatchRef],
    description: 'Where the text has the words of `textContains`; empty without that filter.',
    args: { first: t.arg.int({ description: FIRST }) },
    extensions: { reads: [], ...LONG_TEXT },
    resolve({ node, textWords }, { first }, context) {
      const size = sizeOf('first', first);
      if (textWords.length === 0) return [];
      return completeValue(cleanTextOf(context, node.id), (text) =>
        textMatches(text, textWords, size),
      );
    },
  }),
);
