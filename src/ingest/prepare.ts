import { RejectedInputError } from '../errors.ts';
import type { ArticleFacts } from '../graph/claims/facts.ts';
import { factsOf } from './facts-of.ts';

/** What an input says, or why it is refused. */
export type Prepared = { readonly facts: ArticleFacts } | { readonly message: string };

/** Reads inputs, each by itself; what is thrown for a reason of its own is told, all else is a fault. */
export function prepareAll(inputs: readonly unknown[]): Prepared[] {
  return inputs.map(prepare);
}

function prepare(input: unknown): Prepared {
  try {
    return { facts: factsOf(input) };
  } catch (error) {
    if (error instanceof RejectedInputError) return { message: error.message };
    throw error;
  }
}
