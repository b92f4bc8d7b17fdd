import { exportedFigures } from '../../graph/scans/export-rows.ts';
import { firstQuotesOf } from './quotes.ts';
import { COUNTY_COLUMNS, decimal, pagesOf, QUOTE_COLUMNS, tableOf, text, whole } from './table.ts';

/** The figures, with the words that state them. */
export const figures = tableOf({
  name: 'figures',
  description: 'Figures for an area and a year, counted or a goal',
  key: ['id'],
  rows: (source) =>
    pagesOf(source, 'Figure', async (ids) => {
      const quoteOf = await firstQuotesOf(source, ids);
      return (await source.read(exportedFigures, { ids })).map((figure) => ({
        ...figure,
        quote: quoteOf.get(figure.id),
      }));
    }),
})([
  text('id', 'Made from the area, the metric, the year and the unit', (row) => row.id),
  ...COUNTY_COLUMNS,
  text('metric', 'What is counted, such as 贫困人口', (row) => row.metric),
  decimal('value', 'The value in base units: 7.96万人 is 79600', (row) => row.value),
  text('unit', 'The unit', (row) => row.unit),
  whole('year', 'The year that it is of', (row) => row.year),
  {
    name: 'is_goal',
    type: 'boolean',
    description: 'Whether it is to be reached',
    cell: (row) => row.isGoal,
  },
  decimal('former_value', 'The value that it is compared with', (row) => row.formerValue),
  whole('former_year', 'The year of that value', (row) => row.formerYear),
  ...QUOTE_COLUMNS,
]);
