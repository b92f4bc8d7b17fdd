import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../src/cypher/syntax/parser.ts';
import { readableText } from '../src/cypher/syntax/readable-text.ts';
import {
  boundAnchors,
  boundStatements,
  cypherOf,
  fileText,
  isAlike,
} from './support/statements.ts';

const ROOT = new URL('../cypher/', import.meta.url);
const names = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cypher'))
  .map((file) => file.slice(0, -'.cypher'.length))
  .sort();

const ofFiles = boundStatements.filter(({ name, file }) => name === file);
const ofPatterns = boundStatements.filter(({ file }) => file.startsWith('kind/'));
const counts = boundStatements.filter(({ name }) => /\/count(?:-of-|-children|$)/u.test(name));

it('binds every Cypher file, each to one statement of its name, a pattern to one for each label', () => {
  const files = boundStatements.map(({ file }) => file);
  expect([...new Set([...files, ...boundAnchors.map(({ file }) => file)])].sort()).toEqual(names);
  expect(new Set(boundStatements.map(({ name }) => name)).size).toBe(boundStatements.length);
});

it.each(names)('reads cypher/%s into a tree that prints it, blanks and capitals aside', (name) => {
  expect(isAlike(readableText(parse(name, fileText(name)).clauses), fileText(name))).toBe(true);
});

it('derives counts from their pages, but for those that count something else', () => {
  expect(counts.length).toBeGreaterThan(25);
  expect(ofFiles.filter((own) => counts.includes(own)).map(({ name }) => name)).toEqual([
    'co-attendance/count',
    'co-attendance/count-of-officials',
    'change/count-of-counties',
    'change/count-of-officials',
    'change/count-of-policies',
    'meeting-count/count',
    'timeline/count-of-officials',
  ]);
});

it('puts the label in the place of every Kind of a pattern', () => {
  expect(ofPatterns.length).toBeGreaterThan(30);
  for (const { clauses } of ofPatterns)
    expect(readableText(clauses).replaceAll('policy.kind AS kind', '')).not.toMatch(/kind/iu);
});

describe.each(boundStatements.map((statement) => [statement.name, statement] as const))(
  'cypher/%s',
  (_name, statement) => {
    const code = cypherOf(statement).replace(/\/\/.*$/gmu, '');

    it('begins with a sentence that says what it is', () => {
      expect(statement.description).toMatch(/^[A-Z].+\.$/u);
      expect(fileText(statement.file)).toMatch(/^\/\/ [A-Z][^\n]+\.\n/u);
    });

    it('is one statement in plain Cypher', () => {
      expect(code).not.toMatch(/;|apoc\.|\bdb\.|toInteger/u);
    });

    it('looks for what may not be there in a CALL, where nodes are given', () => {
      expect(code).not.toMatch(/UNWIND \$[\s\S]*OPTIONAL MATCH/u);
      expect(code).not.toMatch(/(?<!NOT )EXISTS \{/u);
    });

    it('takes the parameters that its shape names', () => {
      const used = new Set(
        Array.from(code.matchAll(/\$(?<name>\w+)/gu), ({ groups }) => groups?.name ?? ''),
      );
      for (const { parameter } of statement.anchors) used.add(parameter);
      expect([...used].sort()).toEqual(Object.keys(statement.params.shape).sort());
    });

    it('writes only if it is bound as writing', () => {
      expect(/\b(?:CREATE|MERGE|SET|DELETE|REMOVE)\b/u.test(code)).toBe(statement.kind === 'write');
    });
  },
);

describe.each(boundAnchors.map((anchor) => [anchor.file, anchor] as const))(
  'cypher/%s',
  (name, { parameter }) => {
    const cypher = fileText(name);

    it('is a sentence and a statement that finds nodes, each once', () => {
      expect(cypher).toMatch(/^\/\/ [A-Z][^\n]+\.\n/u);
      expect(cypher).toMatch(/\nRETURN DISTINCT \w+\n$/u);
    });

    it('takes the parameter that it starts at', () => {
      const used = Array.from(cypher.matchAll(/\$(?<name>\w+)/gu), ({ groups }) => groups?.name);
      expect([...new Set(used)]).toEqual([parameter]);
    });
  },
);

/** The conditions on meetings wherever they stand, as they are printed. */
function conditionsOf(cypher: string): string {
  const text = cypher.replaceAll(/\s+/gu, ' ');
  const from = text.indexOf('all(forms IN $titleWords WHERE any(form IN forms WHERE meeting.');
  return text.slice(from, text.indexOf('$discussed}) } > 0)', from));
}

it('filters meetings alike wherever meetings are filtered, in ten files at most', () => {
  const filtering = boundStatements.filter(({ params }) => 'attendedByAll' in params.shape);
  expect(filtering.length).toBeGreaterThan(15);
  const conditions = filtering.map(({ clauses }) => conditionsOf(readableText(clauses)));
  expect([...new Set(conditions)]).toHaveLength(1);
  const files = filtering.map(({ file }) => file);
  const copies = names.filter((name) => files.includes(name) && isFiltering(name));
  expect(copies.length).toBeLessThanOrEqual(10);
});

function isFiltering(name: string): boolean {
  return fileText(name).includes('$titleWords');
}
