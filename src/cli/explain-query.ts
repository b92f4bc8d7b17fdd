import { existsSync, readFileSync } from 'node:fs';
import {
  type DocumentNode,
  execute,
  GraphQLError,
  getOperationAST,
  OperationTypeNode,
  parse,
  Source,
  validate,
} from 'graphql';
import { loadConfig } from '../config.ts';
import { messageOf, UsageError } from '../errors.ts';
import { checkFormat } from '../graph/setup/open-graph.ts';
import { readingContext } from '../graphql/builder/reading-context.ts';
import { schema } from '../graphql/schema.ts';
import { openStore } from '../store/open-store.ts';
import { beginsOf, dbHitsOf, type ProfiledOperator } from '../store/profile.ts';
import type { ObserveStatement, SentStatement } from '../store/statement-observer.ts';
import { EXIT } from './exit.ts';

/** The flags of `xianzhi explain-query`. */
export interface ExplainQueryFlags {
  /** A file of JSON; by default the one beside the query with the same name, where there is one. */
  readonly variables?: string;
  /** Whether Neo4j runs each statement once more and tells whether an index served it. */
  readonly profile: boolean;
}

/** A statement that a query has sent. */
interface Explained {
  readonly plan: string;
  readonly statement: SentStatement;
  readonly milliseconds: number;
  readonly rows: number;
  readonly error: unknown;
}

/** `xianzhi explain-query`: each statement that a query sends, in the order in which they end. */
export async function runExplainQuery(file: string, flags: ExplainQueryFlags): Promise<number> {
  const document = documentOf(file);
  const variables = variablesOf(file, flags);
  const explained: Explained[] = [];
  const store = await openStore(loadConfig(process.env), {
    readOnly: true,
    observe: collecting(explained),
  });
  try {
    await checkFormat(store);
    if (flags.profile && store.profile === undefined)
      throw new UsageError('--profile needs Neo4j: the embedded engine tells no plan.');
    explained.length = 0;
    const { errors = [] } = await execute({
      schema,
      document,
      variableValues: variables,
      contextValue: readingContext(store),
    });
    for (const [at, one] of explained.entries()) {
      const profile = flags.profile
        ? await store.profile?.(one.statement.cypher, one.statement.params)
        : undefined;
      process.stdout.write(`${at === 0 ? '' : '\n'}${sectionOf(at + 1, one, profile)}`);
    }
    for (const error of errors) process.stderr.write(`xianzhi: ${oneLine(error)}\n`);
    return errors.length === 0 ? EXIT.done : EXIT.failed;
  } finally {
    await store.close();
  }
}

function documentOf(file: string): DocumentNode {
  try {
    const document = parse(new Source(readFileSync(file, 'utf8'), file));
    const [error] = validate(schema, document);
    if (error !== undefined) throw error;
    if (getOperationAST(document)?.operation !== OperationTypeNode.QUERY)
      throw new GraphQLError('it is not one query');
    return document;
  } catch (error) {
    throw new UsageError(`${file} cannot be explained: ${oneLine(error)}`);
  }
}

function oneLine(error: unknown): string {
  const [place] = error instanceof GraphQLError ? (error.locations ?? []) : [];
  return `${messageOf(error)}${place === undefined ? '' : ` (line ${place.line})`}`;
}

function variablesOf(file: string, { variables }: ExplainQueryFlags): Record<string, unknown> {
  const beside = file.replace(/\.graphql$/u, '.json');
  const path = variables ?? (beside !== file && existsSync(beside) ? beside : undefined);
  if (path === undefined) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  } catch (error) {
    throw new UsageError(`${path} has no variables: ${messageOf(error)}`);
  }
}

function collecting(explained: Explained[]): ObserveStatement {
  return ({ plan }) => {
    const begun = performance.now();
    let statement: SentStatement | undefined;
    return {
      onSent(own) {
        statement = own;
      },
      onEnded({ rows, error }) {
        const milliseconds = performance.now() - begun;
        if (statement !== undefined) explained.push({ plan, statement, milliseconds, rows, error });
      },
    };
  };
}

function sectionOf(
  number: number,
  { plan, statement, milliseconds, rows, error }: Explained,
  profile: ProfiledOperator | undefined,
): string {
  const end = error === undefined ? `${rows} row${rows === 1 ? '' : 's'}` : messageOf(error);
  const parameters = Object.entries(statement.params).map(
    ([name, value]) => `  $${statement.names[name] ?? name} = ${JSON.stringify(value)}`,
  );
  return [
    `${number}. ${plan}: ${milliseconds.toFixed(1)} ms, ${end}, ${statement.cypher.length} characters sent`,
    ...statement
      .readable()
      .split('\n')
      .map((line) => `  ${line}`),
    ...parameters,
    ...(profile === undefined ? [] : profileLines(profile)),
    '',
  ].join('\n');
}

function profileLines(profile: ProfiledOperator): string[] {
  const begins = beginsOf(profile);
  const all = begins.every(({ isIndexed }) => isIndexed);
  const verdict =
    begins.length === 0
      ? 'looks nothing up'
      : all
        ? 'served by indexes'
        : 'not served by indexes alone';
  return [
    `  ${verdict}; ${dbHitsOf(profile)} database hits`,
    ...begins.map(
      ({ operator: { name, details, rows }, isIndexed }) =>
        `    ${isIndexed ? 'index' : 'SCAN '}  ${name}  ${details}  ${rows} rows`,
    ),
  ];
}
