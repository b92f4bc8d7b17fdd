import { accessSync, constants, existsSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { type Config, loadConfig } from '../config.ts';
import { ConfigError, GraphLockedError, messageOf, StoreRefusedError } from '../errors.ts';
import { graphCounts } from '../graph/queries/stats.ts';
import { GRAPH_FORMAT } from '../graph/setup/format.ts';
import { storeState } from '../graph/setup/metadata.ts';
import type { Right } from '../server/clients/keys.ts';
import { listening } from '../server/listening.ts';
import { openStore } from '../store/open-store.ts';
import { EXIT } from './exit.ts';
import { printable } from './printable.ts';
import { readKeys } from './serve-keys.ts';

/** What was found out about one thing: all is well, or what to know, or what to do. */
interface CheckResult {
  readonly state: 'good' | 'note' | 'bad';
  readonly what: string;
  readonly text: string;
}

/** Something that is looked at; what it throws is bad. */
interface Check {
  readonly what: string;
  readonly find: () => Promise<Omit<CheckResult, 'what'>[]> | Omit<CheckResult, 'what'>[];
}

const good = (text: string) => ({ state: 'good', text }) as const;
const toKnow = (text: string) => ({ state: 'note', text }) as const;
const bad = (text: string) => ({ state: 'bad', text }) as const;

/** `xianzhi doctor`: whether all that the server needs is there, a line for each thing; changes nothing. */
export async function runDoctor(): Promise<number> {
  let isWell = true;
  for (const { what, find } of checks()) {
    const results = await Promise.resolve()
      .then(find)
      .catch((error: unknown) => [bad(messageOf(error))]);
    for (const { state, text } of results) {
      isWell &&= state !== 'bad';
      process.stdout.write(`${state.padEnd(5)} ${what}: ${printableLines(text)}\n`);
    }
  }
  return isWell ? EXIT.done : EXIT.failed;
}

function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n        ');
}

function checks(): Check[] {
  const before: Check[] = [
    { what: 'Node', find: findNode },
    { what: 'embedded engine', find: findEngine },
  ];
  let config: Config;
  try {
    config = loadConfig(process.env);
  } catch (error) {
    return [...before, { what: 'settings', find: () => [bad(messageOf(error))] }];
  }
  return [
    ...before,
    { what: 'settings', find: () => [good('all can be used')] },
    ...(config.NEO4J_URI === undefined ? [] : [{ what: 'Neo4j', find: () => findNeo4j(config) }]),
    { what: 'graph', find: () => findGraph(config) },
    ...(config.NEO4J_URI === undefined ? [{ what: 'disk', find: () => findDisk(config) }] : []),
    { what: 'keys', find: () => findKeys(config) },
    { what: 'port', find: () => findPorts(config) },
  ];
}

function findNode() {
  const { engines } = z
    .object({ engines: z.object({ node: z.string().startsWith('>=') }) })
    .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));
  const least = engines.node.slice('>='.length);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
  const isNew = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  return [
    isNew
      ? good(process.versions.node)
      : bad(`${process.versions.node} is too old: install ${least} or newer`),
  ];
}

async function findEngine() {
  const machine = `${process.platform}-${process.arch}`;
  try {
    const { openEmbedded } = await import('../store/embedded/embedded.ts');
    await (await openEmbedded({ path: ':memory:' })).close();
    return [good(`runs on ${machine}`)];
  } catch (error) {
    const text = `has no build that runs on ${machine} (${messageOf(error).split('\n', 1)[0]}): name a Neo4j with NEO4J_URI, or run the Docker image`;
    return [process.env.NEO4J_URI ? toKnow(text) : bad(text)];
  }
}

/** `Neo4j/2026.09.0` → whether it is as new as 5.26 LTS, the oldest version that the statements are tested on. */
export function isSupportedNeo4j(agent: string): boolean {
  const [, major = 0, minor = 0] = (/\/(\d+)\.(\d+)/u.exec(agent) ?? []).map(Number);
  return major > 5 || (major === 5 && minor >= 26);
}

/** Milliseconds by which clocks may differ: times of loading are compared with those of others. */
const CLOCK_MS = 5_000;

