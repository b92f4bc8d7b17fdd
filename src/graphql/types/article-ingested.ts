import { GraphQLError } from 'graphql';
import type { NodeId } from '../../graph/model/node-id.ts';
import { parentIdOf } from '../../graph/nodes/county.ts';
import type { IngestOutcome } from '../../graph/ports/ingest.ts';
import { builder } from '../builder/builder.ts';
import { areaIds } from '../request/area-argument.ts';
import { IngestResultRef } from './ingest-articles.ts';

builder.subscriptionType({ description: 'The events, over server-sent events.' });

builder.subscriptionField('articleIngested', (t) =>
  t.field({
    description:
      'One event for each article that this server loads, from the moment of subscribing; articles that are loaded again unchanged cause no event.',
    type: IngestResultRef,
    args: {
      county: t.arg.id({
        description: 'Only articles that mention this county: its id, code, name or pinyin.',
      }),
      within: t.arg.id({
        description:
          'Only articles that mention this area or one that lies in it: its id, code, name or pinyin.',
      }),
    },
    async subscribe(_root, args, context) {
      const { county, within } = await areaIds(context, args);
      const events = context.ingested(
        (outcome) =>
          isLoaded(outcome) &&
          (county === null || outcome.countyIds.includes(county)) &&
          (within === null || outcome.countyIds.some((id) => liesIn(id, within))),
      );
      if (events !== undefined) return events;
      throw new GraphQLError('Too many subscribers; try again later.', {
        extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', limit: 'subscriptions' },
      });
    },
    resolve: (outcome) => outcome,
  }),
);

/** Whether an area is another one or lies in it, as the gazetteer says. */
function liesIn(id: NodeId | undefined, area: NodeId): boolean {
  if (id === undefined) return false;
  return id === area || liesIn(parentIdOf(id), area);
}

function isLoaded({ status }: IngestOutcome): boolean {
  return status === 'CREATED' || status === 'UPDATED';
}
