import { allMergedIds } from '../../graph/claims/identity.ts';
import type { Official } from '../../graph/nodes/official.ts';
import {
  type Likeness,
  likeness,
  meetingDaysOfOfficials,
  officialsOfSameName,
  type Trace,
} from '../../graph/queries/duplicate-candidates.ts';
import { tenuresOfOfficials } from '../../graph/relationships/tenure.ts';
import { grouped } from '../../grouped.ts';
import { builder } from '../builder/builder.ts';
import { OfficialRef } from '../builder/node-refs.ts';
import { FIRST, sizeOf } from '../builder/page-size.ts';
import { createLoader } from '../request/request-cache.ts';

interface DuplicateCandidateShape extends Likeness {
  readonly official: Official;
}

const DuplicateCandidateRef = builder
  .objectRef<DuplicateCandidateShape>('DuplicateCandidate')
  .implement({
    description: 'An official who may be the same person as another; a curator decides.',
    fields: (t) => ({
      official: t.expose('official', { type: OfficialRef, description: 'The other official.' }),
      score: t.exposeFloat('score', {
        description:
          'How likely they are the same person, from 0 to 1: a sum of weights, not a probability.',
      }),
      reasons: t.exposeStringList('reasons', {
        description: 'The reasons for it and against it, one sentence each.',
      }),
    }),
  });

builder.objectFields(OfficialRef, (t) => ({
  possibleDuplicates: t.field({
    description:
      'Other officials of the same name who may be the same person, likeliest first; they are never merged automatically.',
    type: [DuplicateCandidateRef],
    nullable: true,
    args: { first: t.arg.int({ description: FIRST }) },
    async resolve(official, { first }, context) {
      const size = sizeOf('first', first);
      return ((await candidatesLoader.load(context, official.id)) ?? []).slice(0, size);
    },
  }),
  mergedIds: t.field({
    description: 'Ids of officials that were merged into this one; they resolve to it.',
    type: ['ID'],
    resolve: async ({ id }, _args, context) => (await mergedIdsLoader.load(context, id)) ?? [],
  }),
  otherNames: t.stringList({
    description:
      'Names of officials that were merged into this one, where they differ from its own; search finds it by them.',
    async resolve({ id }, _args, context) {
      const ids = (await mergedIdsLoader.load(context, id)) ?? [];
      return [...new Set(ids.map(nameIn))].filter((name) => name !== nameIn(id)).sort();
    },
  }),
}));

/** Official:620522/仝红梓 → 仝红梓. */
function nameIn(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

const mergedIdsLoader = createLoader(({ store }, ids) => allMergedIds(store.read, ids));

/** Three statements for all officials of a level: who has the name, their tenures and their meetings. */
const candidatesLoader = createLoader<readonly DuplicateCandidateShape[]>(
  async ({ store: { read } }, ids) => {
    const found = await read(officialsOfSameName, { ids: [...ids] });
    if (found.length === 0) return new Map();
    const seen = [...new Set([...ids, ...found.map((one) => one.id)])];
    const held = await read(tenuresOfOfficials, { parentIds: seen, at: null, atLastDay: null });
    const tenures = new Map(
      held.map((row) => [
        row.parentId,
        row.tenures.map(({ post, ...days }) => ({ postId: post.id, title: post.title, ...days })),
      ]),
    );
    const meetings = grouped(
      await read(meetingDaysOfOfficials, { ids: seen }),
      ({ officialId }) => officialId,
    );
    const traceOf = (one: Pick<Official, 'id' | 'name'>): Trace => ({
      id: one.id,
      name: one.name,
      tenures: tenures.get(one.id) ?? [],
      meetings: meetings.get(one.id) ?? [],
    });
    const byOfficial = grouped(found, ({ officialId }) => officialId);
    return new Map(
      ids.map((own) => [
        own,
        (byOfficial.get(own) ?? [])
          .map(({ officialId: _of, ...official }) => ({
            official,
            ...likeness(traceOf({ id: own, name: official.name }), traceOf(official)),
          }))
          .sort((a, b) => b.score - a.score || (a.official.id < b.official.id ? -1 : 1)),
      ]),
    );
  },
);
