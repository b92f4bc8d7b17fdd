import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkForm } from '../../src/cypher/binding-checks.ts';
import { beginningAtParents, counted, formOf } from '../../src/cypher/source.ts';
import { CypherFormError } from '../../src/cypher/syntax/form-error.ts';
import { parse } from '../../src/cypher/syntax/parser.ts';
import { readableText } from '../../src/cypher/syntax/readable-text.ts';
import { shortText } from '../../src/cypher/syntax/short-text.ts';
import { createForMerge } from '../../src/cypher/transform/create.ts';
import { nest } from '../../src/cypher/transform/nest.ts';
import { prune } from '../../src/cypher/transform/prune.ts';
import { readFormOf } from '../../src/cypher/transform/read-form.ts';
import { staticParametersOf } from '../../src/cypher/transform/static-parameters.ts';
import { withColumns } from '../../src/cypher/transform/with-columns.ts';
import { boundStatements } from '../support/statements.ts';

const clausesOf = (text: string) => parse('a/file', text).clauses;
const short = (text: string) => shortText(clausesOf(text)).cypher;
const source = (text: string) => ({ ...parse('a/file', text), name: 'a/file' });

describe('the short text', () => {
  it.each([
    [
      'labels and types',
      'MATCH (n:Meeting)<-[r:A|B]-(:`IN`) RETURN n.id AS x',
      'MATCH(a:Meeting)<-[b:A|B]-(:`IN`)RETURN a.id AS c',
    ],
    [
      'properties that are keywords',
      'MATCH (n:A) RETURN n.order AS x, {end: n.match} AS y',
      'MATCH(a:A)RETURN a.order AS b,{end:a.match}AS c',
    ],
    [
      'signs that touch',
      'MATCH (n:A) WHERE n.x < -1 AND n.y<-1 RETURN n.x - -1 AS z',
      'MATCH(a:A)WHERE a.x< -1 AND a.y<-1 RETURN a.x- -1 AS b',
    ],
    [
      'texts',
      "MATCH (n:A) WHERE n.x = 'a // b' OR n.y = \"it's\" RETURN n.x AS x",
      "MATCH(a:A)WHERE a.x='a // b' OR a.y=\"it's\" RETURN a.x AS b",
    ],
    [
      'a list comprehension behind a minus',
      'MATCH (n:A) RETURN 10 - [x IN n.list | x][0] AS z',
      'MATCH(a:A)RETURN 10-[b IN a.list|b][0]AS c',
    ],
    [
      'functions in other letters',
      'MATCH (n:A) RETURN COUNT(*) AS z, Coalesce(n.x, 1) AS y',
      'MATCH(a:A)RETURN count(*)AS b,coalesce(a.x,1)AS c',
    ],
    [
      'a label in a condition',
      'MATCH (n:Node) WHERE n:Meeting OR n.x = 1 RETURN n.id AS x',
      'MATCH(a:Node)WHERE a:Meeting OR a.x=1 RETURN a.id AS b',
    ],
    [
      'other blanks and ends of lines',
      'MATCH (n:A)\r\n\tRETURN n.id AS x // the end',
      'MATCH(a:A)RETURN a.id AS b',
    ],
  ])('keeps %s', (_what, text, expected) => {
    expect(short(text)).toBe(expected);
  });

  it('gives no variable the name of a column that is kept', () => {
    const clauses = clausesOf('MATCH (n:A)--(m:B) RETURN n.id AS a, m.id AS b');
    expect(shortText(clauses, ['a', 'b']).cypher).toBe(
      'MATCH(c:A)--(d:B)RETURN c.id AS a,d.id AS b',
    );
  });
});

