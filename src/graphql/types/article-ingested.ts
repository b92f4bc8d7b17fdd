import { GraphQLError } from 'graphql';
import { countyOf } from '../../graph/nodes/county.ts';
import type { IngestOutcome } from '../../graph/ports/ingest.ts';
import { builder } from '../builder/builder.ts';
import { IngestResultRef } from './ingest-articles.ts';

builder.subscriptionType({ description: 'The events, over server-sent events.' });

builder.subscriptionField('articleIngested', (t) =>
  t.field({
    description:
      'One event for each article that this server loads, from the moment of subscribing; articles that are loaded again unchanged cause no event.',
    type: IngestResultRef,
    args: {
      county: t.arg.id({
        description: 'Only articles that mention this county: its id, code or full name.',
      }),
    },
    subscribe(_root, { county }, { ingested }) {
      const events = ingested((outcome) => isLoaded(outcome) && speaksOf(outcome, county));
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

function speaksOf({ countyIds }: IngestOutcome, county: string | null | undefined): boolean {
  if (county === null || county === undefined) return true;
  return countyIds.some((id) => {
    const { code, name } = countyOf(id);
    return county === id || county === code || county === name;
  });
}
