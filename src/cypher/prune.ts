/** The parameters that settle conditions of a text, so that its wording depends on them. */
export interface Settling {
  /** Conditions and switches: whether they are given, or which way they stand. */
  readonly conditions: readonly string[];
  /** One of few words: `DATE`. */
  readonly choices: readonly string[];
}

/** Which parameters settle conditions of a text. */
export function settlingOf(cypher: string): Settling {
  const named = (pattern: RegExp) =>
    [...cypher.matchAll(pattern)].map(({ groups = {} }) => groups.name ?? groups.list ?? '');
  const conditions = [new RegExp(GUARD, 'gu'), new RegExp(WORDS, 'gu'), SWITCH].flatMap(named);
  return { conditions: [...new Set(conditions)], choices: [...new Set(named(CHOICE))] };
}

/** What is known of the parameters before a statement is worded; no value but of a choice is in it. */
export function knownOf(
  { conditions, choices }: Settling,
  params: Readonly<Record<string, unknown>>,
): string {
  let known = '';
  for (const name of conditions) {
    const value = params[name];
    known += typeof value === 'boolean' ? (value ? '+' : '-') : isOpen(value) ? '0' : '1';
  }
  for (const name of choices) known += ` ${String(params[name])}`;
  return known;
}

/** Null and an empty list are no condition. */
export function isOpen(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

const GUARD = /\((?:\$(?<name>\w+) IS NULL|size\(\$(?<list>\w+)\) = 0)\s+OR /u;
const WORDS = /all\(\w+ IN \$(?<name>\w+) WHERE [^()]*\)/u;
const SWITCH =
  /CASE WHEN \$(?<name>\w+) THEN (?<then>(?:(?!\b(?:CASE|ELSE|END)\b)[\s\S])+?)(?: ELSE (?<otherwise>(?:(?!\b(?:CASE|END)\b)[\s\S])+?))? END/gu;
const CHOICE = /CASE \$(?<name>\w+) (?<branches>WHEN (?:(?!\b(?:CASE|END)\b)[\s\S])+?)\s+END/gu;

/**
 * A statement without the conditions that its parameters settle: `($county IS NULL OR COUNT {...} > 0)`
 * is gone where no county is given, and is `(COUNT {...} > 0)` where one is; of `CASE WHEN $keyDown` the
 * branch is left that applies. It answers the same, and a planner sees what an expert would have
 * written for this question. No value becomes text.
 */
export function specialized(cypher: string, params: Readonly<Record<string, unknown>>): string {
  return tidied(withoutWords(withoutCases(withoutGuards(cypher, params), params), params));
}

/** `($types = [] OR x)`: true where the parameter leaves it open, else x. */
function withoutGuards(cypher: string, params: Readonly<Record<string, unknown>>): string {
  const found = GUARD.exec(cypher);
  if (found === null) return cypher;
  const { name, list = '' } = found.groups ?? {};
  const leavesOpen = isOpen(params[name ?? list]);
  const end = closingOf(cypher, found.index);
  const rest = cypher.slice(found.index + found[0].length, end);
  const before = cypher.slice(0, found.index);
  return withoutGuards(
    `${before}${leavesOpen ? 'true' : `(${rest})`}${cypher.slice(end + 1)}`,
    params,
  );
}

/** A file's text without the sentence that it begins with. */
export function withoutHeading(cypher: string): string {
  return cypher.replace(/^(?:\/\/.*\n)+/u, '').trim();
}

/** Where the bracket closes that opens at a place. */
export function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if ('([{'.includes(text[at] ?? '')) depth += 1;
    else if (')]}'.includes(text[at] ?? '')) depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`a bracket does not close: ${text.slice(open, open + 60)}`);
}

/** `CASE WHEN $keyDown THEN a ELSE b END` is a or b, `CASE $orderBy WHEN 'DATE' THEN a ...` what fits. */
function withoutCases(cypher: string, params: Readonly<Record<string, unknown>>): string {
  return cypher
    .replace(SWITCH, (...found) => {
      const { name = '', then, otherwise = 'null' } = found.at(-1) as Record<string, string>;
      return (params[name] === true ? then : otherwise) ?? 'null';
    })
    .replace(CHOICE, (...found) => {
      const { name = '', branches = '' } = found.at(-1) as Record<string, string>;
      const [whens = '', otherwise = 'null'] = branches.split(/\s+ELSE /u);
      const fitting = [
        ...whens.matchAll(/WHEN '(?<word>\w+)' THEN (?<value>[\s\S]+?)(?=\s+WHEN |$)/gu),
      ].find(({ groups }) => groups?.word === params[name]);
      return fitting?.groups?.value ?? otherwise;
    });
}

/** `all(word IN $words WHERE ...)` is true of no words. */
function withoutWords(cypher: string, params: Readonly<Record<string, unknown>>): string {
  return cypher.replace(new RegExp(WORDS, 'gu'), (whole, name: string) =>
    isOpen(params[name]) ? 'true' : whole,
  );
}

/** Takes out what is left of conditions that hold, and sort keys that are the same for all. */
function tidied(cypher: string): string {
  return cypher
    .replace(/\btrue\s+AND /gu, '')
    .replace(/\s+AND true\b/gu, '')
    .replace(/\n\s*WHERE true(?=\n|$)/gu, '')
    .replace(/,\s+null(?: DESC)?(?=,|\n|$)(?<=ORDER BY (?:[^\n]|\n(?= {2}))*)/gu, '')
    .replace(/ORDER BY null(?: DESC)?,\s*/gu, 'ORDER BY ');
}
