import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../graphql/builder/builder.ts';

type Compiler = typeof import('graphql-jit');

/** The state of an operation: seen how often, executed without compiling, or its compiled code. */
type OperationState = 'new' | 'seen' | 'general' | CompiledQuery['query'];

/** Maximum number of compiled operations, the ones compiled last. */
const MAX_COMPILED = 200;

/**
 * Executes a query that comes again with code compiled for it, which spares a promise and a look at
 * the schema a field. A document that comes once is executed as usual, as compiling costs more than
 * one execution; so are changes, subscriptions, wrong variables and what has directives, where the
 * compiler and the specification differ (@skip in fragments).
 */
export function compiling(): Plugin<Context> {
  const known = new WeakMap<DocumentNode, Map<string, OperationState>>();
  const kept: { readonly own: Map<string, OperationState>; readonly name: string }[] = [];
  let compiler: Compiler | undefined;

  /** Imports the compiler when something comes that it could compile; nobody waits for it. */
  async function importCompiler(): Promise<void> {
    compiler = await import('graphql-jit');
  }

  function keep(own: Map<string, OperationState>, name: string): void {
    kept.push({ own, name });
    const oldest = kept.length > MAX_COMPILED ? kept.shift() : undefined;
    oldest?.own.delete(oldest.name);
  }

  function advance(args: ExecutionArgs): OperationState {
    const own = known.get(args.document) ?? new Map<string, OperationState>();
    known.set(args.document, own);
    const name = args.operationName ?? '';
    const before = own.get(name) ?? (isCompilable(args.document) ? 'new' : 'general');
    own.set(name, before === 'new' ? 'seen' : before);
    if (before !== 'seen') return before;
    if (compiler === undefined) {
      void importCompiler();
      return before;
    }
    const now = compiledOf(compiler, args);
    own.set(name, now);
    keep(own, name);
    return now;
  }

  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (operation?.operation !== OperationTypeNode.QUERY) return;
      const query = advance(args);
      if (typeof query !== 'function' || !hasRightVariables(args, operation)) return;
      setExecuteFn(async (asked: ExecutionArgs) => {
        const { rootValue, contextValue, variableValues } = asked;
        const answer = await query(rootValue, contextValue, variableValues ?? {});
        // Errors are reported with their path by the usual execution; what was read is cached.
        return answer.errors === undefined ? answer : executeFn(asked);
      });
    },
  };
}

function isCompilable(document: DocumentNode): boolean {
  let hasDirectives = false;
  visit(document, {
    [Kind.DIRECTIVE]: () => {
      hasDirectives = true;
    },
  });
  return !hasDirectives;
}

/** Errors in variables are reported by the usual execution. */
function hasRightVariables(
  { schema, variableValues }: ExecutionArgs,
  { variableDefinitions = [] }: OperationDefinitionNode,
): boolean {
  return getVariableValues(schema, variableDefinitions, variableValues ?? {}).errors === undefined;
}

function compiledOf(
  { compileQuery, isCompiledQuery }: Compiler,
  { schema, document, operationName }: ExecutionArgs,
): OperationState {
  const compiled = compileQuery(schema, document, operationName ?? '');
  return isCompiledQuery(compiled) ? compiled.query : 'general';
}
