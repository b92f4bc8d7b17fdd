import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ExportSource } from '../graph/scans/export.ts';
import { escapeXml } from '../text/xml.ts';
import type { Chunk } from './chunk.ts';
import type { Cell, Table } from './tables/table.ts';

/** Rows of a sheet and characters of a cell at most, as Excel has them. */
const MOST = { rows: 1_048_576, characters: 32_767 } as const;

/**
 * All tables as the sheets of one workbook (ECMA-376, SpreadsheetML), packed while they are read. A table that is longer than
 * a sheet goes on in the next. Texts are texts, whatever they begin with: nothing runs.
 */
export async function* xlsx(
  tables: readonly Table[],
  source: ExportSource,
  mostRows: number = MOST.rows,
): AsyncGenerator<Chunk> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const progress = { rows: 0 };
  const packing = (async () => {
    const names: string[] = [];
    for (const table of tables) {
      const rows = rowsOf(table, source, progress);
      let part = 1;
      do {
        names.push(part === 1 ? table.name : `${table.name}-${part}`);
        await addSheet(zip, names.length, sheetXml(table, rows, mostRows));
        part += 1;
      } while (!rows.isDone);
    }
    addWorkbook(zip, names);
    zip.end();
  })();
  packing.catch((error: Error) => output.destroy(error));
  for await (const data of output) {
    const { rows } = progress;
    progress.rows = 0;
    yield { rows, data: data as Buffer };
  }
  await packing;
}

/** The rows of a table one by one, of which several sheets may take some. */
interface RowReader {
  /** Undefined where there is none any more. */
  next(): Promise<Cell[] | undefined>;
  readonly isDone: boolean;
}

function rowsOf(table: Table, source: ExportSource, progress: { rows: number }): RowReader {
  const pages = table.rows(source)[Symbol.asyncIterator]();
  let page: Cell[][] = [];
  let place = 0;
  let isDone = false;
  /** Reads on until there is a row, so that no sheet begins for none. */
  async function fill(): Promise<void> {
    while (place >= page.length && !isDone) {
      const next = await pages.next();
      isDone = next.done === true;
      page = next.done === true ? [] : next.value;
      place = 0;
    }
  }
  return {
    async next() {
      await fill();
      const row = page[place++];
      if (row !== undefined) progress.rows += 1;
      await fill();
      return row;
    },
    get isDone() {
      return isDone;
    },
  };
}

async function addSheet(zip: ZipFile, number: number, xml: AsyncIterable<string>): Promise<void> {
  const stream = Readable.from(xml, { objectMode: false });
  zip.addReadStream(stream, `xl/worksheets/sheet${number}.xml`);
  await finished(stream);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Characters of XML that are packed at a time. */
const CHUNK = 65_536;

async function* sheetXml(
  { columns }: Table,
  rows: RowReader,
  mostRows: number,
): AsyncGenerator<string> {
  let xml = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${columns.length}" width="18" customWidth="1"/></cols><sheetData>${rowXml(columns.map(({ name }) => name))}`;
  for (let count = 1; count < mostRows; count += 1) {
    const row = await rows.next();
    if (row === undefined) break;
    xml += rowXml(row);
    if (xml.length < CHUNK) continue;
    yield xml;
    xml = '';
  }
  yield `${xml}</sheetData></worksheet>`;
}

function rowXml(cells: readonly Cell[]): string {
  return `<row>${cells.map(cellXml).join('')}</row>`;
}

function cellXml(cell: Cell): string {
  if (cell === null) return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  // `_x000D_` would be read as the character of that number.
  const text = cell.slice(0, MOST.characters).replace(/_(?=x[0-9A-F]{4}_)/giu, '_x005F_');
  return `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** What holds the sheets together. */
function addWorkbook(zip: ZipFile, names: readonly string[]): void {
  const add = (path: string, xml: string) => zip.addBuffer(Buffer.from(XML + xml), path);
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relationship = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const each = (of: (name: string, number: number) => string) =>
    names.map((name, index) => of(name, index + 1)).join('');
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews><sheets>${each((name, number) => `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packageRelations}">${each((_name, number) => relationship(number, 'worksheet', `worksheets/sheet${number}.xml`))}</Relationships>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${packageRelations}">${relationship(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  );
  add(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${each((_name, number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${types}.worksheet+xml"/>`)}</Types>`,
  );
}
