import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/ingest/facts-of.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { alignRecord } from '../../src/ingest/record/align-record.ts';
import { GivenRecord } from '../../src/ingest/record/record-line.ts';
import { alignmentOf, sourceSpan } from '../../src/text/alignment.ts';
import { newsArticles } from '../support/articles.ts';
import { dumpOf, emptyGraph, engines } from '../support/graph.ts';

const article = {
  id: 'given',
  published: '2017-09-26',
  text: '秦(qín)安縣(xiàn)9月23日召開推進(jìn)會(huì)。縣長(zhǎng)仝紅梓主持會(huì)議,仝紅梓講話。<!-- top -->',
};
const said = (quote: string, at: object = {}) => ({ evidence: [{ quote, ...at }] });
const record = {
  counties: [{ name: '秦安县', ...said('秦(qín)安縣(xiàn)') }],
  officials: [{ name: '仝红梓', county: '秦安县', posts: ['县长'], ...said('縣長(zhǎng)仝紅梓') }],
  meetings: [
    {
      title: '推进会',
      date: '2017-09-23',
      county: '秦安县',
      participants: [{ name: '仝红梓', roles: ['host'], ...said('仝紅梓主持會(huì)議') }],
      ...said('召開推進(jìn)會(huì)'),
    },
  ],
};

const aligned = (given: object, from = article) =>
  alignRecord(from, GivenRecord.parse(given), from.id);

