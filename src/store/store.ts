import { z } from 'zod';
import { AppError, RowShapeError, StatementError } from '../errors.ts';
import type { Engine, Run } from './engine.ts';
import type { Statement } from './statement.ts';

/** Runs a statement with checked parameters and returns checked rows. */
export type Query<Kind extends 'read' | 'write'> = <P extends z.ZodObject, R extends z.ZodType>(
  statement: Statement<Kind, P, R>,
  params: z.input<P>,
) => Promise<z.output<R>[]>;

/** Runs statements within a transaction that writes. */
export type Write = Query<'read' | 'write'>;

/** The graph as the rest of the project sees it. */
export interface GraphStore {
  readonly engine: Engine['name'];

  /** Runs one reading statement. */
  readonly read: Query<'read'>;

  /** Runs statements in one transaction: all of them hold, or none. */
  write<T>(work: (query: Write) => Promise<T>): Promise<T>;

  close(): Promise<void>;
}

/** Adds names, shapes and errors to an engine; `onStatement` hears the name of each one run. */
export function createStore(
  engine: Engine,
  onStatement: (name: string) => void = () => undefined,
): GraphStore {
  const checked =
    (run: Run): Write =>
    async (statement, params) => {
      onStatement(statement.name);
      const given = check(statement, 'parameters', statement.params, params);
      const rows = await run(statement.cypher, given).catch((cause) => {
        if (cause instanceof AppError) throw cause;
        throw new StatementError(statement.name, engine.name, cause);
      });
      return rows.map((row, index) => check(statement, `row ${index}`, statement.row, row));
    };

  return {
    engine: engine.name,
    read: checked(engine.read),
    write: (work) => engine.transact((run) => work(checked(run))),
    close: engine.close,
  };
}

function check<S extends z.ZodType>(
  statement: Statement,
  where: string,
  shape: S,
  value: unknown,
): z.output<S> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new RowShapeError(statement.name, where, z.prettifyError(parsed.error));
}
