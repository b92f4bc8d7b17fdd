import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exampleArticles } from '../../src/cli/examples.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { serveExamples, type TestServer } from '../support/ask.ts';
import { type Question, questions } from './questions.ts';

const PAGE = fileURLToPath(new URL('../../docs/questions.md', import.meta.url));

let store: GraphStore;
let server: TestServer;
beforeAll(async () => {
  ({ store, server } = await serveExamples(await exampleArticles()));
});
afterAll(async () => {
  await server.close();
  await store.close();
});

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The cells of the answer to a question, row by row. */
async function answerOf({ query, rows, columns }: Question): Promise<string[][]> {
  const { data, errors } = await server.ask(query);
  expect(errors).toBeUndefined();
  return rows(data).map((row) => columns.map((column) => cell(column.cell(row))));
}

/** A question with its answer, as the page prints it. */
async function section(question: Question, index: number): Promise<string> {
  const rows = await answerOf(question);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `## ${index + 1}. ${question.chinese}`,
    `*${question.english}*`,
    question.answer.chinese,
    question.answer.english,
    [
      line(question.columns.map(({ heading }) => heading)),
      line(question.columns.map(() => '---')),
      ...rows.map(line),
    ].join('\n'),
    `<details><summary>怎样问 · how to ask</summary>`,
    `[在 GraphiQL 里打开 · open it in GraphiQL](http://127.0.0.1:4000/graphql?query=${encodeURIComponent(question.query)})`,
    `\`\`\`graphql\n${question.query}\n\`\`\``,
    '</details>',
  ].join('\n\n');
}

it('there are twenty questions, none of them twice', () => {
  expect(questions).toHaveLength(20);
  expect(new Set(questions.map(({ query }) => query)).size).toBe(20);
});

const isNumber = (claim: string) => /^[\d.,]+$/u.test(claim);

/** Whether a row has a claim: a number as a cell, other words within one. */
const hasClaim = (row: readonly string[], claim: string) =>
  row.some((one) => (isNumber(claim) ? one === claim : one.includes(claim)));

it.each(questions)(
  '$english: what the answer says in bold is in its table, numbers beside the words that they belong to',
  async (question) => {
    const rows = await answerOf(question);
    for (const words of [question.answer.chinese, question.answer.english]) {
      const claims = Array.from(words.matchAll(/\*\*(?<claim>[^*]+)\*\*/gu), ({ groups }) =>
        String(groups?.claim),
      );
      expect(claims.length, words).toBeGreaterThan(0);
      const named = claims.filter((claim) => !isNumber(claim));
      for (const claim of claims) {
        const withClaim = rows.filter((row) => hasClaim(row, claim));
        expect(withClaim, `rows with ${claim}`).not.toEqual([]);
        if (isNumber(claim) && named.length > 0)
          expect(
            withClaim.filter((row) => named.some((name) => hasClaim(row, name))),
            `rows with ${claim} and what it is said of`,
          ).not.toEqual([]);
      }
    }
  },
);

it('docs/questions.md has each question with the answer that the examples give', async () => {
  const made: string[] = [];
  for (const [index, question] of questions.entries()) made.push(await section(question, index));
  const page = readFileSync(PAGE, 'utf8').replace(
    /(?<=<!-- questions -->\n)[\s\S]*(?=<!-- \/questions -->)/u,
    () => `\n${made.join('\n\n')}\n\n`,
  );
  await expect(page).toMatchFileSnapshot(PAGE);
});
