import { type NodeKind, type RelationshipKind, relationshipKind } from './model/kind.ts';
import { countyKind } from './nodes/county.ts';
import { meetingKind } from './nodes/meeting.ts';
import { officialKind } from './nodes/official.ts';
import { organizationKind } from './nodes/organization.ts';
import { policyKind } from './nodes/policy.ts';
import { postKind } from './nodes/post.ts';
import { targetKind } from './nodes/target.ts';
import { attendanceKind } from './relationships/attendance.ts';
import { tenureKind } from './relationships/tenure.ts';

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
