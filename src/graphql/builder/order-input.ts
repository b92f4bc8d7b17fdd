import { builder } from './builder.ts';
import { SortDirectionRef } from './enums.ts';

/** A field that a list can be sorted by. */
interface OrderField {
  readonly description: string;
  /** Whether it is descending unless a direction is given: newest first, most first. */
  readonly isDescending?: boolean;
  /** Whether its keys are numbers; those of fields named …COUNT are. */
  readonly isNumeric?: boolean;
}

/** An order that was given: its field, and its direction if it has one. */
interface GivenOrder<Field extends string> {
  readonly field: Field;
  readonly direction?: 'ASC' | 'DESC' | null | undefined;
}

/** The field and the direction that a list is read by. */
export interface ParsedOrder {
  readonly orderBy: string;
  readonly descending: boolean;
  readonly isNumeric: boolean;
}

/**
 * The GraphQL input `MeetingOrder` with its enum `MeetingOrderField`, for `Meeting`, and how it is parsed. Without an
 * order a list is sorted by `byDefault`, and without a direction by that of the field.
 */
export function orderInput<const Field extends string>(
  name: string,
  plural: string,
  fields: Readonly<Record<Field, OrderField>>,
  byDefault: NoInfer<Field>,
) {
  const values = Object.fromEntries(
    Object.entries<OrderField>(fields).map(([field, { description, isDescending = false }]) => [
      field,
      { description: `${description} ${isDescending ? 'Descending' : 'Ascending'} by default.` },
    ]),
  ) as Record<Field, { description: string }>;
  const field = builder.enumType(`${name}OrderField`, {
    description: `The fields that ${plural} can be sorted by.`,
    values,
  });
  const ref = builder.inputType(`${name}Order`, {
    description: `How ${plural} are sorted; entries with equal keys by id.`,
    fields: (t) => ({
      field: t.field({ type: field, required: true, description: 'The field to sort by.' }),
      direction: t.field({
        type: SortDirectionRef,
        description: 'Ascending or descending; that of the field by default.',
      }),
    }),
  });
  const parse = (given: GivenOrder<Field> | null | undefined): ParsedOrder => {
    const orderBy = given?.field ?? byDefault;
    const { isDescending = false, isNumeric = orderBy.endsWith('COUNT') } = fields[orderBy];
    const descending = given?.direction ? given.direction === 'DESC' : isDescending;
    return { orderBy, descending, isNumeric };
  };
  return { ref, parse };
}
