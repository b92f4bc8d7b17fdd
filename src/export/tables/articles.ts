import { exportedArticleRows } from '../../graph/scans/export-rows.ts';
import { date, pagesOf, tableOf, text, whole } from './table.ts';

/** The articles, without their texts. */
export const articles = tableOf({
  name: 'articles',
  description: 'The news that everything else was read from',
  key: ['id'],
  rows: (source) => pagesOf(source, 'Article', (ids) => source.read(exportedArticleRows, { ids })),
})([
  text('id', 'Its own id, its address, or made from its file or its text', (row) => row.id),
  text('title', 'The title, or the first line', (row) => row.title),
  text('url', 'Where it was published', (row) => row.url),
  text('source', 'The outlet', (row) => row.source),
  date('published', 'The day of publication', (row) => row.published),
  whole('meetings', 'How many meetings it speaks of', (row) => row.meetings),
]);
