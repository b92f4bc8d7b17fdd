/** A statement that is about to run. */
export interface ObservedStatement {
  /** Its file: `meeting/page`. */
  readonly name: string;
  /** The same with its nested reads: `meeting/page [attendance/of-meetings]`. */
  readonly plan: string;
  readonly engine: 'embedded' | 'neo4j';
  /** The request that it runs for; undefined in a load. */
  readonly request: RequestReference | undefined;
}

/** What an observer knows a request by. */
export interface RequestReference {
  readonly id: string;
  /** Its trace, as whoever observes requests has made it. */
  readonly trace?: unknown;
}

/** What is told of one statement, each once and in this order; a statement that fails may skip the first two. */
export interface StatementProgress {
  /** It is compiled and sent to the engine, where it may wait for its turn. */
  readonly onSent?: (cypher: string, params: object) => void;
  /** It has its turn. */
  readonly onStarted?: () => void;
  /** It has its rows, or has failed. */
  readonly onEnded?: (end: StatementEnd) => void;
}

/** How a statement ended. */
export interface StatementEnd {
  readonly rows: number;
  readonly error?: unknown;
}

/** Is called at the begin of each statement; undefined where the rest of it is of no interest. */
export type ObserveStatement = (statement: ObservedStatement) => StatementProgress | undefined;

/** Several observers as one; undefined where there is none. */
export function observingAll(observers: readonly ObserveStatement[]): ObserveStatement | undefined {
  return observers.length === 0 ? undefined : observers.reduce(observingBoth);
}

function observingBoth(first: ObserveStatement, second: ObserveStatement): ObserveStatement {
  return (statement) => {
    const one = first(statement);
    const other = second(statement);
    if (one === undefined || other === undefined) return one ?? other;
    return {
      onSent(cypher, params) {
        one.onSent?.(cypher, params);
        other.onSent?.(cypher, params);
      },
      onStarted() {
        one.onStarted?.();
        other.onStarted?.();
      },
      onEnded(end) {
        one.onEnded?.(end);
        other.onEnded?.(end);
      },
    };
  };
}
