import { exportedPosts } from '../../graph/scans/export-rows.ts';
import { COUNTY_COLUMNS, pagesOf, tableOf, text, whole } from './table.ts';

/** The posts. */
export const posts = tableOf({
  name: 'posts',
  description: 'Posts, such as 县委副书记',
  key: ['id'],
  rows: (source) => pagesOf(source, 'Post', (ids) => source.read(exportedPosts, { ids })),
})([
  text('id', 'Made from the area and the title', (row) => row.id),
  text('title', 'The title, as it is printed', (row) => row.title),
  ...COUNTY_COLUMNS,
  whole('holders', 'How many officials articles named in it', (row) => row.holders),
]);
