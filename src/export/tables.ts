import { officialsByIds } from '../graph/nodes/official.ts';
import { issuersOfPolicies } from '../graph/nodes/policy.ts';
import { tenuresOfOfficials } from '../graph/relationships/tenure.ts';
import {
  type ExportedLabel,
  type ExportSource,
  exportedAttendances,
} from '../graph/scans/export.ts';
import {
  exportedArticleRows,
  exportedDiscussions,
  exportedFigures,
  exportedOrganizations,
  exportedPolicies,
  exportedPosts,
  exportedRepresentations,
} from '../graph/scans/export-rows.ts';
import { grouped } from '../grouped.ts';
import { factsOfNodes, factsOfPairs, firstQuotesOf } from './quotes.ts';
import { type Cell, date, type Table, text, whole } from './table.ts';

const COUNTY = [
  text('county_id', 'The id of the area'),
  text('county', 'The name of the area'),
] as const;

const ARTICLE = [
  text('article_id', 'The article that states it first', 'articles'),
  text('article', 'Its title'),
  text('url', 'Its address'),
  text('quote', 'Its words'),
] as const;

const officials: Table = {
  name: 'officials',
  description: 'People with a public post, or named among leaders',
  key: ['id'],
  columns: [
    text('id', 'Made from the area and the name'),
    text('name', 'The name'),
    text('pinyin', 'The name in pinyin'),
    text('county_ids', 'The ids of the areas that the official belongs to, with blanks between'),
    text('counties', 'The names of these areas, with blanks between'),
    whole('meetings', 'How many of the exported meetings the official attended'),
    date('first_meeting', 'The first of them'),
    date('last_meeting', 'The last of them'),
  ],
  async *rows(source) {
    for await (const page of source.officials())
      yield page.map((official) => [
        official.id,
        official.name,
        official.pinyin,
        official.countyIds.join(' '),
        official.countyNames.join(' '),
        official.meetings,
        official.first,
        official.last,
      ]);
  },
};

const posts: Table = {
  name: 'posts',
  description: 'Posts, such as 县委副书记',
  key: ['id'],
  columns: [
    text('id', 'Made from the area and the title'),
    text('title', 'The title, as it is printed'),
    ...COUNTY,
    whole('holders', 'How many officials articles named in it'),
  ],
  rows: (source) =>
    eachPart(source, 'Post', async (ids) =>
      (await source.read(exportedPosts, { ids })).map((post) => [
        post.id,
        post.title,
        post.countyId,
        post.countyName,
        post.holders,
      ]),
    ),
};

const tenures: Table = {
  name: 'tenures',
  description: 'Who held which post: as far as articles name the official in it',
  key: ['official_id', 'post_id'],
  columns: [
    text('official_id', 'The official', 'officials'),
    text('name', 'The name of the official'),
    text('post_id', 'The post', 'posts'),
    text('post_title', 'The title of the post'),
    date('first_seen', 'The first day on which any article names the official in it'),
    date('last_seen', 'The last day'),
  ],
  async *rows(source) {
    for await (const page of source.officials()) {
      const parentIds = page.map(({ id }) => id);
      const read = await source.read(tenuresOfOfficials, { parentIds, at: null, atLastDay: null });
      const tenuresOf = new Map(read.map((row) => [row.parentId, row.tenures]));
      yield page.flatMap(({ id, name }) =>
        (tenuresOf.get(id) ?? []).map(({ post, firstSeen, lastSeen }) => [
          id,
          name,
          post.id,
          post.title,
          firstSeen,
          lastSeen,
        ]),
      );
    }
  },
};

const meetings: Table = {
  name: 'meetings',
  description: 'Meetings, ceremonies and inspections that were held',
  key: ['id'],
  columns: [
    text('id', 'Made from the area, the day and the title'),
    text('title', 'The title'),
    text('type', 'What sort of meeting it was, such as WORK'),
    date('date', 'The day, or the first of several'),
    date('last_day', 'The last day'),
    text('place', 'Where it was held, as it is printed'),
    whole('stated_attendance', 'How many attended, as an article says'),
    ...COUNTY,
  ],
  async *rows(source) {
    for await (const page of source.meetings())
      yield page.map((meeting) => [
        meeting.id,
        meeting.title,
        meeting.type,
        meeting.date,
        meeting.lastDay,
        meeting.place,
        meeting.statedAttendance,
        meeting.countyId,
        meeting.countyName,
      ]);
  },
};

