import { organizationsOfPosts } from '../../graph/nodes/organization.ts';
import { postsOfCounties } from '../../graph/nodes/post.ts';
import { builder } from '../builder/builder.ts';
import { CountyRef, OrganizationRef, PostRef } from '../builder/node-refs.ts';
import { PostConnectionRef } from '../connection/connection-types.ts';
import { relatedConnection } from '../connection/related-connection.ts';
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

builder.objectField(CountyRef, 'posts', (t) =>
  t.connection(
    {
      description: 'The posts of the county, by title.',
      type: PostRef,
      args: { title: t.arg.string({ description: 'The full title.' }) },
      ...relatedConnection(postsOfCounties, ({ title }: { title?: string | null | undefined }) => ({
        filter: { title: title ?? null },
        order: { descending: false },
        toEdge: ({ node }) => ({ node }),
      })),
    },
    PostConnectionRef,
  ),
);
