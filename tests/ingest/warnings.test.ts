import { expect, it } from 'vitest';
import { factsOf } from '../../src/ingest/facts-of.ts';

const warnings = (text: string) =>
  factsOf({ id: 'a', text }).warnings.map(({ kind, message }) => `${kind}: ${message}`);

it.each([
  ['2017年9月23日,秦安县召开推进会。县长王东红主持会议。', []],
  ['2017年,秦安县的苹果卖得很好。', ['NO_MEETING: No meeting was found.']],
  ['秦安县召开推进会。县长王东红主持会议。', ['NO_DATE: «推进会» has no date.']],
  ['2017年9月23日,召开推进会。县长王东红主持会议。', ['NO_COUNTY: No county was found.']],
  [
    '2017年9月23日,秦安县召开推进会。县长王?红、副县长李霞参加会议。',
    ['UNLIKELY_NAME: «县长王?红» may name a person, and was not read so.'],
  ],
  ['今天天气很好。', ['NO_MEETING: No meeting was found.', 'NO_COUNTY: No county was found.']],
])('«%s» warns of what was not found in it', (text, expected) => {
  expect(warnings(text)).toEqual(expected);
});

it('a record of another extractor warns of what it does not have', () => {
  const evidence = [{ quote: '召开推进会' }];
  const { warnings: told } = factsOf({
    article: { id: 'a', text: '召开推进会。' },
    record: { meetings: [{ title: '推进会', evidence }] },
  });
  expect(told.map(({ kind }) => kind)).toEqual(['NO_DATE', 'NO_COUNTY']);
});

it('an article warns of each thing once, of at most twenty of a kind, and quotes long titles in part', () => {
  const one = `2017年9月23日,秦安县召开推进会。${'县长王?红参加会议。'.repeat(200)}`;
  expect(warnings(one)).toHaveLength(1);
  const many = `2017年9月23日,秦安县召开推进会。${Array.from({ length: 50 }, (_, index) => `县长王?${'丁卜刀力乃九又了几十'[index % 10]}${'一二三四五'[index % 5]}主持。`).join('')}`;
  expect(warnings(many).length).toBeLessThanOrEqual(20);
  const evidence = [{ quote: '召开推进会' }];
  const { warnings: told } = factsOf({
    article: { id: 'a', text: '秦安县召开推进会。' },
    record: {
      counties: [{ name: '秦安县', evidence: [{ quote: '秦安县' }] }],
      meetings: [{ title: '推'.repeat(300), county: '秦安县', evidence }],
    },
  });
  expect(told.map(({ message }) => message)).toEqual([`«${'推'.repeat(60)}…» has no date.`]);
});
