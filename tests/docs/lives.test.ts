import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { explainText } from '../../src/cli/explain-text.ts';
import { prepareGraph } from '../../src/graph/setup/open-graph.ts';
import { extract } from '../../src/ingest/extract/extract.ts';
import { factsOf } from '../../src/ingest/facts-of.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import type { Engine } from '../../src/store/engine.ts';
import type { SentStatement } from '../../src/store/statement-observer.ts';
import { createStore } from '../../src/store/store.ts';
import { exampleArticles } from '../support/articles.ts';
import { serve } from '../support/ask.ts';
import { dumpOf, emptyEngine } from '../support/graph.ts';

/** The page with what is between `<!-- name -->` and `<!-- /name -->` made anew. */
async function expectPage(
  file: string,
  blocks: Readonly<Record<string, readonly [language: string, text: string]>>,
): Promise<void> {
  const path = fileURLToPath(new URL(`../../docs/${file}`, import.meta.url));
  let page = readFileSync(path, 'utf8');
  for (const [name, [language, text]] of Object.entries(blocks)) {
    const [begin, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
    const [from, to] = [page.indexOf(begin), page.indexOf(end)];
    expect(from, `${file} has a place for ${name}`).toBeGreaterThan(0);
    const block = `\`\`\`${language}\n${text.trim()}\n\`\`\`\n`;
    page = page.slice(0, from + begin.length) + block + page.slice(to);
  }
  await expect(page).toMatchFileSnapshot(path);
}

const json = (value: unknown) => ['json', JSON.stringify(value, undefined, 2)] as const;
/** A list with a line for each of its entries. */
const lines = (values: readonly unknown[]) =>
  ['json', `[\n${values.map((value) => `  ${JSON.stringify(value)}`).join(',\n')}\n]`] as const;

const QUERY = `query MeetingsOfCounty {
  meetings(first: 2, filter: { county: "秦安县" }) {
    totalCount
    edges { node { title attendees(first: 2) { edges { roles node { name } } } } }
  }
}`;

it('the life of a query is what happens to it', async () => {
  const engine = await emptyEngine('embedded');
  await prepareGraph(createStore(engine));
  await ingest(createStore(engine), await exampleArticles());
  const sent: (SentStatement & { readonly plan: string })[] = [];
  const rows: object[][] = [];
  const read: Engine['read'] = async (cypher, params) => {
    const own = await engine.read(cypher, params);
    rows.push(own);
    return own;
  };
  const store = createStore({ ...engine, read }, ({ plan }) => ({
    onSent: (own) => void sent.push({ ...own, plan }),
  }));
  const server = await serve(store);
  try {
    const { cost } = await costOf(server.url, QUERY);
    sent.length = 0;
    rows.length = 0;
    const { data } = await server.ask(QUERY);
    expect(sent).toHaveLength(1);
    const [statement] = sent as [(typeof sent)[number]];
    const parameters = Object.entries(statement.params).map(
      ([name, value]) => `$${statement.names[name]} = ${JSON.stringify(value)}`,
    );
    const found = (rows[0] ?? []).flatMap((row) => Object.values(row).flat());
    await expectPage('life-of-a-query.md', {
      query: ['graphql', QUERY],
      cost: json(cost),
      plan: ['text', statement.plan],
      readable: ['cypher', statement.readable()],
      parameters: ['text', parameters.join('\n')],
      sent: ['cypher', statement.cypher],
      rows: lines(found),
      answer: json({ data }),
    });
  } finally {
    await server.close();
    await store.close();
  }
});

async function costOf(url: string, query: string): Promise<{ cost: unknown }> {
  const body = JSON.stringify({ query, extensions: { cost: true } });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  const { extensions } = (await response.json()) as { extensions: { cost: unknown } };
  return extensions;
}

const ASKED = `query WhoAttended {
  officials(first: 3) {
    edges { node { name meetings(first: 1) { edges {
      roles postTitle node { title date } evidence(first: 1) { quote article { title } }
    } } } }
  }
}`;

it('the life of an article is what happens to it', async () => {
  const text = readFileSync(
    new URL('../../examples/articles/neixiang-rectification-traditional.txt', import.meta.url),
    'utf8',
  );
  const article = { id: 'example/1', text, published: '2017-04-25' };
  const extraction = extract(article, 'example/1');
  const { facts } = factsOf(article);
  const statements: { name: string; rows: number }[] = [];
  const store = createStore(await emptyEngine('embedded'), ({ name }) => ({
    onSent({ params }) {
      const [rows] = Object.values(params);
      statements.push({ name, rows: Array.isArray(rows) ? rows.length : 1 });
    },
  }));
  await prepareGraph(store);
  statements.length = 0;
  const [outcome] = await ingest(store, [article]);
  expect(outcome?.status).toBe('CREATED');
  const loaded = statements.map(({ name, rows }) => `${name} (${rows})`);
  const claimed = (await dumpOf(store))
    .map((line) => JSON.parse(line))
    .find((line) => JSON.stringify(line).includes('"HOST"'));
  const server = await serve(store);
  try {
    const { data } = await server.ask(ASKED);
    await expectPage('life-of-an-article.md', {
      article: ['text', text],
      clean: ['text', extraction.text.text],
      explained: ['text', explainText(extraction, false)],
      facts: [
        'text',
        [
          ...facts.nodes.map(({ id }) => id),
          ...facts.relationships.map(({ from, type, to }) => `${from} -${type}-> ${to}`),
        ].join('\n'),
      ],
      statements: ['text', loaded.join('\n')],
      claim: json(claimed),
      asked: ['graphql', ASKED],
      answered: json({ data }),
    });
  } finally {
    await server.close();
    await store.close();
  }
});
