import type { StoredProperties } from '../graph/scans/snapshot.ts';
import { frame, linesChunk, type Piece } from './chunk.ts';

/** Separates cells: claims are full of commas, and never contain a literal tab. */
const TAB = '\t';

/** Separates the items of a list: neither JSON nor any other list contains it literally. */
const BETWEEN = '\u001f';

/** Quotes a text that needs it: claims are full of `"`, and each would have to be doubled. */
const QUOTE = '\u001e';

/** The importer's arguments for the format of the tables. */
export const TABLES_ARE_WRITTEN = [
  '--delimiter=TAB',
  '--array-delimiter=U+001F',
  '--quote=U+001E',
  '--multiline-fields=true',
];

/** What a node or a relationship has; null for what it has not. */
export type ImporterRow = Readonly<Record<string, StoredProperties[string] | null>>;

/** What the rows of a table are. */
export type TableKind = 'nodes' | 'relationships';

/** Rows of one label or type: keys of nodes, then properties. */
export class ImporterTable {
  readonly #kind: TableKind;
  readonly #name: string;
  readonly #labels: string;
  /** The columns of its keys: `:ID`, or `:START_ID` and `:END_ID`. */
  readonly #keys: readonly string[];
  /** The properties that its rows have, found as the rows come: a later one is a column more. */
  readonly #types = new Map<string, string>();
  /** Characters of the longest row so far. */
  longest = 0;

  /** `labels` are those of its nodes, `Official:Node`, or the type of its relationships. */
  constructor(kind: TableKind, name: string, keys: readonly string[], labels: string) {
    this.#kind = kind;
    this.#name = name;
    this.#keys = keys;
    this.#labels = labels;
  }

  /** Some rows more of its file. */
  piece(rows: readonly string[]): Piece {
    return { file: `${this.#name}.csv`, ...linesChunk(rows) };
  }

  /** Its header, a file of its own: `:START_ID`, `:END_ID`, `roles:string[]`, `order:long`. */
  header(): Piece {
    const properties = [...this.#types].map(([name, type]) => `${name}:${type}`);
    return { file: `${this.#name}-header.csv`, ...frame([...this.#keys, ...properties].join(TAB)) };
  }

  /** The importer's argument that names its files; undefined where it has no column, which is refused. */
  get argument(): string | undefined {
    if (this.#keys.length + this.#types.size === 0) return undefined;
    return `--${this.#kind}=${this.#labels}=./${this.#name}-header.csv,./${this.#name}.csv`;
  }

  /**
   * A row as a line. Tabs are written before the next cell that is not empty: after an empty one at the
   * end of a line the importer loses the next row, where it reads texts of several lines (seen with
   * 2026.09).
   */
  row(keys: readonly number[], properties: ImporterRow): string {
    this.#noteTypes(properties);
    let [line, tabs] = [keys.join(TAB), keys.length === 0 ? '' : TAB];
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

  #noteTypes(properties: ImporterRow): void {
    for (const name in properties) {
      const value = properties[name] ?? null;
      if (value === null) continue;
      const type = typeOf(value);
      // A number that is whole in one row may have a part in another.
      if (type === 'double' || !this.#types.has(name)) this.#types.set(name, type);
    }
  }
}

type Value = StoredProperties[string];

function typeOf(value: Value): string {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'long' : 'double';
  return 'string[]';
}

function cell(value: Value): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
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
