import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReadOptions } from '../../src/cypher/nested-read.ts';
import type { Statement } from '../../src/cypher/statement.ts';
import { readableText } from '../../src/cypher/syntax/readable-text.ts';
import { fileText } from '../support/statements.ts';

/** Texts in the place of those of some files, by their paths under cypher/. */
const { edited } = vi.hoisted(() => ({ edited: new Map<string, string>() }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const readFileSync = (path: URL | string, options: BufferEncoding) => {
    const [, name = ''] = /\/cypher\/(.+)\.cypher$/u.exec(String(path)) ?? [];
    return edited.get(name) ?? fs.readFileSync(path, options);
  };
  return { ...fs, readFileSync };
});

/** What the statements are compiled to, each for all sets of parameters, and some of them nested. */
type Compiled = ReadonlyMap<string, readonly string[]>;

/** Binds all statements again, with the edits of some files, and compiles those that are edited. */
async function compiledWith(edits: Readonly<Record<string, string>>): Promise<Compiled> {
  edited.clear();
  for (const [name, text] of Object.entries(edits)) edited.set(name, text);
  vi.resetModules();
  const { boundStatements } = await import('../support/statements.ts');
  const { BATCH, parametersOf } = await import('../support/parameters.ts');
  const { compile, readableQuery } = await import('../../src/cypher/compile.ts');
  const byName = (name: string) =>
    boundStatements.find((one) => one.name === name) as Statement<'read'>;
  const texts = (statement: Statement, options?: ReadOptions) =>
    parametersOf(statement, BATCH, 0).flatMap((params) => [
      readableQuery(statement, { ...params }, options),
      compile(statement, { ...params }, options).cypher,
    ]);
  const compiled = new Map(
    [
      'meeting/page',
      'meeting/count',
      'meeting/of-counties',
      'co-attendance/page',
      'meeting-count/page',
      'attendance/of-meetings',
      'attendance/of-officials',
    ].map((name) => [name, texts(byName(name))]),
  );
  const attendees = {
    kind: 'perNode' as const,
    idColumn: 'node.id',
    statement: byName('attendance/of-meetings'),
    params: { ...parametersOf(byName('attendance/of-meetings'), BATCH, 0)[0] },
    nested: [{ kind: 'claims' as const, column: 'roles' }],
  };
  const total = { kind: 'totalCount' as const, statement: byName('meeting/count') };
  compiled.set('nested', texts(byName('meeting/page'), { nested: [total, attendees] }));
  compiled.set('create', [
    (await import('../../src/graph/relationships/relationship-kinds.ts')).relationshipKinds
      .map(({ create }) => readableText(create.clauses))
      .join(),
  ]);
  return compiled;
}

let original: Compiled;
beforeAll(async () => {
  original = await compiledWith({});
});

/** An edit of a file: what stands there, and what is put in its place. */
type Edit = readonly [file: string, from: string | RegExp, to: string];

function editsOf(edits: readonly Edit[]): Record<string, string> {
  edited.clear();
  const texts: Record<string, string> = {};
  for (const [file, from, to] of edits) {
    const before = texts[file] ?? fileText(file);
    const after = before.replace(from, to);
    expect(after, `${file} has no ${from}`).not.toBe(before);
    texts[file] = after;
  }
  return texts;
}

const PAGE = 'meeting/page';
const OF_MEETINGS = 'attendance/of-meetings';

