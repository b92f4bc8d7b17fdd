import { print, type Writer } from './print.ts';
import type { QueryClause, SyntaxToken } from './syntax-tree.ts';

/** A query as a person would write it: a clause a line, what is in brackets indented, with the names of the files. */
export function readableText(clauses: readonly QueryClause[]): string {
  const writer = new ReadableWriter();
  print(clauses, writer);
  return writer.lines.join('\n');
}

class ReadableWriter implements Writer {
  readonly lines: string[] = [''];

  write(kind: SyntaxToken['kind'], text: string, isApart: boolean): void {
    const line = this.lines.at(-1) ?? '';
    const own = kind === 'parameter' ? `$${text}` : text;
    this.lines[this.lines.length - 1] =
      isApart && line.trim() !== '' ? `${line} ${own}` : `${line}${own}`;
  }

  newLine(depth: number): void {
    this.lines.push('  '.repeat(depth));
  }
}
