import { readFileSync } from 'node:fs';
import type { Statement } from '../../src/cypher/statement.ts';
import { lex } from '../../src/cypher/syntax/lexer.ts';
import { readableText } from '../../src/cypher/syntax/readable-text.ts';
import '../../src/graph/nodes/article.ts';
import '../../src/graph/claims/claim-statements.ts';
import '../../src/graph/queries/co-attendance.ts';
import '../../src/graph/queries/graph-view.ts';
import '../../src/graph/scans/dump.ts';
import '../../src/graph/queries/duplicate-candidates.ts';
import '../../src/graph/scans/export.ts';
import '../../src/graph/scans/export-rows.ts';
import '../../src/graph/claims/changes.ts';
import '../../src/graph/claims/correction.ts';
import '../../src/graph/claims/identity.ts';
import '../../src/graph/nodes/node-kinds.ts';
import '../../src/graph/relationships/relationship-kinds.ts';
import '../../src/graph/queries/meeting-count.ts';
import '../../src/graph/relationships/mention.ts';
import '../../src/graph/queries/neighborhood.ts';
import '../../src/graph/queries/neighbors.ts';
import '../../src/graph/queries/shortest-paths.ts';
import '../../src/graph/setup/constraints-and-indexes.ts';
import '../../src/graph/queries/search.ts';
import '../../src/graph/relationships/stating.ts';
import '../../src/graph/queries/stats.ts';
import '../../src/graph/setup/metadata.ts';
import '../../src/graph/claims/meeting-summary.ts';
import '../../src/graph/queries/timeline.ts';
import '../../src/graph/scans/snapshot.ts';

/** Every statement and every anchor: importing this file binds all of them. */
export { boundAnchors, boundStatements } from '../../src/cypher/statement.ts';

/** The text of a file under cypher/. */
export function fileText(name: string): string {
  return readFileSync(new URL(`../../cypher/${name}.cypher`, import.meta.url), 'utf8');
}

/** The whole text of a statement: of its file, or what is derived from it. */
export function cypherOf({ file, clauses }: Pick<Statement, 'file' | 'clauses'>): string {
  const own = fileText(file);
  const whole = readableText(clauses);
  return isAlike(own, whole) ? own : whole;
}

/** Whether two texts are the same but for blanks, comments and capitals. */
export function isAlike(one: string, other: string): boolean {
  const pieces = (text: string) => lex('text', text).map((lexeme) => lexeme.text.toUpperCase());
  return pieces(one).join(' ') === pieces(other).join(' ');
}
