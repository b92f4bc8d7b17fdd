import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { boundAnchors, boundStatements } from '../support/statements.ts';

const HEAD = `# Statements

Every statement of Cypher by its name in code, logs, metrics and traces. "From" is the statement or the pattern from which one takes
clauses, as \`src/cypher/GRAMMAR.md\` says; a count takes all. \`tests/docs/statements.test.ts\` prints this page.`;

const cell = (text: string) => text.replaceAll('|', '\\|');

it('the page of statements lists each of them', async () => {
  const row = ({ name, derivedFrom, description, params }: (typeof boundStatements)[number]) => {
    const parameters = Object.keys(params.shape).map((one) => `\`$${one}\``);
    const from = derivedFrom === undefined ? '' : `\`${derivedFrom}\``;
    return `| \`${name}\` | ${from} | ${cell(description)} | ${parameters.join(' ')} |`;
  };
  const table = (kind: 'read' | 'write') =>
    boundStatements
      .filter((statement) => statement.kind === kind)
      .map(row)
      .sort();
  const anchors = boundAnchors.map(
    ({ file, parameter, description }) =>
      `| \`${file}\` | \`$${parameter}\` | ${cell(description)} |`,
  );
  const page = [
    HEAD,
    '',
    '## Reading',
    '',
    '| statement | from | what it returns | parameters |',
    '|---|---|---|---|',
    ...table('read'),
    '',
    '## Writing',
    '',
    '| statement | from | what it does | parameters |',
    '|---|---|---|---|',
    ...table('write'),
    '',
    '## Anchors',
    '',
    '| anchor | begins at | what it finds |',
    '|---|---|---|',
    ...anchors,
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot(
    fileURLToPath(new URL('../../docs/statements.md', import.meta.url)),
  );
});
