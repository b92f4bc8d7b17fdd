import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CypherFormError } from '../../src/cypher/syntax/form-error.ts';
import { parse } from '../../src/cypher/syntax/parser.ts';
import { readableText } from '../../src/cypher/syntax/readable-text.ts';
import {
  CLAUSE_WORDS,
  EXPRESSION_WORDS,
  FUNCTIONS,
  KEYWORDS,
} from '../../src/cypher/syntax/vocabulary.ts';

const grammar = readFileSync(new URL('../../src/cypher/GRAMMAR.md', import.meta.url), 'utf8');
const examples = Array.from(
  grammar.matchAll(/```cypher(?<refused> refused)?\n(?<text>[\s\S]*?)```/gu),
  ({ groups }) => ({ text: groups?.text ?? '', isRefused: groups?.refused !== undefined }),
);

/** The words between two places of the page. */
function wordsBetween(from: string, to: string): string[] {
  const start = grammar.indexOf(from) + from.length;
  return grammar.slice(start, grammar.indexOf(to, start)).match(/\w+/gu) ?? [];
}

describe('the page of the grammar', () => {
  it.each(examples)('has an example that is parsed as it says: $text', ({ text, isRefused }) => {
    const parsing = () => readableText(parse('example', text).clauses);
    if (isRefused) expect(parsing).toThrow(CypherFormError);
    else
      expect(parsing().replaceAll(/\s+/gu, ' ')).toBe(
        text.trim().replaceAll(/\s+/gu, ' ').replaceAll('null', 'NULL'),
      );
  });

  it('names the words that are known', () => {
    expect(examples.length).toBeGreaterThan(4);
    expect(wordsBetween('In expressions: ', '.').sort()).toEqual([...EXPRESSION_WORDS].sort());
    expect(wordsBetween('begin a clause: ', '.').sort()).toEqual([...CLAUSE_WORDS].sort());
    expect(wordsBetween('Functions: ', '.').sort()).toEqual([...FUNCTIONS].sort());
    const others = wordsBetween('or like ', ' or the\nwords');
    expect([...others, ...EXPRESSION_WORDS, ...CLAUSE_WORDS].sort()).toEqual([...KEYWORDS].sort());
  });
});
