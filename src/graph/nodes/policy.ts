import { z } from 'zod';
import { readStatement } from '../../cypher/statement.ts';
import { searchTextOf } from '../../text/search/search-text.ts';
import { nodeKind } from '../model/kind.ts';
import { byIds, connection, rootConnection } from '../model/page.ts';

/** The sort of document that a policy is, by the last keyword of its title that decides it. */
export const PolicyKind = z.enum([
  'PLAN',
  'PROGRAM',
  'MEASURE',
  'OPINION',
  'NOTICE',
  'LAW',
  'REPORT',
  'OTHER',
]);
export type PolicyKind = z.infer<typeof PolicyKind>;

/** An official document, such as 秦安县建立精准扶贫工作机制实施方案, or a numbered set such as 1+17. */
export const Policy = z.strictObject({
  id: z.string().startsWith('Policy:'),
  title: z.string().min(1),
  kind: PolicyKind,
});
export type Policy = z.infer<typeof Policy>;

/** A policy as articles claim one. */
export const policyKind = nodeKind('Policy', {
  shape: Policy,
  properties: Policy.omit({ id: true }),
  derive: (_id, { title }) => ({ searchText: searchTextOf(String(title)) }),
});

/** The filter of a list of policies; null and an empty list are no condition. */
export const PolicyFilter = {
  titleWords: z.array(z.array(z.string())),
  kinds: z.array(PolicyKind),
  /** The id of an organization or a county. */
  issuedBy: z.string().nullable(),
  discussedAt: z.string().nullable(),
  /** Issued by this area or discussed by its meetings, or with `within` of one that lies in it. */
  county: z.string().nullable(),
  within: z.string().nullable(),
};

const ordered = { ...PolicyFilter, orderBy: z.enum(['TITLE', 'MEETING_COUNT']) };

/** The policies with the given ids, in no particular order. */
export const policiesByIds = byIds('Policy', Policy);

/**
 * A page of all policies that match the filter, by title or number of meetings, then by id.
 */
export const policyPage = rootConnection('policy', {
  params: ordered,
  counted: PolicyFilter,
  node: Policy,
});

/**
 * For each of the given counties a page of the policies that it issued or its meetings discussed,
 * by title or number of meetings, then by id.
 */
export const policiesOfCounties = connection('policy', 'of-counties', {
  page: policyPage.page,
  params: ordered,
  counted: PolicyFilter,
  node: Policy,
});

/**
 * For each of the given meetings a page of the policies that it discussed, by title or number of
 * meetings, then by id.
 */
export const policiesOfMeetings = connection('policy', 'of-meetings', {
  page: policyPage.page,
  params: ordered,
  counted: PolicyFilter,
  node: Policy,
});

/** The counties and organizations that issued each of the given policies, by name, then by id. */
export const issuersOfPolicies = readStatement('issuance/of-policies', {
  params: z.strictObject({ ids: z.array(Policy.shape.id) }),
  row: z.strictObject({ policyId: Policy.shape.id, issuerId: z.string() }),
});
