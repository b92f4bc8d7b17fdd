import { z } from 'zod';
import {
  compile,
  isPerParentRead,
  type NestedRead,
  type ReadOptions,
  statementOf,
} from '../cypher/compile.ts';
import type { OnRow, Row } from '../cypher/query-tree.ts';
import type { Statement } from '../cypher/statement.ts';
import { AppError, RowShapeError, StatementError } from '../errors.ts';
import type { Engine } from './engine.ts';
import { matchesFast } from './fast-check.ts';

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

  /** Lets go of the graph; takes two seconds at most, whatever hangs. */
  close(): Promise<void>;
}

/** Adds names, shapes and errors to an engine; `onStatement` is called with the name of each statement run. */
export function createStore(
  engine: Engine,
  onStatement: (name: string) => void = () => undefined,
): GraphStore {
  const checked =
    (run: Engine['read']): Write =>
    async (statement, params, options = NO_NESTED_READS) => {
      const name = nameOf(statement, options.nested);
      onStatement(name);
      const given = check(statement, 'parameters', statement.params, params);
      const compiled = compile(statement, given, options);
      const { cypher, decode, nested, shapes } = compiled;
      const { client = '', signal } = options;
      const about = { name, isHeavy: statement.isHeavy, client, signal };
      const rows = await run(cypher, compiled.params, about).catch((cause) => {
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
