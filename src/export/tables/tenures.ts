import { tenuresOfOfficials } from '../../graph/relationships/tenure.ts';
import type { ExportSource } from '../../graph/scans/export.ts';
import { date, tableOf, text } from './table.ts';

/** Who held which post. */
export const tenures = tableOf({
  name: 'tenures',
  description: 'Who held which post: as far as articles name the official in it',
  key: ['official_id', 'post_id'],
  rows: tenureRows,
})([
  text('official_id', 'The official', (row) => row.official.id, 'officials'),
  text('name', 'The name of the official', (row) => row.official.name),
  text('post_id', 'The post', (row) => row.post.id, 'posts'),
  text('post_title', 'The title of the post', (row) => row.post.title),
  date(
    'first_seen',
    'The first day on which any article names the official in it',
    (row) => row.firstSeen,
  ),
  date('last_seen', 'The last day', (row) => row.lastSeen),
]);

async function* tenureRows(source: ExportSource) {
  for await (const page of source.officials()) {
    const parentIds = page.map(({ id }) => id);
    const read = await source.read(tenuresOfOfficials, { parentIds, at: null, atLastDay: null });
    const tenuresOf = new Map(read.map((row) => [row.parentId, row.tenures]));
    yield page.flatMap((official) =>
      (tenuresOf.get(official.id) ?? []).map((tenure) => ({ official, ...tenure })),
    );
  }
}
