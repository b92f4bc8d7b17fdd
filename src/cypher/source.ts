import { readFileSync } from 'node:fs';
import { CypherFormError } from './syntax/form-error.ts';
import { parse } from './syntax/parser.ts';
import type { MatchClause, QueryClause } from './syntax/syntax-tree.ts';
import { anchorAtParent, nodeScanOf, parentAnchorFault } from './transform/anchor.ts';
import { alsoUsed, countOf, splitPage } from './transform/count.ts';
import { createForMerge } from './transform/create.ts';
import { perParent } from './transform/per-parent.ts';
import { type ReadForm, readFormOf } from './transform/read-form.ts';
import { withColumns } from './transform/with-columns.ts';

const CYPHER_ROOT = new URL('../../cypher/', import.meta.url);

/** What a statement is made of: the clauses of a file, or what is derived from them. */
export interface Source {
  /** The path of the file under cypher/ without the extension. */
  readonly file: string;
  /** The statement or the pattern that it takes clauses of as well. */
  readonly derivedFrom?: string | undefined;
  /** What it returns or does, in a sentence. */
  readonly description: string;
  readonly clauses: readonly QueryClause[];
}

/** A better place to begin matching than a scan of all nodes of a label. */
export interface Anchor extends Source {
  /** The parameter that it begins at; the anchor is not used where that is null or empty. */
  readonly parameter: string;
  /** Whether all nodes that it finds match the filter on that parameter. */
  readonly impliesFilter: boolean;
}

/** A file that serves every label: `(kind:Kind)` in it becomes `(official:Official)`. */
export interface Pattern {
  readonly file: string;
  readonly label: string;
}

/** The name of a statement beside what it is made of. */
type Named = Source & { readonly name: string };

/** The source of a statement's own file, or of a pattern for its label. */
export function sourceOf(name: string, pattern?: Pattern): Source {
  if (pattern === undefined) return parse(name, readCypherFile(name));
  const { file, label } = pattern;
  const variable = label.slice(0, 1).toLowerCase() + label.slice(1);
  const rename = (word: string) =>
    word === 'Kind' ? label : word.replace(/^kind(?=$|_)/u, variable);
  return { ...parse(file, readCypherFile(file), rename), derivedFrom: file };
}

function readCypherFile(name: string): string {
  return readFileSync(new URL(`${name}.cypher`, CYPHER_ROOT), 'utf8');
}

/** A source that begins with the node scan of a page, with the conditions of that page. */
export function filtered(source: Source, page: Named): Source {
  const own = nodeScanOf(source.clauses);
  const scan = nodeScanOf(page.clauses);
  const isAlike = own !== undefined && own.label === scan?.label && own.variable === scan.variable;
  if (!isAlike || own.where.length > 0)
    return refuseForm(
      source,
      `a statement with the conditions of ${page.name} begins like it, with MATCH alone`,
    );
  const [first, ...rest] = source.clauses;
  const clauses = [{ ...(first as MatchClause), where: scan?.where ?? [] }, ...rest];
  return { ...source, derivedFrom: page.name, clauses };
}

/** A page, begun for each parent where a file finds the nodes of one. */
export function beginningAtParents(finding: Source, page: Named, form: ReadForm): Source {
  const scan = nodeScanOf(page.clauses) ?? refuseForm(page, 'a page begins with MATCH (x:Label)');
  const fault = parentAnchorFault(finding.clauses, scan);
  if (fault !== undefined) return refuseForm(finding, fault);
  const { returned } = form;
  const column = returned.kind === 'list' ? returned.name : '';
  const clauses = perParent(anchorAtParent(page.clauses, finding.clauses), column);
  return { ...finding, derivedFrom: page.name, clauses };
}

/** The matches of a page, counted. */
export function counted(page: Named, form: ReadForm): Source {
  const split = splitPage(form);
  if (typeof split === 'string') return refuseForm(page, split);
  const [other] = form.isPerParent ? [] : alsoUsed(split);
  if (other !== undefined)
    return refuseForm(
      page,
      `a page whose count is nested keeps its nodes alone of its matches, and not ${other}`,
    );
  const count = countOf(split);
  return {
    file: page.file,
    derivedFrom: page.name,
    description: `How many rows \`${page.name}\` has pages of.`,
    clauses: form.isPerParent ? perParent(count, 'total') : count,
  };
}

/** A source with columns in the place of `{id: node.id}`. */
export function sourceWithColumns(source: Source, columns: readonly string[]): Source {
  const clauses = withColumns(source.clauses, columns);
  return typeof clauses === 'string' ? refuseForm(source, clauses) : { ...source, clauses };
}

/** A source with CREATE in the place of its MERGE. */
export function withCreate(source: Source): Source {
  const clauses = createForMerge(source.clauses);
  return typeof clauses === 'string' ? refuseForm(source, clauses) : { ...source, clauses };
}

/** A reading source, taken apart. */
export function formOf(source: Source): ReadForm {
  const form = readFormOf(source.clauses);
  return typeof form === 'string' ? refuseForm(source, form) : form;
}

/** Throws a CypherFormError at the last clause of a source. */
export function refuseForm({ file, clauses }: Source, reason: string): never {
  throw new CypherFormError(file, clauses.at(-1)?.line ?? 1, reason);
}
