import type { GraphQLError } from 'graphql';
import { labelOf, type NodeId, type NodeLabel } from '../../graph/model/node-id.ts';
import { badUserInput } from './errors.ts';

/** What ids look like, for people who gave a name. */
const EXAMPLES: Partial<Record<NodeLabel, string>> = {
  Official: 'Official:620522/程江芬',
  Post: 'Post:620522/县长',
  County: 'County:620522',
  Meeting: 'Meeting:620522/2017-09-23/脱贫攻坚推进会',
  Policy: 'Policy:秦安县扶贫方案',
  Organization: 'Organization:620522/扶贫办',
  Figure: 'Figure:620522/贫困人口/2016/人',
  Article: 'Article:seed-000',
};

/** Characters of a wrong id that an error repeats. */
const MAX_SHOWN = 80;

/** Throws where an argument that takes an id of one of these labels, of any by default, has something else. */
export function checkId(argument: string, id: string, ...labels: readonly NodeLabel[]): NodeId {
  const fault = faultOfId(argument, id, ...labels);
  if (fault !== undefined) throw fault;
  return id;
}

/** The error that `checkId` throws; undefined where it throws none. */
export function faultOfId(
  argument: string,
  id: string,
  ...labels: readonly NodeLabel[]
): GraphQLError | undefined {
  const label = labelOf(id);
  if (label !== undefined && (labels.length === 0 || labels.includes(label))) return undefined;
  return badUserInput(wrongId(argument, id, ...labels));
}

/** `id` takes an id such as Meeting:620522/…, and Official:620522/程江芬 is that of an official. */
export function wrongId(argument: string, id: string, ...labels: readonly NodeLabel[]): string {
  const shown = id.length > MAX_SHOWN ? `${id.slice(0, MAX_SHOWN)}…` : id;
  const label = labelOf(id);
  const examples = (labels.length === 0 ? (['County'] as const) : labels)
    .map((one) => EXAMPLES[one] ?? `${one}:…`)
    .join(' or ');
  const is =
    label === undefined ? 'none' : `that of ${label === 'County' ? 'an area' : nounOf(label)}`;
  return `\`${argument}\` takes an id such as ${examples}, and ${shown} is ${is}.`;
}

/** Official → an official. */
function nounOf(label: NodeLabel): string {
  return `${/^[AEIOU]/u.test(label) ? 'an' : 'a'} ${label.toLowerCase()}`;
}
