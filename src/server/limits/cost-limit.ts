import {
  type ExecutionArgs,
  GraphQLError,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../graphql/builder/builder.ts';
import {
  type RequestOperation,
  requestOperationOf,
  type Variables,
} from '../execution/request-operation.ts';
import { recordOfContext } from '../request-record.ts';
import { type Cost, costOf } from './cost.ts';
import { LIMITS } from './document-limits.ts';

/**
 * Refuses an operation whose answer can have too many list entries, once its variables are known, and
 * tells the cost in `extensions.cost` where the request has `extensions: {cost: true}`.
 */
export function limitingCost(): Plugin<Context> {
  const known = new WeakMap<OperationDefinitionNode, (variables: Variables) => Cost>();

  function costOfRequest(args: ExecutionArgs, { operation, variables }: RequestOperation) {
    if (variables === undefined) return undefined;
    const cost = known.get(operation) ?? costOf(args.schema, args.document, operation);
    known.set(operation, cost);
    return cost(variables);
  }

  function check(args: ExecutionArgs) {
    const request = requestOperationOf(args);
    const cost = request && costOfRequest(args, request);
    if (cost === undefined) return undefined;
    recordOfContext(args.contextValue).cost = cost.entries;
    const isEvent = request?.operation.operation === OperationTypeNode.SUBSCRIPTION;
    const limit = isEvent ? LIMITS.eventCost : LIMITS.cost;
    const extensions = isCostRequested(args.contextValue)
      ? { extensions: { cost: { requested: cost.entries, limit } } }
      : {};
    const refusal =
      cost.entries > limit
        ? { errors: [refused(cost, limit, isEvent ? 'eventCost' : 'cost')], ...extensions }
        : null;
    return { refusal, extensions };
  }

  return {
    onExecute({ args, setResultAndStopExecution }) {
      const checked = check(args);
      if (checked === undefined) return undefined;
      if (checked.refusal !== null) {
        setResultAndStopExecution(checked.refusal);
        return undefined;
      }
      if (checked.extensions.extensions === undefined) return undefined;
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          setResult({
            ...result,
            extensions: { ...result.extensions, ...checked.extensions.extensions },
          });
        },
      };
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const checked = check(args);
      if (checked !== undefined && checked.refusal !== null)
        setResultAndStopExecution(checked.refusal);
    },
  };
}

function refused(
  { entries, costliest }: Cost,
  most: number,
  limit: keyof typeof LIMITS,
): GraphQLError {
  const where = costliest === undefined ? '' : `, most of them in \`${costliest}\``;
  return new GraphQLError(
    `The answer can have ${entries} entries${where}, and ${most} is the limit: ask for smaller pages.`,
    { extensions: { code: 'LIMIT_EXCEEDED', limit, http: { status: 400, spec: true } } },
  );
}

/** Whether the body of the request has `extensions: {cost: true}`. */
function isCostRequested(context: unknown): boolean {
  const { params } = context as { params?: { extensions?: Record<string, unknown> } };
  return params?.extensions?.cost === true;
}
