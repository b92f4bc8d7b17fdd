import { countiesOfNodes, countyOf } from '../graph/nodes/county.ts';
import { organizationsOfPosts } from '../graph/nodes/organization.ts';
import { tenuresOfOfficials } from '../graph/relationships/tenure.ts';
import {
  type ExportedArticle,
  type ExportedAttendance,
  type ExportedMeeting,
  type ExportedOfficial,
  type ExportSource,
  exportedArticles,
  exportedAttendances,
} from '../graph/scans/export.ts';
import { grouped } from '../grouped.ts';
import type { PartialDate } from '../text/partial-date.ts';
import { type Chunk, frame } from './chunk.ts';

/**
 * The words of the file, as others use them: people, meetings, areas and articles of schema.org,
 * posts and memberships of Popolo and the W3C's Organization Ontology, sources of PROV.
 */
const CONTEXT = {
  '@version': 1.1,
  schema: 'https://schema.org/',
  org: 'http://www.w3.org/ns/org#',
  opengov: 'http://www.w3.org/ns/opengov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  xianzhi: 'urn:xianzhi:vocabulary:',
  identifier: 'schema:identifier',
  name: 'schema:name',
  pinyin: 'schema:alternateName',
  homeLocation: { '@id': 'schema:homeLocation', '@type': '@id' },
  label: 'skos:prefLabel',
  postIn: { '@id': 'org:postIn', '@type': '@id' },
  member: { '@id': 'org:member', '@type': '@id' },
  post: { '@id': 'opengov:post', '@type': '@id' },
  validFrom: 'schema:validFrom',
  validThrough: 'schema:validThrough',
  startDate: 'schema:startDate',
  endDate: 'schema:endDate',
  location: 'schema:location',
  meetingType: 'schema:additionalType',
  organizer: { '@id': 'schema:organizer', '@type': '@id' },
  attendee: { '@id': 'schema:attendee', '@type': '@id' },
  attendance: 'xianzhi:attendance',
  official: { '@id': 'xianzhi:official', '@type': '@id' },
  role: 'xianzhi:role',
  order: 'xianzhi:order',
  postTitle: 'xianzhi:postTitle',
  headline: 'schema:headline',
  url: 'schema:url',
  publisher: 'schema:publisher',
  datePublished: 'schema:datePublished',
  wasDerivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
} as const;

type Member = Readonly<Record<string, unknown>>;

/** The graph as JSON-LD 1.1, a node a line. */
export async function* jsonLd(source: ExportSource): AsyncGenerator<Chunk> {
  const counties = new Set<string>();
  yield frame(`{"@context": ${JSON.stringify(CONTEXT)},`, '"@graph": [');
  for await (const officials of source.officials()) {
    const countyIds = officials.flatMap((official) => official.countyIds);
    yield nodes([...areas(counties, countyIds), ...officials.map(person)]);
    yield nodes(await memberships(source, officials));
  }
  for await (const meetings of source.meetings()) {
    const ids = meetings.map(({ id }) => id);
    const articles = await source.read(exportedArticles, { ids });
    const attendances = await source.read(exportedAttendances, { ids });
    const countyIds = meetings.flatMap(({ countyId }) => (countyId === null ? [] : [countyId]));
    yield nodes([
      ...areas(counties, countyIds),
      ...new Map(articles.map((article) => [article.id, newsOf(article)])).values(),
      ...events(meetings, attendances, articles),
    ]);
  }
  // Every node before ends with a comma: the file itself is the last.
  yield frame('{"@id": "urn:xianzhi:export", "@type": "prov:Entity"}', ']}');
}

function nodes(members: readonly Member[]): Chunk {
  return {
    rows: members.length,
    data: members.map((member) => `${JSON.stringify(member)},\n`).join(''),
  };
}

/** `Official:620522/程江芬` → `urn:xianzhi:Official:620522/%E7%A8%8B...`: an id as an IRI. */
export function iriOf(id: string): string {
  const encoded = encodeURIComponent(id.toWellFormed());
  return `urn:xianzhi:${encoded.replaceAll('%3A', ':').replaceAll('%2F', '/')}`;
}

