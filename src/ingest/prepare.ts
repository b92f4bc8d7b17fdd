import { RejectedInputError } from '../errors.ts';
import { factsOf, type ReadArticle } from './facts-of.ts';

export type { ReadArticle };

/** What was read of an input, or why it is rejected. */
export type Prepared = ReadArticle | { readonly message: string };

/** Reads inputs, each by itself; an error of ours is a rejection, any other is a fault. */
export function prepareAll(inputs: readonly unknown[]): Prepared[] {
  return inputs.map(prepare);
}

function prepare(input: unknown): Prepared {
  try {
    return factsOf(input);
  } catch (error) {
    if (error instanceof RejectedInputError) return { message: error.message };
    throw error;
  }
}
