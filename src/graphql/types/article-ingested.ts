import { GraphQLError } from 'graphql';
import type { IngestOutcome } from '../../graph/ports/ingest.ts';
import { builder } from '../builder/builder.ts';
import { areaId } from '../request/area-argument.ts';
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
    },
    async subscribe(_root, { county }, context) {
      const area = await areaId(context, 'county', county);
      const events = context.ingested(
        (outcome) => isLoaded(outcome) && (area === null || outcome.countyIds.includes(area)),
      );
      if (events !== undefined) return events;
      throw new GraphQLError('Too many subscribers; try again later.', {
        extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', limit: 'subscriptions' },
      });
    },
    resolve: (outcome) => outcome,
  }),
);

function isLoaded({ status }: IngestOutcome): boolean {
  return status === 'CREATED' || status === 'UPDATED';
}
