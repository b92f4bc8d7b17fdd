/**
 * The static parameters of a statement: those whose values, or whose absence, decide parts of its text
 * before it runs, as static inputs do in partial evaluation.
 */
export interface StaticParameters {
  /** Of optional conditions and switches: whether they are given, or true. */
  readonly conditions: readonly string[];
  /** Of a CASE over their value, one of few words: `DATE`. */
  readonly choices: readonly string[];
}

/** The static parameters of a text. */
export function staticParametersOf(cypher: string): StaticParameters {
  const named = (pattern: RegExp) =>
    [...cypher.matchAll(pattern)].map(({ groups = {} }) => groups.name ?? groups.list ?? '');
  const conditions = [
    new RegExp(OPTIONAL_CONDITION, 'gu'),
    new RegExp(WORD_CONDITION, 'gu'),
    CASE_ON_SWITCH,
  ].flatMap(named);
  return { conditions: [...new Set(conditions)], choices: [...new Set(named(CASE_ON_CHOICE))] };
}

/** What a compiled text depends on: the same key, the same text. No value but that of a choice is in it. */
export function specializationKey(
  { conditions, choices }: StaticParameters,
  params: Readonly<Record<string, unknown>>,
): string {
  let key = '';
  for (const name of conditions) {
    const value = params[name];
    key += typeof value === 'boolean' ? (value ? '+' : '-') : isAbsent(value) ? '0' : '1';
  }
  for (const name of choices) key += ` ${String(params[name])}`;
  return key;
}

/** Whether a parameter sets no condition: null, undefined or an empty list. */
export function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

const OPTIONAL_CONDITION = /\((?:\$(?<name>\w+) IS NULL|size\(\$(?<list>\w+)\) = 0)\s+OR /u;
const WORD_CONDITION = /all\(\w+ IN \$(?<name>\w+) WHERE [^()]*\)/u;
const CASE_ON_SWITCH =
  /CASE WHEN \$(?<name>\w+) THEN (?<then>(?:(?!\b(?:CASE|ELSE|END)\b)[\s\S])+?)(?: ELSE (?<otherwise>(?:(?!\b(?:CASE|END)\b)[\s\S])+?))? END/gu;
const CASE_ON_CHOICE =
  /CASE \$(?<name>\w+) (?<branches>WHEN (?:(?!\b(?:CASE|END)\b)[\s\S])+?)\s+END/gu;

/**
 * Specializes a text for its static parameters: `($county IS NULL OR COUNT {...} > 0)` is left out where
 * no county is given, and is `(COUNT {...} > 0)` where one is; of `CASE WHEN $keyDown` the branch that
 * applies is left. The answer is the same, and the database plans only what this query needs. No
 * value becomes text.
 */
export function specialize(cypher: string, params: Readonly<Record<string, unknown>>): string {
  return dropConstants(
    pruneEmptyLists(pruneCases(pruneConditions(cypher, params), params), params),
  );
}

/** `($county IS NULL OR x)`: true where the parameter is absent, else x. */
function pruneConditions(cypher: string, params: Readonly<Record<string, unknown>>): string {
  const found = OPTIONAL_CONDITION.exec(cypher);
  if (found === null) return cypher;
  const { name, list = '' } = found.groups ?? {};
  const holds = isAbsent(params[name ?? list]);
  const end = closingBracket(cypher, found.index);
  const rest = cypher.slice(found.index + found[0].length, end);
  const before = cypher.slice(0, found.index);
  return pruneConditions(
    `${before}${holds ? 'true' : `(${rest})`}${cypher.slice(end + 1)}`,
    params,
  );
}

/** A file's text without the comment at its head. */
export function stripComment(cypher: string): string {
  return cypher.replace(/^(?:\/\/.*\n)+/u, '').trim();
}

/** The offset of the bracket that closes the one at an offset. */
export function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if ('([{'.includes(text[at] ?? '')) depth += 1;
    else if (')]}'.includes(text[at] ?? '')) depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`a bracket does not close: ${text.slice(open, open + 60)}`);
}

/** `CASE WHEN $keyDown THEN a ELSE b END` becomes a or b, `CASE $orderBy WHEN 'DATE' THEN a ...` the branch of its value. */
function pruneCases(cypher: string, params: Readonly<Record<string, unknown>>): string {
  return cypher
    .replace(CASE_ON_SWITCH, (...found) => {
      const { name = '', then, otherwise = 'null' } = found.at(-1) as Record<string, string>;
      return (params[name] === true ? then : otherwise) ?? 'null';
    })
    .replace(CASE_ON_CHOICE, (...found) => {
      const { name = '', branches = '' } = found.at(-1) as Record<string, string>;
      const [whens = '', otherwise = 'null'] = branches.split(/\s+ELSE /u);
      const fitting = [
        ...whens.matchAll(/WHEN '(?<word>\w+)' THEN (?<value>[\s\S]+?)(?=\s+WHEN |$)/gu),
      ].find(({ groups }) => groups?.word === params[name]);
      return fitting?.groups?.value ?? otherwise;
    });
}

/** `all(word IN $words WHERE ...)` becomes true where the list is empty. */
function pruneEmptyLists(cypher: string, params: Readonly<Record<string, unknown>>): string {
  return cypher.replace(new RegExp(WORD_CONDITION, 'gu'), (whole, name: string) =>
    isAbsent(params[name]) ? 'true' : whole,
  );
}

/** Removes conditions that are always true, and sort keys that are constant. */
function dropConstants(cypher: string): string {
  return cypher
    .replace(/\btrue\s+AND /gu, '')
    .replace(/\s+AND true\b/gu, '')
    .replace(/\n\s*WHERE true(?=\n|$)/gu, '')
    .replace(/,\s+null(?: DESC)?(?=,|\n|$)(?<=ORDER BY (?:[^\n]|\n(?= {2}))*)/gu, '')
    .replace(/ORDER BY null(?: DESC)?,\s*/gu, 'ORDER BY ');
}
