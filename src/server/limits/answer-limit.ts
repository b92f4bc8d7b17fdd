import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../graphql/builder/builder.ts';
import { isLarger, largestField } from './answer-size.ts';

/** Puts an error in the place of an answer, or of one event of a subscription, that has more bytes. */
export function limitingAnswers(bytes: number): Plugin<Context> {
  const limited = (result: ExecutionResult): ExecutionResult =>
    isLarger(result, bytes) ? { errors: [tooLarge(result, bytes)] } : result;
  return {
    onExecute: () => ({
      onExecuteDone({ result, setResult }) {
        if (Symbol.asyncIterator in result) return;
        const checked = limited(result);
        if (checked !== result) setResult(checked);
      },
    }),
    onSubscribe: () => ({
      onSubscribeResult: () => ({
        onNext: ({ result, setResult }) => setResult(limited(result)),
      }),
    }),
  };
}

function tooLarge({ data }: ExecutionResult, bytes: number): GraphQLError {
  return new GraphQLError(
    `The answer has more than ${bytes} bytes, most of them in \`${largestField(data)}\`: ask for less of it.`,
    {
      extensions: {
        code: 'LIMIT_EXCEEDED',
        limit: 'answerBytes',
        http: { status: 400, spec: true },
      },
    },
  );
}
