import { RejectedInputError } from '../errors.ts';
import type { ArticleFacts } from '../graph/claims/facts.ts';
import { factsOf } from './facts-of.ts';

/** The facts of an input, or why it is rejected. */
export type Prepared = { readonly facts: ArticleFacts } | { readonly message: string };

/** Reads inputs, each by itself; an error of ours is a rejection, any other is a fault. */
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
