import type { Command, Option } from 'commander';

/** The shells that are known. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
/** One of these. */
export type Shell = (typeof SHELLS)[number];

/**
 * A script by which a shell completes the commands and options of a program, and what they may be; all else is completed as
 * files are. It is made from the commands as they are declared, and asks no process when it completes.
 */
export function completionScript(program: Command, shell: Shell): string {
  const commands = program.createHelp().visibleCommands(program);
  return { bash, zsh, fish }[shell](program.name(), commands);
}

function optionsOf(command: Command): Option[] {
  return command.createHelp().visibleOptions(command);
}

/** `--format`, and `-h` where there is no longer name. */
function flagOf({ long, short }: Option): string {
  return long ?? short ?? '';
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

/** A text in single quotes, as all three shells read it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function firstSentence(text: string): string {
  return text.split(/[.;:] /u, 1)[0] ?? '';
}

function bash(name: string, commands: readonly Command[]): string {
  const values = commands.flatMap((command) =>
    optionsOf(command)
      .filter(({ argChoices }) => argChoices !== undefined)
      .map(
        (option) =>
          `    ${quoted(`${command.name()} ${flagOf(option)}`)}) words=${quoted(option.argChoices?.join(' ') ?? '')} ;;`,
      ),
  );
  const flags = commands.map(
    (command) =>
      `        ${command.name()}) words=${quoted(optionsOf(command).map(flagOf).join(' '))} ;;`,
  );
  return `_${name}() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words=
  case "\${COMP_WORDS[1]} $before" in
${values.join('\n')}
    *) case "$COMP_CWORD $word" in
      1\\ *) words=${quoted(commands.map((command) => command.name()).join(' '))} ;;
      *\\ -*) case "\${COMP_WORDS[1]}" in
${flags.join('\n')}
      esac ;;
    esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _${name} ${name}`;
}

function zsh(name: string, commands: readonly Command[]): string {
  const list = commands.map(
    (command) => `    ${quoted(`${command.name()}:${firstSentence(command.description())}`)}`,
  );
  const cases = commands.map((command) => {
    const options = optionsOf(command).map((option) => {
      const about = option.description.replaceAll(/[[\]:\\]/gu, '\\$&');
      const value = option.argChoices ? `(${option.argChoices.join(' ')})` : '_files';
      return quoted(
        `${flagOf(option)}[${about}]${takesValue(option) ? `:${option.name()}:${value}` : ''}`,
      );
    });
    return `    ${command.name()}) _arguments ${[...options, "'*:file:_files'"].join(' ')} ;;`;
  });
  return `#compdef ${name}
_${name}() {
  local -a commands=(
${list.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _${name} ${name}`;
}

function fish(name: string, commands: readonly Command[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c ${name} -n __fish_use_subcommand -f -a ${command.name()} -d ${quoted(firstSentence(command.description()))}`,
    ...optionsOf(command).map((option) => {
      const value = option.argChoices
        ? ` -x -a ${quoted(option.argChoices.join(' '))}`
        : takesValue(option)
          ? ' -r'
          : '';
      const flag = option.long ? `-l ${option.long.slice(2)}` : `-s ${flagOf(option).slice(1)}`;
      return `complete -c ${name} -n ${quoted(`__fish_seen_subcommand_from ${command.name()}`)} ${flag} -d ${quoted(firstSentence(option.description))}${value}`;
    }),
  ]);
  return lines.join('\n');
}
