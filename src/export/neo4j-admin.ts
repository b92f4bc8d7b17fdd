import { GraphChangedError } from '../errors.ts';
import type { Merge } from '../graph/identity.ts';
import { labelOf } from '../graph/node-id.ts';
import type { Properties, WholeGraph, WholeNode, WholeRelationship } from '../graph/whole.ts';
import { grouped } from '../grouped.ts';
import { frame, linesChunk, type Piece } from './chunk.ts';

/** Stands between cells: claims are full of commas, and JSON never has a tab as it is. */
const TAB = '\t';

/** Stands between the items of a list: JSON never has it as it is, and no other list has it either. */
const BETWEEN = '\u001f';

/** Stands around a text that needs it: claims are full of `"`, and each would be there twice. */
const QUOTE = '\u001e';

/**
 * The whole graph as files for Neo4j's own importer, which fills an empty database some ten times as
 * fast as a load does: `cd FOLDER && neo4j-admin database import full neo4j @import.args`. Each label
 * and each type has a file, and its header in another one, for the columns are known when all of its
 * rows are written. Relationships tell their ends by numbers: the importer looks texts up in a third
 * more time.
 * https://neo4j.com/docs/operations-manual/current/import/
 */
export async function* neo4jAdmin(graph: WholeGraph): AsyncGenerator<Piece> {
  const [before] = await graph.state();
  const tables = new Tables();
  yield* articles(graph, tables);
  yield* others(graph, tables);
  yield* tallies(graph, tables);
  yield* mergedIdentities(graph, tables);
  yield tables.alone('Store', await unchanged(graph, before?.lastIngestedAt));
  yield* tables.headers();
}

async function* articles(graph: WholeGraph, tables: Tables): AsyncGenerator<Piece> {
  for await (const { nodes, mentions } of graph.articles()) {
    yield tables.nodes('Article', nodes);
    yield tables
      .of('relationships', 'MENTIONS', ENDS)
      .piece(mentions.flatMap(({ from, to }) => to.map((one) => `${from}${TAB}${one}`)));
  }
}

async function* others(graph: WholeGraph, tables: Tables): AsyncGenerator<Piece> {
  for await (const { nodes, relationships } of graph.others()) {
    for (const [label, some] of grouped(nodes, ({ id }) => labelOf(id) ?? ''))
      yield tables.nodes(label, some);
    for (const [type, some] of grouped(relationships, (one) => one.type))
      yield tables.relationships(type, some);
  }
}

async function* tallies(graph: WholeGraph, tables: Tables): AsyncGenerator<Piece> {
  for await (const some of graph.tallies()) yield tables.alone('Tally', some);
}

const ENDS = [':START_ID', ':END_ID'];

async function* mergedIdentities(graph: WholeGraph, tables: Tables): AsyncGenerator<Piece> {
  const identities = tables.of('nodes', 'Identity', [':ID(Identity)']);
  const merged = tables.of(
    'relationships',
    'MERGED_INTO',
    ENDS.map((end) => `${end}(Identity)`),
  );
  // Of those that were merged only the one that stays has a name, and it may be merged later.
  const names = new Map<string, string | null>();
  const merges: Merge[] = [];
  for await (const merge of graph.merges()) {
    names.set(merge.keep, merge.name);
    if (!names.has(merge.duplicate)) names.set(merge.duplicate, null);
    merges.push(merge);
  }
  const numbers = new Map([...names.keys()].map((id, number) => [id, number]));
  yield identities.piece(
    [...names].map(([id, name]) => identities.row([numbers.get(id)], { id, name })),
  );
  yield merged.piece(
    merges.map(({ duplicate, keep, reason, at }) =>
      merged.row([numbers.get(duplicate), numbers.get(keep)], { reason, at }),
    ),
  );
}

/** What the graph says of itself, read last: whether all that was read before is of one moment shows here. */
async function unchanged(graph: WholeGraph, before: string | null | undefined): Promise<Row[]> {
  return (await graph.state()).map(({ format, lastIngestedAt }) => {
    if (lastIngestedAt !== before)
      throw new GraphChangedError(
        'Articles were loaded while the graph was written, and nothing was kept of it: write it again while none are.',
      );
    return { id: 'store', format, lastIngestedAt };
  });
}

/** What a node or a relationship has; null for what it has not. */
type Row = Readonly<Record<string, Properties[string] | null>>;

/** The tables so far: a file for each label and each type. */
class Tables {
  readonly #tables = new Map<string, Table>();