async function findNeo4j({ NEO4J_URI: uri = '', ...config }: Config) {
  const { examineNeo4j } = await import('../store/neo4j/examine-neo4j.ts');
  const { NEO4J_USERNAME: username, NEO4J_DATABASE: database } = config;
  const password = config.NEO4J_PASSWORD ?? '';
  const state = await examineNeo4j({ uri, username, password, database }).catch(
    (error: unknown) => {
      const isRefused = error instanceof StoreRefusedError;
      const names = isRefused ? 'NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE' : 'NEO4J_URI';
      throw new ConfigError(
        `${messageOf(error)}: ${isRefused ? '' : 'start it, or '}correct ${names}`,
      );
    },
  );
  const seconds = Math.round(Math.abs(state.clockAhead) / 1_000);
  const direction = state.clockAhead > 0 ? 'ahead' : 'behind';
  return [
    good(`answers at ${uri}, database ${database}, as ${username}`),
    isSupportedNeo4j(state.agent)
      ? good(`version ${state.agent}`)
      : bad(`version ${state.agent} is older than 5.26 LTS: update it`),
    state.writeFault === undefined
      ? good('the user may write')
      : toKnow(`the user may not write (${state.writeFault}): articles cannot be loaded`),
    state.schemaFault === undefined
      ? good('the user may make indexes')
      : toKnow(
          `the user may not make indexes (${state.schemaFault}): an administrator starts the server once`,
        ),
    Math.abs(state.clockAhead) <= CLOCK_MS
      ? good('its clock agrees with that of this machine')
      : bad(`its clock is ${seconds} s ${direction}: set both by NTP`),
  ];
}

async function findGraph(config: Config) {
  const { GRAPH_PATH: path, NEO4J_URI } = config;
  const where = NEO4J_URI === undefined ? resolve(path) : 'in Neo4j';
  if (NEO4J_URI === undefined && path === ':memory:')
    return [toKnow('in memory only, as GRAPH_PATH says')];
  if (NEO4J_URI === undefined && !existsSync(path))
    return [toKnow(`${where} is not there yet: \`serve\` and \`ingest\` make it`)];
  try {
    const store = await openStore(config, { readOnly: true });
    try {
      const [state] = await store.read(storeState, {});
      const [counts] = await store.read(graphCounts, {});
      if (state === undefined) return [good(`${where}, empty`)];
      return state.format === GRAPH_FORMAT
        ? [good(`${where}, format ${state.format}, ${counts?.articles ?? 0} articles`)]
        : [
            bad(
              `${where}, format ${state.format}, where this version reads ${GRAPH_FORMAT}: docs/upgrade.md says how to move it`,
            ),
          ];
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof GraphLockedError) return [toKnow(messageOf(error))];
    throw error;
  }
}

/** Bytes that a graph needs to grow. */
const ROOM = 500_000_000;

function findDisk({ GRAPH_PATH: path }: Config) {
  if (path === ':memory:') return [];
  const folder = existingFolder(dirname(resolve(path)));
  const { bavail, bsize } = statfsSync(folder);
  const gigabytes = `${((Number(bavail) * bsize) / 1e9).toFixed(1)} GB free in ${folder}`;
  // A copy of the graph is written beside it, for a backup.
  const needed = Math.max(ROOM, 2 * (statSync(path, { throwIfNoEntry: false })?.size ?? 0));
  const isRoomy = Number(bavail) * bsize >= needed;
  return [
    isRoomy ? good(gigabytes) : bad(`${gigabytes}: make room for ${(needed / 1e9).toFixed(1)} GB`),
    isWritable(folder)
      ? good('its folder can be written')
      : bad(`${folder} cannot be written: change its owner, or set GRAPH_PATH`),
  ];
}

function existingFolder(folder: string): string {
  return existsSync(folder) ? folder : existingFolder(dirname(folder));
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What each right is for. */
const RIGHTS = {
  ingest: 'articles cannot be sent to the server',
  curate: 'nobody can merge officials or mend facts',
  read: 'copies of the graph cannot be asked for',
} as const satisfies Record<Right, string>;

function findKeys(config: Config) {
  const keys = readKeys(config);
  return (Object.keys(RIGHTS) as Right[]).map((right) =>
    keys.some(({ rights }) => rights.has(right))
      ? good(`a key may ${right}`)
      : toKnow(
          `no key may ${right}, so ${RIGHTS[right]}: set ${right.toUpperCase()}_KEY or KEYS_FILE`,
        ),
  );
}

async function findPorts({ HOST, PORT, METRICS_HOST, METRICS_PORT }: Config) {
  const ports = [
    { host: HOST, port: PORT, settings: 'HOST and PORT' },
    ...(METRICS_PORT === undefined
      ? []
      : [{ host: METRICS_HOST, port: METRICS_PORT, settings: 'METRICS_HOST and METRICS_PORT' }]),
  ];
  const results: Omit<CheckResult, 'what'>[] = [];
  for (const { host, port, settings } of ports) {
    const server = createServer();
    const found = await listening(server, host, port, settings).then(
      () => good(port === 0 ? `any on ${host}` : `${port} on ${host} is free`),
      (error: unknown) =>
        toKnow(
          `${messageOf(error)}: if no server of xianzhi runs there, choose another ${settings}`,
        ),
    );
    await new Promise((done) => server.close(done));
    results.push(found);
  }
  return results;
}
