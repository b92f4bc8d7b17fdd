import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ExportFormat } from '../../src/export/export.ts';
import { tables } from '../../src/export/tables/tables.ts';

const PAGE = fileURLToPath(new URL('../../docs/exports.md', import.meta.url));

it('docs/exports.md lists every format, table and column', async () => {
  const page = readFileSync(PAGE, 'utf8');
  for (const format of ExportFormat.options) expect(page).toContain(`| \`${format}\` |`);
  const sections = tables.map(({ name, description, columns, key }) =>
    [
      `### \`${name}\``,
      '',
      `${description}. A row is told from others by ${key.map((one) => `\`${one}\``).join(', ')}.`,
      '',
      '| column | type | what |',
      '|---|---|---|',
      ...columns.map(
        (column) =>
          `| \`${column.name}\` | ${column.type} | ${column.description}${column.of === undefined ? '' : `; \`id\` of \`${column.of}\``} |`,
      ),
    ].join('\n'),
  );
  const made = page.replace(
    /(?<=<!-- tables -->\n)[\s\S]*(?=<!-- \/tables -->)/u,
    () => `${sections.join('\n\n')}\n`,
  );
  await expect(made).toMatchFileSnapshot(PAGE);
});