/** 2017-09 → a value of the type xsd:gYearMonth; undefined, which JSON leaves out, for no date. */
function dated(date: PartialDate | null): Member | undefined {
  if (date === null) return undefined;
  const types: Readonly<Record<number, string>> = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth' };
  return { '@value': date, '@type': types[date.length] ?? 'xsd:date' };
}

function named(id: string): Member {
  return { '@id': iriOf(id), identifier: id };
}

/** The areas that have not been written yet. */
function areas(written: Set<string>, ids: readonly string[]): Member[] {
  return [...new Set(ids)]
    .filter((id) => !written.has(id) && written.add(id))
    .map((id) => ({ ...named(id), '@type': 'schema:AdministrativeArea', name: countyOf(id).name }));
}

function person({ id, name, pinyin, countyIds }: ExportedOfficial): Member {
  const homeLocation = countyIds.map(iriOf);
  return { ...named(id), '@type': 'schema:Person', name, pinyin, homeLocation };
}

function newsOf({ id, title, url, source: outlet, published }: ExportedArticle): Member {
  return {
    ...named(id),
    '@type': ['schema:NewsArticle', 'prov:Entity'],
    headline: title,
    url: url ?? undefined,
    publisher: outlet ?? undefined,
    datePublished: dated(published),
  };
}

/** The posts that officials were seen in, and each holding of one. */
async function memberships(
  { read }: ExportSource,
  officials: readonly ExportedOfficial[],
): Promise<Member[]> {
  const ids = officials.map(({ id }) => id);
  const held = await read(tenuresOfOfficials, { parentIds: ids, at: null, atLastDay: null });
  const tenures = held.flatMap(({ parentId, tenures: own }) =>
    own.map(({ post, ...days }) => ({ officialId: parentId, post, ...days })),
  );
  const titles = new Map(tenures.map(({ post }) => [post.id, post.title]));
  const posts = [...titles.keys()];
  const places = new Map([
    ...(await read(countiesOfNodes, { parentIds: posts })).flatMap(({ parentId, counties }) =>
      counties.map(({ id }) => [parentId, id] as const),
    ),
    ...(await read(organizationsOfPosts, { ids: posts })).map(
      ({ postId, id }) => [postId, id] as const,
    ),
  ]);
  return [
    ...[...titles].map(([id, label]) => {
      const place = places.get(id);
      const postIn = place === undefined ? undefined : iriOf(place);
      return { ...named(id), '@type': 'org:Post', label, postIn };
    }),
    ...tenures.map(({ officialId, post, firstSeen, lastSeen }) => ({
      '@type': 'org:Membership',
      member: iriOf(officialId),
      post: iriOf(post.id),
      validFrom: dated(firstSeen),
      validThrough: dated(lastSeen),
    })),
  ];
}

function events(
  meetings: readonly ExportedMeeting[],
  attendances: readonly ExportedAttendance[],
  articles: readonly ExportedArticle[],
): Member[] {
  const attended = grouped(attendances, ({ meetingId }) => meetingId);
  const told = grouped(articles, ({ meetingId }) => meetingId);
  return meetings.map(({ id, title, type, date, lastDay, place, countyId }) => {
    const own = attended.get(id) ?? [];
    return {
      ...named(id),
      '@type': 'schema:Event',
      name: title,
      meetingType: type,
      startDate: dated(date),
      // Of a month alone no day is told on which the meeting ended.
      endDate: date?.length === 10 ? dated(lastDay) : undefined,
      location: place ?? undefined,
      organizer: countyId === null ? undefined : iriOf(countyId),
      attendee: own.map(({ officialId }) => iriOf(officialId)),
      attendance: own.map(({ officialId, roles, postTitle, order }) => ({
        '@type': 'xianzhi:Attendance',
        official: iriOf(officialId),
        role: roles,
        postTitle: postTitle ?? undefined,
        order: order ?? undefined,
      })),
      wasDerivedFrom: (told.get(id) ?? []).map((article) => iriOf(article.id)),
    };
  });
}
