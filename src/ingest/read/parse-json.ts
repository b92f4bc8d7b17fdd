import { messageOf } from '../../errors.ts';
import { isDeeper } from '../../text/json-depth.ts';

/** Lists and objects within one another that a line may have; an article with its record has 8. */
const MAX_DEPTH = 64;

/** Parses JSON; throws an error that says what is wrong, also of JSON so deep that nothing could walk through it. */
export function parseJson(text: string): unknown {
  if (isDeeper(text, MAX_DEPTH)) throw new Error(`is nested deeper than ${MAX_DEPTH} levels`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`is no JSON: ${messageOf(error)}`, { cause: error });
  }
}
