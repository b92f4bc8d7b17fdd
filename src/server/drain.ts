import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

/** Ends a server in good order: takes no new connections, and waits for what is being answered. */
export type Drain = (milliseconds: number) => Promise<void>;

/** Milliseconds between two looks at what is left. */
const LOOK_MS = 25;

/** Looks without a new connection after which the port is closed: those that wait to be accepted would be reset. */
const QUIET_TURNS = 3;

/** Milliseconds that a connection without a request is kept: one may be on its way. */
const IDLE_MS = 500;

/** A connection, as far as its end is concerned. */
interface WatchedConnection {
  /** Requests that are being answered. */
  answering: number;
  /** Bytes that had come when it was idle last; more are a request that is not whole yet. */
  bytesRead: number;
  idleSince: number;
}

/**
 * Watches the connections of a server, so that it can be ended without cutting off an answer. Node's own `close` resets
 * connections that nobody has accepted yet, and ends those whose request is on its way. Streams of events are cut off and
 * not completed: a client takes an end for the end, and comes back after a cut.
 */
export function watchConnections(server: Server): Drain {
  const connections = new WatchedConnections();
  server.on('connection', (socket: Socket) => connections.add(socket));
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) =>
    connections.answer(request.socket, response),
  );
  return async (milliseconds) => {
    const until = performance.now() + milliseconds;
    const isTime = () => performance.now() < until;
    connections.stopKeeping();
    await backlogAccepted(connections, isTime);
    // Not the HTTP server's own, which ends connections whose request has not been read.
    NetServer.prototype.close.call(server);
    while (connections.size > 0 && isTime()) {
      connections.endStreamsAndIdle();
      await sleep(LOOK_MS);
    }
    server.closeAllConnections();
  };
}

/** Waits until turns of the event loop bring no new connection: each turn accepts one, however many wait. */
async function backlogAccepted(
  connections: WatchedConnections,
  isTime: () => boolean,
): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TURNS && isTime(); ) {
    const before = connections.came;
    await sleep(LOOK_MS);
    await nextTurn();
    quiet = connections.came === before ? quiet + 1 : 0;
  }
}

class WatchedConnections {
  readonly #open = new Map<Socket, WatchedConnection>();
  readonly #responses = new Set<ServerResponse>();
  #isKept = true;
  /** How many have come so far. */
  came = 0;

  get size(): number {
    return this.#open.size;
  }

  add(socket: Socket): void {
    this.came += 1;
    this.#open.set(socket, { answering: 0, bytesRead: 0, idleSince: performance.now() });
    socket.once('close', () => this.#open.delete(socket));
  }

  answer(socket: Socket, response: ServerResponse): void {
    const connection = this.#open.get(socket);
    if (connection === undefined) return;
    connection.answering += 1;
    this.#responses.add(response);
    if (!this.#isKept) response.shouldKeepAlive = false;
    response.once('close', () => {
      this.#responses.delete(response);
      connection.answering -= 1;
      connection.bytesRead = socket.bytesRead;
      connection.idleSince = performance.now();
    });
  }

  /** From now on each answer ends its connection. */
  stopKeeping(): void {
    this.#isKept = false;
    for (const response of this.#responses)
      if (!response.headersSent) response.shouldKeepAlive = false;
  }

  endStreamsAndIdle(): void {
    for (const response of this.#responses) if (isStream(response)) response.destroy();
    for (const [socket, connection] of this.#open) if (isIdle(socket, connection)) socket.destroy();
  }
}

function isIdle(socket: Socket, { answering, bytesRead, idleSince }: WatchedConnection): boolean {
  if (answering > 0 || socket.bytesRead !== bytesRead) return false;
  return performance.now() - idleSince > IDLE_MS;
}

function isStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type')).startsWith('text/event-stream');
}