describe('a text is refused', () => {
  it.each([
    [
      'that has several labels at once',
      'MATCH (n:A|B) RETURN n.id AS x',
      /labels are named one at a time/u,
    ],
    [
      'that has labels in brackets',
      'MATCH (n:(A|B)) RETURN n.id AS x',
      /a label or a type is a name/u,
    ],
    [
      'that has a label in a map',
      'MATCH (n:A) RETURN {is: n:B} AS x',
      /a label in a map stands in brackets/u,
    ],
    [
      'that has a variable in backquotes',
      'MATCH (`n`:A) RETURN `n`.id AS x',
      /only labels, types and properties/u,
    ],
    [
      'that has a key in backquotes',
      'MATCH (n:A) RETURN {`id`: n.id} AS x',
      /only labels, types and properties/u,
    ],
    [
      'whose comment does not close',
      'MATCH (n:A) RETURN n.id AS x /* LIMIT 5',
      /:1: a comment does not close/u,
    ],
    [
      'whose condition is missing',
      'MATCH (n:A) WHERE n.x = 1 AND RETURN n.id AS x',
      /a condition is expected before and after AND/u,
    ],
    [
      'whose sort key is missing',
      'MATCH (n:A) RETURN n.id AS x ORDER BY LIMIT 5',
      /an expression is expected/u,
    ],
    [
      'that compares with what is no number',
      'MATCH (n:A) WHERE n.x = NaN RETURN n.id AS x',
      /NaN cannot stand here/u,
    ],
    [
      'that asks for an absence in a pattern',
      'MATCH (n:A WHERE n.x > $from OR $from IS NULL) RETURN n.id AS x',
      /whether \$from is given/u,
    ],
    [
      'whose CASE has words with quotes',
      'MATCH (n:A) RETURN CASE $o WHEN "it\'s" THEN 1 ELSE 2 END AS x',
      /compared with words only/u,
    ],
    [
      'whose last clause is not known',
      'MATCH (n:A)\nRETURN n.id AS x\nOFFSET 3',
      /cypher\/a\/file\.cypher:3: /u,
    ],
    [
      'whose map has an entry without a key',
      'MATCH (n:A)\nRETURN {id: n.id,\n  n} AS x',
      /:3: an entry of a map/u,
    ],
  ])('%s', (_what, text, message) => {
    expect(() => clausesOf(text)).toThrow(CypherFormError);
    expect(() => clausesOf(text)).toThrow(message);
  });
});

describe('a CASE that a parameter decides', () => {
  const pruned = (condition: string) =>
    readableText(prune(clausesOf(`MATCH (n:A) WHERE ${condition} RETURN n.id AS x`), { d: true }));

  it.each([
    'n.x AND CASE WHEN $d THEN n.b = 1 OR n.c = 2 ELSE n.b = 2 END',
    '10 - CASE WHEN $d THEN n.a - n.b ELSE n.c END > 1',
    'NOT CASE WHEN $d THEN n.a AND n.b ELSE n.c END',
    'CASE WHEN $d THEN n.a ELSE n.b + 1 END * 2 > 1',
  ])('is refused where its values would mean something else: %s', (condition) => {
    expect(() => pruned(condition)).toThrow(/stand in brackets here/u);
  });

  it('stands in brackets there, or alone', () => {
    expect(pruned('n.x AND (CASE WHEN $d THEN n.b = 1 OR n.c = 2 ELSE n.b = 2 END)')).toContain(
      'AND (n.b = 1 OR n.c = 2)',
    );
    expect(pruned('n.x AND CASE WHEN $d THEN n.b < 1 ELSE n.b = 2 END')).toContain('AND n.b < 1');
  });
});

describe('a statement per parent is refused', () => {
  const params = z.strictObject({ parentIds: z.array(z.string()) });
  const row = z.strictObject({ parentId: z.string(), edges: z.array(z.strictObject({})) });
  const check = (text: string) => {
    const own = source(text);
    checkForm(own, formOf(own), { params, row, isNeverNested: false });
  };
  const framed = (body: string, list = '$parentIds', end = 'edges') =>
    `UNWIND ${list} AS parentId CALL (parentId) { ${body} RETURN collect({id: o.id}) AS edges } RETURN parentId, ${end}`;
  const FINDS = 'MATCH (m:Meeting {id: parentId})<-[:ATTENDED]-(o:Official)';

  it('but not in its frame', () => {
    expect(() => check(framed(FINDS))).not.toThrow();
  });

  it.each([
    ['that reads some of the parents', framed(FINDS, '$parentIds[..1]')],
    ['that returns a part of its list', framed(FINDS, '$parentIds', 'edges[..5] AS edges')],
    ['that passes the id on', framed(`${FINDS} WITH parentId, o`)],
    ['that gives the id to a CALL', framed(`${FINDS} CALL (parentId, o) { RETURN 1 AS one }`)],
    [
      'that calls another node like its parent',
      framed(`${FINDS} WITH o MATCH (o)-[:ATTENDED]->(m:Meeting)`),
    ],
    [
      'whose parent is a relationship',
      framed('MATCH (m:Meeting)<-[:ATTENDED {id: parentId}]-(o:Official)'),
    ],
  ])('%s', (_what, text) => {
    expect(() => check(text)).toThrow(CypherFormError);
  });
});

