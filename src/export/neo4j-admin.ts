import { GraphChangedError } from '../errors.ts';
import { labelOf } from '../graph/node-id.ts';
import type { Properties, WholeGraph } from '../graph/whole.ts';
import { type Chunk, type Chunks, frame, linesChunk } from './chunk.ts';

/** Stands between the items of a list: JSON never has it as it is, and no other list has it either. */
const BETWEEN = '\u001f';

/** Stands around a text that needs it: claims are full of `"`, and each would be there twice. */
const QUOTE = '\u001e';

/**
 * The whole graph as files for Neo4j's own importer, which fills an empty database some ten times as
 * fast as a load does: `cd FOLDER && neo4j-admin database import full neo4j @import.args`. Each kind
 * of file has its header in another one, for the columns are known when all of its rows are written.
 * https://neo4j.com/docs/operations-manual/current/import/
 */
export async function neo4jAdmin(graph: WholeGraph): Promise<[string, Chunks][]> {
  const [before] = await graph.state();
  const [articles, nodes, tallies] = [new Columns(), new Columns(), new Columns()];
  const relationships = new Columns();
  return [
    ['articles.csv', nodeRows(graph.articles(), articles)],
    ['articles-header.csv', header(['id:ID', ':LABEL'], articles)],
    ['nodes.csv', nodeRows(graph.nodes(), nodes)],
    ['nodes-header.csv', header(['id:ID', ':LABEL'], nodes)],
    ['tallies.csv', nodeRows(graph.tallies(), tallies)],
    ['tallies-header.csv', header(['id:ID(Tally)', ':LABEL'], tallies)],
    ['mentions.csv', mentionRows(graph)],
    ['mentions-header.csv', header([':START_ID', ':END_ID', ':TYPE'])],
    ['relationships.csv', relationshipRows(graph, relationships)],
    ['relationships-header.csv', header([':START_ID', ':END_ID', ':TYPE'], relationships)],
    ['identities.csv', identityRows(graph)],
    ['identities-header.csv', header(['id:ID(Identity)', ':LABEL', 'name'])],
    ['merges.csv', mergeRows(graph)],
    [
      'merges-header.csv',
      header([':START_ID(Identity)', ':END_ID(Identity)', ':TYPE', 'reason', 'at']),
    ],
    ['store.csv', storeRows(graph, before?.lastIngestedAt)],
    ['store-header.csv', header(['id', ':LABEL', 'format:long', 'lastIngestedAt'])],
    ['import.args', settings([articles, nodes, relationships])],
  ];
}

function* settings(columns: readonly Columns[]): Generator<Chunk> {
  const files = (kind: string, ...names: readonly string[]) =>
    names.map((name) => `--${kind}=./${name}-header.csv,./${name}.csv`);
  yield frame(
    ...files('nodes', 'articles', 'nodes', 'tallies', 'identities', 'store'),
    ...files('relationships', 'mentions', 'relationships', 'merges'),
    '--array-delimiter=U+001F',
    '--quote=U+001E',
    '--multiline-fields=true',
    `--read-buffer-size=${Math.max(BUFFER, 2 * Math.max(...columns.map(({ longest }) => longest)))}`,
  );
}

/** What the importer's buffer holds unless told, in characters; a row must fit. */
const BUFFER = 4 * 1024 * 1024;

type Value = Properties[string];

/** The columns that the rows of a file need, found as the rows come: a later one is a column more. */
class Columns {
  readonly #types = new Map<string, string>();
  /** Characters of the longest row so far. */
  longest = 0;

