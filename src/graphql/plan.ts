import { isThenable, type MaybePromise } from '@pothos/core';
import {
  type FieldNode,
  type GraphQLField,
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
import { quotesPlan } from './evidence.ts';

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
      asked.unshift(beside, ...quotesIn(evidence));
    }
    const own: Asked = { node: at, statement: ask.statement, params: ask.params, asked };
    hearers.set(own, (parentId, row) => note(context, ask.key, parentId, row));
    return own;
  }

  /** The articles that evidence quotes, as many as the selection that shows most of them. */
  function quotesIn({ field, nodes }: SelectedField): readonly Asked[] {
    const { ask, when, firstOf, hear } = quotesPlan;
    if (!isSelected(info, getNamedType(field.type), setsOf(nodes), when)) return [];
    return told(() => {
      const sizes = nodes.map((node) =>
        firstOf(getArgumentValues(field, node, info.variableValues)),
      );
      const params = { first: Math.max(...sizes) };
      const quoted: Asked = {
        articlesBeside: 'roles',
        statement: ask.statement,
        params,
        asked: [],
      };
      hearers.set(quoted, (articleId, row) => hear(context, articleId, row));
      return [quoted];
    });
  }

  return {
    asked: askedAt(places, getNamedType(info.returnType), setsOf(info.fieldNodes)),
    hear: (asked, parentId, row) => hearers.get(asked)?.(parentId, row),
  };
}

type Sets = readonly SelectionSetNode[];

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

function setsOf(nodes: readonly FieldNode[]): Sets {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

/** The type and the selections at the end of a path of fields. */
function descend(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  sets: Sets,
  path: readonly string[],
): readonly [GraphQLNamedType, Sets] {
  if (path.length === 0) return [type, sets];
  const found = fieldAt(info, type, sets, path);
  return found === undefined ? [type, []] : [getNamedType(found.field.type), setsOf(found.nodes)];
}

/** A field and all places where a request selects it. */
interface SelectedField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

/** The field at the end of a path of fields; undefined where it is not selected. */
function fieldAt(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  sets: Sets,
  [name = '', ...rest]: readonly string[],
): SelectedField | undefined {
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!isObjectType(type) || field === undefined) return undefined;
  const all = [...selected(info, type, sets).values()].flat();
  const nodes = all.filter((node) => node.name.value === name);
  if (nodes.length === 0 || rest.length === 0)
    return nodes.length === 0 ? undefined : { field, nodes };
  return fieldAt(info, getNamedType(field.type), setsOf(nodes), rest);
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
