import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import { Article } from '../nodes/article.ts';
import { Figure } from '../nodes/figure.ts';
import { Meeting } from '../nodes/meeting.ts';
import { Organization } from '../nodes/organization.ts';
import { Policy } from '../nodes/policy.ts';
import { Post } from '../nodes/post.ts';

const onIds = z.strictObject({ ids: z.array(z.string()) });
const inCounty = { countyId: z.string().nullable(), countyName: z.string().nullable() };
const count = z.int().min(0);

/** The given posts with the area that each is of, and how many officials held it, in the order of their ids. */
export const exportedPosts = readStatement('export/posts', {
  params: onIds,
  row: Post.extend({ ...inCounty, holders: count }),
});

/** The given policies, and how many meetings discussed each, in the order of their ids. */
export const exportedPolicies = readStatement('export/policies', {
  params: onIds,
  row: Policy.extend({ meetings: count }),
});

/** The given organizations with the area that each is of, and how many meetings each was represented at, in the order of their ids. */
export const exportedOrganizations = readStatement('export/organizations', {
  params: onIds,
  row: Organization.extend({ ...inCounty, meetings: count }),
});

/** The given figures with the area that each is of, in the order of their ids. */
export const exportedFigures = readStatement('export/figures', {
  params: onIds,
  row: Figure.extend(inCounty),
});

/** The given articles, and how many meetings each speaks of, in the order of their ids. */
export const exportedArticleRows = readStatement('export/article-rows', {
  params: onIds,
  row: Article.omit({ loadedAt: true }).extend({ meetings: count }),
});

const atMeeting = {
  meetingId: Meeting.shape.id,
  meetingTitle: Meeting.shape.title,
  date: Meeting.shape.date,
};

/** The policies that each of the given meetings discussed, by meeting and policy. */
export const exportedDiscussions = readStatement('export/discussions', {
  params: onIds,
  row: z.strictObject({
    ...atMeeting,
    policyId: Policy.shape.id,
    policyTitle: Policy.shape.title,
  }),
});

/** The organizations that were represented at each of the given meetings, by meeting and organization. */
export const exportedRepresentations = readStatement('export/representations', {
  params: onIds,
  row: z.strictObject({
    ...atMeeting,
    organizationId: Organization.shape.id,
    name: Organization.shape.name,
  }),
});
