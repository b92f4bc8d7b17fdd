import { labelOf, type NodeLabel } from '../graph/node-id.ts';
import { ArticleRef } from './article-ref.ts';
import type { Context } from './builder.ts';
import {
  CountyRef,
  MeetingRef,
  OfficialRef,
  OrganizationRef,
  PolicyRef,
  PostRef,
  TargetRef,
} from './refs.ts';

const LOADERS: Readonly<
  Record<NodeLabel, { getDataloader(context: Context): { load(id: string): Promise<object> } }>
> = {
  Official: OfficialRef,
  Post: PostRef,
  County: CountyRef,
  Meeting: MeetingRef,
  Policy: PolicyRef,
  Organization: OrganizationRef,
  Target: TargetRef,
  Article: ArticleRef,
};

/** A node of whatever kind by its id: one statement a kind and level. */
export function loadedNode(context: Context, id: string): Promise<object> {
  const label = labelOf(id) ?? 'Article';
  return LOADERS[label].getDataloader(context).load(id);
}
