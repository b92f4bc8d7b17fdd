import type { ArticleFacts } from '../../src/graph/claims/facts.ts';

/** Names and titles that a spreadsheet, XML or an importer would take for something else. */
export const AWKWARD = '=HYPERLINK("http://x")&<b>,"县"';

const [official, meeting, figure] = [
  'Official:620522/x',
  'Meeting:620522/2018/x',
  'Figure:620522/x',
] as const;
const spans: [number, number, number][] = [[0, 1, 0.9]];

/** A meeting whose title and an official whose name are full of signs; texts of several lines; lists of none. */
export const awkwardFacts: ArticleFacts = {
  article: {
    id: 'Article:x',
    title: '',
    url: null,
    source: null,
    published: null,
    loadedAt: null,
    text: '文',
    sourceText: '文\n"; \\" \u001f\u001e\r\n\r\n',
    alignment: '[]',
    given: '{}',
    record: null,
    file: null,
    extractor: 1,
  },
  nodes: [
    { id: 'County:620522', properties: {}, spans },
    { id: official, properties: { name: AWKWARD }, spans },
    { id: `${official}2`, properties: { name: '+' }, spans },
    {
      id: meeting,
      properties: { title: `+${AWKWARD}`, type: 'WORK', date: '2018', place: '\u0001@地\u001e ' },
      spans,
    },
    {
      id: figure,
      properties: {
        metric: '面积',
        value: 12.5,
        unit: '亩',
        year: 2018,
        isGoal: true,
        formerValue: 20,
        formerYear: 2016,
      },
      spans,
    },
    {
      id: `${figure}2`,
      properties: { metric: '面积', value: 12, unit: '', year: null, isGoal: false },
      spans,
    },
  ],
  relationships: [
    { type: 'HELD_IN', from: meeting, to: 'County:620522', properties: {}, spans },
    {
      type: 'ATTENDED',
      from: official,
      to: meeting,
      properties: { roles: ['HOST'], postTitle: '-1' },
      spans,
    },
    {
      type: 'ATTENDED',
      from: `${official}2`,
      to: meeting,
      properties: { roles: ['OBSERVER'] },
      spans,
    },
    { type: 'STATES', from: meeting, to: figure, properties: {}, spans },
    { type: 'STATES', from: meeting, to: `${figure}2`, properties: {}, spans },
  ],
};
