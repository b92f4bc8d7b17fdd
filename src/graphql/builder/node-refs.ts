import { survivorsOf } from '../../graph/claims/identity.ts';
import { articlesByIds } from '../../graph/nodes/article.ts';
import { countiesByIds } from '../../graph/nodes/county.ts';
import { meetingsByIds } from '../../graph/nodes/meeting.ts';
import { type Official, officialsByIds } from '../../graph/nodes/official.ts';
import { organizationsByIds } from '../../graph/nodes/organization.ts';
import { policiesByIds } from '../../graph/nodes/policy.ts';
import { postsByIds } from '../../graph/nodes/post.ts';
import { targetsByIds } from '../../graph/nodes/target.ts';
import { builder, type Context } from './builder.ts';

/** The GraphQL type `Official`, loaded by id, all ids of a level together; a merged id has its survivor. */
export const OfficialRef = builder.loadableNodeRef('Official', {
  load: (ids: string[], { store }) => officialsOrSurvivors(store, ids),
  toKey: (official: OfficialOrSurvivor) => official.asked ?? official.id,
  sort: true,
  id: {
    description: 'Its id, such as `Official:620522/程江芬`.',
    resolve: (official) => official.id,
  },
});

/** The GraphQL type `Post`, loaded by id, all ids of a level together. */
export const PostRef = builder.loadableNodeRef('Post', {
  load: (ids: string[], { store }) => store.read(postsByIds, { ids }),
  toKey: (post) => post.id,
  sort: true,
  id: { description: 'Its id, such as `Post:620522/县长`.', resolve: (post) => post.id },
});

/** The GraphQL type `County`, loaded by id, all ids of a level together. */
export const CountyRef = builder.loadableNodeRef('County', {
  load: (ids: string[], { store }) => store.read(countiesByIds, { ids }),
  toKey: (county) => county.id,
  sort: true,
  id: { description: 'Its id, such as `County:620522`.', resolve: (county) => county.id },
});

/** The GraphQL type `Meeting`, loaded by id, all ids of a level together. */
export const MeetingRef = builder.loadableNodeRef('Meeting', {
  load: (ids: string[], { store }) => store.read(meetingsByIds, { ids }),
  toKey: (meeting) => meeting.id,
  sort: true,
  id: {
    description: 'Its id, such as `Meeting:620522/2017-09-23/脱贫攻坚推进会`.',
    resolve: (meeting) => meeting.id,
  },
});

/** The GraphQL type `Policy`, loaded by id, all ids of a level together. */
export const PolicyRef = builder.loadableNodeRef('Policy', {
  load: (ids: string[], { store }) => store.read(policiesByIds, { ids }),
  toKey: (policy) => policy.id,
  sort: true,
  id: { description: 'Its id, made from its title.', resolve: (policy) => policy.id },
});

/** The GraphQL type `Organization`, loaded by id, all ids of a level together. */
export const OrganizationRef = builder.loadableNodeRef('Organization', {
  load: (ids: string[], { store }) => store.read(organizationsByIds, { ids }),
  toKey: (organization) => organization.id,
  sort: true,
  id: {
    description: 'Its id, such as `Organization:620522/扶贫办`.',
    resolve: (organization) => organization.id,
  },
});

/** The GraphQL type `Target`, loaded by id, all ids of a level together. */
export const TargetRef = builder.loadableNodeRef('Target', {
  load: (ids: string[], { store }) => store.read(targetsByIds, { ids }),
  toKey: (target) => target.id,
  sort: true,
  id: {
    description: 'Its id, made from its county, metric, year and unit.',
    resolve: (target) => target.id,
  },
});

/** The GraphQL type `Article`, loaded by id, all ids of a level together. */
export const ArticleRef = builder.loadableNodeRef('Article', {
  load: (ids: string[], { store }) => store.read(articlesByIds, { ids }),
  toKey: (article) => article.id,
  sort: true,
  id: { description: 'Its id, such as `Article:seed-000`.', resolve: (article) => article.id },
});

/** An official, and under which id it was asked for where that was another. */
type OfficialOrSurvivor = Official & { readonly asked?: string };

/** The officials of the given ids; only an id that none has is looked for among the merged. */
async function officialsOrSurvivors(
  { read }: Context['store'],
  ids: readonly string[],
): Promise<OfficialOrSurvivor[]> {
  const found = await read(officialsByIds, { ids: [...ids] });
  const missing = ids.filter((id) => !found.some((official) => official.id === id));
  if (missing.length === 0) return found;
  const survivors = [...(await survivorsOf(read, missing))];
  if (survivors.length === 0) return found;
  const others = await read(officialsByIds, { ids: survivors.map(([, { id }]) => id) });
  const answering = survivors.flatMap(([asked, { id }]) =>
    others.filter((official) => official.id === id).map((official) => ({ ...official, asked })),
  );
  return [...found, ...answering];
}
