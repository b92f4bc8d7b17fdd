import type { Column, Table } from './tables/table.ts';

/**
 * What the tables are, for programs: their columns, the columns that tell rows apart, and which column refers to which table.
 * https://specs.frictionlessdata.io/tabular-data-package/
 */
export function dataPackage(tables: readonly Table[]): object {
  return {
    profile: 'tabular-data-package',
    name: 'xianzhi',
    title: 'Meetings of Chinese county governments, as news tells of them',
    resources: tables.map(({ name, description, columns, key }) => ({
      profile: 'tabular-data-resource',
      name,
      path: `${name}.csv`,
      description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
      schema: {
        fields: columns.map(fieldOf),
        // An empty cell is a text of a key: that of a node has no end.
        missingValues: [''],
        primaryKey:
          key.filter((column) => !MAY_BE_EMPTY.includes(column)).length === key.length
            ? key
            : undefined,
        foreignKeys: columns.flatMap((column) =>
          column.of === undefined
            ? []
            : [{ fields: column.name, reference: { resource: column.of, fields: 'id' } }],
        ),
      },
    })),
  };
}

/** Columns of keys that may be empty, which no primary key may be. */
const MAY_BE_EMPTY = ['to_id', 'rule'];

function fieldOf({ name, type, description }: Column): object {
  return { name, type, description };
}
