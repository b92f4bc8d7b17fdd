import { isThenable, type MaybePromise } from '@pothos/core';
import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { grouped } from '../grouped.ts';
import type { Within } from '../store/store.ts';
import type { Asked } from '../store/wording.ts';
import { type Ask, note } from './batch.ts';
import type { Context } from './builder.ts';

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
    if (claims !== undefined && descend(info, type, sets, claims.path)[1].length > 0) {
      const beside: Asked = { claimsBeside: 'roles' };
      hearers.set(beside, (parentId, row) =>
        claims.hear(row, parentId, (row as { claims: readonly string[] }).claims),
      );
      asked.unshift(beside);
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

type Sets = readonly SelectionSetNode[];

/** A plan that takes time or does not come off is none: the field itself says what is wrong. */
function told(plan: () => MaybePromise<readonly PlannedAsk[]>): readonly PlannedAsk[] {
  try {
    const planned = plan();
    if (!isThenable(planned)) return planned;
    Promise.resolve(planned).catch(() => undefined);
  } catch {
    // The same arguments fail again where the field is resolved, and there the error has a place.
  }
  return [];
}

function setsOf(nodes: readonly FieldNode[]): Sets {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

/** The type and the selections at the end of a path of fields. */
function descend(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  sets: Sets,
  [name, ...rest]: readonly string[],
): readonly [GraphQLNamedType, Sets] {
  if (name === undefined) return [type, sets];
  if (!isObjectType(type)) return [type, []];
  const nodes = [...selected(info, type, sets).values()].flat();
  const own = nodes.filter((node) => node.name.value === name);
  const field = type.getFields()[name];
  if (field === undefined) return [type, []];
  return descend(info, getNamedType(field.type), setsOf(own), rest);
}

function isSelected(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  sets: Sets,
  names: readonly string[],
): boolean {
  if (!isObjectType(type)) return false;
  return [...selected(info, type, sets).values()].some(([node]) =>
    names.includes(node?.name.value ?? ''),
  );
}

/** The fields that are selected of a type, by the name that they have in the answer. */
function selected(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  sets: Sets,
): Map<string, FieldNode[]> {
  return grouped(fieldsIn(info, type, sets), ({ alias, name }) => (alias ?? name).value);
}

function fieldsIn(info: GraphQLResolveInfo, type: GraphQLObjectType, sets: Sets): FieldNode[] {
  return sets.flatMap(({ selections }) =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
      return fragment && applies(info, fragment.typeCondition?.name.value, type)
        ? fieldsIn(info, type, [fragment.selectionSet])
        : [];
    }),
  );
}

function applies(
  { schema }: GraphQLResolveInfo,
  condition: string | undefined,
  type: GraphQLObjectType,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}
