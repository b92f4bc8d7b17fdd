import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, StoreRefusedError, StoreUnavailableError } from '../../errors.ts';
import { within } from '../within.ts';

/** What is watched, and how often. */
export interface LivenessOptions {
  /** The database as an operator knows it: `Neo4j at bolt://db:7687`. */
  readonly name: string;
  /** Asks for the least there is; rejects with an AppError where the database is not there. */
  readonly ping: () => Promise<unknown>;
  /** Is called after each ping in vain while the database is gone: old connections are worth nothing then. */
  readonly renew: () => void;
  /** Is called where the database turns out to be gone, with the reason, and without one where it is there again. */
  readonly onChange?: ((gone?: AppError) => void) | undefined;
  /** Milliseconds that work goes on before the first ping, and between two pings; a second by default. */
  readonly everyMs?: number;
  /** Milliseconds that a ping may take; two and a half seconds by default. */
  readonly pingMs?: number;
}

/** Whether a database that others wait for is still there. */
export interface Liveness {
  /**
   * Runs work for as long as the database is there: rejects at once where it is known to be gone, and as soon
   * as it turns out to be gone meanwhile.
   */
  guard<T>(work: () => Promise<T>): Promise<T>;
  close(): void;
}

const EVERY_MS = 1_000;
const PING_MS = 2_500;

/** Milliseconds until a database that is gone is looked for again. */
const RETRY_MS = 500;

/** Neo4j locks an account out after a few wrong passwords, and each try counts. */
const REFUSED_RETRY_MS = 60_000;

/**
 * Watches a database while somebody waits for it. Work that goes on for a second is accompanied by pings, and two in
 * a row without an answer end it: a connection whose other end hangs, or whose network swallows everything,
 * would never end by itself. While the database is gone, all work is refused at once, and pings look for its return.
 */
export function watchLiveness(options: LivenessOptions): Liveness {
  const watch = new Watch(options);
  return { guard: (work) => watch.guard(work), close: () => watch.close() };
}

type EndWait = (why: AppError) => void;

class Watch {
  readonly #options: LivenessOptions;
  /** Those who wait, by what ends their wait. */
  readonly #waiting = new Set<EndWait>();
  #gone: AppError | undefined;
  #isPinging = false;
  #isClosed = false;

  constructor(options: LivenessOptions) {
    this.#options = options;
  }

  async guard<T>(work: () => Promise<T>): Promise<T> {
    if (this.#gone !== undefined) throw this.#gone;
    let end: EndWait = () => undefined;
    const ended = new Promise<never>((_resolve, reject) => {
      end = reject;
    });
    this.#waiting.add(end);
    if (!this.#isPinging) void this.#pingWhileWaiting();
    try {
      return await Promise.race([work(), ended]);
    } catch (error) {
      await this.#noteFailure(error);
      throw error;
    } finally {
      this.#waiting.delete(end);
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#endAll(new StoreUnavailableError('the graph is being closed'));
  }

  async #noteFailure(error: unknown): Promise<void> {
    if (this.#gone !== undefined) return;
    if (error instanceof StoreRefusedError) this.#lose(error);
    if (!(error instanceof StoreUnavailableError)) return;
    // One connection may be lost by itself: a ping tells.
    const why = await this.#missing();
    if (why !== undefined) this.#lose(why);
  }

  /** What a ping fails with; undefined where it is answered. */
  async #missing(): Promise<AppError | undefined> {
    const { name, ping, pingMs = PING_MS } = this.#options;
    const late = () => new StoreUnavailableError(`${name} does not answer`);
    try {
      await within(pingMs, ping(), late);
      return undefined;
    } catch (error) {
      return error instanceof AppError ? error : late();
    }
  }

  async #pingWhileWaiting(): Promise<void> {
    this.#isPinging = true;
    const { everyMs = EVERY_MS } = this.#options;
    for (let failures = 0; ; ) {
      await sleep(failures === 0 ? everyMs : 0, undefined, { ref: false });
      if (this.#waiting.size === 0 || this.#gone !== undefined || this.#isClosed) break;
      const why = await this.#missing();
      failures = why === undefined ? 0 : failures + 1;
      if (why !== undefined && failures === 2) this.#lose(why);
    }
    this.#isPinging = false;
  }

  #lose(why: AppError): void {
    if (this.#gone !== undefined || this.#isClosed) return;
    this.#gone = why;
    this.#endAll(why);
    this.#options.renew();
    this.#options.onChange?.(why);
    void this.#lookForReturn();
  }

  async #lookForReturn(): Promise<void> {
    while (this.#gone !== undefined) {
      const pause = this.#gone instanceof StoreRefusedError ? REFUSED_RETRY_MS : RETRY_MS;
      await sleep(pause, undefined, { ref: false });
      if (this.#isClosed) return;
      this.#gone = await this.#missing();
      if (this.#gone !== undefined) this.#options.renew();
    }
    this.#options.onChange?.();
  }

  #endAll(why: AppError): void {
    for (const end of [...this.#waiting]) end(why);
  }
}
