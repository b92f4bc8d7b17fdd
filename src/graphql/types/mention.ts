import type { NodeLabel } from '../../graph/model/node-id.ts';
import type { AnyNode } from '../../graph/nodes/any-node.ts';
import { mentionsOfArticles } from '../../graph/relationships/mention.ts';
import { builder } from '../builder/builder.ts';
import { NodeTypeRef } from '../builder/enums.ts';
import { ArticleRef } from '../builder/node-refs.ts';
import { connectionOptions, EdgeRef } from '../connection/connection-types.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { evidenceField } from './evidence.ts';

const MentionEdgeRef = builder
  .objectRef<{ cursor: string; node: AnyNode; articleId: string }>('MentionEdge')
  .implement({
    description: 'A node that the article mentions.',
    interfaces: [EdgeRef],
    fields: (t) => ({
      node: t.field({
        description: 'The mentioned node.',
        type: builder.nodeInterfaceRef(),
        resolve: ({ node }) => node,
      }),
      evidence: evidenceField(
        t,
        'The words of this article that mention it, by place.',
        ({ node, articleId }) => ({ nodeId: node.id, articleId }),
      ),
    }),
  });

const MentionsConnectionRef = builder.connectionObject(
  {
    type: builder.nodeInterfaceRef(),
    ...connectionOptions('Mention', 'nodes that an article mentions'),
  },
  MentionEdgeRef,
);

interface MentionArgs {
  readonly types?: readonly NodeLabel[] | null | undefined;
}

builder.objectField(ArticleRef, 'mentions', (t) =>
  t.connection(
    {
      description: 'The nodes that the article mentions, by id.',
      type: builder.nodeInterfaceRef(),
      args: { types: t.arg({ type: [NodeTypeRef], description: 'Only nodes of these types.' }) },
      ...relatedConnection(mentionsOfArticles, ({ types }: MentionArgs) => ({
        filter: { labels: types ?? [] },
        order: { descending: false },
        toEdge: ({ node }, article) => ({ node, articleId: article.id }),
      })),
    },
    MentionsConnectionRef,
    MentionEdgeRef,
  ),
);
