import { z } from 'zod';
import { connection } from '../model/page.ts';
import { Article } from '../nodes/article.ts';
import { Meeting } from '../nodes/meeting.ts';
import { Official } from '../nodes/official.ts';
import { Post } from '../nodes/post.ts';
import { Tenure } from '../relationships/tenure.ts';
import { CorrectionRow } from './correction.ts';

/** One thing that is new in the graph: an article, a meeting, a tenure or a correction. */
export const Change = z.strictObject({
  /** Of the article, the meeting, the tenure or the correction. */
  id: z.string(),
  article: Article.nullable(),
  meeting: Meeting.nullable(),
  tenure: z.strictObject({ official: Official, post: Post, ...Tenure.shape }).nullable(),
  correction: CorrectionRow.nullable(),
});
export type Change = z.infer<typeof Change>;

/** Later than this time; an empty text is before all. */
const since = { since: z.string() };

const shapes = {
  hasOwnCount: true,
  isNeverNested: true,
  params: since,
  counted: since,
  node: Change,
} as const;

/** For each of the given areas a page of what is new in it and in those that lie in it, by time, then by id. */
export const changesOfCounties = connection('change', 'of-counties', shapes);

/** For each of the given officials a page of what is new of them, by time, then by id. */
export const changesOfOfficials = connection('change', 'of-officials', shapes);

/** For each of the given policies a page of what is new of it, by time, then by id. */
export const changesOfPolicies = connection('change', 'of-policies', shapes);
