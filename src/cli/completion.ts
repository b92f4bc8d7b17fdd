import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';

/**
 * Gives a program `completion SHELL`, which prints a script for bash, zsh or fish, and the hidden `complete`, which that
 * script asks at each TAB. Both are made from the commands and options as they are declared.
 */
export function addCompletion(program: Command): void {
  tab(program, { completionCommandName: 'completion' });
}
