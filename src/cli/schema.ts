import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../graphql/schema.ts';
import { EXIT } from './exit.ts';

/** `xianzhi schema`: the GraphQL schema on standard output. */
export function runSchema(): number {
  process.stdout.write(`${printSchema(lexicographicSortSchema(schema))}\n`);
  return EXIT.done;
}
