import { afterEach, describe, expect, it } from 'vitest';
import { StatementError } from '../../src/errors.ts';
import { textOfLine } from '../../src/telemetry/text-line.ts';
import { serve } from '../support/ask.ts';
import { ended, printed, start } from '../support/command.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

const KEY = 'a-key-that-no-log-may-show';
const servers: ServerProcess[] = [];
afterEach(async () => {
  for (const own of servers.splice(0)) await own.end('SIGKILL');
});

async function server(settings: Record<string, string> = {}): Promise<ServerProcess> {
  const own = await startServer({ GRAPH_PATH: ':memory:', INGEST_KEY: KEY, ...settings });
  servers.push(own);
  await own.until(200);
  return own;
}

type Line = Record<string, unknown> & { level: string; time: string; msg: string };

const linesOf = ({ log }: ServerProcess) =>
  log()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

describe('the log', () => {
  it('is a JSON object a line, with level names and ISO times, from listening to stopped', async () => {
    const own = await server();
    const { stdout, status } = await own.end();
    expect(status).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    for (const { level, time } of lines) {
      expect(['info', 'warn']).toContain(level);
      expect(new Date(time).toISOString()).toBe(time);
    }
    const told = lines
      .map(({ msg }) => msg)
      .filter((msg) => msg !== 'request' && !msg.startsWith('no key'));
    expect(told).toEqual(['listening', 'stopping', 'stopped']);
    expect(lines[0]).toMatchObject({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/u),
    });
  });

  it('has one line a request with its id, operation, code, time and cost, and no key', async () => {
    const own = await server();
    const ask = async (body: object, headers = {}) =>
      (
        await fetch(`${own.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        })
      ).headers.get('x-request-id');
    const good = await ask(
      { query: 'query Small { meetings(first: 3) { edges { cursor } } }' },
      { authorization: `Bearer ${KEY}` },
    );
    const bad = await ask({ query: '{ nothing }' });
    const refused = await ask({ query: `{ ${'a: __typename '.repeat(21)} }` });
    const named = await ask({ query: `query ${'N'.repeat(50_000)} { __typename }` });
    await own.end();
    const requests = linesOf(own).filter(
      ({ msg, path }) => msg === 'request' && path === '/graphql',
    );
    expect(requests).toMatchObject([
      {
        id: good,
        method: 'POST',
        status: 200,
        type: 'query',
        operation: 'Small',
        code: 'OK',
        cost: 3,
        key: 'INGEST_KEY',
      },
      { id: bad, status: 200, code: 'GRAPHQL_VALIDATION_FAILED' },
      { id: refused, status: 200, code: 'LIMIT_EXCEEDED', limit: 'rootFields' },
      { id: named, status: 200, operation: 'N'.repeat(100), code: 'OK' },
    ]);
    for (const { milliseconds } of requests) expect(milliseconds).toBeGreaterThan(0);
    expect(own.log()).not.toContain(KEY);
  });

  it('has slow statements with name and time, and at the level debug the Cypher of each, without values', async () => {
    const own = await server({ LOG_LEVEL: 'debug' });
    await own.ask('{ search(query: "不在日志中") { edges { cursor } } }');
    await own.end();
    const statements = linesOf(own).filter(({ msg }) => msg === 'statement');
    const searched = statements.find(({ statement }) => /search/u.test(String(statement)));
    expect(searched).toMatchObject({
      level: 'debug',
      id: expect.stringMatching(/^[\w-]{36}$/u),
      cypher: expect.stringContaining('MATCH'),
      params: expect.objectContaining({ a: 'longest', b: 'words' }),
      rows: 1,
      milliseconds: expect.any(Number),
      waited: expect.any(Number),
    });
    expect(own.log()).not.toContain('不在日志中');

    const slow = await server({ SLOW_STATEMENT_MS: '0' });
    await slow.ask('{ stats { articles } }');
    await slow.end();
    expect(linesOf(slow)).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        msg: 'slow statement',
        statement: 'stats/graph',
        rows: 1,
      }),
    );
    expect(slow.log()).not.toContain('MATCH');
  });

  it('is text where LOG_FORMAT says so', async () => {
    const child = start(['serve', '--no-examples'], {
      GRAPH_PATH: ':memory:',
      PORT: '0',
      LOG_FORMAT: 'text',
      LOG_LEVEL: 'info',
    });
    const [line] = await printed(child, /^.*listening .*$/mu);
    expect(line).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z INFO {2}listening url=http:\S+\/graphql page=http:\S+\/$/u,
    );
    child.kill('SIGTERM');
    expect((await ended(child)).status).toBe(0);
  });

  it('as text escapes what a client sends, and puts a stack below its line', () => {
    const line = {
      level: 'error',
      time: '2026-11-30T08:00:00.000Z',
      pid: 1,
      hostname: 'x',
      path: '/a b\n"',
      status: 500,
      error: { message: 'no\nway', stack: 'Error: no way\n    at x' },
      msg: 'a request failed',
    };
    expect(textOfLine(JSON.stringify(line))).toBe(
      '2026-11-30T08:00:00.000Z ERROR a request failed path="/a b\\n\\"" status=500 error="no\\nway"\n    Error: no way\n    at x\n',
    );
  });
});

describe('the id of a request', () => {
  const failing = {
    engine: 'neo4j',
    read: () => Promise.reject(new StatementError('x', 'neo4j', new Error('secret'))),
  } as never;
  const TWO =
    '{ one: coAttendance { edges { cursor } } two: coAttendance(first: 3) { edges { cursor } } }';

  it('is in the header, in each masked error and in the log, once for each error', async () => {
    const logged: string[] = [];
    const own = await serve(failing, { logError: (id) => logged.push(id) });
    const response = await fetch(`${own.url}/graphql?query=${encodeURIComponent(TWO)}`);
    const id = response.headers.get('x-request-id');
    const { errors } = (await response.json()) as { errors: { extensions: object }[] };
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'GRAPH_STATEMENT_FAILED', id },
      { code: 'GRAPH_STATEMENT_FAILED', id },
    ]);
    expect(logged).toEqual([id, id]);
    await own.close();
  });

  it.each([
    ['a trusted proxy', ['loopback'], 'from-the-proxy.1', true],
    ['a trusted proxy, of letters that no header should have', ['loopback'], 'a b<c>', false],
    ['anybody else', [], 'from-a-stranger', false],
  ])('is taken from %s: %s %s', async (_who, TRUST_PROXY, given, isTaken) => {
    const own = await serve(failing, { settings: { TRUST_PROXY } });
    const response = await fetch(`${own.url}/healthz`, { headers: { 'x-request-id': given } });
    if (isTaken) expect(response.headers.get('x-request-id')).toBe(given);
    else expect(response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/u);
    await own.close();
  });
});
