import { Agent, request } from 'node:http';
import { median } from './spread.ts';

/** Asks one server over connections that stay open. */
export interface Client {
  /** The answer to one question, as text. */
  ask(path: string, body: string): Promise<string>;
  close(): void;
}

/** A client for `url`; the connections that it keeps are as many as ask at one time. */
export function openClient(url: string): Client {
  // A server closes what is idle for five seconds, at times just when it is used again.
  const agent = new Agent({ keepAlive: true, timeout: 2_000 });
  return {
    ask: (path, body) =>
      new Promise((resolve, reject) => {
        const asked = request(
          new URL(path, url),
          {
            method: 'POST',
            agent,
            headers: {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(body),
            },
          },
          (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
            response.on('error', reject);
          },
        );
        asked.on('error', reject);
        asked.end(body);
      }),
    close: () => agent.destroy(),
  };
}

/** The median time of an answer in milliseconds, one after the other for so many seconds. */
export async function medianOf(ask: () => Promise<unknown>, seconds: number): Promise<number> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end || times.length < 3) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  return median(times);
}

/** Answers a second to so many clients, each of which asks again when it has its answer. */
export async function throughputOf(
  ask: () => Promise<unknown>,
  clients: number,
  seconds: number,
): Promise<number> {
  let answers = 0;
  const started = performance.now();
  const end = started + seconds * 1_000;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        await ask();
        answers += 1;
      }
    }),
  );
  return (answers * 1_000) / (performance.now() - started);
}
