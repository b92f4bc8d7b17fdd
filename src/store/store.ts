import { z } from 'zod';
import { compile, readableQuery } from '../cypher/compile.ts';
import {
  isPerParentRead,
  type NestedRead,
  type ReadOptions,
  statementOf,
} from '../cypher/nested-read.ts';
import type { Statement } from '../cypher/statement.ts';
import type { OnRow, Row } from '../cypher/transform/query-tree.ts';
import { AppError, RowShapeError, StatementError } from '../errors.ts';
import type { Engine } from './engine.ts';
import { matchesFast } from './fast-check.ts';
import type { ObserveStatement, RequestReference } from './statement-observer.ts';

/** Runs a statement with checked parameters and returns checked rows. */
export type Query<Kind extends 'read' | 'write'> = <P extends z.ZodObject, R extends z.ZodType>(
  statement: Statement<Kind, P, R>,
  params: z.input<P>,
  options?: NestedReads,
) => Promise<z.output<R>[]>;

/** What is read for each row of a statement, and the callback for what is read. */
export interface NestedReads extends ReadOptions {
  /** Who asks: its address, or the name of its key. */
  readonly client?: string;
  /** Is aborted where nobody waits for the rows any more. */
  readonly signal?: AbortSignal | undefined;
  /** The request that it is read for. */
  readonly request?: RequestReference | undefined;
  /** Is called with the row that a nested read has for a parent, or with a row and its claims; rows are checked. */
  readonly onRow: (read: NestedRead, parentId: string, row: object) => void;
}

/** Runs statements within a transaction that writes. */
export type Write = Query<'read' | 'write'>;

/** The graph as the rest of the project sees it. */
export interface GraphStore {
  readonly engine: Engine['name'];

  /** Runs one reading statement. */
  readonly read: Query<'read'>;

  /** Runs statements in one transaction: all of them hold, or none. */
  write<T>(work: (query: Write) => Promise<T>): Promise<T>;

  /** Writes a copy of the graph to a file, whole and closed; only the embedded engine has it. */
  readonly copyTo: Engine['copyTo'];

  /** Runs the Cypher of one statement, and tells how; only Neo4j has it. */
  readonly profile: Engine['profile'];

  /** What its engine has to do at the moment, where that is counted. */
  readonly usage: Engine['usage'];

  /** Lets go of the graph; takes two seconds at most, whatever hangs. */
  close(): Promise<void>;
}

/** Adds names, shapes and errors to an engine; `observe` is called at the begin of each statement. */
export function createStore(engine: Engine, observe?: ObserveStatement): GraphStore {
  const checked =
    (run: Engine['read']): Write =>
    async (statement, params, options = NO_NESTED_READS) => {
      const plan = nameOf(statement, options.nested);
      const { client = '', signal, request } = options;
      const progress = observe?.({ name: statement.name, plan, engine: engine.name, request });
      try {
        const rows = await runChecked(statement, params, options, (compiled) => {
          const { cypher, params: values, names } = compiled;
          progress?.onSent?.({
            cypher,
            params: values,
            names,
            readable: () => readableQuery(statement, params, options),
          });
          const { isHeavy } = statement;
          const onStarted = progress?.onStarted;
          return run(compiled.cypher, compiled.params, {
            name: plan,
            isHeavy,
            client,
            signal,
            onStarted,
          });
        });
        progress?.onEnded?.({ rows: rows.length });
        return rows;
      } catch (error) {
        progress?.onEnded?.({ rows: 0, error });
        throw error;
      }
    };

  const runChecked = async <P extends z.ZodObject, R extends z.ZodType>(
    statement: Statement<'read' | 'write', P, R>,
    params: z.input<P>,
    options: NestedReads,
    run: (compiled: ReturnType<typeof compile>) => Promise<object[]>,
  ): Promise<z.output<R>[]> => {
    const given = check(statement, 'parameters', statement.params, params);
    const compiled = compile(statement, given, options);
    const { decode, nested, shapes } = compiled;
    const rows = await run(compiled).catch((cause) => {
      if (cause instanceof AppError) throw cause;
      throw new StatementError(statement.name, engine.name, cause);
    });
    const onRow: OnRow = (number, parentId, row) => {
      const read = nested[number - 1];
      if (read === undefined) return;
      const own = statementOf(read);
      const shape = shapes[number];
      const checkedRow = own && shape ? check(own, parentId, shape, row) : row;
      options.onRow(read, parentId, checkedRow as object);
    };
    const shape = shapes[0] as typeof statement.row;
    return decode(rows as Row[], onRow).map((row, index) =>
      check(statement, `row ${index}`, shape, row),
    );
  };

  return {
    engine: engine.name,
    read: checked(engine.read),
    write: (work) => engine.transact((run) => work(checked(run))),
    copyTo: engine.copyTo,
    profile: engine.profile,
    usage: engine.usage,
    close: engine.close,
  };
}

/** Reads a statement alone. */
export const NO_NESTED_READS: NestedReads = { nested: [], onRow: () => undefined };

/** `meeting/page [attendance/of-meetings, county/of-nodes]`: a statement with its nested reads. */
function nameOf({ name }: Statement, nested: readonly NestedRead[]): string {
  const names = nested.map((read) =>
    isPerParentRead(read)
      ? nameOf(read.statement, read.nested)
      : (statementOf(read)?.name ?? 'claims'),
  );
  return names.length === 0 ? name : `${name} [${names.join(', ')}]`;
}

function check<S extends z.ZodType>(
  statement: Statement,
  where: string,
  shape: S,
  value: unknown,
): z.output<S> {
  if (matchesFast(shape, value)) return value as z.output<S>;
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new RowShapeError(statement.name, where, z.prettifyError(parsed.error));
}
