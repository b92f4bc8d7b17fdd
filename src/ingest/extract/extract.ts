import { addTo, grouped } from '../../grouped.ts';
import type { AlignedText, Span } from '../../text/alignment.ts';
import { firstPlaces } from '../../text/word-places.ts';
import { clean } from '../clean/clean.ts';
import type { ArticleInput } from '../record/article-input.ts';
import type { ExtractionRecord } from '../record/record.ts';
import type { Segment } from './event/segment.ts';
import { readFigures } from './figure.ts';
import { readOrganizations } from './organization.ts';
import { participantsOf } from './participants.ts';
import { readPeople } from './person/find-people.ts';
import { firstFrom, type Mention } from './person/mention.ts';
import { bySurnameAndPost } from './person/surname-with-post.ts';
import { unreadNames } from './person/unread-name.ts';
import {
  type Affiliation,
  areaOfPerson,
  areasOfPosts,
  isOfficial,
  withNeighbours,
} from './place/affiliation.ts';
import { areaRecord, distinctAreas } from './place/area-record.ts';
import { holdsIn, type Places, readPlaces } from './place/places.ts';
import { visitedArea } from './place/visited-area.ts';
import { type PolicyTitle, readPolicies, readPolicySets } from './policy.ts';
import { isCompanyPost } from './post/post.ts';
import { type Reported, readReported } from './reported-events.ts';
import {
  type DocumentHead,
  dayInAddress,
  isHeadLine,
  readDateline,
  readDocument,
} from './text/document-header.ts';
import { type Quote, quoting } from './text/quote.ts';
import type { RuleName } from './text/rule.ts';
import { linesOf, sentencesOf } from './text/sentence.ts';

/** Raised with the rules: an article read by an older version is read again. */
export const EXTRACTOR_VERSION = 4;

/** An article's clean text with its map to the source, and the facts read from it. */
export interface Extraction {
  readonly text: AlignedText;
  readonly record: ExtractionRecord;
  /** Words that may be names and were not read so: 主任谢?宗. */
  readonly unreadNames: readonly string[];
}

/** Reads everything that the rules find in an article; `id` is what the record calls it. */
export function extract(article: ArticleInput, id: string): Extraction {
  const cleaned = clean(article.text);
  const { text } = cleaned;
  const quote = quoting(text);
  const lines = linesOf(text);
  const read = readDocument(lines, text, article.text);
  const document: DocumentHead = {
    title: read.title,
    source: article.source ?? read.source,
    published:
      article.published ?? read.published ?? (article.url ? dayInAddress(article.url) : null),
  };
  const sentences = lines.filter((line) => !isHeadLine(line.text)).flatMap(sentencesOf);
  const named = readPeople(text, sentences);
  const people = withNeighbours(
    [...named, ...bySurnameAndPost(sentences, named)].sort((a, b) => a.start - b.start),
    text,
  );
  const reported = readReported(lines, people, document, { text, dateline: readDateline(text) });
  const places = readPlaces(
    text,
    reported.map(({ segment }) => spanOf(segment)),
  );
  const homes = reported.map(({ segment }) => homeOf(segment, places));
  const officials = officialsOf(people, places);
  const policies = readPolicies(text);
  const policySets = readPolicySets(text);
  const organizations = readOrganizations(text, people);
  const year = yearOfNews(reported, document);

  const visited = reported.map(({ event }) =>
    event.rule === 'inspection' ? visitedArea(event.title, event.place, places) : null,
  );

  const withPosts = grouped(
    people.filter(({ posts }) => posts.length > 0),
    ({ name }) => name,
  );
  const itemOf = itemFinder(reported.map(({ segment }) => segment));
  const titlesIn = bySegment([...policies, ...policySets], itemOf);
  const bodiesIn = bySegment(organizations, itemOf);

  const meetings = reported.map(({ event, segment, roles }, index) => ({
    title: event.title,
    type: event.type,
    date: event.date,
    lastDay: event.lastDay,
    place: event.place,
    county: (visited[index] ?? homes[index])?.name ?? null,
    attendeeCount: event.attendeeCount,
    participants: participantsOf(roles, withPosts, segment.sentences[0]?.start ?? 0, quote),
    policies: (titlesIn.get(index) ?? []).map(({ title }) => title),
    organizations: (bodiesIn.get(index) ?? []).map(({ name }) => name),
    evidence: [quote(event.span, event.rule)],
  }));
  const subjects = [places.subject, ...homes];
  const areas = distinctAreas([
    ...subjects,
    ...visited,
    ...officials.flatMap(({ area, mentions }) => [
      area,
      ...mentions.flatMap((mention) => areasOfPosts(mention, places)),
    ]),
  ]);
  const used = new Set([
    ...subjects.map((area) => area?.name),
    ...visited.map((area) => area?.name),
    ...officials.map(({ area }) => area?.name),
  ]);
  const firstAt = firstPlaces(text, new Set(areas.map(({ name }) => name)));
  const policyRecord =
    (rule: RuleName) =>
    ({ title, kind, issuer, span }: PolicyTitle) => ({
      title,
      kind,
      issuer,
      evidence: [quote(span, rule)],
    });
  return {
    text: cleaned,
    unreadNames: unreadNames(sentences, people),
    record: {
      document: {
        id,
        title: article.title ? clean(article.title).text : document.title,
        source: document.source,
        publishedDate: document.published,
      },
      counties: areas
        .filter(({ name }) => used.has(name))
        .map((area) => areaRecord(area, firstAt.get(area.name), quote)),
      officials: officials.map((official) => officialRecord(official, places, used, quote)),
      meetings,
      policies: policies.map(policyRecord('policy-in-marks')),
      policySets: policySets.map(policyRecord('policy-set')),
      organizations: organizations.map(({ name, span, rule }) => ({
        name,
        evidence: [quote(span, rule)],
      })),
      targets: readFigures(sentences, year).map(({ span, ...figure }) => ({
        ...figure,
        meeting: reported[itemOf(span) ?? -1]?.event.title ?? null,
        evidence: [quote(span, 'figure')],
      })),
    },
  };
}

