import {
  type ExecutionArgs,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';

/** The coerced variables of a request. */
export type Variables = Readonly<Record<string, unknown>>;

/** The operation that a request executes. */
export interface RequestOperation {
  readonly operation: OperationDefinitionNode;
  /** Its variables as GraphQL coerces them, defaults included; undefined where some are wrong. */
  readonly variables: Variables | undefined;
}

const known = new WeakMap<ExecutionArgs, RequestOperation>();

/** The operation of an execution with its variables; undefined where the document has none of the name. */
export function requestOperationOf(args: ExecutionArgs): RequestOperation | undefined {
  const before = known.get(args);
  if (before !== undefined) return before;
  const operation = getOperationAST(args.document, args.operationName);
  if (!operation) return undefined;
  const { coerced } = getVariableValues(
    args.schema,
    operation.variableDefinitions ?? [],
    args.variableValues ?? {},
    // Else each wrong entry of a list makes an error of its own.
    { maxErrors: 5 },
  );
  const own = { operation, variables: coerced };
  known.set(args, own);
  return own;
}
