import { connect, createServer, type Server, type Socket } from 'node:net';

/** What stands between a driver and a Neo4j, and makes the network fail. */
export interface BoltProxy {
  readonly port: number;
  /** Connections that clients have opened so far. */
  readonly opened: number;
  /** Swallows everything from now on, new connections too: nothing is answered and nothing is refused. */
  hold(): void;
  /** Lets everything through again, and what was held first. */
  heal(): void;
  /** Ends all connections. */
  cut(): void;
  /** Answers the next requests of a kind with a failure of this code, in place of the server, so many times. */
  failNext(kind: 'RUN' | 'COMMIT', code: string, times?: number): void;
  /** Ends the connection at the next request of a kind, before the server gets it or after. */
  cutNext(kind: 'RUN' | 'COMMIT', when: 'before' | 'after'): void;
  close(): Promise<void>;
}

/** The tags of Bolt's messages: https://neo4j.com/docs/bolt/current/bolt/message/ */
const TAG = { RUN: 0x10, COMMIT: 0x12, RESET: 0x0f, IGNORED: 0x7e, FAILURE: 0x7f, RECORD: 0x71 };

interface Fault {
  readonly tag: number;
  readonly act: 'cut before' | 'cut after' | { readonly code: string };
  times: number;
}

interface State {
  readonly fault: { next: Fault | undefined };
  isHeld: boolean;
  readonly isEncrypted: boolean;
}

