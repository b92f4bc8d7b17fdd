import type { ArticleFacts } from '../../graph/claims/facts.ts';
import { keyOf, type NodeId, nodeId } from '../../graph/model/node-id.ts';
import type { StoredArticle } from '../../graph/nodes/article.ts';
import type { ExtractionRecord, RecordEvidence } from '../record/record.ts';
import { FactCollector } from './fact-collector.ts';
import { figureKeyParts, meetingKeyParts } from './key-parts.ts';
import { placesOf, type RecordPlaces } from './record-places.ts';
import { areaInTitle, namesPlace } from './title-key.ts';

type OfRecord<Name extends keyof ExtractionRecord> = ExtractionRecord[Name] extends (infer One)[]
  ? One
  : never;

/** The record's words in the graph's: the one place that knows both. */
const graphWord = (word: string): string => word.replaceAll('-', '_').toUpperCase();

/** Bodies of no county have this in the place of its code. */
const CENTRAL_SCOPE = '中央';
const CENTRAL = /^(?:中共中央|中央|国务院|国家|全国|中国)/u;

/** Resolves a record to facts: ids are made from content alone, and relationships from the ids. */
export function resolve(record: ExtractionRecord, article: StoredArticle): ArticleFacts {
  const facts = new FactCollector();
  const places = placesOf(record, article, facts);
  const officials = new Map(
    record.officials.map((one) => [one.name, addOfficial(one, places, facts)]),
  );
  const policies = new Map(
    [...record.policies, ...record.policySets].map((one) => [
      one.title,
      addPolicy(one, places, facts),
    ]),
  );
  const organizations = new Map(
    record.organizations.map((one) => [
      one.name,
      addOrganization(one.name, one.evidence, places, facts),
    ]),
  );
  const seen = article.published ?? record.meetings.find(({ date }) => date !== null)?.date ?? null;
  for (const official of record.officials) {
    addPosts(official, officials.get(official.name) ?? '', {
      seen,
      article,
      places,
      organizations,
      facts,
    });
  }
  const meetings = new Map<string, NodeId>();
  for (const meeting of record.meetings) {
    const id = addMeeting(meeting, places, facts);
    meetings.set(meeting.title, id);
    addAttendances(meeting, id, officials, places, facts);
    for (const title of meeting.policies)
      facts.addRelationshipIfKnown('DISCUSSED', id, policies.get(title));
    for (const name of meeting.organizations)
      facts.addRelationshipIfKnown('REPRESENTED', organizations.get(name), id);
  }
  addFigures(record, meetings, places, facts);
  return { article, ...facts.all() };
}

function addOfficial(
  official: OfRecord<'officials'>,
  places: RecordPlaces,
  facts: FactCollector,
): NodeId {
  const { name, county, evidence } = official;
  const id = nodeId('Official', places.scopeOf(county), name);
  facts.addNode(id, evidence, { name });
  const countyId = places.idOf(county);
  if (countyId !== undefined) facts.addRelationship('IN', id, countyId, evidence);
  return id;
}

/** Adds who attended a meeting; `officials` gets those whom the record does not list as such. */
function addAttendances(
  { participants }: OfRecord<'meetings'>,
  meeting: NodeId,
  officials: Map<string, NodeId>,
  places: RecordPlaces,
  facts: FactCollector,
): void {
  const unlisted = participants.filter(({ order }) => order === null).length;
  let before = 0;
  for (const participant of participants) {
    const { name, roles, order, post, evidence } = participant;
    const attendee = officials.get(name) ?? addStranger(participant, places, facts);
    officials.set(name, attendee);
    facts.addRelationship('ATTENDED', attendee, meeting, evidence, {
      roles: roles.map(graphWord),
      order,
      unlistedOrder: order === null ? before++ - unlisted : null,
      postTitle: post,
    });
  }
}

/** Somebody present without a public post has an id within the article only. */
function addStranger(
  { name, evidence }: OfRecord<'meetings'>['participants'][number],
  places: RecordPlaces,
  facts: FactCollector,
): NodeId {
  return facts.addNode(nodeId('Official', places.articleId, name), evidence, { name });
}

function addPosts(
  official: OfRecord<'officials'>,
  officialId: NodeId,
  {
    seen,
    article,
    places,
    organizations,
    facts,
  }: {
    seen: string | null;
    article: StoredArticle;
    places: RecordPlaces;
    organizations: ReadonlyMap<string, NodeId>;
    facts: FactCollector;
  },
): void {
  for (const { title, county, code, evidence } of official.posts) {
    const countyId =
      places.idOf(county) ??
      (code === null ? undefined : facts.addNode(nodeId('County', code), evidence));
    const scope = countyId === undefined ? article.id : keyOf(countyId);
    const post = facts.addNode(nodeId('Post', scope, title), evidence, { title });
    facts.addRelationship('HOLDS', officialId, post, evidence, { firstSeen: seen, lastSeen: seen });
    if (countyId !== undefined) facts.addRelationship('IN', post, countyId, evidence);
    const body = bodyOf(title, organizations);
    if (body !== undefined) facts.addRelationship('IN', post, body, evidence);
  }
}

