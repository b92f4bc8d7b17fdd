import { builder } from './builder.ts';
import { SortDirectionRef } from './enums.ts';

/**
 * The GraphQL input `MeetingOrder` with its enum `MeetingOrderField`, for `Meeting`: by which field, and in
 * which direction, a list is sorted. `values` are the fields with their descriptions.
 */
export function orderInput<const Field extends string>(
  name: string,
  plural: string,
  values: Readonly<Record<Field, { readonly description: string }>>,
) {
  const field = builder.enumType(`${name}OrderField`, {
    description: `The fields that ${plural} can be sorted by.`,
    values,
  });
  return builder.inputType(`${name}Order`, {
    description: `How ${plural} are sorted; entries with equal keys by id.`,
    fields: (t) => ({
      field: t.field({ type: field, required: true, description: 'The field to sort by.' }),
      direction: t.field({
        type: SortDirectionRef,
        defaultValue: 'ASC',
        description: 'Ascending or descending.',
      }),
    }),
  });
}
