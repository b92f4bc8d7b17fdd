import { lineageOf } from '../../gazetteer/gazetteer.ts';
import type { AlignedText, Span } from '../../text/alignment.ts';
import type { ArticleInput } from '../article-input.ts';
import { clean } from '../clean/clean.ts';
import type { ExtractionRecord, RecordEvidence, RecordRole } from '../record.ts';
import { type Affiliation, areaOfPerson, areaOfPost, isOfficial, levelOf } from './affiliation.ts';
import { readDates } from './date.ts';
import { type DocumentHead, isHeadLine, readDocument } from './document.ts';
import { type Episode, readEpisodes } from './episode.ts';
import { type Event, readEvent } from './meeting.ts';
import { readOrganizations } from './organization.ts';
import { bySurnameAndPost, type Mention, readPeople } from './person.ts';
import { type Place, type Places, readPlaces } from './place.ts';
import { readPolicies, readPolicySets } from './policy.ts';
import { isCompanyPost } from './post.ts';
import { type RoleClaim, readRoles } from './role.ts';
import { linesOf, sentencesOf } from './sentence.ts';
import { readTargets } from './target.ts';

/** Raised with the rules: an article read by an older version is read again. */
export const EXTRACTOR_VERSION = 1;

/** How sure the rules are, from 0 to 1. */
const SURE = { named: 0.95, listed: 0.9, told: 0.9, figure: 0.8 } as const;

/** An article's clean text with its map to the source, and the facts read from it. */
export interface Extraction {
  readonly text: AlignedText;
  readonly record: ExtractionRecord;
}

interface Reported {
  readonly event: Event;
  readonly episode: Episode;
  readonly roles: readonly RoleClaim[];
}

/** Reads everything that the rules find in an article; `id` is what the record calls it. */
export function extract(article: ArticleInput, id: string): Extraction {
  const cleaned = clean(article.text);
  const { text } = cleaned;
  const lines = linesOf(text);
  const read = readDocument(lines, text, article.text);
  const document: DocumentHead = {
    title: article.title ? clean(article.title).text : read.title,
    source: article.source ?? read.source,
    published: article.published ?? read.published,
  };
  const sentences = lines.filter((line) => !isHeadLine(line.text)).flatMap(sentencesOf);
  const places = readPlaces(text);
  const named = readPeople(text, sentences);
  const people = [...named, ...bySurnameAndPost(sentences, named)].sort(
    (a, b) => a.start - b.start,
  );
  const reported = readReported(readEpisodes(lines, read.title), people, document.published, text);
  const quote = quoting(text);

  const officials = officialsOf(people).map(({ name, mentions }) => {
    const area = areaOfPerson(mentions, places);
    return { name, mentions, area };
  });
  const policies = readPolicies(text);
  const policySets = readPolicySets(text);
  const organizations = readOrganizations(text, people);
  const year = yearOfNews(reported, document);
  const targets = readTargets(sentences, year);
  const within = (episode: Episode, span: Span) =>
    episode.sentences.some(({ start, end }) => span.start >= start && span.start < end);
  const told = reported.map(({ event, episode, roles }) => ({
    title: event.title,
    type: event.type,
    date: event.date,
    place: event.place,
    county: organiserOf(event.title, places)?.name ?? null,
    attendeeCount: event.attendeeCount,
    participants: participantsOf(roles, people, episode, quote),
    policies: [...policies, ...policySets]
      .filter(({ span }) => within(episode, span))
      .map(({ title }) => title),
    organizations: organizations
      .filter(({ span }) => within(episode, span))
      .map(({ name }) => name),
    evidence: [quote(event.span, SURE.told)],
  }));

  const areas = [
    places.subject,
    ...reported.map(({ event }) => organiserOf(event.title, places)),
    ...officials.flatMap(({ area, mentions }) => [
      area,
      ...mentions.flatMap(({ posts }) => posts.map((post) => areaOfPost(post, places))),
    ]),
  ];
  const used = new Set([
    ...told.map(({ county }) => county),
    places.subject?.name,
    ...officials.map(({ area }) => area?.name),
  ]);
  return {
    text: cleaned,
    record: {
      document: {
        id,
        title: document.title,
        source: document.source,
        publishedDate: document.published,
      },
      counties: distinctAreas(areas)
        .filter(({ name }) => used.has(name))
        .map((area) => countyOf(area, text, quote)),
      officials: officials.map(({ name, mentions, area }) => ({
        name,
        posts: postsOf(mentions).map(({ post, span }) => {
          const county = areaOfPost(post, places);
          return {
            title: post.title,
            county: county !== null && used.has(county.name) ? county.name : null,
            code: county !== null && 'area' in county ? county.area.code : null,
            evidence: [quote(span, SURE.named)],
          };
        }),
        county: area?.name ?? null,
        evidence: mentions.slice(0, 3).map(({ start, end }) => quote({ start, end }, SURE.named)),
      })),
      meetings: told,
      policies: policies.map(({ title, kind, issuer, span }) => ({
        title,
        kind,
        issuer,
        evidence: [quote(span, SURE.named)],
      })),
      policySets: policySets.map(({ title, kind, issuer, span }) => ({
        title,
        kind,
        issuer,
        evidence: [quote(span, SURE.told)],
      })),
      organizations: organizations.map(({ name, span }) => ({
        name,
        evidence: [quote(span, SURE.told)],
      })),
      targets: targets.map(({ metric, value, unit, year: of, span }) => ({
        metric,
        value,
        unit,
        year: of,
        meeting: reported.find(({ episode }) => within(episode, span))?.event.title ?? null,
        evidence: [quote(span, SURE.figure)],
      })),
    },
  };
}