/** The county whose news a segment is, or the township that holds its meeting where no county is named. */
function homeOf(segment: Segment, places: Places): Affiliation | null {
  const { subject, township } = places.near(spanOf(segment).start);
  if (subject !== null || township === null) return subject;
  const isHeldBy = segment.sentences.some(({ text }) => holdsIn(text, township));
  return isHeldBy ? { name: township, within: null } : null;
}

/** From the headline of a segment to its last sentence. */
function spanOf({ headline, sentences }: Segment): Span {
  const first = headline ?? sentences[0];
  return { start: first?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
}

/** Finds the index of the segment in a sentence of which a span begins: segments are in text order. */
function itemFinder(segments: readonly Segment[]): (span: Span) => number | undefined {
  const sentences = segments.flatMap((segment, item) =>
    segment.sentences.map(({ start, end }) => ({ start, end, item })),
  );
  return ({ start }) => {
    const last = sentences[firstFrom(sentences, start + 1) - 1];
    return last !== undefined && start < last.end ? last.item : undefined;
  };
}

function bySegment<One extends { readonly span: Span }>(
  all: readonly One[],
  itemOf: (span: Span) => number | undefined,
): Map<number, One[]> {
  const found = new Map<number, One[]>();
  for (const one of all) {
    const item = itemOf(one.span);
    if (item !== undefined) addTo(found, item, one);
  }
  return found;
}

interface NamedOfficial {
  readonly name: string;
  readonly mentions: readonly Mention[];
  readonly area: ReturnType<typeof areaOfPerson>;
}

function officialsOf(people: readonly Mention[], places: Places): NamedOfficial[] {
  return [...grouped(people, ({ name }) => name)]
    .filter(([, mentions]) => isOfficial(mentions))
    .map(([name, mentions]) => ({ name, mentions, area: areaOfPerson(mentions, places) }));
}

function officialRecord(
  { name, mentions, area }: NamedOfficial,
  places: Places,
  used: ReadonlySet<string | null | undefined>,
  quote: Quote,
): ExtractionRecord['officials'][number] {
  return {
    name,
    posts: postsOf(mentions, places).map(({ post, county, span, rule }) => {
      return {
        title: post.title,
        county: county !== null && used.has(county.name) ? county.name : null,
        code: county !== null && 'area' in county ? county.area.code : null,
        evidence: [quote(span, rule)],
      };
    }),
    county: area?.name ?? null,
    evidence: mentions.slice(0, 3).map(({ start, end, rule }) => quote({ start, end }, rule)),
  };
}

/** Each post of a person once, with the words from it up to the name. */
function postsOf(mentions: readonly Mention[], places: Places) {
  const posts = mentions.flatMap((mention) => {
    const { posts: given, postStart, end, rule } = mention;
    const areas = areasOfPosts(mention, places);
    return given
      .map((post, index) => ({
        post,
        county: areas[index] ?? null,
        span: { start: postStart, end },
        rule,
      }))
      .filter(({ post }) => !isCompanyPost(post.title));
  });
  // 书记 of 赵革书记 and 人大主席 add nothing where 市委书记 and 镇人大主席 occur elsewhere.
  const byTitle = new Map(posts.toReversed().map((one) => [one.post.title, one]));
  const short = new Set<string>();
  for (const title of byTitle.keys()) {
    for (let at = 1; at < title.length; at++) {
      const end = title.slice(at);
      if (byTitle.has(end) && !/(?:[副代原]|常务|第一)$/u.test(title.slice(0, at))) short.add(end);
    }
  }
  return posts.filter((one) => byTitle.get(one.post.title) === one && !short.has(one.post.title));
}

function yearOfNews(reported: readonly Reported[], { published }: DocumentHead): number | null {
  const date = reported.find(({ event }) => event.date !== null)?.event.date ?? published;
  return date === null || date === undefined ? null : Number(date.slice(0, 4));
}
