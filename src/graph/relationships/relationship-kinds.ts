import { type RelationshipKind, relationshipKind } from '../model/kind.ts';
import { attendanceKind } from './attendance.ts';
import { tenureKind } from './tenure.ts';

/** The registry of the kinds of relationship that articles claim. */
export const relationshipKinds: readonly RelationshipKind[] = [
  attendanceKind,
  tenureKind,
  // An official, a post, an organization or a figure belongs to a county; a post to an organization.
  relationshipKind('IN', 'location'),
  relationshipKind('HELD_IN', 'venue'),
  relationshipKind('DISCUSSED', 'discussion', { keepsAddedAt: true }),
  relationshipKind('ISSUED', 'issuance'),
  relationshipKind('REPRESENTED', 'representation'),
  relationshipKind('STATES', 'stating'),
];