describe('an edit that leaves the meaning of a file leaves the compiled texts', () => {
  const harmless: readonly (readonly [string, readonly Edit[]])[] = [
    [
      '1 MATCH and its WHERE on one line',
      [[PAGE, '(meeting:Meeting)\nWHERE', '(meeting:Meeting) WHERE']],
    ],
    [
      '1b the same in statements that get the conditions of the page',
      [
        ['co-attendance/page', 'MATCH (meeting:Meeting)\nMATCH', 'MATCH (meeting:Meeting) MATCH'],
        ['meeting-count/page', 'MATCH (meeting:Meeting)\nCALL', 'MATCH (meeting:Meeting) CALL'],
      ],
    ],
    ['2 a comment behind MATCH', [[PAGE, '(meeting:Meeting)\n', '(meeting:Meeting) // all :)\n']]],
    ['3 double quotes', [[PAGE, "WHEN 'TITLE' THEN", 'WHEN "TITLE" THEN']]],
    ['4 one more word of a branch', [[PAGE, "WHEN 'TITLE' THEN", "WHEN 'TITLE', 'NAME' THEN"]]],
    [
      '5 a blank behind the bracket',
      [[PAGE, '($county IS NULL OR COUNT', '( $county IS NULL OR COUNT']],
    ],
    [
      '6 the test for absence last',
      [
        [
          PAGE,
          '($from IS NULL OR meeting.lastDay >= $from)',
          '(meeting.lastDay >= $from OR $from IS NULL)',
        ],
      ],
    ],
    ['7 small letters', [[PAGE, '($from IS NULL OR', '($from is null or']]],
    [
      '8 the map of RETURN over lines',
      [[PAGE, 'collect({key: key, node: {', 'collect({\n  key: key,\n  node: {\n    ']],
    ],
    [
      '9 the same of a list',
      [
        [
          'attendance/of-officials',
          'collect({key: key, node: {',
          'collect({\n    key: key, node: {',
        ],
      ],
    ],
    [
      '10 RETURN and its list on two lines',
      [[OF_MEETINGS, 'RETURN collect({', 'RETURN\n    collect({']],
    ],
    ['11 UNWIND and CALL on one line', [[OF_MEETINGS, 'AS parentId\nCALL', 'AS parentId CALL']]],
    ['12 no blank behind the colon', [[OF_MEETINGS, '{id: parentId}', '{id:parentId}']]],
    ['15 a bracket in a comment', [[PAGE, 'OR COUNT {\n', 'OR COUNT { // the county :)\n']]],
    [
      '19 sort keys on lines of their own',
      [
        [
          PAGE,
          /ORDER BY CASE WHEN \$keyDown THEN null ELSE key END, /u,
          'ORDER BY\n  CASE WHEN $keyDown THEN null ELSE key END,\n  ',
        ],
      ],
    ],
    [
      '20 a comment before RETURN',
      [[OF_MEETINGS, '  RETURN collect(', '  // RETURN of each :)\n  RETURN collect(']],
    ],
    [
      '22 MERGE in the sentence at the head',
      [['attendance/upsert', /^\/\/ (.*)\n/u, '// $1\n// By MERGE.\n']],
    ],
    [
      'a comment in a comment sign of its own',
      [[PAGE, 'RETURN collect(', '/* RETURN count( */ RETURN collect(']],
    ],
    [
      'a test of a list last',
      [
        [
          PAGE,
          '(size($types) = 0 OR meeting.type IN $types)',
          '(meeting.type IN $types OR size($types) = 0)',
        ],
      ],
    ],
    ['a CASE in small letters', [[PAGE, 'CASE $orderBy WHEN', 'case $orderBy when']]],
  ];

  it.each(harmless)('%s', async (_name, edits) => {
    expect(await compiledWith(editsOf(edits))).toEqual(original);
  });
});

describe('an edit that changes what a file says', () => {
  it('16 has its bracket in a text, which closes nothing', async () => {
    const compiled = await compiledWith(
      editsOf([
        [
          PAGE,
          '(:County {id: $county}) }',
          "(area:County) WHERE area.id = $county OR area.name = ')' }",
        ],
      ]),
    );
    expect(compiled.get(PAGE)?.join()).toContain('MATCH(:County{id:$a})<-[:HELD_IN]-');
    expect(compiled.get('attendance/of-officials')).toEqual(
      original.get('attendance/of-officials'),
    );
  });

  it('14 reads a column by a function: claims are those of the relationship in it', async () => {
    const compiled = await compiledWith(
      editsOf([[OF_MEETINGS, 'roles: attended.roles', 'roles: coalesce(attended.roles, [])']]),
    );
    const [text = ''] = compiled.get('nested') ?? [];
    expect(text).toContain('coalesce(attended.roles, [])');
    expect(text).toContain('attended.claims');
  });

  it('17 compares words by a function: without words the condition is left out as before', async () => {
    const compiled = await compiledWith(
      editsOf([
        [PAGE, 'WHERE meeting.title CONTAINS form', 'WHERE toLower(meeting.title) CONTAINS form'],
      ]),
    );
    const texts = compiled.get(PAGE) ?? [];
    expect(texts.filter((text) => text.includes('toLower')).length).toBeGreaterThan(0);
    expect(texts[0]).toBe(original.get(PAGE)?.[0]);
  });

  it('18 filters the page alone: its count and the lists of parents follow', async () => {
    const compiled = await compiledWith(
      editsOf([[PAGE, 'WHERE all(', 'WHERE meeting.title IS NOT NULL\n  AND all(']]),
    );
    for (const name of [
      PAGE,
      'meeting/count',
      'meeting/of-counties',
      'co-attendance/page',
      'nested',
    ])
      expect(compiled.get(name)?.[0], name).toContain('meeting.title IS NOT NULL');
  });

  it('21 compares with true: the condition stays whole', async () => {
    const compiled = await compiledWith(
      editsOf([
        [
          PAGE,
          'WHERE all(',
          'WHERE meeting.title IS NOT NULL\n  AND true = (meeting.title <> "x")\n  AND all(',
        ],
      ]),
    );
    expect(compiled.get(PAGE)?.[0]).toContain(
      "WHERE meeting.title IS NOT NULL\n  AND TRUE = (meeting.title <> 'x')\n",
    );
  });
});

