import type { ExportSource } from '../../graph/scans/export.ts';
import { meetingIdPages } from './of-meetings.ts';
import { factsOfNodes } from './quotes.ts';
import { decimal, tableOf, text, whole } from './table.ts';

/** The words from which each fact was read. */
export const evidence = tableOf({
  name: 'evidence',
  description:
    'The words from which each fact was read: a row for each place in an article. A fact is a node (an official, a meeting, …), or a relationship between two (ATTENDED, HOLDS, …)',
  key: ['kind', 'from_id', 'to_id', 'article_id', 'start', 'end', 'rule'],
  async *rows(source) {
    for await (const ids of statedNodeIds(source)) {
      const facts = await factsOfNodes(source, ids);
      yield facts.flatMap(({ quotes, ...fact }) => quotes.map((quote) => ({ ...fact, ...quote })));
    }
  },
})([
  text(
    'kind',
    'The kind of the node, such as Official, or of the relationship, such as ATTENDED',
    (row) => row.kind,
  ),
  text('from_id', 'The node, or where the relationship begins', (row) => row.from),
  text('to_id', 'Where the relationship ends; empty for a node', (row) => row.to ?? ''),
  text('article_id', 'The article', (row) => row.articleId, 'articles'),
  text('quote', 'Its words', (row) => row.quote),
  whole('start', 'Where they begin in its clean text', (row) => row.start),
  whole('end', 'Where they end, exclusive', (row) => row.end),
  decimal('confidence', 'How sure the rule is, from 0 to 1', (row) => row.confidence),
  text(
    'rule',
    'The rule that read them; empty where another extractor did',
    (row) => row.rule ?? '',
  ),
]);

async function* statedNodeIds(source: ExportSource): AsyncGenerator<string[]> {
  for await (const page of source.officials()) yield page.map(({ id }) => id);
  yield* meetingIdPages(source);
  for (const label of ['Post', 'Policy', 'Organization', 'Figure'] as const)
    yield* source.ids(label);
}
