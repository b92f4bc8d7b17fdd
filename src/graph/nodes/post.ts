import { z } from 'zod';
import { searchTextOf } from '../../text/search-text.ts';
import { nodeKind } from '../model/kind.ts';
import { byIds, connection } from '../model/page.ts';

/** A post of a county or an organization, such as 县委副书记; holding it is a tenure. */
export const Post = z.strictObject({
  id: z.string().startsWith('Post:'),
  title: z.string().min(1),
});
export type Post = z.infer<typeof Post>;

/** A post as articles claim one. */
export const postKind = nodeKind('Post', {
  shape: Post,
  properties: z.strictObject({ title: Post.shape.title }),
  isConstant: true,
  derive: (_id, { title }) => ({ searchText: searchTextOf(String(title)) }),
});

/** The posts with the given ids, in no particular order. */
export const postsByIds = byIds('Post', Post);

/** For each of the given counties a page of its posts, by title, then by id. */
export const postsOfCounties = connection('post', 'of-counties', {
  params: { title: z.string().nullable() },
  counted: { title: z.string().nullable() },
  node: Post,
});
