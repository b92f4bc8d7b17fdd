import { Argument, Command, Option } from 'commander';
import { GRAPH_FORMAT } from '../graph/setup/format.ts';
import type { Shell } from './completion.ts';
import { EXIT } from './exit.ts';
import type { ExtractFlags } from './extract.ts';
import type { ForgetFlags } from './forget.ts';
import { ALL_SETTINGS, type ExitSentences, GRAPH_SETTINGS, helpAfter } from './help.ts';
import type { IngestFlags } from './ingest.ts';

/** Runs the work of a command, which resolves to its exit status. */
export type RunCommand = (work: () => Promise<number>) => Promise<void>;

const INPUTS = 'files (.txt, .html, .json, .jsonl, .pdf, .docx), folders, or - for standard input';

const SERVER = 'asks a running server, at an address such as http://127.0.0.1:4000, with';

/** All commands of `xianzhi`, with their arguments, options and help; `run` runs what one of them does. */
export function createProgram(version: string, run: RunCommand): Command {
  const program = new Command('xianzhi')
    .description('A GraphQL knowledge graph of Chinese county-government news.')
    .version(`${version} (graph format ${GRAPH_FORMAT})`)
    .addHelpText(
      'after',
      '\n`xianzhi COMMAND --help` tells the settings and exit codes of a command.',
    );
  const command = (name: string, settings: readonly string[], sentences: ExitSentences = {}) =>
    program.command(name).addHelpText('after', () => helpAfter(settings, sentences));
  addServer(command, run, version);
  addLoading(command, run);
  addReading(command, run);
  addMoving(command, run);
  addExport(command, run);
  addDoctor(command, run);
  addCompletion(program, run);
  return program;
}

function addCompletion(program: Command, run: RunCommand): void {
  program
    .command('completion')
    .description('Prints a script by which a shell completes commands and options.')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', COMPLETION_HELP)
    .action((shell: Shell) =>
      run(async () => {
        const { completionScript } = await import('./completion.ts');
        process.stdout.write(`${completionScript(program, shell)}\n`);
        return EXIT.done;
      }),
    );
}

const COMPLETION_HELP = `
In bash: echo 'source <(xianzhi completion bash)' >> ~/.bashrc
In zsh:  echo 'source <(xianzhi completion zsh)' >> ~/.zshrc
In fish: xianzhi completion fish > ~/.config/fish/completions/xianzhi.fish`;

type AddCommand = (name: string, settings: readonly string[], sentences?: ExitSentences) => Command;

function addServer(command: AddCommand, run: RunCommand, version: string): void {
  command('serve', ALL_SETTINGS, {
    done: 'stopped by a signal, in good order',
    failed: 'failed, or stopped by a second signal',
  })
    .description(
      'Serves the explorer at http://HOST:PORT/, and the API at http://HOST:PORT/graphql.',
    )
    .option('--host <address>', 'the address to listen on, in the place of HOST')
    .option('--port <port>', 'the port to listen on, in the place of PORT; 0 takes a free one')
    .option('--no-examples', 'leaves the default graph empty where this makes it')
    .option('--open', 'opens the explorer in the browser of this machine')
    .action((flags: { examples: boolean; open?: boolean; host?: string; port?: string }) =>
      run(async () => (await import('./serve.ts')).runServe({ ...flags, version })),
    );
}

function addDoctor(command: AddCommand, run: RunCommand): void {
  command('doctor', ALL_SETTINGS, {
    done: 'the server can run with these settings',
    failed: 'something is bad: its line says what to do',
  })
    .description('Looks whether all that the server needs is there; changes nothing.')
    .action(() => run(async () => (await import('./doctor.ts')).runDoctor()));
}

function addLoading(command: AddCommand, run: RunCommand): void {
  command('ingest', [...GRAPH_SETTINGS, 'INGEST_KEY'], {
    failed: 'failed, or found nothing to load',
    refused:
      'something was refused, and the rest is loaded (with --lenient 0, or 1 where nothing was)',
  })
    .description('Loads articles; loading them again changes nothing.')
    .argument('[paths...]', INPUTS)
    .option('--examples', 'loads the articles that come with the program')
    .option('--records <file...>', 'loads articles with the records of another extractor (.jsonl)')
    .option('--server <url>', `${SERVER} INGEST_KEY`)
    .addOption(
      new Option(
        '--on-conflict <action>',
        'what becomes of an article whose id another one has; by default it is replaced, unless that was read from another file',
      ).choices(['replace', 'keep', 'fail']),
    )
    .option('--lenient', 'ends with 0 though something was refused', false)
    .option('--json', 'prints a JSON line for each article, and one with the sums', false)
    .addOption(new Option('--to <url>').hideHelp())
    .addOption(new Option('--strict').hideHelp())
    .addOption(new Option('--replace').hideHelp())
    .action((paths: string[], flags: IngestFlags) =>
      run(async () => (await import('./ingest.ts')).runIngest(paths, flags)),
    );

  command('forget', [...GRAPH_SETTINGS, 'INGEST_KEY'], {
    refused: 'no article has one of the ids; the others are forgotten',
  })
    .description('Removes articles from the graph, with all that only they claim.')
    .argument('[articleIds...]', 'ids, with or without Article:')
    .option('--examples', 'removes the articles that come with the program')
    .option('--server <url>', `${SERVER} INGEST_KEY`)
    .option('--json', 'prints a JSON line for each id', false)
    .action((ids: string[], flags: ForgetFlags) =>
      run(async () => (await import('./forget.ts')).runForget(ids, flags)),
    );
}