const attendance: Table = {
  name: 'attendance',
  description: 'Who attended which meeting, as what and in which post',
  key: ['official_id', 'meeting_id'],
  columns: [
    text('official_id', 'The official', 'officials'),
    text('name', 'The name of the official'),
    text('pinyin', 'The name in pinyin'),
    text('meeting_id', 'The meeting', 'meetings'),
    text('meeting', 'The title of the meeting'),
    text('type', 'What sort of meeting it was'),
    date('date', 'The day, or the first of several'),
    date('last_day', 'The last day'),
    ...COUNTY,
    text('roles', 'HOST, SPEAKER, ATTENDEE, OBSERVER or ABSENT, with blanks between'),
    text('post_title', 'The post, as it is printed'),
    whole('order', 'The place in the list of names'),
    ...ARTICLE,
  ],
  async *rows(source) {
    for await (const page of source.meetings()) {
      const meetingOf = new Map(page.map((meeting) => [meeting.id, meeting]));
      const own = await source.read(exportedAttendances, { ids: [...meetingOf.keys()] });
      const pairs = own.map(({ officialId: from, meetingId: to }) => ({ from, to }));
      const facts = await factsOfPairs(source, 'ATTENDED', pairs);
      const quoteOf = new Map(
        facts.map(({ from, to, quotes: [first] }) => [`${from} ${to}`, first]),
      );
      yield own.map((one) => {
        const meeting = meetingOf.get(one.meetingId);
        const quote = quoteOf.get(`${one.officialId} ${one.meetingId}`);
        return [
          one.officialId,
          one.name,
          one.pinyin,
          one.meetingId,
          meeting?.title ?? null,
          meeting?.type ?? null,
          meeting?.date ?? null,
          meeting?.lastDay ?? null,
          meeting?.countyId ?? null,
          meeting?.countyName ?? null,
          one.roles.join(' '),
          one.postTitle,
          one.order,
          quote?.articleId ?? null,
          quote?.articleTitle ?? null,
          quote?.url ?? null,
          quote?.quote ?? null,
        ];
      });
    }
  },
};

const coAttendance: Table = {
  name: 'co-attendance',
  description: 'Who met whom, and how often: a row for two officials',
  key: ['official_id', 'other_id'],
  columns: [
    text('official_id', 'One of them', 'officials'),
    text('name', 'The name'),
    text('other_id', 'The other', 'officials'),
    text('other_name', 'The name of the other'),
    whole('shared_meetings', 'How many of the exported meetings both attended'),
    {
      name: 'jaccard',
      type: 'number',
      description: 'These meetings, by those that at least one of them attended',
    },
    date('first_shared', 'The first of them'),
    date('last_shared', 'The last of them'),
  ],
  async *rows(source) {
    for await (const page of source.pairs()) {
      const ids = [...new Set(page.flatMap(({ id, otherId }) => [id, otherId]))];
      const known = await source.read(officialsByIds, { ids });
      const nameOf = new Map(known.map(({ id, name }) => [id, name]));
      yield page.map((pair) => [
        pair.id,
        nameOf.get(pair.id) ?? null,
        pair.otherId,
        nameOf.get(pair.otherId) ?? null,
        pair.sharedMeetings,
        pair.jaccard,
        pair.firstShared,
        pair.lastShared,
      ]);
    }
  },
};

const policies: Table = {
  name: 'policies',
  description: 'Documents in 《》, and numbered sets such as “1+17”',
  key: ['id'],
  columns: [
    text('id', 'Made from the title, and the area unless the title names a place'),
    text('title', 'The title'),
    text('kind', 'What sort of document it is, such as PLAN'),
    text(
      'issuer_ids',
      'The ids of the areas and organizations that issued it, with blanks between',
    ),
    whole('meetings', 'How many meetings discussed it'),
  ],
  rows: (source) =>
    eachPart(source, 'Policy', async (ids) => {
      const issuers = grouped(
        await source.read(issuersOfPolicies, { ids }),
        ({ policyId }) => policyId,
      );
      return (await source.read(exportedPolicies, { ids })).map((policy) => [
        policy.id,
        policy.title,
        policy.kind,
        (issuers.get(policy.id) ?? []).map(({ issuerId }) => issuerId).join(' '),
        policy.meetings,
      ]);
    }),
};

const AT_MEETING = [
  text('meeting_id', 'The meeting', 'meetings'),
  text('meeting', 'The title of the meeting'),
  date('date', 'The day of the meeting'),
] as const;

const discussions: Table = {
  name: 'discussions',
  description: 'Which meeting discussed which policy',
  key: ['meeting_id', 'policy_id'],
  columns: [
    ...AT_MEETING,
    text('policy_id', 'The policy', 'policies'),
    text('policy', 'The title of the policy'),
  ],
  async *rows(source) {
    for await (const ids of meetingParts(source))
      yield (await source.read(exportedDiscussions, { ids })).map((one) => [
        one.meetingId,
        one.meetingTitle,
        one.date,
        one.policyId,
        one.policyTitle,
      ]);
  },
};

const organizations: Table = {
  name: 'organizations',
  description: 'Bodies that attend, report or employ, such as 县扶贫办',
  key: ['id'],
  columns: [
    text('id', 'Made from the area and the name'),
    text('name', 'The name'),
    ...COUNTY,
    whole('meetings', 'How many meetings it was represented at'),
  ],
  rows: (source) =>
    eachPart(source, 'Organization', async (ids) =>
      (await source.read(exportedOrganizations, { ids })).map((one) => [
        one.id,
        one.name,
        one.countyId,
        one.countyName,
        one.meetings,
      ]),
    ),
};

