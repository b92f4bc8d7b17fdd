import {
  type CorrectionKind,
  correctionsOfArticles,
  type StoredCorrection,
} from '../../graph/claims/correction.ts';
import { factIdOf } from '../../graph/model/fact-id.ts';
import { grouped } from '../../grouped.ts';
import { builder } from '../builder/builder.ts';
import { ArticleRef } from '../builder/node-refs.ts';
import { FIRST, sizeOf } from '../builder/page-size.ts';
import { rejectedEvidence } from '../request/claims.ts';
import { createLoader } from '../request/request-cache.ts';
import { EvidenceRef } from './evidence.ts';

const CorrectionKindRef = builder.enumType('CorrectionKind', {
  description: 'What a curator decided of a fact.',
  values: {
    REJECTED: { description: 'It is kept out of the graph.' },
    CORRECTED: { description: 'It has other values than those that were read.' },
  } satisfies Record<CorrectionKind, object>,
});

/** The GraphQL type `Correction`. */
export const CorrectionRef = builder.objectRef<StoredCorrection>('Correction').implement({
  description: 'A curator’s decision about what an article states of a node or a relationship.',
  fields: (t) => ({
    factId: t.id({
      description: 'The id of the fact; `restoreFact` takes it.',
      resolve: ({ articleId, fact, key }) => factIdOf(articleId, key ?? fact),
    }),
    kind: t.expose('kind', { type: CorrectionKindRef, description: 'What was decided.' }),
    article: t.field({
      type: ArticleRef,
      nullable: true,
      description: 'The article; null if it is no longer in the graph.',
      resolve: ({ articleId }) => articleId,
    }),
    fact: t.string({
      nullable: true,
      description:
        'What the fact is about: the id of a node; or of a relationship the id of its start, its type, and the id of its end. Null without the curate key where the fact is not in the graph.',
      resolve: ({ kind, fact, key }, _args, { mayCurate }) =>
        mayCurate || (kind === 'CORRECTED' && key !== null)
          ? (key ?? fact).replaceAll('\t', ' ')
          : null,
    }),
    properties: t.stringList({
      description: 'The properties whose values the curator wrote: `name`, `date`.',
      resolve: ({ value }) => Object.keys(value ?? {}).sort(),
    }),
    reason: t.string({
      nullable: true,
      description: 'The reason; null without the curate key.',
      resolve: ({ reason }, _args, { mayCurate }) => (mayCurate ? reason : null),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was decided.' }),
    evidence: t.field({
      type: [EvidenceRef],
      description:
        'The words that a rejected fact was read from; empty without the curate key. Those of a corrected fact stand with the fact.',
      resolve: ({ key, claim }, _args, { mayCurate }) =>
        mayCurate && key !== null && claim !== null ? rejectedEvidence(key, claim) : [],
    }),
  }),
});

const correctionsLoader = createLoader<readonly StoredCorrection[]>(async ({ store }, articleIds) =>
  grouped(await correctionsOfArticles(store.read, articleIds), ({ articleId }) => articleId),
);

builder.objectField(ArticleRef, 'corrections', (t) =>
  t.field({
    type: [CorrectionRef],
    description: 'What curators decided of its facts.',
    args: { first: t.arg.int({ description: FIRST }) },
    resolve: async ({ id }, { first }, context) =>
      ((await correctionsLoader.load(context, id)) ?? []).slice(0, sizeOf('first', first)),
  }),
);
