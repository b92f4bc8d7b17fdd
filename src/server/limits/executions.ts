import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { GraphBusyError } from '../../errors.ts';
import { createClientTurns, type Waiting } from '../../store/client-turns.ts';
import { ownTurn } from '../../store/own-turn.ts';

/** Requests of one client that wait at a time. */
const MAX_WAITING = 200;

/** Milliseconds that a request waits for its turn. */
const WAIT_MS = 5_000;

/** The share of all executions that one client may have. */
const SHARE = 1 / 8;

interface Execution extends Waiting {
  start(): void;
}

/** Ends an execution, so that another may begin; more than once does nothing. */
export type Release = () => void;

/** The requests that are executed. */
export interface Executions {
  /** Waits for the turn of a client's request; rejects with a GraphBusyError where that takes too long. */
  begin(client: string, isLocal: boolean): Promise<Release>;
  /** How many are executed at the moment. */
  running(): number;
}

/**
 * Lets so many requests be executed at a time, an eighth of them of one client, and clients take turns.
 */
export function createExecutions(atOnce: number): Executions {
  const turns = createClientTurns<Execution>(MAX_WAITING, WAIT_MS);
  const running = new Map<string, number>();
  const ofClient = Math.max(1, Math.floor(atOnce * SHARE));
  let all = 0;

  const mayStart = (client: string, most: number) =>
    all < atOnce && (running.get(client) ?? 0) < most;

  function begin(client: string): Release {
    all += 1;
    running.set(client, (running.get(client) ?? 0) + 1);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      all -= 1;
      const left = (running.get(client) ?? 1) - 1;
      if (left === 0) running.delete(client);
      else running.set(client, left);
      turns.startWaiting(
        (_execution, other) => mayStart(other, ofClient),
        (execution) => execution.start(),
      );
    };
  }

  const start: Executions['begin'] = async (client, isLocal) => {
    // This machine may have all of them: a proxy on it sends `X-Forwarded-For`.
    const most = isLocal ? atOnce : ofClient;
    const release = mayStart(client, most)
      ? begin(client)
      : await new Promise<Release>((resolve, reject) =>
          turns.add(client, {
            start: () => resolve(begin(client)),
            refuse: () =>
              reject(new GraphBusyError('the request waited too long for its turn', 'executions')),
          }),
        );
    if (all > 1) await ownTurn(client);
    return release;
  };
  return { begin: start, running: () => all };
}

const lastOf = new WeakMap<Socket, Promise<unknown>>();

/** Waits until the requests that came before on the same connection are answered, and their answers are read. */
export async function afterThoseBefore(
  { socket }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const before = lastOf.get(socket);
  lastOf.set(socket, new Promise((resolve) => response.once('close', resolve)));
  await before;
}