function quoting(text: string): (span: Span, confidence: number) => RecordEvidence {
  return ({ start, end }, confidence) => ({
    quote: text.slice(start, end),
    start,
    end,
    confidence,
  });
}

/** The events of the article that were held, with who did what there. */
function readReported(
  episodes: readonly Episode[],
  people: readonly Mention[],
  published: DocumentHead['published'],
  text: string,
): Reported[] {
  const reported: Reported[] = [];
  for (const episode of episodes) {
    const event = readEvent(episode, people, {
      published,
      text,
      before: reported.at(-1)?.event ?? null,
    });
    if (event === null) continue;
    const passages =
      episode.headline === null ? episode.sentences : [episode.headline, ...episode.sentences];
    const roles = readRoles(passages, people, event.type === 'inspection');
    if (isReported(event, episode, roles)) reported.push({ event, episode, roles });
  }
  return reported;
}

/** An event counts with at least two of a day, a place, people and speeches. */
function isReported(
  { place }: Event,
  { sentences, isSameDay }: Episode,
  roles: readonly RoleClaim[],
): boolean {
  const hasDay =
    isSameDay || sentences.slice(0, 4).some((sentence) => readDates(sentence).length > 0);
  const hasSpeech = roles.some(({ role }) => role === 'speaker' || role === 'host');
  return (
    [hasDay, place !== null, roles.length > 0, hasSpeech].filter(Boolean).length >= 2 &&
    roles.length > 0
  );
}

function officialsOf(people: readonly Mention[]): { name: string; mentions: Mention[] }[] {
  return [...new Set(people.map(({ name }) => name))]
    .map((name) => ({ name, mentions: people.filter((mention) => mention.name === name) }))
    .filter(({ mentions }) => isOfficial(mentions));
}

/** Each post of a person once, with the words from it up to the name. */
function postsOf(mentions: readonly Mention[]) {
  const posts = mentions.flatMap(({ posts: given, postStart, end }) =>
    given
      .filter(({ title }) => !isCompanyPost(title))
      .map((post) => ({ post, span: { start: postStart, end } })),
  );
  return posts.filter(
    ({ post }, index) => posts.findIndex((other) => other.post.title === post.title) === index,
  );
}

