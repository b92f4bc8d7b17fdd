import { z } from 'zod';
import { searchTextOf } from '../text/search-text.ts';
import { nodeKind } from './kind.ts';

/** A body that attends, reports or employs, such as 县扶贫办. */
export const Organization = z.strictObject({
  id: z.string().startsWith('Organization:'),
  name: z.string().min(1),
});
export type Organization = z.infer<typeof Organization>;

/** An organization as articles state one. */
export const organizationKind = nodeKind('Organization', {
  says: Organization.omit({ id: true }),
  derive: (_id, { name }) => ({ searchText: searchTextOf(String(name)) }),
});
