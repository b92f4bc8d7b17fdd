import { z } from 'zod';
import { searchTextOf } from '../../text/search/search-text.ts';
import { nodeKind } from '../model/kind.ts';
import { byIds, connection, rootConnection } from '../model/page.ts';

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

/** The filter of a list of posts; null and an empty list are no condition. */
export const PostFilter = {
  title: z.string().nullable(),
  titleWords: z.array(z.array(z.string())),
  county: z.string().nullable(),
  within: z.string().nullable(),
};

const ordered = { ...PostFilter, orderBy: z.enum(['TITLE', 'MEETING_COUNT']) };

/**
 * A page of all posts that match the filter, by title or by the number of meetings that their holders
 * attended, then by id.
 */
export const postPage = rootConnection('post', {
  params: ordered,
  counted: PostFilter,
  node: Post,
});

/** For each of the given counties a page of its posts, in the same orders. */
export const postsOfCounties = connection('post', 'of-counties', {
  page: postPage.page,
  params: ordered,
  counted: PostFilter,
  node: Post,
});
