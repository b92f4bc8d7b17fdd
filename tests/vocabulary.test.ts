import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { REPLACED_NAMES } from './support/replaced-names.ts';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('.d.ts'))
  .sort();

/** Replaced names that mean something else where they are now, by file. */
const OTHER_MEANINGS: Readonly<Record<string, string>> = {
  'at graph/relationships/tenure.ts': 'the argument `at` of the API: a date',
  'at graphql/types/tenure.ts': 'the argument `at` of the API: a date',
  'at ingest/extract/name/name-list.ts': 'an offset into the text',
  'isOpen server/server.ts': 'a connection is open',
  'meetingOf ingest/record/align-record.ts': 'the meeting of a record',
  'starts text/alignment.ts': 'offsets at which characters start',
};

interface Declaration {
  readonly name: string;
  readonly file: string;
  readonly isExportedOrType: boolean;
}

const isType = (node: ts.Node) =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);

const isMember = (node: ts.Node) =>
  ts.isPropertySignature(node) ||
  ts.isMethodSignature(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isMethodDeclaration(node);

/** Types, functions, constants of a module, and members of types; local variables are left alone. */
function declarationsOf(file: string): Declaration[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(SRC, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Declaration[] = [];
  const add = (name: ts.Node | undefined, isExportedOrType: boolean) => {
    if (name !== undefined && ts.isIdentifier(name))
      found.push({ name: name.text, file, isExportedOrType });
  };
  const isExported = (node: ts.Node) =>
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node)) add(node.name, isExported(node));
    else if (isType(node)) add(node.name, true);
    else if (isMember(node)) add(node.name, false);
    else if (ts.isVariableStatement(node) && ts.isSourceFile(node.parent))
      for (const { name } of node.declarationList.declarations) add(name, isExported(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const declarations = files.flatMap(declarationsOf);

it('declares no name that the glossary has replaced', () => {
  expect(declarations.length).toBeGreaterThan(1_500);
  const replaced = declarations
    .filter(({ name }) => REPLACED_NAMES.has(name))
    .map(({ name, file }) => `${name} ${file}`);
  expect(replaced.filter((one) => !(one in OTHER_MEANINGS))).toEqual([]);
  expect(Object.keys(OTHER_MEANINGS).filter((one) => !replaced.includes(one))).toEqual([]);
});

// The explorer is a program of its own, for browsers; it shares nothing with the server.
const isOfExplorer = (file: string) => file.startsWith('explorer/');

it.each([
  ['the server', (file: string) => !isOfExplorer(file)],
  ['the explorer', isOfExplorer],
] as const)('gives each exported name and each type of %s one meaning', (_program, isOwn) => {
  const owners = new Map<string, Set<string>>();
  for (const { name, file } of declarations.filter(
    (one) => one.isExportedOrType && isOwn(one.file),
  ))
    owners.set(name, (owners.get(name) ?? new Set()).add(file));
  const shared = [...owners].map(([name, own]) => [name, ...own]).filter((one) => one.length > 2);
  expect(shared).toEqual([]);
});
