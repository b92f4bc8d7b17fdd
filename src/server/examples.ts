import { readdirSync, readFileSync } from 'node:fs';

const EXAMPLES = new URL('../../schema/examples/', import.meta.url);

/** An operation of schema/examples/. */
export interface Example {
  /** The name of its file, without the number: `who-attended`. */
  readonly name: string;
  readonly query: string;
  /** JSON, or undefined for an operation that needs none. */
  readonly variables?: string;
  /** Whether GraphiQL opens with a tab for it. */
  readonly isTab: boolean;
}

/** The operations of schema/examples/: those that are tabs of GraphiQL, in the order of their numbers, then those in `more/`. */
export function readExamples(): Example[] {
  return [...examplesIn('', true), ...examplesIn('more/', false)];
}

function examplesIn(folder: string, isTab: boolean): Example[] {
  const root = new URL(folder, EXAMPLES);
  const files = readdirSync(root).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
  return files
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => {
      const variables = file.replace(/graphql$/u, 'json');
      return {
        name: file.replace(/^\d+-/u, '').replace(/\.graphql$/u, ''),
        query: read(file),
        ...(files.includes(variables) && { variables: read(variables) }),
        isTab,
      };
    });
}
