import { attendanceKind } from './attendance.ts';
import { countyKind } from './county.ts';
import { type NodeKind, type RelationshipKind, relationshipKind } from './kind.ts';
import { meetingKind } from './meeting.ts';
import { officialKind } from './official.ts';
import { organizationKind } from './organization.ts';
import { policyKind } from './policy.ts';
import { postKind } from './post.ts';
import { targetKind } from './target.ts';
import { tenureKind } from './tenure.ts';

/** Every kind of node that articles state, in the order in which a load writes them. */
export const nodeKinds: readonly NodeKind[] = [
  countyKind,
  organizationKind,
  officialKind,
  postKind,
  meetingKind,
  policyKind,
  targetKind,
];

/** Every kind of relationship that articles state. */
export const relationshipKinds: readonly RelationshipKind[] = [
  attendanceKind,
  tenureKind,
  // An official, a post, an organization or a target belongs to a county; a post to an organization.
  relationshipKind('IN', 'location'),
  relationshipKind('HELD_IN', 'venue'),
  relationshipKind('DISCUSSED', 'discussion'),
  relationshipKind('ISSUED', 'issuance'),
  relationshipKind('REPRESENTED', 'representation'),
  relationshipKind('SETS', 'setting'),
];
