import { type GraphCounts, graphCounts } from '../../graph/queries/stats.ts';
import { storeState } from '../../graph/setup/metadata.ts';
import { builder } from '../builder/builder.ts';

const GraphStatsRef = builder.objectRef<GraphCounts>('GraphStats').implement({
  description: 'The size of the graph.',
  fields: (t) => ({
    officials: t.exposeInt('officials', { description: 'Officials.' }),
    counties: t.exposeInt('counties', {
      description:
        'Counties that an article names; parent areas that no article names are not counted.',
    }),
    meetings: t.exposeInt('meetings', { description: 'Meetings.' }),
    policies: t.exposeInt('policies', { description: 'Policies.' }),
    organizations: t.exposeInt('organizations', { description: 'Organizations.' }),
    articles: t.exposeInt('articles', { description: 'Articles.' }),
    attendances: t.exposeInt('attendances', {
      description: 'Attendances: pairs of official and meeting.',
    }),
    lastIngestedAt: t.field({
      description: 'When the graph was last written; null if it is empty.',
      type: 'DateTime',
      nullable: true,
      resolve: async (_stats, _args, { store }) =>
        (await store.read(storeState, {}))[0]?.lastIngestedAt ?? null,
    }),
    engine: t.string({
      description: 'The engine that the graph runs on: embedded or neo4j.',
      resolve: (_stats, _args, { store }) => store.engine,
    }),
  }),
});

builder.queryField('stats', (t) =>
  t.field({
    description: 'The size of the graph, and when it was last written.',
    type: GraphStatsRef,
    async resolve(_root, _args, { store }) {
      const [counts] = await store.read(graphCounts, {});
      if (counts === undefined) throw new Error('stats/graph returned no row');
      return counts;
    },
  }),
);