const representations: Table = {
  name: 'representations',
  description: 'Which organization was represented at which meeting',
  key: ['meeting_id', 'organization_id'],
  columns: [
    ...AT_MEETING,
    text('organization_id', 'The organization', 'organizations'),
    text('organization', 'The name of the organization'),
  ],
  async *rows(source) {
    for await (const ids of meetingParts(source))
      yield (await source.read(exportedRepresentations, { ids })).map((one) => [
        one.meetingId,
        one.meetingTitle,
        one.date,
        one.organizationId,
        one.name,
      ]);
  },
};

const figures: Table = {
  name: 'figures',
  description: 'Figures for an area and a year, counted or a goal',
  key: ['id'],
  columns: [
    text('id', 'Made from the area, the metric, the year and the unit'),
    ...COUNTY,
    text('metric', 'What is counted, such as 贫困人口'),
    { name: 'value', type: 'number', description: 'The value in base units: 7.96万人 is 79600' },
    text('unit', 'The unit'),
    whole('year', 'The year that it is of'),
    { name: 'is_goal', type: 'boolean', description: 'Whether it is to be reached' },
    { name: 'former_value', type: 'number', description: 'The value that it is compared with' },
    whole('former_year', 'The year of that value'),
    ...ARTICLE,
  ],
  rows: (source) =>
    eachPart(source, 'Figure', async (ids) => {
      const quoteOf = await firstQuotesOf(source, ids);
      return (await source.read(exportedFigures, { ids })).map((figure) => {
        const quote = quoteOf.get(figure.id);
        return [
          figure.id,
          figure.countyId,
          figure.countyName,
          figure.metric,
          figure.value,
          figure.unit,
          figure.year,
          figure.isGoal,
          figure.formerValue,
          figure.formerYear,
          quote?.articleId ?? null,
          quote?.articleTitle ?? null,
          quote?.url ?? null,
          quote?.quote ?? null,
        ];
      });
    }),
};

const articles: Table = {
  name: 'articles',
  description: 'The news that everything else was read from',
  key: ['id'],
  columns: [
    text('id', 'Its own id, its address, or made from its file or its text'),
    text('title', 'The title, or the first line'),
    text('url', 'Where it was published'),
    text('source', 'The outlet'),
    date('published', 'The day of publication'),
    whole('meetings', 'How many meetings it speaks of'),
  ],
  rows: (source) =>
    eachPart(source, 'Article', async (ids) =>
      (await source.read(exportedArticleRows, { ids })).map((article) => [
        article.id,
        article.title,
        article.url,
        article.source,
        article.published,
        article.meetings,
      ]),
    ),
};

const evidence: Table = {
  name: 'evidence',
  description:
    'The words from which each fact was read: a row for each place in an article. A fact is a node (an official, a meeting, …), or a relationship between two (ATTENDED, HOLDS, …)',
  key: ['kind', 'from_id', 'to_id', 'article_id', 'start', 'end', 'rule'],
  columns: [
    text(
      'kind',
      'The kind of the node, such as Official, or of the relationship, such as ATTENDED',
    ),
    text('from_id', 'The node, or where the relationship begins'),
    text('to_id', 'Where the relationship ends; empty for a node'),
    text('article_id', 'The article', 'articles'),
    text('quote', 'Its words'),
    whole('start', 'Where they begin in its clean text'),
    whole('end', 'Where they end, exclusive'),
    { name: 'confidence', type: 'number', description: 'How sure the rule is, from 0 to 1' },
    text('rule', 'The rule that read them; empty where another extractor did'),
  ],
  async *rows(source) {
    for await (const ids of statedParts(source)) {
      const facts = await factsOfNodes(source, ids);
      yield facts.flatMap(({ kind, from, to, quotes }) =>
        quotes.map((quote): Cell[] => [
          kind,
          from,
          to ?? '',
          quote.articleId,
          quote.quote,
          quote.start,
          quote.end,
          quote.confidence,
          quote.rule ?? '',
        ]),
      );
    }
  },
};

/** All tables, in the order in which people look for them. */
export const tables: readonly Table[] = [
  attendance,
  officials,
  meetings,
  coAttendance,
  tenures,
  posts,
  policies,
  discussions,
  organizations,
  representations,
  figures,
  articles,
  evidence,
];

async function* eachPart(
  source: ExportSource,
  label: ExportedLabel,
  rowsOf: (ids: string[]) => Promise<Cell[][]>,
): AsyncGenerator<Cell[][]> {
  for await (const ids of source.ids(label)) yield await rowsOf(ids);
}

async function* meetingParts(source: ExportSource): AsyncGenerator<string[]> {
  for await (const page of source.meetings()) yield page.map(({ id }) => id);
}

/** The nodes that articles state, a part at a time. */
async function* statedParts(source: ExportSource): AsyncGenerator<string[]> {
  for await (const page of source.officials()) yield page.map(({ id }) => id);
  yield* meetingParts(source);
  for (const label of ['Post', 'Policy', 'Organization', 'Figure'] as const)
    yield* source.ids(label);
}
