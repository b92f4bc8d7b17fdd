import { variables } from '../config.ts';
import { EXIT } from './exit.ts';

/** Settings of whatever opens the graph. */
export const GRAPH_SETTINGS = [
  'GRAPH_PATH',
  'NEO4J_URI',
  'NEO4J_USERNAME',
  'NEO4J_PASSWORD',
  'NEO4J_DATABASE',
] as const;

/** All settings, for the server. */
export const ALL_SETTINGS = variables.map(({ name }) => name);

/** What the exit codes of most commands mean. */
const EXIT_CODES: Readonly<Record<keyof typeof EXIT, string>> = {
  done: 'done',
  failed: 'failed',
  refused: 'something was refused',
  tryAgain:
    'it may go well later: another process has the graph, the database or the server is away',
  setting: 'a setting cannot be used: a wrong key or password, a path that can be no graph',
  interrupted: 'stopped by SIGINT (Ctrl-C)',
  terminated: 'stopped by SIGTERM',
};

/** An exit code of a command, where its sentence is not the common one. */
export type ExitSentences = Partial<Record<keyof typeof EXIT, string>>;

/** What `--help` of a command says of its settings, with their defaults, and of its exit codes. */
export function helpAfter(settings: readonly string[], sentences: ExitSentences): string {
  const own = variables.filter(({ name }) => settings.includes(name));
  const width = Math.max(...own.map(({ name }) => name.length), 0);
  const lines = own.map(
    ({ name, description, byDefault }) =>
      `  ${name.padEnd(width)}  ${description.replaceAll('`', '')}${byDefault === undefined ? '' : ` Default: ${byDefault}.`}`,
  );
  const codes = (Object.keys(EXIT) as (keyof typeof EXIT)[])
    .filter((name) => name !== 'refused' || sentences.refused !== undefined)
    .map((name) => `  ${String(EXIT[name]).padEnd(4)}${sentences[name] ?? EXIT_CODES[name]}`);
  return [
    ...(own.length === 0 ? [] : ['', 'Settings, as environment variables:', ...lines]),
    '',
    'Exit codes:',
    ...codes,
  ].join('\n');
}