/** Opens a proxy before the Neo4j of a port on the loopback address; of an encrypted one it knows no requests. */
export async function openBoltProxy(target: number, isEncrypted = false): Promise<BoltProxy> {
  const state: State = { fault: { next: undefined }, isHeld: false, isEncrypted };
  const pairs = new Set<Pair>();
  let opened = 0;
  const server: Server = createServer((client) => {
    opened += 1;
    const pair = new Pair(client, connect(target, '127.0.0.1'), state);
    pairs.add(pair);
    client.once('close', () => pairs.delete(pair));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    port,
    get opened() {
      return opened;
    },
    hold() {
      state.isHeld = true;
    },
    heal() {
      state.isHeld = false;
      for (const pair of pairs) pair.pump();
    },
    cut() {
      for (const pair of pairs) pair.end();
    },
    failNext(kind, code, times = 1) {
      state.fault.next = { tag: TAG[kind], act: { code }, times };
    },
    cutNext(kind, when) {
      state.fault.next = { tag: TAG[kind], act: `cut ${when}`, times: 1 };
    },
    async close() {
      for (const pair of pairs) pair.end();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One connection: what comes from either side waits here while everything is held. */
class Pair {
  readonly #client: Socket;
  readonly #upstream: Socket;
  readonly #state: State;
  #fromClient = Buffer.alloc(0);
  #fromServer = Buffer.alloc(0);
  /** The bytes of the handshake that are still to come, first from the client. */
  #handshake = 20;
  #isNegotiated = false;
  /** Requests that the server has not answered. */
  #pending = 0;
  #isMute = false;
  /** Whether requests are ignored until the client resets the connection. */
  #isFailed = false;

  constructor(client: Socket, upstream: Socket, state: State) {
    this.#client = client;
    this.#upstream = upstream;
    this.#state = state;
    client.on('data', (chunk) => {
      this.#fromClient = Buffer.concat([this.#fromClient, chunk]);
      this.pump();
    });
    upstream.on('data', (chunk) => {
      this.#fromServer = Buffer.concat([this.#fromServer, chunk]);
      this.pump();
    });
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.once('close', () => this.end());
    }
  }

  end(): void {
    this.#client.destroy();
    this.#upstream.destroy();
  }

  pump(): void {
    if (this.#state.isHeld || this.#isMute) return;
    if (this.#state.isEncrypted) {
      this.#client.write(this.#fromServer);
      this.#upstream.write(this.#fromClient);
      this.#fromServer = this.#fromClient = Buffer.alloc(0);
      return;
    }
    this.#pumpServer();
    this.#pumpClient();
    this.#pumpServer();
  }

  #pumpServer(): void {
    if (!this.#isNegotiated && this.#fromServer.length >= 4) {
      this.#isNegotiated = true;
      // The manifest of versions is answered with one version and a byte of capabilities.
      if (this.#fromServer.readUInt32BE(0) === 0x1ff) this.#handshake += 5;
      this.#client.write(this.#fromServer);
      this.#fromServer = Buffer.alloc(0);
    } else if (this.#handshake > 0) {
      this.#client.write(this.#fromServer);
      this.#fromServer = Buffer.alloc(0);
    }
    for (let message = take(this.#fromServer); message !== undefined; ) {
      this.#fromServer = this.#fromServer.subarray(message.bytes.length);
      if (message.tag !== undefined && message.tag !== TAG.RECORD) this.#pending -= 1;
      this.#client.write(message.bytes);
      message = take(this.#fromServer);
    }
  }

  #pumpClient(): void {
    if (this.#handshake > 0) {
      const part = this.#fromClient.subarray(0, this.#handshake);
      this.#handshake -= part.length;
      this.#fromClient = this.#fromClient.subarray(part.length);
      this.#upstream.write(part);
      if (this.#handshake > 0 || !this.#isNegotiated) return;
    }
    for (let message = take(this.#fromClient); message !== undefined && !this.#isMute; ) {
      // A failure is the answer to one request, so those before it are answered first.
      if (this.#isHit(message.tag) && this.#pending > 0) return;
      this.#fromClient = this.#fromClient.subarray(message.bytes.length);
      this.#request(message);
      message = take(this.#fromClient);
    }
  }

  #isHit(tag: number | undefined): boolean {
    return !this.#isFailed && this.#state.fault.next?.tag === tag && tag !== undefined;
  }

  #request({ tag, bytes }: Message): void {
    if (this.#isFailed && tag !== TAG.RESET) {
      this.#client.write(encode(TAG.IGNORED));
      return;
    }
    this.#isFailed = false;
    const fault = this.#isHit(tag) ? this.#state.fault.next : undefined;
    if (fault === undefined || fault.act === 'cut after') {
      if (tag !== undefined) this.#pending += 1;
      this.#upstream.write(bytes);
    }
    if (fault === undefined) return;
    fault.times -= 1;
    if (fault.times === 0) this.#state.fault.next = undefined;
    if (typeof fault.act === 'object') {
      this.#isFailed = true;
      this.#client.write(encode(TAG.FAILURE, fault.act.code));
    } else if (fault.act === 'cut before') this.end();
    else {
      // The server gets the request, and the client no answer.
      this.#isMute = true;
      setTimeout(() => this.end(), 100);
    }
  }
}

interface Message {
  readonly bytes: Buffer;
  /** Undefined for a sign of life, which has nothing in it. */
  readonly tag: number | undefined;
}

/** The first whole message of a stream: chunks with their lengths, and a zero at the end. */
function take(stream: Buffer): Message | undefined {
  let at = 0;
  let tag: number | undefined;
  while (stream.length >= at + 2) {
    const length = stream.readUInt16BE(at);
    at += 2;
    if (length === 0) return { bytes: stream.subarray(0, at), tag };
    if (stream.length < at + length) return undefined;
    tag ??= stream[at + 1];
    at += length;
  }
  return undefined;
}

function encode(tag: number, code?: string): Buffer {
  const text = (value: string) =>
    Buffer.concat([Buffer.from([0xd0, value.length]), Buffer.from(value)]);
  const failure =
    code === undefined
      ? []
      : [
          Buffer.from([0xa5]),
          // Before Bolt 5.7 the code has another name.
          ...Object.entries({ code, neo4j_code: code, gql_status: '50N42' }).flatMap((entry) =>
            entry.map(text),
          ),
          ...['message', 'forced by the test', 'description', 'forced by the test'].map(text),
        ];
  const body = Buffer.concat([Buffer.from([code === undefined ? 0xb0 : 0xb1, tag]), ...failure]);
  const head = Buffer.alloc(2);
  head.writeUInt16BE(body.length);
  return Buffer.concat([head, body, Buffer.from([0, 0])]);
}
