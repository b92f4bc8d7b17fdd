import { type DocumentNode, type ExecutionArgs, Kind, OperationTypeNode, visit } from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Context } from '../../graphql/builder/builder.ts';
import { type CacheSize, cacheSizeOf, tokensOf } from './document-cache.ts';
import { requestOperationOf } from './request-operation.ts';

type Compiler = typeof import('graphql-jit');

/** How often an operation was executed, and whether it can be compiled. */
interface Operation {
  readonly document: DocumentNode;
  executions: number;
  isCompilable: boolean;
}

/** Bytes that compiled operations may take; the least recently used go first. */
const COMPILED_BYTES = 16_000_000;

/** What a compiled operation takes for each token of its document, with the code that V8 makes of it. */
const BYTES_A_TOKEN = 2_000;

/**
 * Executes a query that comes again with code compiled for it, which spares a promise and a look at
 * the schema a field. A document that comes once is executed as usual, as compiling costs more than
 * one execution; so are changes, subscriptions, wrong variables and what has directives, where the
 * compiler and the specification differ (@skip in fragments).
 */
export function compiling(): { readonly plugin: Plugin<Context>; readonly size: () => CacheSize } {
  const operations = new WeakMap<DocumentNode, Map<string, Operation>>();
  const compiled = new LRUCache<Operation, CompiledQuery['query']>({
    maxSize: COMPILED_BYTES,
    sizeCalculation: (_query, { document }) => BYTES_A_TOKEN * tokensOf(document),
    dispose(_query, operation) {
      operation.executions = 0;
    },
  });
  let compiler: Compiler | undefined;

  /** Imports the compiler when something comes that it could compile; nobody waits for it. */
  async function importCompiler(): Promise<void> {
    compiler = await import('graphql-jit');
  }

  function operationOf({ document, operationName }: ExecutionArgs): Operation {
    const own = operations.get(document) ?? new Map<string, Operation>();
    operations.set(document, own);
    const name = operationName ?? '';
    const known = own.get(name) ?? {
      document,
      executions: 0,
      isCompilable: isCompilable(document),
    };
    own.set(name, known);
    return known;
  }

  function compiledOf(args: ExecutionArgs): CompiledQuery['query'] | undefined {
    const operation = operationOf(args);
    operation.executions += 1;
    if (!operation.isCompilable || operation.executions === 1) return undefined;
    if (compiler === undefined) {
      void importCompiler();
      return undefined;
    }
    const known = compiled.get(operation);
    if (known !== undefined) return known;
    const made = compiler.compileQuery(args.schema, args.document, args.operationName ?? '');
    operation.isCompilable = compiler.isCompiledQuery(made);
    if (!compiler.isCompiledQuery(made)) return undefined;
    compiled.set(operation, made.query);
    return made.query;
  }

  const plugin: Plugin<Context> = {
    onExecute({ args, executeFn, setExecuteFn }) {
      const request = requestOperationOf(args);
      if (request?.operation.operation !== OperationTypeNode.QUERY) return;
      // Errors in variables are reported by the usual execution.
      const query = compiledOf(args);
      if (query === undefined || request.variables === undefined) return;
      setExecuteFn(async (asked: ExecutionArgs) => {
        const { rootValue, contextValue, variableValues } = asked;
        const answer = await query(rootValue, contextValue, variableValues ?? {});
        // Errors are reported with their path by the usual execution; what was read is cached.
        return answer.errors === undefined ? answer : executeFn(asked);
      });
    },
  };
  return { plugin, size: () => cacheSizeOf(compiled) };
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