  /**
   * The cells of a row's properties, in the order of the columns. Those that are empty at the end are
   * left out: behind one the importer loses the next row, where it reads texts of several lines
   * (seen with 2026.09).
   */
  cells(properties: Readonly<Record<string, Value>>): string {
    for (const [name, value] of Object.entries(properties)) {
      // It is the first cell of its row.
      if (name === 'id') continue;
      const type = typeOf(value);
      // A number that is whole in one row may have a part in another.
      if (type === 'double' || !this.#types.has(name)) this.#types.set(name, type);
    }
    let [cells, commas] = ['', ''];
    for (const name of this.#types.keys()) {
      const value = properties[name];
      commas += ',';
      if (value === undefined) continue;
      cells += commas + cell(value);
      commas = '';
    }
    this.longest = Math.max(this.longest, cells.length);
    return cells;
  }

  /** `roles:string[]`, `order:long`. */
  header(): string[] {
    return [...this.#types].map(([name, type]) => `${name}:${type}`);
  }
}

function typeOf(value: Value): string {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'long' : 'double';
  return 'string[]';
}

function cell(value: Value): string {
  if (typeof value === 'number') return String(value);
  // No list of the graph is empty, and the importer would take one for a list of an empty text.
  if (value.length === 0 && typeof value !== 'string')
    throw new Error('an empty list in the graph');
  return textCell(typeof value === 'string' ? value : value.join(BETWEEN));
}

/** An empty text is two quotes: an empty cell is what is not there. */
function textCell(text: string): string {
  if (text !== '' && !SPECIAL.test(text) && !text.includes(QUOTE)) return text;
  return `${QUOTE}${text.replaceAll(QUOTE, QUOTE + QUOTE)}${QUOTE}`;
}

/** What means something between cells, and spaces at the ends, which the importer would cut off. */
const SPECIAL = /[\n\r,]|^\s|\s$/u;

function* header(fixed: readonly string[], columns?: Columns): Generator<Chunk> {
  yield frame([...fixed, ...(columns?.header() ?? [])].join(','));
}

async function* nodeRows(
  parts: AsyncIterable<readonly { id: string; properties: Properties }[]>,
  columns: Columns,
): AsyncGenerator<Chunk> {
  for await (const part of parts) {
    yield linesChunk(
      part.map(({ id, properties }) => {
        const label = labelOf(id);
        const labels = label === undefined ? 'Tally' : cell([label, 'Node']);
        return `${cell(id)},${labels}${columns.cells(properties)}`;
      }),
    );
  }
}

async function* mentionRows(graph: WholeGraph): AsyncGenerator<Chunk> {
  for await (const part of graph.mentions()) {
    yield linesChunk(
      part.flatMap(({ id, nodeIds }) => {
        const from = cell(id);
        return nodeIds.map((to) => `${from},${cell(to)},MENTIONS`);
      }),
    );
  }
}

async function* relationshipRows(graph: WholeGraph, columns: Columns): AsyncGenerator<Chunk> {
  for await (const part of graph.relationships()) {
    yield linesChunk(
      part.map(
        ({ from, to, type, properties }) =>
          `${cell(from)},${cell(to)},${type}${columns.cells(properties)}`,
      ),
    );
  }
}

async function* identityRows(graph: WholeGraph): AsyncGenerator<Chunk> {
  // Of those that were merged only the one that stays has a name, and it may be merged later.
  const names = new Map<string, string>();
  for await (const { duplicate, keep, name } of graph.merges()) {
    names.set(keep, name);
    if (!names.has(duplicate)) names.set(duplicate, '');
  }
  const nameCell = (name: string) => (name === '' ? '' : `,${cell(name)}`);
  yield linesChunk([...names].map(([id, name]) => `${cell(id)},Identity${nameCell(name)}`));
}

async function* mergeRows(graph: WholeGraph): AsyncGenerator<Chunk> {
  for await (const { duplicate, keep, reason, at } of graph.merges())
    yield linesChunk([`${cell(duplicate)},${cell(keep)},MERGED_INTO,${cell(reason)},${cell(at)}`]);
}

/** Written last: whether all that was read before is of one moment shows here. */
async function* storeRows(
  graph: WholeGraph,
  before: string | null | undefined,
): AsyncGenerator<Chunk> {
  for (const { format, lastIngestedAt } of await graph.state()) {
    if (lastIngestedAt !== before)
      throw new GraphChangedError(
        'Articles were loaded while the graph was written, and nothing was kept of it: write it again while none are.',
      );
    const at = lastIngestedAt === null ? '' : `,${cell(lastIngestedAt)}`;
    yield linesChunk([`store,Store,${format}${at}`]);
  }
}
