import { readdirSync, readFileSync } from 'node:fs';
import {
  type GraphQLObjectType,
  type GraphQLScalarType,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  parse,
  printSchema,
  validate,
} from 'graphql';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { schema } from '../src/graphql/schema.ts';
import { ArticleInput } from '../src/ingest/record/article-input.ts';
import { ExtractionRecord } from '../src/ingest/record/record.ts';
import { RecordLine } from '../src/ingest/record/record-line.ts';
import { costOf } from '../src/server/limits/cost.ts';
import { LIMITS } from '../src/server/limits/document-limits.ts';

const OPERATIONS = new URL('graphql/operations/', import.meta.url);

it('keeps schema/schema.graphql in step with the code', async () => {
  const sdl = `${printSchema(lexicographicSortSchema(schema))}\n`;
  await expect(sdl).toMatchFileSnapshot('../schema/schema.graphql');
});

it('keeps schema/record.schema.json in step with the record', async () => {
  const printed = `${JSON.stringify(z.toJSONSchema(ExtractionRecord, { io: 'input' }), null, 2)}\n`;
  await expect(printed).toMatchFileSnapshot('../schema/record.schema.json');
});

it('keeps schema/record-line.schema.json in step with the lines of --records', async () => {
  const printed = `${JSON.stringify(z.toJSONSchema(RecordLine, { io: 'input' }), null, 2)}\n`;
  await expect(printed).toMatchFileSnapshot('../schema/record-line.schema.json');
});

it('takes the same members of an article in GraphQL and in files', () => {
  const type = schema.getType('ArticleInput');
  const fields = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
  expect(fields.sort()).toEqual(Object.keys(ArticleInput.shape).sort());
});

it('describes every type, field, argument and value', () => {
  const own = Object.values(schema.getTypeMap()).filter(
    ({ name }) => !name.startsWith('__') && !/^(?:String|Int|Float|Boolean|ID)$/u.test(name),
  );
  const silent = own.flatMap((type) => {
    const fields =
      isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const inputs = isInputObjectType(type) ? Object.values(type.getFields()) : [];
    const values = isEnumType(type) ? type.getValues() : [];
    const args = fields.flatMap((field) =>
      field.args.map((arg) => ({
        name: `${field.name}(${arg.name})`,
        description: arg.description,
      })),
    );
    return [{ name: '', description: type.description }, ...fields, ...inputs, ...values, ...args]
      .filter(({ description }) => !description)
      .map(({ name }) => `${type.name}.${name}`);
  });
  // The relay plugin writes these itself.
  expect(
    silent.filter((name) => !/^(?:Node\.id|Issuer\.id|Query\.nodes?\(ids?\))$/u.test(name)),
  ).toEqual([]);
});

it.each(readdirSync(OPERATIONS))(
  '%s, as a client sends it, is valid and within the limits',
  (file) => {
    const document = parse(readFileSync(new URL(file, OPERATIONS), 'utf8'));
    expect(validate(schema, document)).toEqual([]);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('there is no operation');
    expect(costOf(schema, document, operation)({}).entries).toBeLessThanOrEqual(LIMITS.cost);
  },
);

it('describes itself, and says where its scalars are specified', () => {
  expect(schema.description).toMatch(/every fact has its `evidence`/u);
  const scalars = Object.values(schema.getTypeMap()).filter(
    (type) => isScalarType(type) && !isSpecifiedScalarType(type),
  ) as GraphQLScalarType[];
  expect(scalars.map(({ name, specifiedByURL }) => [name, specifiedByURL])).toEqual([
    ['DateTime', 'https://scalars.graphql.org/andimarek/date-time.html'],
    ['PartialDate', 'https://www.loc.gov/standards/datetime/'],
  ]);
});

it('has one connection for each type of node, and one for each edge that tells something', () => {
  const types = Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__'));
  expect(types.filter((name) => name.endsWith('Connection')).sort()).toMatchInlineSnapshot(`
    [
      "ArticleConnection",
      "AttendanceConnection",
      "AttendeeConnection",
      "ChangeConnection",
      "CoAttendanceConnection",
      "CoAttendeeConnection",
      "Connection",
      "CountyConnection",
      "DiscussedPolicyConnection",
      "DiscussionConnection",
      "FigureConnection",
      "MeetingConnection",
      "MeetingCountConnection",
      "MentionConnection",
      "NeighborConnection",
      "OfficialConnection",
      "OrganizationConnection",
      "PolicyConnection",
      "PostConnection",
      "RepresentationConnection",
      "RepresentedOrganizationConnection",
      "SearchResultConnection",
      "TenureConnection",
      "TimelineEventConnection",
    ]
  `);
});

it('lets one component show every list of nodes', () => {
  const of = schema.getType('Connection');
  const others = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && type.name.endsWith('Connection'))
    .filter((type) => !isInterfaceType(of) || !schema.isSubType(of, type as GraphQLObjectType));
  // Their nodes have no ids.
  expect(others.map(({ name }) => name).sort()).toEqual([
    'ChangeConnection',
    'CoAttendanceConnection',
    'MeetingCountConnection',
    'NeighborConnection',
    'TenureConnection',
    'TimelineEventConnection',
  ]);
});
