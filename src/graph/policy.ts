import { z } from 'zod';
import { searchTextOf } from '../text/search-text.ts';
import { nodeKind } from './kind.ts';

/** What sort of document a policy is, by the last telling word of its title. */
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

/** A policy as articles state one. */
export const policyKind = nodeKind('Policy', {
  says: Policy.omit({ id: true }),
  derive: (_id, { title }) => ({ searchText: searchTextOf(String(title)) }),
});
