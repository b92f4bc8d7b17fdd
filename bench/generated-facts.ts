import { readFileSync } from 'node:fs';
import type { ArticleFacts, NodeFact, RelationshipFact } from '../src/graph/claims/facts.ts';
import type { EvidenceSpan } from '../src/graph/model/claim.ts';
import { type NodeId, nodeId } from '../src/graph/model/node-id.ts';

/** How large a graph is: it grows by places, and each place is like the others. */
const MEETINGS_A_PLACE = 7;
const OFFICIALS_A_PLACE = 7;
/** Attendances of a meeting by officials of its place; two more come from places nearby. */
const OWN_ATTENDEES = 7;

/** Places whose officials meet each other: a graph of more places has no more at any of them. */
const BLOCK = 1_000;

const counties = (
  JSON.parse(
    readFileSync(new URL('../src/gazetteer/areas.json', import.meta.url), 'utf8'),
  ) as string[]
)
  .filter((row) => !row.slice(0, 6).endsWith('00'))
  .map((row) => ({ code: row.slice(0, 6), name: row.slice(7) }));

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗吕程'];
const GIVEN = [...'明华建国平军伟芳丽强磊洋勇艳杰涛超霞玲斌江芬'];
const POSTS = ['县委书记', '县长', '副县长', '县委副书记', '常务副县长', '政协主席', '办公室主任'];
const TITLES = [
  '脱贫攻坚推进会',
  '安全生产工作会议',
  '春季农业生产调度会',
  '防汛工作会议',
  '常务会议',
  '常委会会议',
  '项目建设现场会',
];
const TYPES = ['WORK', 'VIDEO', 'MOBILIZATION', 'WORK', 'EXECUTIVE', 'STANDING_COMMITTEE', 'OTHER'];

/** `places` places with all that their articles say, always the same: seven articles of a meeting each. */
export function* generatedFacts(places: number): Generator<ArticleFacts> {
  for (let place = 0; place < places; place++) {
    for (let meeting = 0; meeting < MEETINGS_A_PLACE; meeting++)
      yield articleFacts(place, meeting, places);
  }
}

/** How many places have so many meetings, or a few more. */
export function placesFor(meetings: number): number {
  return Math.ceil(meetings / MEETINGS_A_PLACE);
}

/** The id of a place: the counties come first, then a township of each of them, then another. */
export function placeId(place: number): NodeId {
  const county = counties[place % counties.length] ?? { code: '620522', name: '' };
  const round = Math.floor(place / counties.length);
  return round === 0
    ? nodeId('County', county.code)
    : nodeId('County', county.code, `${GIVEN[round % GIVEN.length]}${numeral(round)}镇`);
}

/** The id of the meeting of a place with a number from 0 to 6. */
export function meetingId(place: number, meeting: number): NodeId {
  return nodeId('Meeting', scopeOf(place), dayOf(place, meeting), TITLES[meeting] ?? '');
}

/** The id of an official of a place with a number from 0 to 6. */
export function officialId(place: number, official: number): NodeId {
  return nodeId('Official', scopeOf(place), nameOf(place, official));
}

