import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { expect, it } from 'vitest';
import { schema } from '../src/graphql/schema.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const released = read('schema/released.graphql');
const changes = read('schema/CHANGES.md');
const { version } = JSON.parse(read('package.json'));

/** What breaks for a client of one schema under another, a sentence each. */
function broken(before: GraphQLSchema, after: GraphQLSchema): string[] {
  return findBreakingChanges(before, after).map(({ description }) => description);
}

/** Every type, and every field and value as `Type.field`. */
function membersOf(from: GraphQLSchema): string[] {
  return Object.values(from.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      const fields =
        isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
          ? Object.keys(type.getFields())
          : [];
      const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
      return [type.name, ...[...fields, ...values].map((name) => `${type.name}.${name}`)];
    });
}

it.each([
  ['0.2.0', read('tests/schemas/0.2.0.graphql')],
  [version, released],
])('tells every change that breaks a client of %s, in docs/upgrade.md', (_version, before) => {
  // `Old.field changed type from OldConnection! to …` is told by the old type, an edge with its connection.
  const subjectOf = (change: string) =>
    (
      /changed type from \[?(?<type>\w+)/u.exec(change)?.groups?.type ??
      /^(?<member>[\w.]+)(?: arg (?<arg>\w+))?/u.exec(change)?.groups?.member ??
      change
    ).replace(/ConnectionEdge$/u, 'Connection');
  const upgrade = read('docs/upgrade.md');
  const untold = broken(buildSchema(before), schema).filter(
    (change) => !upgrade.includes(`\`${subjectOf(change)}`),
  );
  expect(untold).toEqual([]);
});

it('would find what breaks a client', () => {
  const narrower = buildSchema(released.replace('  length: Int!', '  ways: Int!'));
  expect(broken(buildSchema(released), narrower)).toContain('Path.length was removed.');
});

it('lists what was added since the last version', () => {
  const before = new Set(membersOf(buildSchema(released)));
  const [, unreleased = ''] = /^## Unreleased\n([\s\S]*?)^## /mu.exec(changes) ?? [];
  const added = membersOf(schema).filter((member) => !before.has(member));
  // A new type is told by its name: its fields come with it.
  const untold = added.filter(
    (member) =>
      !unreleased.includes(`\`${member}\``) && !added.includes(member.split('.')[0] ?? member),
  );
  expect(untold.filter((member) => member.includes('.') || !unreleased.includes(member))).toEqual(
    [],
  );
});

it('keeps the released schema for as long as the version', () => {
  expect(released.split('\n')[0]).toBe(`# The schema of version ${version}, as it was released.`);
  const hash = createHash('sha256').update(released).digest('hex').slice(0, 16);
  expect(changes).toContain(`\n## ${version} (${hash})\n`);
  expect(read('CHANGELOG.md')).toMatch(
    new RegExp(`\n## ${version.replaceAll('.', '[.]')} - \\d{4}-\\d{2}-\\d{2}\n`, 'u'),
  );
});
