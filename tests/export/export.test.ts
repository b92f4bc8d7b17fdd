import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { csv, safeCell } from '../../src/export/csv.ts';
import type { ExportFormat } from '../../src/export/export.ts';
import { type Table, text } from '../../src/export/tables/table.ts';
import { tables } from '../../src/export/tables/tables.ts';
import { xlsx } from '../../src/export/xlsx.ts';
import type { ExportFilter, ExportSource } from '../../src/graph/scans/export.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { load } from '../../src/ingest/load/load.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { exampleArticles, generatedArticles } from '../support/articles.ts';
import { AWKWARD, awkwardFacts } from '../support/awkward.ts';
import { exportGraph } from '../support/export-graph.ts';
import { emptyGraph, engines } from '../support/graph.ts';
import { NO_CONDITION } from '../support/no-condition.ts';
import { findPython } from '../support/python.ts';
import { type PlainGraph, plainGraph } from '../support/random-graph.ts';

const python = findPython();
const READER = fileURLToPath(new URL('read_networks.py', import.meta.url));
const TABLES = fileURLToPath(new URL('read_tables.py', import.meta.url));

describe.each(engines)('an export from %s', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'xianzhi-export-'));
  let store: GraphStore;
  let plain: PlainGraph;

  beforeAll(async () => {
    store = await emptyGraph(engine);
    await ingest(store, [...(await exampleArticles()), ...generatedArticles(60)]);
    await load(store, [awkwardFacts]);
    plain = await plainGraph(store);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (format: ExportFormat, filter?: ExportFilter) =>
    exportGraph(store, { format, folder: join(folder, format), filter });
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const table = (name: string): Record<string, string>[] =>
    parse(read(`csv/${name}.csv`), { bom: true, columns: true });
  const idsOf = (label: string) => [...plain.nodes.keys()].filter((id) => id.startsWith(label));
  const attended = () => plain.edges.filter(({ type }) => type === 'ATTENDED');

  it('as CSV has every official, meeting and attendance of the graph', async () => {
    const files = await write('csv');
    expect(table('officials').map(({ id }) => id)).toEqual(idsOf('Official:').sort());
    expect(table('meetings').map(({ id }) => id)).toEqual(idsOf('Meeting:').sort());
    expect(
      table('attendance')
        .map((row) => `${row.official_id} ${row.meeting_id} ${row.roles}`)
        .sort(),
    ).toEqual(
      attended()
        .map(({ from, to, properties }) => `${from} ${to} ${properties.roles?.join(' ')}`)
        .sort(),
    );
    expect(files).toEqual(
      expect.arrayContaining([
        { name: 'attendance.csv', rows: attended().length },
        { name: 'officials.csv', rows: idsOf('Official:').length },
        { name: 'meetings.csv', rows: idsOf('Meeting:').length },
        { name: 'co-attendance.csv', rows: table('co-attendance').length },
      ]),
    );
    for (const [name, label] of [
      ['posts', 'Post:'],
      ['policies', 'Policy:'],
      ['organizations', 'Organization:'],
      ['figures', 'Figure:'],
      ['articles', 'Article:'],
    ] as const)
      expect(table(name).map(({ id }) => id)).toEqual(idsOf(label).sort());
    for (const [name, type] of [
      ['tenures', 'HOLDS'],
      ['discussions', 'DISCUSSED'],
      ['representations', 'REPRESENTED'],
    ] as const)
      expect(table(name)).toHaveLength(plain.edges.filter((edge) => edge.type === type).length);
    expect(JSON.parse(read('csv/manifest.json'))).toEqual({ format: 'csv', filter: {}, files });
  });

  it('weighs each pair by the meetings that both attended', async () => {
    await write('csv');
    const meetingsOf = (id: string) =>
      new Set(attended().flatMap(({ from, to }) => (from === id ? [to] : [])));
    for (const row of table('co-attendance')) {
      const [one, other] = [meetingsOf(row.official_id ?? ''), meetingsOf(row.other_id ?? '')];
      const shared = [...one].filter((id) => other.has(id));
      expect(Number(row.shared_meetings)).toBe(shared.length);
      expect(Number(row.jaccard)).toBeCloseTo(shared.length / new Set([...one, ...other]).size, 12);
      const days = shared.flatMap((id) => plain.nodes.get(id)?.date ?? []).sort();
      expect([row.first_shared, row.last_shared]).toEqual([days[0] ?? '', days.at(-1) ?? '']);
    }
    const pairs = new Set(
      attended().flatMap(({ from, to }) =>
        attended().flatMap((edge) =>
          edge.to === to && from < edge.from ? [`${from} ${edge.from}`] : [],
        ),
      ),
    );
    expect(
      table('co-attendance')
        .map((row) => `${row.official_id} ${row.other_id}`)
        .sort(),
    ).toEqual([...pairs].sort());
  });

  it('as CSV holds nothing that a spreadsheet would take for a formula', async () => {
    await write('csv');
    expect(read('csv/officials.csv').startsWith('\ufeffid,')).toBe(true);
    const cells = tables.flatMap(({ name, columns }) => {
      const texts = columns.flatMap((column) => (column.type === 'string' ? [column.name] : []));
      return table(name).flatMap((row) => texts.map((column) => row[column] ?? ''));
    });
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
    expect(cells).toContain(`'${AWKWARD}`);
  });

  it.each(['=1+1', '+1', '-1', '@a', '＝1', '\t=1', '\n=1', '\r\n@a'])(
    'writes %j so that no spreadsheet runs it, in one cell',
    (cell) => {
      expect(safeCell(cell)).toBe(`'${cell}`);
      expect(safeCell(-1)).toBe(-1);
      expect(safeCell('1-1')).toBe('1-1');
    },
  );

  it('as CSV quotes a line feed, and tells names, dates and words beside ids', async () => {
    await write('csv');
    const [row] = table('attendance').filter(({ name }) => name === '刘玉斌');
    expect(row).toMatchObject({
      official_id: 'Official:411325/刘玉斌',
      pinyin: 'Liu Yubin',
      meeting: '2017年县政府第三次常务(扩大)会议',
      date: '2017-04-24',
      county: '内乡县',
      roles: 'OBSERVER',
      post_title: '县委副书记',
      article_id: 'Article:neixiang-executive-meeting',
      quote: '县委副书记刘玉斌、县人大副主任李建文、县政协副主席朱文华应邀列席会议',
    });
    const [first] = table('figures').filter(({ metric }) => metric === '贫困人口');
    expect(first).toMatchObject({ value: expect.stringMatching(/^\d+$/u), is_goal: 'false' });
    expect(first?.quote).toMatch(/贫困人口/u);
    const chunks: string[] = [];
    const lines = {
      ...(tables[0] as Table),
      rows: () => Readable.from([[['甲\n乙', '丙\r丁']]]),
    };
    for await (const { data } of csv(lines, {} as ExportSource)) chunks.push(String(data));
    expect(chunks[1]).toBe('"甲\n乙","丙\r丁"\r\n');
  });

  it('as evidence has the words of each fact, at their place in the article', async () => {
    await write('csv');
    const rows = table('evidence');
    const attendances = new Set(
      rows.filter(({ kind }) => kind === 'ATTENDED').map((row) => `${row.from_id} ${row.to_id}`),
    );
    expect([...attendances].sort()).toEqual(
      attended()
        .map(({ from, to }) => `${from} ${to}`)
        .sort(),
    );
    for (const row of rows) {
      const text = String(plain.nodes.get(row.article_id ?? '')?.text);
      expect(text.slice(Number(row.start), Number(row.end))).toBe(row.quote?.replace(/^'/u, ''));
    }
  });

  it.runIf(python !== undefined)(
    'is a data package that Frictionless finds valid, and a workbook with the same rows',
    async () => {
      await write('csv');
      await write('xlsx');
      const found = JSON.parse(
        execFileSync(
          python ?? '',
          [TABLES, join(folder, 'csv/datapackage.json'), join(folder, 'xlsx/xianzhi.xlsx')],
          { encoding: 'utf8', maxBuffer: 1e9 },
        ),
      );
      expect(found.errors).toEqual([]);
      expect(Object.keys(found.tables)).toEqual(tables.map(({ name }) => name));
      expect([found.formulas, found.frozen]).toEqual([0, ['A2']]);
      for (const { name, columns } of tables) {
        const [head, ...rows] = found.sheets[name];
        expect(head).toEqual(columns.map((column) => column.name));
        const cells = (row: unknown[]) =>
          row.map((cell, index) => {
            const text = cell === null ? '' : String(cell);
            return columns[index]?.type === 'boolean' ? text.toLowerCase() : text;
          });
        // XML has no control characters, and openpyxl reads every line end as a line feed.
        const plainText = (text: string) =>
          text
            .replace(/^'/u, '')
            .replace(/\r\n?/gu, '\n')
            .replace(/[^\P{Cc}\n\t]/gu, '');
        expect(rows.map(cells).map((row: string[]) => row.map(plainText))).toEqual(
          table(name).map((row) => columns.map((column) => plainText(row[column.name] ?? ''))),
        );
      }
    },
  );

  it('as a workbook goes on in the next sheet where one is full', async () => {
    const rows = () => Readable.from([[['a'], ['b']], [], [['c'], ['d']]]);
    const [first] = tables;
    const small = [{ ...(first as Table), name: 'small', columns: [text('x', 'x', String)], rows }];
    const parts: Buffer[] = [];
    let counted = 0;
    for await (const { data, rows: count } of xlsx(small, {} as ExportSource, 3)) {
      parts.push(Buffer.from(data as Uint8Array));
      counted += count;
    }
    const zip = await fromBufferPromise(Buffer.concat(parts));
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) names.push(entry.fileName);
    expect(names.filter((name) => name.includes('sheets/'))).toHaveLength(2);
    expect(counted).toBe(4);
  });

  it('exports the meetings that match a filter, and who attended them', async () => {
    await write('csv', { ...NO_CONDITION, county: 'County:340828' });
    const meetings = table('meetings');
    expect(meetings.length).toBeGreaterThan(1);
    expect([...new Set(meetings.map(({ county }) => county))]).toEqual(['岳西县']);
    const ids = new Set(meetings.map(({ id }) => id));
    const own = attended().filter(({ to }) => ids.has(to));
    expect(table('attendance')).toHaveLength(own.length);
    expect(table('officials').map(({ id }) => id)).toEqual(
      [...new Set(own.map(({ from }) => from))].sort(),
    );
    for (const { id, meetings: count } of table('officials'))
      expect(Number(count)).toBe(own.filter(({ from }) => from === id).length);
    // What belongs to these meetings and officials, and nothing else: no reference leads out of the tables.
    for (const { name, columns } of tables)
      for (const column of columns.filter((one) => one.of !== undefined)) {
        const known = new Set(table(column.of ?? '').map((row) => row.id));
        const out = table(name).filter((row) => !known.has(row[column.name]));
        expect([name, column.name, out]).toEqual([name, column.name, []]);
      }
    expect(table('evidence').some(({ kind }) => kind === 'DISCUSSED')).toBe(true);
    expect(JSON.parse(read('csv/manifest.json')).filter).toEqual({ county: 'County:340828' });
  });

  it('as GEXF says on which days each node and each edge is there', async () => {
    await write('gexf');
    await write('csv');
    const [graph] = /<graph [^>]*>/u.exec(read('gexf/co-attendance.gexf')) ?? [];
    expect(graph).toBe('<graph mode="dynamic" timeformat="date" defaultedgetype="undirected">');
    const edges = read('gexf/co-attendance.gexf').match(/<edge .*<\/edge>/gu) ?? [];
    const pairs = table('co-attendance');
    expect(edges).toHaveLength(pairs.length);
    pairs.forEach(({ first_shared: first, last_shared: last }, index) => {
      const days = Array.from(
        edges[index]?.matchAll(/ (?:start|end)="([^"]*)"/gu) ?? [],
        ([, day]) => day,
      );
      expect([days[0]?.slice(0, first?.length), days.at(-1)?.slice(0, last?.length)]).toEqual(
        first === '' ? [undefined, undefined] : [first, last],
      );
    });
    const [meeting] =
      read('gexf/attendance.gexf').match(/<node id="Meeting:411325\/2017-04-24[^>]*>/u) ?? [];
    expect(meeting).toContain(' start="2017-04-24" end="2017-04-24">');
  });

  it.runIf(python !== undefined).each(['graphml', 'gexf'] as const)(
    'as %s is read by networkx, node by node and edge by edge',
    async (format) => {
      await write(format);
      const paths = ['attendance', 'co-attendance'].map((name) =>
        join(folder, format, `${name}.${format}`),
      );
      const found = JSON.parse(
        execFileSync(python ?? '', [READER, ...paths], { encoding: 'utf8', maxBuffer: 1e8 }),
      );
      const network = found[`attendance.${format}`];
      const nodes = new Map<string, Record<string, unknown>>(network.nodes);
      expect([...nodes.keys()].sort()).toEqual(
        [...idsOf('Official:'), ...idsOf('Meeting:')].sort(),
      );
      expect(network.edges.map(([a, b]: [string, string]) => `${a} ${b}`).sort()).toEqual(
        attended()
          .map(({ from, to }) => [from, to].sort().join(' '))
          .sort(),
      );
      expect(nodes.get('Official:620522/程江芬')).toMatchObject({
        label: '程江芬',
        bipartite: 0,
        kind: 'Official',
        counties: '秦安县',
      });
      expect(nodes.get('Meeting:620522/2017-09-23/脱贫攻坚推进会')).toMatchObject({
        label: '全县脱贫攻坚推进会',
        bipartite: 1,
        date: '2017-09-23',
      });
      expect([...nodes.values()].map(({ label }) => label)).toContain(AWKWARD);
      const pairs = found[`co-attendance.${format}`];
      await write('csv');
      const weights = pairs.edges.map(
        ([a, b, { weight }]: [string, string, { weight: number }]) => `${a} ${b} ${weight}`,
      );
      expect(weights.sort()).toEqual(
        table('co-attendance')
          .map((row) => `${row.official_id} ${row.other_id} ${row.shared_meetings}`)
          .sort(),
      );
      expect([network.directed, pairs.directed]).toEqual([false, false]);
    },
  );

  it('as JSON-LD says the same in the words of schema.org, Popolo and PROV', async () => {
    await write('jsonld');
    const nquads = String(
      await jsonld.toRDF(JSON.parse(read('jsonld/graph.jsonld')), {
        format: 'application/n-quads',
      }),
    );
    const count = (pattern: RegExp) =>
      nquads.split('\n').filter((line) => pattern.test(line)).length;
    const type = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>';
    const expected: [string, number][] = [
      ['https://schema.org/Person', idsOf('Official:').length],
      ['https://schema.org/Event', idsOf('Meeting:').length],
      [
        'http://www.w3.org/ns/org#Membership',
        plain.edges.filter(({ type: of }) => of === 'HOLDS').length,
      ],
      [
        'http://www.w3.org/ns/org#Post',
        new Set(plain.edges.flatMap(({ type: of, to }) => (of === 'HOLDS' ? [to] : []))).size,
      ],
    ];
    for (const [name, number] of expected)
      expect(count(new RegExp(`${type} <${name}> \\.$`, 'u')), name).toBe(number);
    expect(count(/<https:\/\/schema\.org\/attendee> /u)).toBe(attended().length);
    const meeting = `urn:xianzhi:Meeting:620522/2017-09-23/${encodeURIComponent('脱贫攻坚推进会')}`;
    expect(nquads).toContain(
      `<${meeting}> <https://schema.org/startDate> "2017-09-23"^^<http://www.w3.org/2001/XMLSchema#date> .`,
    );
    expect(nquads).toContain(
      `<${meeting}> <http://www.w3.org/ns/prov#wasDerivedFrom> <urn:xianzhi:Article:qinan-push-meeting> .`,
    );
    expect(nquads).toContain(
      `<${meeting}> <https://schema.org/organizer> <urn:xianzhi:County:620522> .`,
    );
    expect(count(/<http:\/\/www\.w3\.org\/ns\/opengov#post> /u)).toBe(expected[2]?.[1]);
  });

  it('that fails leaves the files that were there, and no other', async () => {
    await write('csv');
    const before = readdirSync(join(folder, 'csv')).sort();
    const kept = read('csv/co-attendance.csv');
    let reads = 0;
    const failing = {
      ...store,
      read: (statement: { name: string }, params: object) => {
        reads += 1;
        if (statement.name === 'export/shared-meetings') return Promise.reject(new Error('gone'));
        return store.read(statement as never, params as never);
      },
    } as GraphStore;
    await expect(
      exportGraph(failing, { format: 'csv', folder: join(folder, 'csv') }),
    ).rejects.toThrow('gone');
    expect(reads).toBeGreaterThan(0);
    expect(readdirSync(join(folder, 'csv')).sort()).toEqual(before);
    expect(read('csv/co-attendance.csv')).toBe(kept);
  });
});
