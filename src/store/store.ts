import { z } from 'zod';
import { type Asked, type Inside, statementOf, wordingOf } from '../cypher/compile.ts';
import type { Hear } from '../cypher/nest-queries.ts';
import type { Statement } from '../cypher/statement.ts';
import { AppError, RowShapeError, StatementError } from '../errors.ts';
import type { Engine, Run } from './engine.ts';
import { surelyFits } from './fast-check.ts';

/** Runs a statement with checked parameters and returns checked rows. */
export type Query<Kind extends 'read' | 'write'> = <P extends z.ZodObject, R extends z.ZodType>(
  statement: Statement<Kind, P, R>,
  params: z.input<P>,
  within?: Within,
) => Promise<z.output<R>[]>;

/** What is asked of each row of a statement, and who hears the answers, checked as rows are. */
export interface Within extends Inside {
  /** Hears what the statement asked of a node has for it, or a row with the claims of its relationship. */
  readonly hear: (asked: Asked, parentId: string, row: object) => void;
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

  close(): Promise<void>;
}

/** Adds names, shapes and errors to an engine; `onStatement` hears the name of each one run. */
export function createStore(
  engine: Engine,
  onStatement: (name: string) => void = () => undefined,
): GraphStore {
  const checked =
    (run: Run): Write =>
    async (statement, params, within = ALONE) => {
      onStatement(nameOf(statement, within.asked));
      const given = check(statement, 'parameters', statement.params, params);
      const wording = wordingOf(statement, given, within);
      const { cypher, read, asked, shapes } = wording;
      const rows = await run(cypher, wording.params).catch((cause) => {
        if (cause instanceof AppError) throw cause;
        throw new StatementError(statement.name, engine.name, cause);
      });
      const hear: Hear = (number, parentId, row) => {
        const one = asked[number - 1];
        if (one === undefined) return;
        const answered = statementOf(one);
        const shape = shapes[number];
        const heard = answered && shape ? check(answered, parentId, shape, row) : row;
        within.hear(one, parentId, heard as object);
      };
      const shape = shapes[0] as typeof statement.row;
      return read(rows as Row[], hear).map((row, index) =>
        check(statement, `row ${index}`, shape, row),
      );
    };

  return {
    engine: engine.name,
    read: checked(engine.read),
    write: (work) => engine.transact((run) => work(checked(run))),
    close: engine.close,
  };
}

type Row = Record<string, unknown>;

/** A statement by itself: nothing is asked of its rows. */
export const ALONE: Within = { asked: [], hear: () => undefined };

/** `meeting/page [attendance/of-meetings, county/of-nodes]`: a statement with what is asked inside it. */
function nameOf({ name }: Statement, asked: readonly Asked[]): string {
  const inside = asked.map((one) =>
    'statement' in one ? nameOf(one.statement, one.asked) : (statementOf(one)?.name ?? 'claims'),
  );
  return inside.length === 0 ? name : `${name} [${inside.join(', ')}]`;
}

function check<S extends z.ZodType>(
  statement: Statement,
  where: string,
  shape: S,
  value: unknown,
): z.output<S> {
  if (surelyFits(shape, value)) return value as z.output<S>;
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new RowShapeError(statement.name, where, z.prettifyError(parsed.error));
}
