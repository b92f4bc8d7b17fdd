import { completeValue } from '@pothos/core';
import { organizationsOfPosts } from '../../graph/nodes/organization.ts';
import { type Post, postPage, postsByIds, postsOfCounties } from '../../graph/nodes/post.ts';
import { toSimplified } from '../../text/simplified.ts';
import { builder, type Context } from '../builder/builder.ts';
import { containedWords } from '../builder/contained-words.ts';
import { checkId } from '../builder/id-argument.ts';
import { CountyRef, OrganizationRef, PostRef } from '../builder/node-refs.ts';
import { orderInput } from '../builder/order-input.ts';
import { isGiven } from '../builder/page-size.ts';
import { PostConnectionRef } from '../connection/connection-types.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { rootNodesOf } from '../connection/root-connection.ts';
import { loadNodeWithSelection } from '../lookahead/load-node.ts';
import { areaIds } from '../request/area-argument.ts';
import { createLoader } from '../request/request-cache.ts';
import { countiesPlan, countyOfNode } from './county-field.ts';

const organizationLoader = createLoader(async ({ store }, ids) => {
  const rows = await store.read(organizationsOfPosts, { ids: [...ids] });
  return new Map(rows.map(({ postId, ...organization }) => [postId, organization]));
});

PostRef.implement({
  description: 'A post of a county or an organization; who held it are its holders.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The title without the place: 县委副书记.' }),
    county: t.field({
      description: 'The county that it is a post of; null if no article states it.',
      type: CountyRef,
      nullable: true,
      extensions: { plan: countiesPlan },
      resolve: ({ id }, _args, context, info) => countyOfNode(context, info, id),
    }),
    organization: t.field({
      description: 'The organization that it is a post of; null for a post of the county itself.',
      type: OrganizationRef,
      nullable: true,
      resolve: async ({ id }, _args, context) =>
        (await organizationLoader.load(context, id)) ?? null,
    }),
  }),
});

const PostFilterRef = builder.inputType('PostFilter', {
  description: 'All conditions must hold. A condition that is absent or null is ignored.',
  fields: (t) => ({
    title: t.string({ description: 'The full title.' }),
    titleContains: t.string({
      description: 'Words that the title contains, simplified or traditional.',
    }),
    county: t.id({ description: 'Of this county alone: its id, code, name or pinyin.' }),
    within: t.id({
      description: 'Of this area or one that lies in it: its id, code, name or pinyin.',
    }),
  }),
});

const postOrders = orderInput(
  'Post',
  'posts',
  {
    TITLE: { description: 'The title.' },
    MEETING_COUNT: {
      description:
        'Number of reported meetings that its holders attended; one that two of them attended counts twice.',
      isDescending: true,
    },
  },
  'TITLE',
);

/** The arguments of a list of posts. */
interface PostArgs {
  readonly filter?: typeof PostFilterRef.$inferInput | null | undefined;
  readonly orderBy?: typeof postOrders.ref.$inferInput | null | undefined;
}

function postFilter(context: Context, filter: PostArgs['filter']) {
  return completeValue(areaIds(context, filter), (areas) => ({
    title: isGiven(filter?.title) ? toSimplified(filter.title) : null,
    titleWords: containedWords('titleContains', filter?.titleContains),
    ...areas,
  }));
}

builder.queryFields((t) => ({
  post: t.field({
    description: 'One post; null if there is none with this id.',
    type: PostRef,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, context, info) =>
      loadNodeWithSelection(context, info, postsByIds, checkId('id', id, 'Post')),
  }),
  posts: t.connection(
    {
      description: 'Posts, by title by default.',
      type: PostRef,
      args: {
        filter: t.arg({ type: PostFilterRef, description: 'Which posts.' }),
        orderBy: t.arg({ type: postOrders.ref, description: 'The order of the list.' }),
      },
      resolve: (_root, { filter, orderBy, ...args }, context, info) =>
        completeValue(postFilter(context, filter), (parameters) =>
          rootNodesOf(context, info, postPage, {
            filter: parameters,
            order: postOrders.parse(orderBy),
            args,
          }),
        ),
    },
    PostConnectionRef,
  ),
}));

builder.objectField(CountyRef, 'posts', (t) =>
  t.connection(
    {
      description: 'The posts of the county, by title by default.',
      type: PostRef,
      args: {
        filter: t.arg({ type: PostFilterRef, description: 'Which posts.' }),
        orderBy: t.arg({ type: postOrders.ref, description: 'The order of the list.' }),
      },
      ...relatedConnection(postsOfCounties, ({ filter, orderBy }: PostArgs, context) =>
        completeValue(postFilter(context, filter), (parameters) => ({
          filter: parameters,
          order: postOrders.parse(orderBy),
          toEdge: ({ node }: { readonly node: Post }) => ({ node }),
        })),
      ),
    },
    PostConnectionRef,
  ),
);