  /** Nodes of a label, which relationships tell by their numbers. */
  nodes(label: string, nodes: readonly WholeNode[]): Piece {
    const table = this.of('nodes', label, [':ID'], `${label}:Node`);
    return table.piece(nodes.map(({ number, properties }) => table.row([number], properties)));
  }

  /** Relationships of a type between those. */
  relationships(type: string, relationships: readonly WholeRelationship[]): Piece {
    const table = this.of('relationships', type, ENDS);
    return table.piece(
      relationships.map(({ start, type: _type, end, ...properties }) =>
        table.row([start, end], properties),
      ),
    );
  }

  /** Nodes that no relationship tells of. */
  alone(label: string, nodes: readonly Row[]): Piece {
    const table = this.of('nodes', label, []);
    return table.piece(nodes.map((properties) => table.row([], properties)));
  }

  of(kind: Table['kind'], name: string, numbers: readonly string[], are = name): Table {
    const known = this.#tables.get(name) ?? new Table(kind, name, numbers, are);
    this.#tables.set(name, known);
    return known;
  }

  /** The headers, and the arguments of the importer. */
  *headers(): Generator<Piece> {
    // Without a row, nodes that nothing tells of have no column.
    const tables = [...this.#tables.values()].filter(({ header }) => header !== '');
    for (const { name, header } of tables) yield { file: headerOf(name), ...frame(header) };
    const longest = Math.max(...tables.map((table) => table.longest));
    yield {
      file: 'import.args',
      ...frame(
        ...tables.map(
          ({ kind, name, are }) => `--${kind}=${are}=./${headerOf(name)},./${fileOf(name)}`,
        ),
        '--delimiter=TAB',
        '--id-type=integer',
        '--array-delimiter=U+001F',
        '--quote=U+001E',
        '--multiline-fields=true',
        `--read-buffer-size=${Math.max(BUFFER, 2 * longest)}`,
      ),
    };
  }
}

const fileOf = (name: string) => `${name}.csv`;
const headerOf = (name: string) => `${name}-header.csv`;

/** What the importer's buffer holds unless told, in characters; a row must fit. */
const BUFFER = 4 * 1024 * 1024;

/** Rows of one label or type: numbers that tell nodes apart, then properties. */
class Table {
  readonly kind: 'nodes' | 'relationships';
  readonly name: string;
  /** The labels or the type of its rows, `Official:Node`. */
  readonly are: string;
  readonly #numbers: readonly string[];
  /** The properties that its rows have, found as the rows come: a later one is a column more. */
  readonly #types = new Map<string, string>();
  /** Characters of the longest row so far. */
  longest = 0;

  constructor(kind: Table['kind'], name: string, numbers: readonly string[], are: string) {
    this.kind = kind;
    this.name = name;
    this.#numbers = numbers;
    this.are = are;
  }

  /** `:START_ID`, `:END_ID`, `roles:string[]`, `order:long`. */
  get header(): string {
    const properties = [...this.#types].map(([name, type]) => `${name}:${type}`);
    return [...this.#numbers, ...properties].join(TAB);
  }

  piece(lines: readonly string[]): Piece {
    return { file: fileOf(this.name), ...linesChunk(lines) };
  }

  /**
   * A row as a line. Cells that are empty at its end are left out: behind one the importer loses the
   * next row, where it reads texts of several lines (seen with 2026.09).
   */
  row(numbers: readonly (number | undefined)[], properties: Row): string {
    this.#find(properties);
    let [line, tabs] = [numbers.join(TAB), numbers.length === 0 ? '' : TAB];
    for (const name of this.#types.keys()) {
      const value = properties[name] ?? null;
      if (value !== null) {
        line += tabs + cell(value);
        tabs = '';
      }
      tabs += TAB;
    }
    this.longest = Math.max(this.longest, line.length);
    return line;
  }

  #find(properties: Row): void {
    for (const name in properties) {
      const value = properties[name] ?? null;
      if (value === null) continue;
      const type = typeOf(value);
      // A number that is whole in one row may have a part in another.
      if (type === 'double' || !this.#types.has(name)) this.#types.set(name, type);
    }
  }
}

type Value = Properties[string];

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
  // The importer would cut off spaces at the ends.
  if (
    text !== '' &&
    text.trim().length === text.length &&
    !SPECIAL.some((one) => text.includes(one))
  )
    return text;
  return `${QUOTE}${text.replaceAll(QUOTE, QUOTE + QUOTE)}${QUOTE}`;
}

/** What means something between cells. */
const SPECIAL = ['\n', '\r', TAB, QUOTE];