function articleFacts(place: number, meeting: number, places: number): ArticleFacts {
  const area = placeId(place);
  const post = (official: number) => nodeId('Post', scopeOf(place), POSTS[official] ?? '');
  const date = dayOf(place, meeting);
  const title = `${nameOfPlace(place)}${TITLES[meeting]}`;
  const random = randomOf(place * MEETINGS_A_PLACE + meeting);
  const own = Array.from({ length: OWN_ATTENDEES }, (_, at) => ({
    id: officialId(place, (at + meeting) % OFFICIALS_A_PLACE),
    name: nameOf(place, (at + meeting) % OFFICIALS_A_PLACE),
    post: ((at + meeting) % OFFICIALS_A_PLACE) as number | null,
  }));
  const guests = [1, 2].map(() => {
    const block = place - (place % BLOCK);
    const from = block + Math.floor(random() * Math.min(BLOCK, places - block));
    const official = Math.floor(random() * OFFICIALS_A_PLACE);
    return { id: officialId(from, official), name: nameOf(from, official), post: null };
  });
  const people = [...own, ...guests].filter(
    ({ id }, at, all) => all.findIndex((one) => one.id === id) === at,
  );

  const words = people.map(({ name, post: held }) => `${held === null ? '' : POSTS[held]}${name}`);
  const text = `${date},${title}召开。${words[0]}主持会议,${words[1]}讲话,${words.slice(2).join('、')}参加会议。会议审议了《${title.slice(0, -2)}实施方案》。`;
  const spanOf = (part: string): EvidenceSpan[] => {
    const start = text.indexOf(part);
    return [[start, start + part.length, 0.9]];
  };
  const article = nodeId('Article', `generated/${scopeOf(place)}/${meeting}`);
  const held = nodeId('Meeting', scopeOf(place), date, TITLES[meeting] ?? '');
  const policyTitle = `${title.slice(0, -2)}实施方案`;
  const policy = nodeId('Policy', policyTitle, scopeOf(place));

  const nodes: NodeFact[] = [
    { id: area, properties: {}, spans: spanOf(nameOfPlace(place)) },
    {
      id: held,
      properties: { title, type: TYPES[meeting], date, statedAttendance: null },
      spans: spanOf(title),
    },
    { id: policy, properties: { title: policyTitle, kind: 'PROGRAM' }, spans: spanOf(policyTitle) },
    ...people.map(({ id, name }) => ({ id, properties: { name }, spans: spanOf(name) })),
    ...own.map(({ post: at }) => ({
      id: post(at ?? 0),
      properties: { title: POSTS[at ?? 0] },
      spans: spanOf(POSTS[at ?? 0] ?? ''),
    })),
  ];
  const relationships: RelationshipFact[] = [
    { type: 'HELD_IN', from: held, to: area, properties: {}, spans: spanOf(title) },
    { type: 'DISCUSSED', from: held, to: policy, properties: {}, spans: spanOf(policyTitle) },
    ...people.map(
      ({ id, post: at }, index): RelationshipFact => ({
        type: 'ATTENDED',
        from: id,
        to: held,
        properties: {
          roles: [index === 0 ? 'HOST' : index === 1 ? 'SPEAKER' : 'ATTENDEE'],
          order: index + 1,
          postTitle: at === null ? null : POSTS[at],
        },
        spans: spanOf(words[index] ?? ''),
      }),
    ),
    ...own.flatMap(({ id, post: at }, index): RelationshipFact[] => [
      {
        type: 'HOLDS',
        from: id,
        to: post(at ?? 0),
        properties: { firstSeen: date, lastSeen: date },
        spans: spanOf(words[index] ?? ''),
      },
      { type: 'IN', from: id, to: area, properties: {}, spans: spanOf(words[index] ?? '') },
      {
        type: 'IN',
        from: post(at ?? 0),
        to: area,
        properties: {},
        spans: spanOf(words[index] ?? ''),
      },
    ]),
  ];
  return {
    article: {
      id: article,
      title,
      url: null,
      file: null,
      source: null,
      published: date,
      loadedAt: null,
      text,
      sourceText: text,
      alignment: '[]',
      given: JSON.stringify({ id: article.slice('Article:'.length) }),
      extractor: 0,
      record: '{}',
    },
    nodes,
    relationships,
  };
}

function scopeOf(place: number): string {
  return placeId(place).slice('County:'.length);
}

function nameOfPlace(place: number): string {
  const scope = scopeOf(place).split('/');
  return scope[1] ?? counties[place % counties.length]?.name ?? '';
}

/** A name that no other official of the place has. */
function nameOf(place: number, official: number): string {
  const random = randomOf(place * 31 + 7);
  const first = Math.floor(random() * SURNAMES.length);
  const second = Math.floor(random() * GIVEN.length);
  const third = Math.floor(random() * GIVEN.length);
  const pick = (list: readonly string[], at: number) => list[at % list.length] ?? '';
  return pick(SURNAMES, first + official) + pick(GIVEN, second) + pick(GIVEN, third + official);
}

/** A day of ten years; those of a place are spread over all of them. */
function dayOf(place: number, meeting: number): string {
  const random = randomOf(place * 101 + meeting);
  const day = new Date(Date.UTC(2010, 0, 1 + Math.floor(random() * 3_650)));
  return day.toISOString().slice(0, 10);
}

function numeral(number: number): string {
  return [...String(number)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = (seed + 0x6d2b79f5) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
