import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { boundAnchors, boundStatements } from '../support/statements.ts';

const HEAD = `# Statements

Every statement of Cypher by its name in code, logs, metrics and traces. One that is derived has no file of its own: the column
"from" names the file that it is made of, as \`src/cypher/GRAMMAR.md\` says. \`tests/docs/statements.test.ts\` prints this page.`;

const cell = (text: string) => text.replaceAll('|', '\\|');

it('the page of statements lists each of them', async () => {
  const row = ({ name, file, description, params }: (typeof boundStatements)[number]) => {
    const parameters = Object.keys(params.shape).map((one) => `\`$${one}\``);
    const from = file === name ? '' : `\`${file}\``;
    return `| \`${name}\` | ${from} | ${cell(description)} | ${parameters.join(' ')} |`;
  };
  const table = (kind: 'read' | 'write') =>
    boundStatements
      .filter((statement) => statement.kind === kind)
      .map(row)
      .sort();
  const anchors = boundAnchors.map(
    ({ name, parameter, cypher }) =>
      `| \`${name}\` | \`$${parameter}\` | ${cell(cypher.slice(3, cypher.indexOf('\n')))} |`,
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