describe('what is derived', () => {
  const PAGE =
    "MATCH (m:Meeting) WHERE m.type = 'A' OR m.type = 'B' WITH m, m.date AS key RETURN collect({key: key, node: {id: m.id}}) AS edges";
  const page = source(PAGE);
  const perParent = (finding: string) =>
    readableText(beginningAtParents(source(finding), page, formOf(page)).clauses);

  it('keeps conditions with an OR together', () => {
    const text = perParent(
      'UNWIND $parentIds AS parentId MATCH (:County {id: parentId})<-[held:HELD_IN]-(m:Meeting) WHERE held.sure = true RETURN parentId, m',
    );
    expect(text).toContain("WHERE held.sure = TRUE\n    AND (m.type = 'A' OR m.type = 'B')");
  });

  it.each([
    [
      'other parents',
      'UNWIND $ids AS parentId MATCH (:County {id: parentId})--(m:Meeting) RETURN parentId, m',
    ],
    [
      'some of its nodes',
      'UNWIND $parentIds AS parentId MATCH (:County {id: parentId})--(m:Meeting) RETURN parentId, m LIMIT 3',
    ],
    [
      'other nodes',
      'UNWIND $parentIds AS parentId MATCH (:County {id: parentId})--(m:Meeting) RETURN parentId, m.parent AS m',
    ],
    [
      'nodes without the label',
      'UNWIND $parentIds AS parentId MATCH (:County {id: parentId})--(m) RETURN parentId, m',
    ],
  ])('refuses a file that finds %s', (_what, finding) => {
    expect(() => perParent(finding)).toThrow(/what finds the nodes of parents/u);
  });

  it.each([
    [
      'whose node has a computed id',
      'MATCH (m:Meeting) WITH m.date AS key, m.id AS id RETURN collect({key: key, node: {id: id}}) AS edges',
    ],
    [
      'whose node is matched later',
      'MATCH (m:Meeting) WITH m, m.date AS key MATCH (m)--(o:Official) RETURN collect({key: key, node: {id: o.id}}) AS edges',
    ],
    [
      'that keeps another match',
      'MATCH (m:Meeting)-[:HELD_IN]->(c:County) WITH m, c.name AS key RETURN collect({key: key, node: {id: m.id}}) AS edges',
    ],
  ])('refuses to count a page %s', (_what, text) => {
    const own = source(text);
    expect(() => counted(own, formOf(own))).toThrow(CypherFormError);
  });

  it('refuses a UNION of what is returned, a MERGE that sets by itself, and columns in a pattern', () => {
    const union =
      'MATCH (m:A) RETURN collect({id: m.id}) AS x UNION MATCH (m:B) RETURN collect({id: m.id}) AS x';
    expect(readFormOf(clausesOf(union))).toMatch(/UNION/u);
    expect(createForMerge(clausesOf('MERGE (n:A {id: $id}) ON CREATE SET n.x = 1'))).toMatch(
      /one MERGE/u,
    );
    const pattern =
      'MATCH (node:Node) RETURN collect({hits: COUNT { MATCH (:A {id: node.id}) }}) AS x';
    expect(withColumns(clausesOf(pattern), ['id', 'name'])).toMatch(/returns one/u);
  });

  it.each([
    [
      'is sorted or cut',
      'MATCH (m:Meeting) RETURN DISTINCT m.id AS id, m.title AS title ORDER BY title',
      /more after its RETURN/u,
    ],
    ['is one value', 'MATCH (m:Meeting) RETURN m.id AS id', /returns one value/u],
  ])('nests nothing in what %s', (_what, text, message) => {
    const own = { ...formOf(source(text)), statement: 'a/file' };
    expect(() => nest({ ...own, nested: [{ kind: 'claims', column: 'id' }] })).toThrow(message);
  });
});

it('every text, of writing statements too, is known by the parameters that decide it', () => {
  for (const { staticParameters, clauses } of boundStatements)
    expect(staticParameters).toEqual(staticParametersOf(clauses));
});
