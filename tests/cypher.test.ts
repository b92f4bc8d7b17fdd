import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boundAnchors, boundStatements } from './support/statements.ts';

const ROOT = new URL('../cypher/', import.meta.url);
const names = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cypher'))
  .map((file) => file.slice(0, -'.cypher'.length))
  .sort();

const own = boundStatements.filter(({ name, file }) => name === file);
const ofPatterns = boundStatements.filter(({ name, file }) => name !== file);

it('binds every Cypher file once, and a pattern once for each label', () => {
  const files = [...own, ...boundAnchors].map(({ name }) => name);
  const patterns = new Set(ofPatterns.map(({ file }) => file));
  expect([...files, ...patterns].sort()).toEqual(names);
  expect(new Set(boundStatements.map(({ name }) => name)).size).toBe(boundStatements.length);
});

it('puts the label in the place of every Kind of a pattern', () => {
  expect(ofPatterns.length).toBeGreaterThan(30);
  for (const { cypher } of ofPatterns)
    expect(cypher.replace(/\/\/.*$/gmu, '').replaceAll('policy.kind AS kind', '')).not.toMatch(
      /kind/iu,
    );
});

describe.each(boundStatements.map((statement) => [statement.name, statement] as const))(
  'cypher/%s',
  (_name, statement) => {
    const { cypher } = statement;
    const code = cypher.replace(/\/\/.*$/gmu, '');

    it('begins with one sentence that says what it is', () => {
      expect(cypher).toMatch(/^\/\/ [A-Z][^\n]+\.\n/u);
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

describe.each(boundAnchors.map((start) => [start.name, start] as const))(
  'cypher/%s',
  (_name, { cypher, parameter }) => {
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

/** The text of a condition wherever it stands, without its indentation. */
function conditionsOf(cypher: string): string {
  const lines = cypher.split('\n').map((line) => line.trim());
  const from = lines.findIndex((line) => line.includes('all(word IN $titleWords WHERE meeting.'));
  const to = lines.findIndex((line) => line.includes('$discussed IS NULL'));
  return lines
    .slice(from, to + 1)
    .join('\n')
    .replace(/^(?:WHERE|AND) /u, '');
}

it('filters meetings alike wherever meetings are filtered', () => {
  const filtering = boundStatements.filter(({ params }) => 'attendedByAll' in params.shape);
  expect(filtering.length).toBeGreaterThan(15);
  expect([...new Set(filtering.map(({ cypher }) => conditionsOf(cypher)))]).toHaveLength(1);
});
