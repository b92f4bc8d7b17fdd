import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/ingest/extract/extract.ts';
import { ExtractionRecord, type RecordEvidence } from '../../../src/ingest/record/record.ts';
import { alignmentOf, editsOf, sourceSpan } from '../../../src/text/alignment.ts';
import { exampleArticles, labelled, labelledArticles } from '../../support/articles.ts';

const examples = await exampleArticles();

it.each(examples.map((article) => [article.id ?? '', article] as const))(
  'reads example %s as it is written down',
  async (id, article) => {
    const { record } = extract(article, id);
    await expect(
      `${JSON.stringify(ExtractionRecord.parse(record), null, 2)}\n`,
    ).toMatchFileSnapshot(`../expected/${id}.json`);
  },
);

/** Every piece of evidence in a record, wherever it hangs. */
function evidenceIn(value: unknown): RecordEvidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('quote' in value) return [value as RecordEvidence];
  return Object.values(value).flatMap(evidenceIn);
}

it.each(
  [...examples, ...labelledArticles()].map((article) => [article.id ?? '', article] as const),
)('every fact of %s has its words in the clean text and in the source', (id, article) => {
  const { text, record } = extract(article, id);
  const alignment = alignmentOf(text);
  const edits = editsOf(text);
  for (const { quote, start, end } of evidenceIn(record)) {
    expect(text.text.slice(start, end)).toBe(quote);
    const span = sourceSpan(alignment, { start, end });
    const inside = edits.filter((edit) => edit.start >= span.start && edit.end <= span.end);
    const replayed = inside.reduceRight(
      (words, edit) =>
        words.slice(0, edit.start - span.start) + edit.text + words.slice(edit.end - span.start),
      text.source.slice(span.start, span.end),
    );
    expect(replayed).toBe(quote);
  }
});

it('has no fact without evidence', () => {
  const shapes = [
    ExtractionRecord.shape.officials,
    ExtractionRecord.shape.meetings,
    ExtractionRecord.shape.policies,
    ExtractionRecord.shape.organizations,
    ExtractionRecord.shape.targets,
    ExtractionRecord.shape.counties,
  ];
  for (const shape of shapes)
    expect(shape.element.shape.evidence.safeParse([]).success).toBe(false);
});

describe('an executive meeting in traditional script with pinyin', () => {
  const article = examples.find(({ id }) => id === 'neixiang-rectification-traditional');

  it('shows the words as they stand in the source', () => {
    const { text, record } = extract(article ?? { text: ' ' }, 'x');
    const host = record.meetings[0]?.participants.find(({ roles }) => roles.includes('host'));
    expect(host?.name).toBe('杨曙光');
    const [said] = host?.evidence ?? [];
    const { start, end } = sourceSpan(alignmentOf(text), said ?? { start: 0, end: 0 });
    expect(text.source.slice(start, end)).toBe('縣長楊曙光主持會議');
  });
});

it('reads a text of 100,000 characters without marks', () => {
  const { record } = extract({ text: '县委书记张伟出席会议并讲话'.repeat(8_000) }, 'long');
  expect(record.officials.map(({ name }) => name)).toContain('张伟');
});

describe.runIf(labelled)('on the labelled articles', () => {
  const articles = labelledArticles();
  const read = (id: string) =>
    extract(articles.find((article) => article.id === id) ?? { text: ' ' }, id).record.meetings;
  const inRole = (id: string, role: string) =>
    read(id).flatMap(({ participants }) =>
      participants.filter(({ roles }) => roles.some((one) => one === role)).map(({ name }) => name),
    );

  it.each([
    ['seed-000', '2017-09-23', ['程江芬']],
    ['seed-001', '2017-04-24', ['杨曙光']],
    ['seed-003', '2017-07-31', ['徐昭']],
    ['seed-004', '2018-07-23', ['李江']],
  ])('reads the day and the host of %s', (id, date, hosts) => {
    expect(read(id).map((meeting) => meeting.date)).toEqual([date]);
    expect(inRole(id, 'host')).toEqual(hosts);
  });

  it('reads the observers of the executive meeting of 内乡县', () => {
    expect(inRole('seed-001', 'observer')).toEqual(['刘玉斌', '李建文', '朱文华']);
  });

  it('reads no meeting where an article reports none', () => {
    expect(read('seed-002')).toEqual([]);
  });
});
