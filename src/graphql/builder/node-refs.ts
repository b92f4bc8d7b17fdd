import type { z } from 'zod';
import type { Statement } from '../../cypher/statement.ts';
import { survivorsOf } from '../../graph/claims/identity.ts';
import type { NodeLabel } from '../../graph/model/node-id.ts';
import { articlesByIds } from '../../graph/nodes/article.ts';
import { countiesByIds } from '../../graph/nodes/county.ts';
import { figuresByIds } from '../../graph/nodes/figure.ts';
import { meetingsByIds } from '../../graph/nodes/meeting.ts';
import { type Official, officialsByIds } from '../../graph/nodes/official.ts';
import { organizationsByIds } from '../../graph/nodes/organization.ts';
import { policiesByIds } from '../../graph/nodes/policy.ts';
import { postsByIds } from '../../graph/nodes/post.ts';
import { builder, type Context } from './builder.ts';

/** A statement that reads the nodes of a label by their ids. */
export type NodesByIds<Node extends z.ZodType> = Statement<
  'read',
  z.ZodObject<{ ids: z.ZodArray<z.ZodString> }>,
  Node
>;

/** The GraphQL type of a label, loaded by id, all ids of a level together; `idDescription` describes its id. */
export function nodeRef<Node extends z.ZodType<{ id: string }>>(
  label: NodeLabel,
  byIds: NodesByIds<Node>,
  idDescription: string,
) {
  return builder.loadableNodeRef(label, {
    load: (ids: string[], { store }) => store.read(byIds, { ids }),
    toKey: (node: z.output<Node>) => node.id,
    sort: true,
    id: { description: idDescription, resolve: (node) => node.id },
  });
}

/** The GraphQL type `Official`; a merged id loads its survivor. */
export const OfficialRef = builder.loadableNodeRef('Official', {
  load: (ids: string[], { store }) => officialsOrSurvivors(store, ids),
  toKey: (official: OfficialOrSurvivor) => official.requestedId ?? official.id,
  sort: true,
  id: {
    description: 'Its id, such as `Official:620522/程江芬`.',
    resolve: (official) => official.id,
  },
});

/** The GraphQL type `Post`. */
export const PostRef = nodeRef('Post', postsByIds, 'Its id, such as `Post:620522/县长`.');

/** The GraphQL type `County`. */
export const CountyRef = nodeRef('County', countiesByIds, 'Its id, such as `County:620522`.');

/** The GraphQL type `Meeting`. */
export const MeetingRef = nodeRef(
  'Meeting',
  meetingsByIds,
  'Its id, such as `Meeting:620522/2017-09-23/脱贫攻坚推进会`.',
);

/** The GraphQL type `Policy`. */
export const PolicyRef = nodeRef('Policy', policiesByIds, 'Its id, made from its title.');

/** The GraphQL type `Organization`. */
export const OrganizationRef = nodeRef(
  'Organization',
  organizationsByIds,
  'Its id, such as `Organization:620522/扶贫办`.',
);

/** The GraphQL type `Figure`. */
export const FigureRef = nodeRef(
  'Figure',
  figuresByIds,
  'Its id, made from its county, metric, year, or the article where it has none, and unit; 目标 for a goal; and the value where one article states several: `Figure:620522/贫困人口/2016/人`.',
);

/** The GraphQL type `Article`. */
export const ArticleRef = nodeRef('Article', articlesByIds, 'Its id, such as `Article:seed-000`.');

/** An official, and the requested id where that was merged into this one. */
export type OfficialOrSurvivor = Official & { readonly requestedId?: string };

/** The officials of the given ids; an id that none has is looked for among merged ones. */
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
  const resolved = survivors.flatMap(([requestedId, { id }]) =>
    others
      .filter((official) => official.id === id)
      .map((official) => ({ ...official, requestedId })),
  );
  return [...found, ...resolved];
}