describe('a form that the compiler does not know is an error with file and line', () => {
  const PARENTS = /\(:Meeting \{id: parentId\}\)(?<rest>[\s\S]*?)WHERE /u;
  const refused: readonly (readonly [string, readonly Edit[], RegExp])[] = [
    [
      '13 a parent that is found by WHERE',
      [[OF_MEETINGS, PARENTS, '(meeting:Meeting)$<rest>WHERE meeting.id = parentId AND ']],
      /^cypher\/attendance\/of-meetings\.cypher:\d+: .*finds its parent by \{id: parentId\}/u,
    ],
    [
      'a test for absence without brackets',
      [
        [
          PAGE,
          '($from IS NULL OR meeting.lastDay >= $from)',
          '$from IS NULL OR meeting.lastDay >= $from',
        ],
      ],
      /page\.cypher:3: whether \$from is given/u,
    ],
    [
      'one that is turned',
      [[PAGE, '($from IS NULL OR', '($from IS NOT NULL AND']],
      /page\.cypher:5: whether \$from is given/u,
    ],
    [
      'one that is among others',
      [[PAGE, '($from IS NULL OR', '(meeting.date = "x" OR $from IS NULL OR']],
      /page\.cypher:5: whether \$from is given/u,
    ],
    [
      'a size that is compared in another way',
      [[PAGE, '(size($types) = 0 OR', '(size($types) < 1 OR']],
      /page\.cypher:4: whether \$types is given/u,
    ],
    [
      'a CASE over a computed parameter',
      [[PAGE, 'CASE $orderBy WHEN', 'CASE toUpper($orderBy) WHEN']],
      /page\.cypher:\d+: CASE compares a parameter only where it stands alone/u,
    ],
    [
      'a CASE that compares with an expression',
      [[PAGE, "WHEN 'TITLE' THEN", 'WHEN meeting.type THEN']],
      /page\.cypher:\d+: CASE \$orderBy is compared with words only/u,
    ],
    [
      'a bracket that does not close',
      [[PAGE, '> 0)\n  AND ($within', '> 0\n  AND ($within']],
      /page\.cypher:\d+: /u,
    ],
    [
      'a list that is no map',
      [[OF_MEETINGS, /RETURN collect\(\{.*\}\) AS edges/u, 'RETURN collect(official) AS edges']],
      /of-meetings\.cypher:\d+: /u,
    ],
    [
      'a function that is not known',
      [[PAGE, 'coalesce(meeting.date, $missing)', 'ifNull(meeting.date, $missing)']],
      /page\.cypher:\d+: the function ifNull is not known/u,
    ],
    [
      'two values without anything between',
      [[PAGE, 'meeting.type IN $types', 'meeting.type within $types']],
      /page\.cypher:4: two values follow each other/u,
    ],
    ['a clause that is not known', [[PAGE, 'LIMIT $limit', 'FINISH']], /page\.cypher:\d+: /u],
    [
      'a star for columns',
      [['county/by-names', /RETURN .*/u, 'RETURN *']],
      /by-names\.cypher:5: columns are named, not \*/u,
    ],
    [
      'a keyword as a variable',
      [['path/level', 'MATCH (node)-[edge]-(other)', 'MATCH (node)-[end]-(other)']],
      /path\/level\.cypher:\d+|END/u,
    ],
    [
      'a page without a scan',
      [[PAGE, 'MATCH (meeting:Meeting)', 'MATCH (meeting:Meeting)-[:HELD_IN]->(:County)']],
      /page\.cypher:\d+: a statement with anchors begins with MATCH/u,
    ],
    [
      'an anchor of another label',
      [['meeting/start-within', '(meeting:Meeting)', '(meeting:Policy)']],
      /start-within\.cypher:\d+: an anchor of \(meeting:Meeting\) finds \(meeting:Policy\)/u,
    ],
    [
      'an anchor whose filter the page has not',
      [[PAGE, /\n {2}AND \(\$discussed IS NULL[^\n]*/u, '']],
      /start-at-policy\.cypher:\d+: the anchor implies a filter by \$discussed/u,
    ],
    [
      'two MERGE in what can create',
      [['attendance/upsert', 'SET attended', 'MERGE (official)-[:KNOWS]->(meeting)\nSET attended']],
      /upsert\.cypher:\d+: a statement that can create has one MERGE/u,
    ],
    [
      'a sign that Cypher has not',
      [[PAGE, 'meeting.date <= $to', 'meeting.date ≤ $to']],
      /page\.cypher:6: "≤" is not known/u,
    ],
  ];

  it.each(refused)('%s', async (_name, edits, message) => {
    await expect(compiledWith(editsOf(edits))).rejects.toThrow(message);
  });
});
