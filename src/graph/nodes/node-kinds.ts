import type { z } from 'zod';
import type { NodeKind } from '../model/kind.ts';
import { NodeLabel } from '../model/node-id.ts';
import { Article } from './article.ts';
import { countyKind } from './county.ts';
import { figureKind } from './figure.ts';
import { meetingKind } from './meeting.ts';
import { officialKind } from './official.ts';
import { organizationKind } from './organization.ts';
import { policyKind } from './policy.ts';
import { postKind } from './post.ts';

/** The registry of the kinds of node that articles claim, in the order in which a load writes them. */
const KINDS: Readonly<Record<Exclude<NodeLabel, 'Article'>, NodeKind>> = {
  County: countyKind,
  Organization: organizationKind,
  Official: officialKind,
  Post: postKind,
  Meeting: meetingKind,
  Policy: policyKind,
  Figure: figureKind,
};

/** Every kind of node that articles claim, in the order in which a load writes them. */
export const nodeKinds: readonly NodeKind[] = Object.values(KINDS);

/** The properties that the API shows of a node of a label. */
export function shapeOf(label: NodeLabel): z.ZodObject {
  return label === 'Article' ? Article : KINDS[label].shape;
}

/** The properties that nodes of some labels have, each once: `id`, `name` and `pinyin` of an official. */
export function propertiesOf(labels: readonly NodeLabel[]): string[] {
  return [...new Set(labels.flatMap((label) => Object.keys(shapeOf(label).shape)))];
}

/** The properties that nodes of any kind have. */
export const ANY_NODE_PROPERTIES: readonly string[] = propertiesOf(NodeLabel.options);
