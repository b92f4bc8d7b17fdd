import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import { searchTextOf } from '../../text/search/search-text.ts';
import { nodeKind } from '../model/kind.ts';
import { byIds, connection, rootConnection } from '../model/page.ts';

/** A body that attends, reports or employs, such as 县扶贫办. */
export const Organization = z.strictObject({
  id: z.string().startsWith('Organization:'),
  name: z.string().min(1),
});
export type Organization = z.infer<typeof Organization>;

/** An organization as articles claim one. */
export const organizationKind = nodeKind('Organization', {
  shape: Organization,
  properties: Organization.omit({ id: true }),
  isConstant: true,
  derive: (_id, { name }) => ({ searchText: searchTextOf(String(name)) }),
});

/** The filter of a list of organizations; null and an empty list are no condition. */
export const OrganizationFilter = {
  nameWords: z.array(z.array(z.string())),
  county: z.string().nullable(),
  within: z.string().nullable(),
};

const ordered = { ...OrganizationFilter, orderBy: z.enum(['NAME', 'MEETING_COUNT']) };

/** The organizations with the given ids, in no particular order. */
export const organizationsByIds = byIds('Organization', Organization);

/** A page of all organizations that match the filter, by name or number of meetings, then by id. */
export const organizationPage = rootConnection('organization', {
  params: ordered,
  counted: OrganizationFilter,
  node: Organization,
});

/**
 * For each of the given meetings a page of the organizations represented, by name or number of
 * meetings, then by id.
 */
export const organizationsOfMeetings = connection('organization', 'of-meetings', {
  page: organizationPage.page,
  params: ordered,
  counted: OrganizationFilter,
  node: Organization,
});

/** The organization that each of the given posts belongs to. */
export const organizationsOfPosts = readStatement('organization/of-posts', {
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: Organization.extend({ postId: z.string() }),
});
