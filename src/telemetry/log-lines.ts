import type { Logger } from 'pino';
import type { RequestRecord } from '../server/request-record.ts';
import type { ObserveStatement, SentStatement } from '../store/statement-observer.ts';

/** Logs a request that has ended, in one line. Its key has a name there, and no value. */
export function loggingRequests(logger: Logger): (record: RequestRecord) => void {
  return (record) => {
    const { id, address, method, path, status, operation, code, limit, cost, key } = record;
    logger.info(
      {
        id,
        address,
        method,
        path,
        status,
        ...(operation && { type: operation.type }),
        ...(operation?.name && { operation: operation.name }),
        ...((operation ?? code) !== undefined && { code: code ?? 'OK' }),
        ...(limit !== undefined && { limit }),
        milliseconds: rounded(record.milliseconds),
        ...(cost !== undefined && { cost }),
        ...(key !== undefined && { key }),
      },
      'request',
    );
  };
}

/**
 * Logs statements that take so many milliseconds or longer, their wait included; at the level `debug` each statement,
 * with the Cypher that is sent and the names of its parameters, whose values stay out of the log.
 */
export function loggingStatements(logger: Logger, slowMs: number): ObserveStatement {
  const isDebug = logger.isLevelEnabled('debug');
  return ({ plan, request }) => {
    const begun = performance.now();
    let started = begun;
    let sent = {};
    return {
      ...(isDebug && {
        onSent({ cypher, names }: SentStatement) {
          sent = { cypher, params: names };
        },
      }),
      onStarted() {
        started = performance.now();
      },
      onEnded({ rows }) {
        const milliseconds = performance.now() - begun;
        const isSlow = milliseconds >= slowMs;
        if (!isSlow && !isDebug) return;
        const line = {
          ...(request && { id: request.id }),
          statement: plan,
          milliseconds: rounded(milliseconds),
          waited: rounded(started - begun),
          rows,
          ...sent,
        };
        if (isSlow) logger.warn(line, 'slow statement');
        else logger.debug(line, 'statement');
      },
    };
  };
}

/** Tenths of a millisecond. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
