import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  officialsOf,
  openClient as openApollo,
  titlesOf,
} from '../../examples/clients/apollo/meetings.ts';
import { whoAttended } from '../../examples/clients/fetch/who-attended.ts';
import { openAttendees, openEnvironment } from '../../examples/clients/relay/attendees.ts';
import { circleOf, nameOf, openClient } from '../../examples/clients/urql/circle.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { exampleArticles } from '../support/articles.ts';
import { serve, type TestServer } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { findPython } from '../support/python.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const python = findPython();
const MEETING = 'Meeting:620522/2017-09-23/脱贫攻坚推进会';
const OFFICIAL = 'Official:620522/程江芬';

describe('a client', () => {
  const statements: string[] = [];
  let store: GraphStore;
  let server: TestServer;
  let url: string;
  beforeAll(async () => {
    store = await emptyGraph('embedded', (statement) => statements.push(statement));
    await ingest(store, await exampleArticles());
    server = await serve(store);
    url = `${server.url}/graphql`;
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  it('with nothing but fetch and types asks who attended', async () => {
    const lines = await whoAttended(url, MEETING);
    expect(lines).toHaveLength(14);
    expect(lines[0]).toBe('王东红 (县委书记): ATTENDEE, SPEAKER');
    await expect(whoAttended(url, MEETING.repeat(100_000))).rejects.toThrow();
  });

  it('urql adds the pages of a circle together, and takes what it knows from its cache', async () => {
    const client = openClient(url);
    const [first, both] = [
      await circleOf(client, OFFICIAL, 1),
      await circleOf(client, OFFICIAL, 2),
    ];
    expect([first.length, both.length]).toEqual([5, 10]);
    expect(both.slice(0, 5)).toEqual(first);
    statements.length = 0;
    expect(await nameOf(client, OFFICIAL)).toBe('程江芬');
    expect(statements).toEqual([]);
  });

  it('Apollo adds pages together, reads every list by one fragment, and sends queries where digests are refused', async () => {
    const client = openApollo(url);
    const first = await officialsOf(client, '秦安', 1);
    expect(first).toHaveLength(5);
    const all = await officialsOf(client, '秦安', 3);
    expect(all.slice(0, 5)).toEqual(first);
    expect(new Set(all).size).toBe(14);
    expect(await titlesOf(client, { county: 'Qinan', official: '程江芬' })).toEqual([
      ['全县脱贫攻坚推进会'],
      ['全县脱贫攻坚推进会'],
    ]);
    client.stop();
  });

  it('Relay loads the second page of a fragment', async () => {
    const attendees = await openAttendees(openEnvironment(url), MEETING);
    const first = attendees.names();
    expect(first).toHaveLength(5);
    expect(attendees.hasNext()).toBe(true);
    await attendees.loadNext(6);
    expect(attendees.names()).toHaveLength(11);
    expect(attendees.names().slice(0, 5)).toEqual(first);
    await attendees.loadNext(100);
    expect(new Set(attendees.names()).size).toBe(14);
    expect(attendees.hasNext()).toBe(false);
  });

  it.runIf(python !== undefined)('in Python walks the meetings of a county', async () => {
    const script = join(root, 'examples/clients/python/find_meetings.py');
    const { stdout } = await promisify(execFile)(python ?? '', [script, url, '秦安县', OFFICIAL]);
    expect(stdout).toBe('2017-09-23\t全县脱贫攻坚推进会\t程江芬\n');
  });
});

describe('what is made of the schema for the clients', () => {
  it('is in step with it: the types of gql.tada', () => {
    const folder = mkdtempSync(join(root, '.cache/tada-'));
    const made = join(folder, 'graphql-env.d.ts');
    const project = 'examples/clients/fetch/tsconfig.json';
    execFileSync('npx', ['gql.tada', 'generate-output', '--tsconfig', project, '--output', made], {
      cwd: root,
      stdio: 'pipe',
    });
    const kept = readFileSync(join(root, 'examples/clients/fetch/graphql-env.d.ts'), 'utf8');
    expect(readFileSync(made, 'utf8') === kept, 'npm run schema makes it anew').toBe(true);
    rmSync(folder, { recursive: true });
  });

  it('is in step with it: the artifacts of Relay', () => {
    const out = execFileSync(
      'npx',
      ['relay-compiler', '--validate', 'examples/clients/relay/relay.config.json'],
      { cwd: root, encoding: 'utf8', stdio: 'pipe' },
    );
    expect(out).not.toMatch(/ERROR/u);
  });
});
