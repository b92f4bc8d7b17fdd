import { type DocumentNode, type ExecutionArgs, getOperationAST, Kind, visit } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../graphql/builder.ts';

type Compiled = CompiledQuery['query'];

/** What is known of a document: that it came once, that it is compiled, or that it cannot be. */
type Known = 'seen' | 'general' | Compiled;

/**
 * Executes a query that comes again with code compiled for it, which spares a promise and a look at
 * the schema a field. A document that comes once is executed as usual, as compiling costs more than
 * one execution; so are changes, subscriptions and what has directives, where the compiler and the
 * specification differ (@skip in fragments).
 */
export function compiling(): Plugin<Context> {
  const known = new WeakMap<DocumentNode, Map<string, Known>>();
  return {
    onExecute({ args, setExecuteFn }) {
      const { document, operationName } = args;
      const own = known.get(document) ?? new Map<string, Known>();
      known.set(document, own);
      const name = operationName ?? '';
      const before = own.get(name);
      if (before === undefined) own.set(name, isCompilable(args) ? 'seen' : 'general');
      if (before === 'seen') own.set(name, compiledOf(args));
      const compiled = own.get(name);
      if (typeof compiled !== 'function') return;
      setExecuteFn(({ rootValue, contextValue, variableValues }: ExecutionArgs) =>
        compiled(rootValue, contextValue, variableValues ?? {}),
      );
    },
  };
}

function isCompilable({ document, operationName }: ExecutionArgs): boolean {
  if (getOperationAST(document, operationName)?.operation !== 'query') return false;
  let hasDirectives = false;
  visit(document, {
    [Kind.DIRECTIVE]: () => {
      hasDirectives = true;
    },
  });
  return !hasDirectives;
}

function compiledOf({ schema, document, operationName }: ExecutionArgs): Known {
  const compiled = compileQuery(schema, document, operationName ?? '');
  return isCompiledQuery(compiled) ? compiled.query : 'general';
}