function addReading(command: AddCommand, run: RunCommand): void {
  command('extract', [], {
    failed: 'failed, or nothing could be read',
    refused: 'something was refused, and the rest is printed (0 with --lenient)',
  })
    .description('Prints the record of each article as a JSON line, without a graph.')
    .argument('<paths...>', INPUTS)
    .option(
      '--explain',
      'shows each article with its facts marked, and the rule that read each',
      false,
    )
    .option('--html <file>', 'writes the same as a page, which tells the facts under the pointer')
    .option('--lenient', 'ends with 0 though something was refused', false)
    .action((paths: string[], flags: ExtractFlags) =>
      run(async () => (await import('./extract.ts')).runExtract(paths, flags)),
    );

  command('list-facts', GRAPH_SETTINGS)
    .description(
      'Prints what an article states, a fact per line: its id, what it is about, its values, its words, and what a curator decided.',
    )
    .argument('<articleId>', 'an id, with or without Article:')
    .action((id: string) => run(async () => (await import('./list-facts.ts')).runListFacts(id)));

  command('explain-query', GRAPH_SETTINGS)
    .description('Prints each statement that a query sends: its Cypher, parameters, time and rows.')
    .argument('<file>', 'a query (.graphql)')
    .option(
      '--variables <file>',
      'its variables (.json); by default the file beside it of the same name',
    )
    .option('--profile', 'asks Neo4j whether an index served each statement', false)
    .action((file: string, flags: { variables?: string; profile: boolean }) =>
      run(async () => (await import('./explain-query.ts')).runExplainQuery(file, flags)),
    );

  command('schema', [])
    .description('Prints the GraphQL schema.')
    .action(() => run(async () => (await import('./schema.ts')).runSchema()));
}

function addMoving(command: AddCommand, run: RunCommand): void {
  const readable = [...GRAPH_SETTINGS, 'READ_KEY'];
  command('articles', readable)
    .description(
      'Prints every stored article as it was loaded, one per line, to move a graph to another format or engine.',
    )
    .option('--output <file>', 'writes them to a file, which gets its name when it is whole')
    .option('--server <url>', `${SERVER} READ_KEY`)
    .action((flags: { output?: string; server?: string }) =>
      run(async () => (await import('./articles.ts')).runArticles(flags)),
    );

  command('dump', readable)
    .description('Prints the whole graph as sorted JSON lines.')
    .option('--output <file>', 'writes them to a file, which gets its name when it is whole')
    .option('--server <url>', `${SERVER} READ_KEY`)
    .action((flags: { output?: string; server?: string }) =>
      run(async () => (await import('./dump.ts')).runDump(flags)),
    );

  command('backup', ['GRAPH_PATH', 'READ_KEY'])
    .description('Writes a copy of the embedded graph to a file, with its size and digest.')
    .argument('<file>', 'the file; one of the same name is replaced')
    .option('--server <url>', `${SERVER} READ_KEY`)
    .action((file: string, flags: { server?: string }) =>
      run(async () => (await import('./backup.ts')).runBackup(file, flags)),
    );

  command('restore', ['GRAPH_PATH'])
    .description('Makes the embedded graph out of a backup, where there is none yet.')
    .argument('<file>', 'what `backup` wrote')
    .action((file: string) => run(async () => (await import('./restore.ts')).runRestore(file)));
}

function addExport(command: AddCommand, run: RunCommand): void {
  command('export', [...GRAPH_SETTINGS, 'READ_KEY'])
    .description(
      'Writes officials, meetings and networks of attendance as files for other programs, or the whole graph for Neo4j’s importer.',
    )
    .argument('<folder>', 'the folder to write to; files of the same names are replaced')
    .addOption(
      new Option('--format <format>', 'what the files are')
        .choices(['csv', 'xlsx', 'graphml', 'gexf', 'jsonld', 'neo4j-admin'])
        .makeOptionMandatory(),
    )
    .option('--county <county>', 'only meetings of this county: its id, code, name or pinyin')
    .option('--within <area>', 'only meetings of this area and of all areas within it')
    .option('--from <date>', 'only meetings on this date or later: 2017, 2017-09 or 2017-09-23')
    .option('--to <date>', 'only meetings on this date or earlier')
    .option('--type <type>', 'only meetings of this type, such as WORK; can be repeated', also, [])
    .option('--server <url>', `${SERVER} READ_KEY`)
    .option('--json', 'prints a JSON line for each file', false)
    .action((folder: string, flags: object) =>
      run(async () => (await import('./export.ts')).runExport(folder, flags)),
    );
}

/** One more value of a flag that may be given again. */
function also(value: string, all: readonly string[]): readonly string[] {
  return [...all, value.toUpperCase()];
}
