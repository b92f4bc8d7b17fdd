#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { z } from 'zod';
import { exitFor } from './cli/exit.ts';
import type { IngestFlags } from './cli/ingest.ts';

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));

const INPUTS = 'files (.txt, .html, .json, .jsonl), folders, or - for standard input';

const program = new Command('xianzhi')
  .description('A GraphQL knowledge graph of Chinese county-government news.')
  .version(version);

program
  .command('serve')
  .description('Serves the graph at http://HOST:PORT/graphql.')
  .option('--no-examples', 'leaves an empty embedded graph empty')
  .action(({ examples }: { examples: boolean }) =>
    run(async () => (await import('./cli/serve.ts')).runServe({ examples, version })),
  );

program
  .command('ingest')
  .description('Loads articles; loading them again changes nothing.')
  .argument('[paths...]', INPUTS)
  .option('--records <file...>', 'loads articles with the records of another extractor (.jsonl)')
  .option('--to <url>', 'sends them to a running server, with INGEST_KEY')
  .option('--strict', 'exits with 2 if anything was rejected', false)
  .option('--replace', 'overwrites articles already loaded from the same path', false)
  .action((paths: string[], flags: IngestFlags) =>
    run(async () => (await import('./cli/ingest.ts')).runIngest(paths, flags)),
  );

program
  .command('extract')
  .description('Prints the record of each article as a JSON line, without a graph.')
  .argument('<paths...>', INPUTS)
  .option(
    '--explain',
    'shows each article with its facts marked, and the rule that read each',
    false,
  )
  .action((paths: string[], flags: { explain: boolean }) =>
    run(async () => (await import('./cli/extract.ts')).runExtract(paths, flags)),
  );

program
  .command('articles')
  .description(
    'Prints every stored article as it was loaded, one per line, to move a graph to another format or engine.',
  )
  .action(() => run(async () => (await import('./cli/articles.ts')).runArticles()));

program
  .command('backup')
  .description('Writes a copy of the embedded graph to a file, with its size and digest.')
  .argument('<file>', 'the file; one of the same name is replaced')
  .option('--server <url>', 'asks a running server for the copy, with READ_KEY')
  .action((file: string, flags: { server?: string }) =>
    run(async () => (await import('./cli/backup.ts')).runBackup(file, flags)),
  );

program
  .command('restore')
  .description('Makes the embedded graph out of a backup, where there is none yet.')
  .argument('<file>', 'what `backup` wrote')
  .action((file: string) => run(async () => (await import('./cli/restore.ts')).runRestore(file)));

program
  .command('forget')
  .description('Removes articles from the graph, with all that only they claim.')
  .argument('<articleIds...>', 'ids, with or without Article:')
  .action((ids: string[]) => run(async () => (await import('./cli/forget.ts')).runForget(ids)));

program
  .command('list-facts')
  .description(
    'Prints what an article states, a fact per line: its id, what it is about, its values, its words, and what a curator decided.',
  )
  .argument('<articleId>', 'an id, with or without Article:')
  .action((id: string) => run(async () => (await import('./cli/list-facts.ts')).runListFacts(id)));

program
  .command('dump')
  .description('Prints the whole graph as sorted JSON lines.')
  .action(() => run(async () => (await import('./cli/dump.ts')).runDump()));

program
  .command('export')
  .description(
    'Writes officials, meetings and networks of attendance as files for other programs, or the whole graph for Neo4j’s importer.',
  )
  .argument('<folder>', 'the folder to write to; files of the same names are replaced')
  .requiredOption('--format <format>', 'csv, graphml, gexf, jsonld or neo4j-admin')
  .option('--county <county>', 'only meetings of this county: its id, code, name or pinyin')
  .option('--within <area>', 'only meetings of this area and of all areas within it')
  .option('--from <date>', 'only meetings on this date or later: 2017, 2017-09 or 2017-09-23')
  .option('--to <date>', 'only meetings on this date or earlier')
  .option('--type <type>', 'only meetings of this type, such as WORK; can be repeated', also, [])
  .action((folder: string, flags: object) =>
    run(async () => (await import('./cli/export.ts')).runExport(folder, flags)),
  );

program
  .command('explain-query')
  .description('Prints each statement that a query sends: its Cypher, parameters, time and rows.')
  .argument('<file>', 'a query (.graphql)')
  .option(
    '--variables <file>',
    'its variables (.json); by default the file beside it of the same name',
  )
  .option('--profile', 'asks Neo4j whether an index served each statement', false)
  .action((file: string, flags: { variables?: string; profile: boolean }) =>
    run(async () => (await import('./cli/explain-query.ts')).runExplainQuery(file, flags)),
  );

program
  .command('schema')
  .description('Prints the GraphQL schema.')
  .action(() => run(async () => (await import('./cli/schema.ts')).runSchema()));

await program.parseAsync();

/** One more value of a flag that may be given again. */
function also(value: string, all: readonly string[]): readonly string[] {
  return [...all, value];
}

async function run(command: () => Promise<number>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has gone, as `head` goes, wants no more; what a full disk cuts short is not done.
    if (!isGone(error)) process.exit(exitFor(error));
  });
  const status = await command().catch(exitFor);
  // Once what waits for a slow reader is written. Not of itself: a connection whose other end hangs would hold the process.
  process.stdout.write('', (error: NodeJS.ErrnoException | null | undefined) => {
    // Any other error is on its way to the listener above.
    if (!error || isGone(error)) process.exit(status);
  });
}

function isGone({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
