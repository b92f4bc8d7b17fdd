import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { PartialDate } from '../../text/partial-date.ts';
import { builder } from './builder.ts';

builder.scalarType('PartialDate', {
  // Level 0 of the Extended Date/Time Format, ISO 8601-2: a year, a month or a day.
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  description: 'A calendar date of known precision, as ISO 8601: 2017, 2017-09 or 2017-09-23.',
  serialize: (value) => value,
  parseValue(value) {
    const parsed = PartialDate.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new GraphQLError('A PartialDate must be a date such as 2017, 2017-09 or 2017-09-23.');
  },
});

builder.scalarType('DateTime', {
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  description: 'A point in time, as ISO 8601 in UTC: 2017-09-26T08:00:00.000Z.',
  serialize: (value) => value,
  parseValue(value) {
    const parsed = z.iso.datetime({ offset: true }).safeParse(value);
    if (parsed.success) return new Date(parsed.data).toISOString();
    throw new GraphQLError('A DateTime must be a time such as 2017-09-26T08:00:00Z.');
  },
});
