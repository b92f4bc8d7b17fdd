import { createSourceEventStream, type ExecutionArgs, execute } from 'graphql';
import { ownTurn } from '../../store/own-turn.ts';

/**
 * GraphQL's own `subscribe`, but with a fresh context for each event: loaders keep what they read
 * for as long as their context lives, and a later event would show the graph of the first.
 */
export async function subscribeFresh(args: ExecutionArgs) {
  const stream = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in stream)) return stream;
  const events = stream[Symbol.asyncIterator]();
  const answers = {
    async next() {
      const event = await events.next();
      if (event.done === true) return { value: undefined, done: true as const };
      // One article is an event for all who listen.
      await ownTurn('events');
      const contextValue = { ...(args.contextValue as object) };
      return {
        value: await execute({ ...args, contextValue, rootValue: event.value }),
        done: false as const,
      };
    },
    async return() {
      await events.return?.();
      return { value: undefined, done: true as const };
    },
    [Symbol.asyncIterator]() {
      return answers;
    },
  };
  return answers;
}
