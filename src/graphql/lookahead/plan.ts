import { completeValue, isThenable, type MaybePromise } from '@pothos/core';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
} from 'graphql';
import type { Asked } from '../../cypher/compile.ts';
import { ALONE, type Within } from '../../store/store.ts';
import type { Context } from '../builder/builder.ts';
import { quotesPlan } from '../request/claims.ts';
import { type Ask, note } from '../request/request-cache.ts';
import {
  descend,
  fieldAt,
  fieldBelow,
  isSelected,
  type SelectedField,
  type Sets,
  selected,
  setsOf,
} from './collect-fields.ts';

/** What a field asks the graph for each parent, told from its arguments alone. */
export interface Plan<Told, Shown = unknown> {
  /** What its arguments say; the field itself says what is wrong with them. */
  readonly tell: (args: object, context: Context, node: FieldNode) => MaybePromise<Told>;
  readonly asks: readonly PlannedAsk<Told, Shown>[];
}

/** One statement that a field asks. */
export interface PlannedAsk<Told, Shown = unknown> {
  /** What it asks, where it depends on what is shown too. */
  readonly ask: (told: Told, shown: Shown) => Ask;
  readonly shown?: (info: GraphQLResolveInfo, type: GraphQLNamedType, sets: Sets) => Shown;
  /** It is asked only where one of these fields is selected; always where none is named. */
  readonly when?: readonly string[];
  /** Where nodes stand in what the field returns, and where their ids stand in a row. */
  readonly nodes: readonly NodePlace[];
  /** Where the evidence of each row’s relationship stands, and who hears what articles say of it. */
  readonly claims?: {
    readonly path: readonly string[];
    readonly hear: (
      context: Context,
      told: Told,
      row: object,
      parentId: string,
      claims: readonly string[],
    ) => void;
  };
}

interface NodePlace {
  /** Fields below the field: edges, node. */
  readonly path: readonly string[];
  /** Where its id stands in a row: `node.id`, or `id` where the row is the node. */
  readonly at: string;
}

/** A field that is asked together with what is around it, as it is selected. */
interface PlannedField {
  readonly node: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly plan: Plan<unknown>;
  /** Where the ids of its parents stand in the rows around it. */
  readonly at: string;
  readonly asks: readonly {
    readonly one: PlannedAsk<unknown>;
    readonly shown: unknown;
    readonly quotes: Quotes | undefined;
    readonly below: readonly PlannedField[];
  }[];
}

/** The fields below one that can be asked together with it, told from what is selected alone. */
export function plannedFields(
  info: GraphQLResolveInfo,
  places: readonly NodePlace[],
): readonly PlannedField[] {
  function fieldsAt(
    places: readonly NodePlace[],
    type: GraphQLNamedType,
    sets: Sets,
  ): PlannedField[] {
    return places.flatMap(({ path, at }) => {
      const [own, below] = descend(info, type, sets, path);
      return isObjectType(own) ? fieldsOf(own, below, at) : [];
    });
  }

  function fieldsOf(type: GraphQLObjectType, sets: Sets, at: string): PlannedField[] {
    return [...selected(info, type, sets).values()].flatMap((nodes) => {
      const [node] = nodes;
      const definition = type.getFields()[node?.name.value ?? ''];
      const plan = definition?.extensions.plan as Plan<unknown> | undefined;
      if (definition === undefined || plan === undefined || node === undefined) return [];
      const returned = getNamedType(definition.type);
      const below = setsOf(nodes);
      const asks = plan.asks
        .filter(({ when }) => when === undefined || isSelected(info, returned, below, when))
        .map((one) => {
          const evidence = one.claims && fieldAt(info, returned, below, one.claims.path);
          return {
            one,
            shown: one.shown?.(info, returned, below),
            quotes: evidence && quotesOf(info, evidence),
            below: fieldsAt(one.nodes, returned, below),
          };
        });
      return [{ node, definition, plan, at, asks }];
    });
  }

  return fieldsAt(places, getNamedType(info.returnType), setsOf(info.fieldNodes));
}

/**
 * What a request asks of the nodes below a field, all of it to be asked in the same breath; what
 * comes back is noted where the fields look for it. A field that cannot be told ahead asks by itself
 * when it is reached, as all would without a plan.
 */
export function askTogether(
  context: Context,
  info: GraphQLResolveInfo,
  fields: readonly PlannedField[],
): Within {
  const hearers = new Map<Asked, (parentId: string, row: object) => void>();

  function askedOf({ node, definition, plan, at, asks }: PlannedField): Asked[] {
    const args = () => getArgumentValues(definition, node, info.variableValues);
    return told(() => completeValue(plan.tell(args(), context, node), (one) => [one])).flatMap(
      (told) => asks.map((ask) => askedIn(ask, told, at)),
    );
  }

  function askedIn(
    { one, shown, quotes, below }: PlannedField['asks'][number],
    told: unknown,
    at: string,
  ): Asked {
    const ask = one.ask(told, shown);
    const own: Asked = {
      node: at,
      statement: ask.statement,
      params: ask.params,
      members: ask.members,
      asked: [...claimsBeside(one, told, quotes), ...below.flatMap(askedOf)],
    };
    hearers.set(own, (parentId, row) => note(context, ask.key, parentId, row));
    return own;
  }

  function claimsBeside(
    { claims }: PlannedAsk<unknown>,
    told: unknown,
    quotes: Quotes | undefined,
  ): Asked[] {
    if (claims === undefined || quotes === undefined) return [];
    const beside: Asked = { claimsBeside: 'roles' };
    hearers.set(beside, (parentId, row) =>
      claims.hear(context, told, row, parentId, (row as { claims: readonly string[] }).claims),
    );
    const articles = quotesIn(context, info, quotes);
    for (const one of articles.asked)
      hearers.set(one, (articleId, row) => articles.hear(one, articleId, row));
    return [beside, ...articles.asked];
  }

  return {
    asked: fields.flatMap(askedOf),
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
  return evidence === undefined ? ALONE : quotesIn(context, info, quotesOf(info, evidence));
}

/** What evidence shows of articles, and all places where it is selected. */
interface Quotes extends SelectedField {
  readonly ask: ReturnType<typeof quotesPlan.askFor>;
}

function quotesOf(info: GraphQLResolveInfo, { field, nodes }: SelectedField): Quotes {
  const [type, sets] = [getNamedType(field.type), setsOf(nodes)];
  const ask = quotesPlan.askFor({
    quote: isSelected(info, type, sets, ['quote']),
    sourceQuote: isSelected(info, type, sets, ['sourceQuote']),
  });
  return { field, nodes, ask };
}

/** The articles that evidence quotes, as many as the selection that shows most of them. */
function quotesIn(
  context: Context,
  info: GraphQLResolveInfo,
  { field, nodes, ask }: Quotes,
): Within {
  if (ask === undefined) return ALONE;
  const sizes = told(() =>
    nodes.map((node) => quotesPlan.firstOf(getArgumentValues(field, node, info.variableValues))),
  );
  if (sizes.length === 0) return ALONE;
  const params = { first: Math.max(...sizes) };
  const { statement, members } = ask;
  return {
    asked: [{ articlesBeside: 'roles', statement, members, params, asked: [] }],
    hear: (_asked, articleId, row) => quotesPlan.hear(context, ask, articleId, row),
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
