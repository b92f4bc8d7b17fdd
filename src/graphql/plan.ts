import { isThenable, type MaybePromise } from '@pothos/core';
import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
} from 'graphql';
import { ALONE, type Within } from '../store/store.ts';
import type { Asked } from '../store/wording.ts';
import { type Ask, note } from './batch.ts';
import type { Context } from './builder.ts';
import { quotesPlan } from './evidence.ts';
import {
  descend,
  fieldAt,
  fieldBelow,
  isSelected,
  type SelectedField,
  type Sets,
  selected,
  setsOf,
} from './selection.ts';

/** What a field asks the graph for each parent, told from its arguments alone. */
export type Plan = (args: object, context: Context) => MaybePromise<readonly PlannedAsk[]>;

/** One statement that a field asks. */
export interface PlannedAsk {
  readonly ask: Ask;
  /** It is asked only where one of these fields is selected; always where none is named. */
  readonly when?: readonly string[];
  /** Where nodes stand in what the field returns, and where their ids stand in a row. */
  readonly nodes: readonly NodePlace[];
  /** Where the evidence of each row’s relationship stands, and who hears what articles say of it. */
  readonly claims?: {
    readonly path: readonly string[];
    readonly hear: (row: object, parentId: string, claims: readonly string[]) => void;
  };
}

interface NodePlace {
  /** Fields below the field: edges, node. */
  readonly path: readonly string[];
  /** Where its id stands in a row: `node.id`, or `id` where the row is the node. */
  readonly at: string;
}

/**
 * What a request asks of the nodes below a field, all of it to be asked in the same breath; what
 * comes back is noted where the fields look for it. A field that cannot be told ahead asks by itself
 * when it is reached, as all would without a plan.
 */
export function plannedBelow(
  context: Context,
  info: GraphQLResolveInfo,
  places: readonly NodePlace[],
): Within {
  const hearers = new Map<Asked, (parentId: string, row: object) => void>();

  function askedAt(places: readonly NodePlace[], type: GraphQLNamedType, sets: Sets): Asked[] {
    return places.flatMap(({ path, at }) => {
      const [own, below] = descend(info, type, sets, path);
      return isObjectType(own) ? askedOf(own, below, at) : [];
    });
  }

  function askedOf(type: GraphQLObjectType, sets: Sets, at: string): Asked[] {
    return [...selected(info, type, sets).values()].flatMap((nodes) => {
      const definition = type.getFields()[nodes[0]?.name.value ?? ''];
      const plan = definition?.extensions.plan as Plan | undefined;
      if (definition === undefined || plan === undefined || nodes[0] === undefined) return [];
      const planned = told(() =>
        plan(getArgumentValues(definition, nodes[0] as FieldNode, info.variableValues), context),
      );
      const below = setsOf(nodes);
      const returned = getNamedType(definition.type);
      return planned
        .filter(({ when }) => when === undefined || isSelected(info, returned, below, when))
        .map((one) => askedIn(one, returned, below, at));
    });
  }

  function askedIn(
    { ask, nodes, claims }: PlannedAsk,
    type: GraphQLNamedType,
    sets: Sets,
    at: string,
  ): Asked {
    const asked = askedAt(nodes, type, sets);
    const evidence = claims && fieldAt(info, type, sets, claims.path);
    if (claims !== undefined && evidence !== undefined) {
      const beside: Asked = { claimsBeside: 'roles' };
      hearers.set(beside, (parentId, row) =>
        claims.hear(row, parentId, (row as { claims: readonly string[] }).claims),
      );
      const quotes = quotesIn(context, info, evidence);
      for (const one of quotes.asked)
        hearers.set(one, (articleId, row) => quotes.hear(one, articleId, row));
      asked.unshift(beside, ...quotes.asked);
    }
    const own: Asked = { node: at, statement: ask.statement, params: ask.params, asked };
    hearers.set(own, (parentId, row) => note(context, ask.key, parentId, row));
    return own;
  }

  return {
    asked: askedAt(places, getNamedType(info.returnType), setsOf(info.fieldNodes)),
    hear: (asked, parentId, row) => hearers.get(asked)?.(parentId, row),
  };
}

/** The articles that evidence of the field's rows quotes, for a field that has evidence at the end of a path. */
export function quotesBelow(
  context: Context,
  info: GraphQLResolveInfo,
  path: readonly string[],
): Within {
  const evidence = fieldBelow(info, path);
  return evidence === undefined ? ALONE : quotesIn(context, info, evidence);
}

/** The articles that evidence quotes, as many as the selection that shows most of them. */
function quotesIn(
  context: Context,
  info: GraphQLResolveInfo,
  { field, nodes }: SelectedField,
): Within {
  const { ask, when, firstOf, hear } = quotesPlan;
  if (!isSelected(info, getNamedType(field.type), setsOf(nodes), when)) return ALONE;
  const sizes = told(() =>
    nodes.map((node) => firstOf(getArgumentValues(field, node, info.variableValues))),
  );
  if (sizes.length === 0) return ALONE;
  const params = { first: Math.max(...sizes) };
  return {
    asked: [{ articlesBeside: 'roles', statement: ask.statement, params, asked: [] }],
    hear: (_asked, articleId, row) => hear(context, articleId, row),
  };
}

/** A plan that takes time or does not come off is none: the field itself says what is wrong. */
function told<Told>(plan: () => MaybePromise<readonly Told[]>): readonly Told[] {
  try {
    const planned = plan();
    if (!isThenable(planned)) return planned;
    Promise.resolve(planned).catch(() => undefined);
  } catch {
    // The same arguments fail again where the field is resolved, and there the error has a place.
  }
  return [];
}
