import { completeValue } from '@pothos/core';
import type { ColumnSet } from '../../cypher/transform/project.ts';
import type { Official } from '../../graph/nodes/official.ts';
import type { Post } from '../../graph/nodes/post.ts';
import {
  holdersOfPosts,
  type Tenure,
  tenuresOfOfficials,
} from '../../graph/relationships/tenure.ts';
import { lastDayOf, type PartialDate } from '../../text/partial-date.ts';
import { builder } from '../builder/builder.ts';
import { OfficialRef, PostRef } from '../builder/node-refs.ts';
import { FIRST, sizeOf } from '../builder/page-size.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import type { FieldPlan } from '../lookahead/plan.ts';
import { selectedColumns, selectedColumnsOf } from '../lookahead/selected-columns.ts';
import { batchRead, memoize } from '../request/request-cache.ts';
import { evidenceField } from './evidence.ts';

/** The holding of a post, with who held which, or their ids. */
export interface TenureShape extends Tenure {
  readonly official: Official | string;
  readonly post: Post | string;
}

/** The GraphQL type `Tenure`. */
export const TenureRef = builder.objectRef<TenureShape>('Tenure').implement({
  description:
    'A tenure of a post, as observed: the first and the last day on which an article names the official in it.',
  fields: (t) => ({
    post: t.expose('post', { type: PostRef, description: 'The post.' }),
    official: t.expose('official', { type: OfficialRef, description: 'Who held it.' }),
    firstSeen: t.expose('firstSeen', {
      type: 'PartialDate',
      nullable: true,
      description: 'The first day; null if no article that states it has a date.',
    }),
    lastSeen: t.expose('lastSeen', {
      type: 'PartialDate',
      nullable: true,
      description: 'The last day; null if no article that states it has a date.',
    }),
    evidence: evidenceField(
      t,
      'The words that state it, by article and place.',
      ({ official, post }) => ({ from: idOf(official), type: 'HOLDS', to: idOf(post) }),
    ),
  }),
});

function idOf(node: { id: string } | string): string {
  return typeof node === 'string' ? node : node.id;
}

/** The parameters for a date on which a tenure must have been seen. */
function seenAt(at: PartialDate | null | undefined) {
  return { at: at ?? null, atLastDay: at ? lastDayOf(at) : null };
}

interface TenureArgs {
  readonly at?: PartialDate | null | undefined;
}

function tenuresRead({ at }: TenureArgs, columns: ColumnSet | undefined) {
  return batchRead(tenuresOfOfficials, seenAt(at), columns);
}

const tenuresPlan: FieldPlan<TenureArgs, ColumnSet | undefined> = {
  parseArguments: (args) => args,
  batchReads: [
    {
      batchRead: tenuresRead,
      select: selectedColumns,
      nodes: [{ path: ['post'], idColumn: 'post.id' }],
    },
  ],
};

const AT = 'A date: first seen on it or before, and last seen on it or after.';

builder.objectField(OfficialRef, 'tenures', (t) =>
  t.field({
    description: 'Posts held, as observed, by the day first seen.',
    type: [TenureRef],
    args: {
      at: t.arg({ type: 'PartialDate', description: AT }),
      first: t.arg.int({ description: FIRST }),
    },
    extensions: { plan: tenuresPlan },
    resolve: ({ id }, args, context, info) =>
      completeValue(
        memoize(context, info.fieldNodes, () => tenuresRead(args, selectedColumnsOf(info))).load(
          context,
          id,
        ),
        (row) =>
          (row?.tenures ?? [])
            .slice(0, sizeOf('first', args.first))
            .map((tenure) => ({ official: id, ...tenure })),
      ),
  }),
);

builder.objectField(PostRef, 'holders', (t) =>
  t.connection(
    {
      description: 'Who held the post, by the day first seen.',
      type: TenureRef,
      args: { at: t.arg({ type: 'PartialDate', description: AT }) },
      ...relatedConnection(holdersOfPosts, ({ at }: TenureArgs) => ({
        filter: seenAt(at),
        order: { descending: false, hasMissing: true },
        toEdge: ({ node, firstSeen, lastSeen }, post: Post) => ({
          node: { official: node, post, firstSeen, lastSeen },
        }),
      })),
    },
    { name: 'TenureConnection', description: 'A page of a list of tenures.' },
    { name: 'TenureEdge', description: 'One entry of a list of tenures.' },
  ),
);
