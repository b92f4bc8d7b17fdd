import { completeValue } from '@pothos/core';
import { factIdOf } from '../../graph/model/fact-id.ts';
import type { RelationshipKey } from '../../graph/model/relationship-key.ts';
import { sourceSpan } from '../../text/alignment.ts';
import { builder, type FieldBuilder } from '../builder/builder.ts';
import { ArticleRef } from '../builder/node-refs.ts';
import { FIRST } from '../builder/page-size.ts';
import {
  articleTextsOf,
  cleanTextOf,
  type EvidenceShape,
  evidenceInArticle,
  evidenceOfNode,
  evidenceOfRelationship,
} from '../request/claims.ts';

/** The GraphQL type `Evidence`. */
export const EvidenceRef = builder.objectRef<EvidenceShape>('Evidence').implement({
  description:
    'The words that a fact was read from. Offsets count UTF-16 code units of the clean text from 0; `end` is exclusive.',
  fields: (t) => ({
    article: t.field({
      description: 'The article.',
      type: ArticleRef,
      resolve: ({ articleId }) => articleId,
    }),
    quote: t.string({
      description: 'The words in the clean text, in simplified script.',
      resolve: ({ articleId, start, end }, _args, context) =>
        completeValue(cleanTextOf(context, articleId), (text) => text.slice(start, end)),
    }),
    sourceQuote: t.string({
      description: 'The same words in the source text.',
      resolve: ({ articleId, ...span }, _args, context) =>
        completeValue(articleTextsOf(context, articleId), ({ sourceText, alignment }) => {
          const { start, end } = sourceSpan(alignment, span);
          return sourceText.slice(start, end);
        }),
    }),
    start: t.exposeInt('start', { description: 'Where the words begin in `Article.text`.' }),
    end: t.exposeInt('end', {
      description: 'Where they end: the offset after the last character.',
    }),
    confidence: t.exposeFloat('confidence', {
      description:
        'The confidence of the rule that read them, from 0 to 1; null if another extractor gave none.',
      nullable: true,
    }),
    rule: t.exposeString('rule', {
      description:
        'The rule that read them, such as `name-behind-post`; `xianzhi extract --explain` shows what each reads. Null if it is unknown, as of another extractor.',
      nullable: true,
    }),
    factId: t.id({
      description:
        'The id of the fact: what the article states of this node or relationship. `rejectFact`, `correctFact` and `restoreFact` take it.',
      resolve: ({ articleId, key }) => factIdOf(articleId, key),
    }),
    corrected: t.exposeBoolean('isCorrected', {
      description:
        'Whether a curator wrote values of the fact in the place of those that were read.',
    }),
    rejected: t.exposeBoolean('isRejected', {
      description:
        'Whether a curator rejected the fact. What is rejected is shown only with the curate key: here where other articles state the same, else in `Article.corrections`.',
    }),
  }),
});

/** What has evidence: a node by its id, a node in one article, or a relationship. */
type EvidenceKey =
  | string
  | { readonly nodeId: string; readonly articleId: string }
  | RelationshipKey;

/** A field with the evidence of what `keyOf` returns for a parent; undefined has none. */
export function evidenceField<Shape>(
  t: FieldBuilder<Shape>,
  description: string,
  keyOf: (parent: Shape) => EvidenceKey | undefined,
) {
  return t.field({
    description,
    type: [EvidenceRef],
    args: { first: t.arg.int({ description: FIRST }) },
    extensions: { reads: [] },
    resolve(parent, { first }, context) {
      const key = keyOf(parent);
      if (key === undefined) return [];
      if (typeof key === 'string') return evidenceOfNode(context, key, first);
      return 'articleId' in key
        ? evidenceInArticle(context, key.nodeId, key.articleId, first)
        : evidenceOfRelationship(context, key, first);
    },
  });
}