/** Persons stated outside a list first, as they come, then the lists in text order. */
function participantsOf(
  roles: readonly RoleClaim[],
  people: readonly Mention[],
  episode: Episode,
  quote: ReturnType<typeof quoting>,
) {
  const names = [...new Set(roles.map(({ mention }) => mention.name))];
  const inList = new Set(roles.filter((claim) => claim.inList).map(({ mention }) => mention.name));
  const firstAt = (name: string) =>
    roles.find(
      ({ mention, inList: listed }) => mention.name === name && listed === inList.has(name),
    )?.mention.start ?? 0;
  const ordered = names.sort(
    (a, b) => Number(inList.has(a)) - Number(inList.has(b)) || firstAt(a) - firstAt(b),
  );
  const from = episode.sentences[0]?.start ?? 0;
  return ordered.map((name, index) => {
    const own = roles.filter(({ mention }) => mention.name === name);
    const posted = [
      ...own.map(({ mention }) => mention),
      ...people.filter((mention) => mention.name === name && mention.start >= from),
    ].find(({ posts }) => posts.length > 0);
    const claims = firstOfEachRole(own);
    return {
      name,
      roles: claims.map(({ role }) => role),
      post: posted?.posts.map(({ printed }) => printed).join('、') ?? null,
      order: index + 1,
      evidence: claims.flatMap(({ spans, inList: listed }) =>
        spans.map((span) => quote(span, listed ? SURE.listed : SURE.named)),
      ),
    };
  });
}

function firstOfEachRole(claims: readonly RoleClaim[]): RoleClaim[] {
  const byRole = new Map<RecordRole, RoleClaim>();
  for (const claim of claims) if (!byRole.has(claim.role)) byRole.set(claim.role, claim);
  return [...byRole.values()];
}

function distinctAreas(areas: readonly (Affiliation | null)[]): Affiliation[] {
  const byName = new Map<string, Affiliation>();
  for (const area of areas)
    if (area !== null && !byName.has(area.name)) byName.set(area.name, area);
  // A township's county is a county of the article too.
  for (const area of [...byName.values()]) {
    if ('within' in area && area.within !== null && !byName.has(area.within.name))
      byName.set(area.within.name, area.within);
  }
  return [...byName.values()];
}

function countyOf(
  area: Affiliation,
  text: string,
  quote: ReturnType<typeof quoting>,
): ExtractionRecord['counties'][number] {
  const place: Place | null = 'within' in area ? area.within : area;
  const lineage = place === null ? [] : lineageOf(place.area);
  const isOwn = (level: string) => !('within' in area) && area.area.level === level;
  const at = text.indexOf(area.name);
  const span =
    at >= 0 ? { start: at, end: at + area.name.length } : (place?.span ?? { start: 0, end: 1 });
  return {
    name: area.name,
    code: place?.area.code ?? null,
    level: levelOf(area),
    prefecture: isOwn('PREFECTURE')
      ? null
      : (lineage.find(({ level }) => level === 'PREFECTURE')?.name ?? null),
    province: isOwn('PROVINCE')
      ? null
      : (lineage.find(({ level }) => level === 'PROVINCE')?.name ?? null),
    evidence: [quote(span, SURE.told)],
  };
}

/** 全省经济工作会议 is of the province, though the article be about a county; else the article's own area. */
function organiserOf(title: string, places: Places): Place | null {
  const level = /^全?(?<level>省)(?!级)|^全(?<own>[市州])/u.exec(title)?.groups;
  const above = level === undefined ? null : places.ofLevel(level.level ?? level.own ?? '');
  return above ?? places.subject;
}

function yearOfNews(reported: readonly Reported[], { published }: DocumentHead): number | null {
  const date = reported.find(({ event }) => event.date !== null)?.event.date ?? published;
  return date === null || date === undefined ? null : Number(date.slice(0, 4));
}
