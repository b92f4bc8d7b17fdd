import fc from 'fast-check';

const first = fc.integer({ min: 0, max: 4 });
const direction = fc.constantFrom('ASC', 'DESC');
const page = fc.constantFrom(
  '',
  'totalCount',
  'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }',
  'nodes { id }',
  '... on Connection { totalCount nodes { __typename } edges { cursor } }',
);
const evidence = fc.constantFrom(
  'evidence(first: 2) { quote start end article { id } }',
  'evidence { sourceQuote article { title published url } } more: evidence(first: 1) { quote }',
  'evidence(first: 0) { quote confidence }',
  'evidence { article { id source } }',
);

/** What can be asked of a node of a kind, `depth` levels down. */
function of(kind: 'meeting' | 'official' | 'post' | 'county', depth: number): fc.Arbitrary<string> {
  const scalars = {
    meeting: fc.constantFrom('id', 'title', 'id date type', '__typename place statedAttendance'),
    official: fc.constantFrom('id', 'name', 'pinyin ... on Node { id }'),
    post: fc.constantFrom('id', 'title'),
    county: fc.constantFrom('id', '... on Issuer { name } level', 'code'),
  }[kind];
  if (depth === 0) return scalars;
  return fc
    .tuple(scalars, fc.uniqueArray(fc.oneof(...fieldsOf(kind, depth - 1)), { maxLength: 3 }))
    .map(([own, fields]) => {
      const named = fields.map((field, index) => (index === 0 ? field : `as${index}: ${field}`));
      return [own, ...named].join(' ');
    });
}

function fieldsOf(
  kind: 'meeting' | 'official' | 'post' | 'county',
  depth: number,
): fc.Arbitrary<string>[] {
  const county = of('county', depth).map((fields) => `county { ${fields} }`);
  const meetings = fc
    .tuple(first, direction, page, of('meeting', depth), fc.boolean())
    .map(
      ([count, order, more, fields, hasEdges]) =>
        `meetings(first: ${count}, orderBy: { field: DATE, direction: ${order} }) { ${more} ${hasEdges ? `edges { cursor node { ${fields} } }` : `nodes { ${fields} }`} }`,
    );
  const attended = fc
    .tuple(
      first,
      fc.constantFrom('', ', roles: [HOST]'),
      page,
      of('meeting', depth),
      fc.oneof(evidence, fc.constantFrom('roles order', 'postTitle', 'cursor', '__typename')),
    )
    .map(
      ([count, roles, more, fields, own]) =>
        `meetings(first: ${count}${roles}) { ${more} edges { ${own} node { ${fields} } } }`,
    );
  const holders = of('official', 0).map(
    (fields) =>
      `holders(first: 3) { edges { node { firstSeen post { title } official { ${fields} } } } }`,
  );
  return {
    meeting: [
      county,
      fc
        .tuple(
          first,
          fc.constantFrom('', ', roles: [HOST, SPEAKER]'),
          page,
          of('official', depth),
          evidence,
        )
        .map(
          ([count, roles, more, fields, words]) =>
            `attendees(first: ${count}${roles}) { ${more} edges { ... on Attendance { roles ${words} } ...Named node { ${fields} } } }`,
        ),
      evidence.map(
        (words) => `policies(first: 2) { totalCount edges { ${words} node { title } } }`,
      ),
    ],
    official: [
      attended,
      of('county', depth).map((fields) => `counties { ${fields} }`),
      fc
        .tuple(of('post', depth), evidence)
        .map(
          ([fields, words]) =>
            `tenures { firstSeen official { name } post { ${fields} } ${words} }`,
        ),
      fc.constant(
        'timeline(first: 4) { edges { node { date ... on AttendanceEvent { roles meeting { place } } ... on TenureEvent { tenure { official { pinyin } } } } } }',
      ),
    ],
    post: [county, holders],
    county: [
      meetings,
      fc
        .tuple(first, of('official', depth))
        .map(
          ([count, fields]) =>
            `officials(first: ${count}) { totalCount ... on Connection { nodes { ... on Official { ${fields} } } } }`,
        ),
    ],
  }[kind];
}

const condition = fc.constantFrom(
  'county: "秦安县"',
  'titleContains: "会", to: "2017"',
  'attendedByAll: ["Official:620522/王伟"]',
  'attendedByAny: ["Official:620522/王伟"], attendedAs: [HOST]',
  'types: [WORK], from: "2017-09"',
);

const roots = fc.oneof(
  fc
    .tuple(first, direction, fc.constantFrom('', '2017', '2017-09-23'), page, of('meeting', 2))
    .map(
      ([count, order, from, more, fields]) =>
        `meetings(first: ${count}, orderBy: { field: DATE, direction: ${order} }${from && `, filter: { from: "${from}" }`}) { ${more} edges { node { ${fields} } } }`,
    ),
  fc
    .tuple(first, page, condition, of('meeting', 1))
    .map(
      ([count, more, filter, fields]) =>
        `meetings(first: ${count}, filter: { ${filter} }) { ${more} edges { cursor node { ${fields} } } }`,
    ),
  fc
    .tuple(first, page, fc.constantFrom('', ', filter: { nameContains: "王" }'), of('official', 2))
    .map(
      ([count, more, filter, fields]) =>
        `officials(first: ${count}${filter}) { ${more} edges { node { ${fields} } } }`,
    ),
  fc
    .tuple(first, page, fc.constantFrom('会', '推进 会', 'wang', '王 wei', '秦安 县', 'zzz'))
    .map(
      ([count, more, words]) =>
        `search(first: ${count}, query: "${words}") { ${more} edges { score highlight node { id } } }`,
    ),
  of('county', 2).map((fields) => `county(name: "秦安县") { ${fields} }`),
  // The same list twice, of which different members are shown.
  fc
    .tuple(of('meeting', 1), of('meeting', 0), fc.constantFrom('edges { cursor }', 'totalCount'))
    .map(
      ([some, others, more]) =>
        `meetings(first: 3) { edges { node { ${some} } } } others: meetings(first: 3) { ${more} edges { node { ${others} } } } official(id: "Official:620522/王伟") { name again: meetings(first: 3) { edges { node { ${others} place } } } meetings(first: 3) { edges { node { ${others} } } } }`,
    ),
  of('official', 2).map((fields) => `official(id: "Official:620522/王伟") { ${fields} }`),
);

const FRAGMENT = 'fragment Named on AttendeeEdge { node { name } }';

/** An operation over the graphs of `random-graph.ts`, with lists in lists and evidence. */
export const operations: fc.Arbitrary<string> = roots.map((root) =>
  root.includes('...Named') ? `query Random { ${root} } ${FRAGMENT}` : `query Random { ${root} }`,
);
