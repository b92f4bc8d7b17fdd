import {
  type Change,
  changesOfCounties,
  changesOfOfficials,
  changesOfPolicies,
} from '../../graph/claims/changes.ts';
import { decodedCorrection, type StoredCorrection } from '../../graph/claims/correction.ts';
import type { Article } from '../../graph/nodes/article.ts';
import type { Meeting } from '../../graph/nodes/meeting.ts';
import { builder } from '../builder/builder.ts';
import { ArticleRef, CountyRef, MeetingRef, OfficialRef, PolicyRef } from '../builder/node-refs.ts';
import { relatedConnection } from '../connection/related-connection.ts';
import { CorrectionRef } from './correction.ts';
import { TenureRef, type TenureShape } from './tenure.ts';

interface ChangeShape {
  readonly typename: 'ArticleChange' | 'MeetingChange' | 'TenureChange' | 'CorrectionChange';
  readonly time: string;
}

interface ArticleChangeShape extends ChangeShape {
  readonly article: Article;
}

interface MeetingChangeShape extends ChangeShape {
  readonly meeting: Meeting;
}

interface TenureChangeShape extends ChangeShape {
  readonly tenure: TenureShape;
}

interface CorrectionChangeShape extends ChangeShape {
  readonly correction: StoredCorrection;
}

const ChangeRef = builder.interfaceRef<ChangeShape>('Change').implement({
  description: 'Something new in the graph.',
  resolveType: ({ typename }) => typename,
  fields: (t) => ({
    at: t.expose('time', { type: 'DateTime', description: 'When it came into the graph.' }),
  }),
});

builder.objectRef<ArticleChangeShape>('ArticleChange').implement({
  description: 'An article was loaded, or its text was replaced.',
  interfaces: [ChangeRef],
  fields: (t) => ({
    article: t.expose('article', { type: ArticleRef, description: 'The article.' }),
  }),
});

builder.objectRef<MeetingChangeShape>('MeetingChange').implement({
  description: 'An article was loaded that is the first to tell of a meeting.',
  interfaces: [ChangeRef],
  fields: (t) => ({
    meeting: t.expose('meeting', { type: MeetingRef, description: 'The meeting.' }),
  }),
});

builder.objectRef<TenureChangeShape>('TenureChange').implement({
  description: 'An article was loaded that is the first to name an official in a post.',
  interfaces: [ChangeRef],
  fields: (t) => ({
    tenure: t.expose('tenure', { type: TenureRef, description: 'The tenure.' }),
  }),
});

builder.objectRef<CorrectionChangeShape>('CorrectionChange').implement({
  description: 'A curator mended a fact.',
  interfaces: [ChangeRef],
  fields: (t) => ({
    correction: t.expose('correction', { type: CorrectionRef, description: 'The correction.' }),
  }),
});

interface ChangesArgs {
  readonly since?: string | null | undefined;
}

/** The changes of one kind of node, newest first. */
function changesOf(statements: typeof changesOfCounties) {
  return relatedConnection(statements, ({ since }: ChangesArgs) => ({
    filter: { since: since ?? '' },
    order: { descending: true },
    toEdge: ({ key, node }) => ({ node: changeOf(String(key), node) }),
  }));
}

type AnyChangeShape =
  | ArticleChangeShape
  | MeetingChangeShape
  | TenureChangeShape
  | CorrectionChangeShape;

function changeOf(time: string, { article, meeting, tenure, correction }: Change): AnyChangeShape {
  if (article !== null) return { typename: 'ArticleChange', time, article };
  if (meeting !== null) return { typename: 'MeetingChange', time, meeting };
  if (tenure !== null) return { typename: 'TenureChange', time, tenure };
  if (correction === null) throw new Error('a change of nothing');
  return { typename: 'CorrectionChange', time, correction: decodedCorrection(correction) };
}

const ChangeConnectionRef = builder.connectionObject(
  { type: ChangeRef, name: 'ChangeConnection', description: 'A page of a list of changes.' },
  { name: 'ChangeEdge', description: 'One entry of a list of changes.' },
);

const SINCE = 'Only what is later than this time, such as that of the newest change seen so far.';

builder.objectField(CountyRef, 'changes', (t) =>
  t.connection(
    {
      description:
        'What is new in the area and in all that lie in it, newest first: articles, meetings, tenures, and facts that curators mended.',
      type: ChangeRef,
      args: { since: t.arg({ type: 'DateTime', description: SINCE }) },
      ...changesOf(changesOfCounties),
    },
    ChangeConnectionRef,
  ),
);

builder.objectField(OfficialRef, 'changes', (t) =>
  t.connection(
    {
      description:
        'What is new of the official, newest first: articles, meetings attended, tenures, and facts that curators mended.',
      type: ChangeRef,
      args: { since: t.arg({ type: 'DateTime', description: SINCE }) },
      ...changesOf(changesOfOfficials),
    },
    ChangeConnectionRef,
  ),
);

builder.objectField(PolicyRef, 'changes', (t) =>
  t.connection(
    {
      description:
        'What is new of the policy, newest first: articles, meetings that discussed it, and facts that curators mended.',
      type: ChangeRef,
      args: { since: t.arg({ type: 'DateTime', description: SINCE }) },
      ...changesOf(changesOfPolicies),
    },
    ChangeConnectionRef,
  ),
);