describe('the record of another extractor', () => {
  it('is carried over to the clean text, noise and traditional script and all', () => {
    const { text, record: own } = aligned(record);
    expect(own.officials[0]?.evidence[0]).toEqual({
      quote: '县长仝红梓',
      start: text.text.indexOf('县长仝'),
      end: text.text.indexOf('县长仝') + 5,
      confidence: null,
      rule: null,
    });
    expect(own.counties[0]).toMatchObject({ code: '620522', prefecture: '天水市' });
  });

  it.each([
    ['that is absent', said('会宁县'), '«会宁县» is not in article.text'],
    [
      'that stands twice',
      said('仝紅梓'),
      'occurs more than once in article.text; give start and end',
    ],
    ['that offsets deny', said('仝紅梓', { start: 0 }), 'is not what article.text has from 0 to 3'],
    ['of mere noise', said('<!-- top -->'), 'is nothing but noise'],
  ])('is refused for a quote %s', (_what, evidence, message) => {
    expect(() => aligned({ ...record, organizations: [{ name: '县委', ...evidence }] })).toThrow(
      message,
    );
  });

  it('is refused where an official is of a county that it does not have', () => {
    expect(() => aligned({ ...record, counties: [] })).toThrow(
      'official 仝红梓: county 秦安县 is not among the record',
    );
  });

  it.each([
    [
      'two officials of one name',
      { officials: [...record.officials, ...record.officials] },
      /stands twice/u,
    ],
    [
      'a name that does not show',
      { organizations: [{ name: '\u200b\u200b', ...said('召開') }] },
      /that shows/u,
    ],
    [
      'a lone surrogate',
      { organizations: [{ name: '王\ud842', ...said('召開') }] },
      /lone surrogate/u,
    ],
    [
      'a number over 32 bits',
      { meetings: [{ ...record.meetings[0], attendeeCount: 2 ** 31 }] },
      /2147483647/u,
    ],
    [
      'a code of no area',
      { counties: [{ name: '秦安县', code: '999999', ...said('召開') }] },
      /no area has the code/u,
    ],
    [
      'an end without a start',
      { organizations: [{ name: '县委', ...said('召開', { end: 2 }) }] },
      /end without a start/u,
    ],
    [
      'a policy that is not in it',
      { meetings: [{ ...record.meetings[0], policies: ['某办法'] }] },
      /not among the record's policies/u,
    ],
    [
      'a last day before the first',
      { meetings: [{ ...record.meetings[0], lastDay: '2017-09-22' }] },
      /lastDay 2017-09-22 is not among the 31 days after date 2017-09-23/u,
    ],
    [
      'a last day without a first',
      { meetings: [{ ...record.meetings[0], date: null, lastDay: '2017-09-22' }] },
      /lastDay 2017-09-22/u,
    ],
    [
      'a last day two months later',
      { meetings: [{ ...record.meetings[0], lastDay: '2017-11-23' }] },
      /lastDay 2017-11-23/u,
    ],
  ])('is refused for %s', (_what, part, message) => {
    expect(() => aligned({ ...record, ...part })).toThrow(message);
  });

  it.each([
    ['2017-09-23', undefined, '2017-09-23'],
    ['2017-09-23', '2017-09-25', '2017-09-25'],
    ['2017-09', undefined, '2017-09-30'],
    ['2017-09', '2017-09-30', '2017-09-30'],
    [null, null, null],
  ])('of a meeting from %s to %s lasts to %s', (date, lastDay, expected) => {
    const { record: own } = aligned({
      ...record,
      meetings: [{ ...record.meetings[0], date, lastDay }],
    });
    expect(own.meetings[0]?.lastDay).toBe(expected);
  });

  it('numbers participants as they come, but for those who are said to be in no list', () => {
    const participants = [{ order: null }, {}, { order: 7 }, {}].map((order, index) => ({
      name: `仝红梓${index}`,
      roles: ['attendee'],
      ...order,
      ...said('召開'),
    }));
    const { record: own } = aligned({
      ...record,
      meetings: [{ ...record.meetings[0], participants }],
    });
    expect(own.meetings[0]?.participants.map(({ order }) => order)).toEqual([null, 1, 7, 3]);
  });

  it('finds every quote of any span again in its place', () => {
    const [news] = newsArticles(1, 0);
    const noisy = (news?.text ?? '').replaceAll('县', '縣(xiàn)').replaceAll('会', '會');
    fc.assert(
      fc.property(
        fc.nat(noisy.length - 1),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (start, length, hasEnd) => {
          const quote = noisy.slice(start, start + length);
          const at = hasEnd ? { start, end: start + quote.length } : { start };
          const given = { organizations: [{ name: '县委', ...said(quote, at) }] };
          try {
            const { text, record: own } = aligned(given, { ...article, text: noisy });
            const [evidence] = own.organizations[0]?.evidence ?? [];
            if (evidence === undefined) throw new Error('the quote was lost');
            expect(text.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
            const span = sourceSpan(alignmentOf(text), evidence);
            // A character is never cut out of its atom, 縣(xiàn): the span can only be wider.
            const blank = (words: string) => words.trim() === '' || /^[a-zà-ǜ()]+$/u.test(words);
            expect(span.start <= start || blank(noisy.slice(start, span.start))).toBe(true);
            expect(
              span.end >= start + quote.length ||
                blank(noisy.slice(span.end, start + quote.length)),
            ).toBe(true);
          } catch (error) {
            expect(String(error)).toMatch(/nothing but noise/u);
          }
        },
      ),
    );
  });
});

describe.each(engines)('records on %s', (engine) => {
  it('load like articles, are named when refused, and stay when they come again', async () => {
    const store = await emptyGraph(engine);
    const line = { article, record };
    const broken = {
      article: { ...article, id: 'broken' },
      record: { ...record, organizations: [{ name: '县委', ...said('会宁县') }] },
    };
    const [first, refused] = await ingest(store, [line, broken]);
    expect(first?.status).toBe('CREATED');
    expect(refused).toMatchObject({ status: 'FAILED' });
    expect(JSON.stringify(refused)).toContain('is not in article.text');
    const once = await dumpOf(store);
    expect(once.join('\n')).toContain('Official:620522/仝红梓');
    expect((await ingest(store, [line]))[0]?.status).toBe('UNCHANGED');
    expect(await dumpOf(store)).toEqual(once);
    await store.close();
  });
});

describe('a record that names one thing twice', () => {
  const text = '秦安县9月23日召开推进会。县长王东红主持会议,王东红讲话。';
  const attends = (quote: string, rest: object) => ({ name: '王东红', ...rest, ...said(quote) });
  const meets = (title: string, rest: object) => ({
    title,
    date: '2017-09-23',
    ...rest,
    ...said('召开推进会'),
  });
  const given = {
    officials: [{ name: '王东红', posts: ['县长'], ...said('县长王东红') }],
    meetings: [
      meets('第三次推进(扩大)会', {
        participants: [
          attends('县长王东红主持会议', { roles: ['host'], order: null }),
          attends('王东红讲话', { roles: ['speaker'], order: 2 }),
        ],
      }),
      meets('第三次推进扩大会', { lastDay: '2017-09-25', place: '三楼', participants: [] }),
    ],
  };
  const { nodes, relationships } = factsOf({
    article: { id: 'twice', published: '2017-09-26', text },
    record: given,
  }).facts;

  it('has all roles of a participant, and the place in the list that one of them has', () => {
    const attended = relationships.filter(({ type }) => type === 'ATTENDED');
    expect(attended.map(({ properties }) => properties)).toEqual([
      expect.objectContaining({ roles: ['HOST', 'SPEAKER'], order: 2 }),
    ]);
  });

  it('has the last day of both reports of a meeting, and the place that one of them tells', () => {
    const meetings = nodes.filter(({ id }) => id.startsWith('Meeting:'));
    expect(meetings.map(({ properties }) => properties)).toEqual([
      expect.objectContaining({ lastDay: '2017-09-25', place: '三楼' }),
    ]);
  });
});
