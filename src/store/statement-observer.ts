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

/** A statement as it is sent. */
export interface SentStatement {
  /** The text, without blanks and with short names. */
  readonly cypher: string;
  /** The values of its parameters by the names in the text. */
  readonly params: Readonly<Record<string, unknown>>;
  /** What the file calls each of them: `limit`, or `limit_2` of nested read 2. */
  readonly names: Readonly<Record<string, string>>;
  /** The text as a person would read it, with the names of the files. */
  readonly readable: () => string;
}

/** What is told of one statement, each once and in this order; a statement that fails may skip the first two. */
export interface StatementProgress {
  /** It is compiled and sent to the engine, where it may wait for its turn. */
  readonly onSent?: (sent: SentStatement) => void;
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
      onSent(sent) {
        one.onSent?.(sent);
        other.onSent?.(sent);
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