/** 县扶贫办 of 县扶贫办主任: the shortest organization whose name the title begins with. */
function bodyOf(title: string, organizations: ReadonlyMap<string, NodeId>): NodeId | undefined {
  for (let length = 1; length <= title.length; length++) {
    const body = organizations.get(title.slice(0, length));
    if (body !== undefined) return body;
  }
  return undefined;
}

function addMeeting(
  meeting: OfRecord<'meetings'>,
  places: RecordPlaces,
  facts: FactCollector,
): NodeId {
  const { title, type, date, lastDay, place, county, attendeeCount, evidence } = meeting;
  const id = nodeId(
    'Meeting',
    places.scopeOf(county),
    ...meetingKeyParts({ date, title }, places.articleId),
  );
  facts.addNode(id, evidence, {
    title,
    type: graphWord(type),
    date,
    lastDay,
    place,
    statedAttendance: attendeeCount,
  });
  const countyId = places.idOf(county);
  if (countyId !== undefined) facts.addRelationship('HELD_IN', id, countyId, evidence);
  return id;
}

/**
 * A title that names its place, 秦安县…办法, is one policy everywhere, and that place's own;
 * 脱贫攻坚实施方案 is one a county.
 */
function addPolicy(
  policy: OfRecord<'policies'>,
  places: RecordPlaces,
  facts: FactCollector,
): NodeId {
  const { title, kind, issuer, evidence } = policy;
  const key = namesPlace(title) ? [title] : [places.scopeOf(places.home), title];
  const id = facts.addNode(nodeId('Policy', ...key), evidence, { title, kind: graphWord(kind) });
  const own = areaInTitle(title);
  if (own !== undefined) {
    facts.addRelationship('ISSUED', facts.addNode(nodeId('County', own), evidence), id, evidence);
  }
  for (const name of issuer?.split('、') ?? []) {
    const level = /^(?<level>[省市县区州旗])(?:(?:委|(?:人民)?政府)(?:办公[室厅])?)?$/u.exec(name)
      ?.groups?.level;
    const issuerId =
      level === undefined
        ? addOrganization(name, evidence, places, facts)
        : places.ofLevel(level, evidence);
    if (issuerId !== undefined) facts.addRelationship('ISSUED', issuerId, id, evidence);
  }
  return id;
}

function addOrganization(
  name: string,
  evidence: readonly RecordEvidence[],
  places: RecordPlaces,
  facts: FactCollector,
): NodeId {
  const isCentral = CENTRAL.test(name);
  const scope = isCentral ? CENTRAL_SCOPE : places.scopeOf(places.home);
  const id = facts.addNode(nodeId('Organization', scope, name), evidence, { name });
  const countyId = isCentral ? undefined : places.idOf(places.home);
  if (countyId !== undefined) facts.addRelationship('IN', id, countyId, evidence);
  return id;
}

/**
 * Two figures for one metric and year in one article, or a figure without a year, differ by value in their ids, and a
 * goal from what was reached: 2020年贫困发生率0.5% and 力争2020年贫困发生率降到1%.
 */
function addFigures(
  { targets }: ExtractionRecord,
  meetings: ReadonlyMap<string, NodeId>,
  places: RecordPlaces,
  facts: FactCollector,
): void {
  const keys = targets.map((figure) => keyOfFigure(figure, places));
  const times = new Map<string, number>();
  for (const key of keys) times.set(key.join(), (times.get(key.join()) ?? 0) + 1);
  const countyId = places.idOf(places.home);
  targets.forEach(({ metric, value, unit, year, isGoal, former, meeting, evidence }, at) => {
    const key = keys[at] ?? [];
    const isOneOfSeveral = (times.get(key.join()) ?? 0) > 1;
    const id = nodeId('Figure', ...key, ...(isOneOfSeveral ? [String(value)] : []));
    facts.addNode(id, evidence, {
      ...{ metric, value, unit, year, isGoal },
      formerValue: former?.value ?? null,
      formerYear: former?.year ?? null,
    });
    if (countyId !== undefined) facts.addRelationship('IN', id, countyId, evidence);
    const stater = meeting === null ? undefined : meetings.get(meeting);
    if (stater !== undefined) facts.addRelationship('STATES', stater, id, evidence);
  });
}

function keyOfFigure(
  { metric, year, unit, isGoal }: OfRecord<'targets'>,
  places: RecordPlaces,
): string[] {
  return [
    places.scopeOf(places.home),
    ...figureKeyParts({ metric, year, unit, isGoal }, places.articleId),
  ];
}
