import { expect, it } from 'vitest';
import { nodeId } from '../../src/graph/model/node-id.ts';
import { factsOf } from '../../src/ingest/facts-of.ts';
import { redirect } from '../../src/ingest/load/redirect.ts';

it('two people of one article that are merged keep the roles, the post and the place in the list of both', () => {
  const text = '9月23日,秦安县召开推进会。县长王启明主持会议。县领导李丹、王启铭、张强参加会议。';
  const { facts } = factsOf({ id: 'both', published: '2017-09-26', text });
  const [keep, duplicate] = ['王启明', '王启铭'].map((name) => nodeId('Official', '620522', name));
  if (keep === undefined || duplicate === undefined) throw new Error('two ids');
  const merged = redirect(facts, new Map([[duplicate, { id: keep, name: '王启明' }]]));
  const attended = merged.relationships.filter(
    ({ type, from }) => type === 'ATTENDED' && from === keep,
  );
  expect(attended.map(({ properties }) => properties)).toEqual([
    expect.objectContaining({ roles: ['ATTENDEE', 'HOST'], order: 2, postTitle: '县长' }),
  ]);
  expect(merged.nodes.filter(({ id }) => id === keep)).toHaveLength(1);
});
