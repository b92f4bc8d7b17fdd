/** The roles in the order in which they are said. */
export const ROLES = ['HOST', 'SPEAKER', 'ATTENDEE', 'OBSERVER'] as const;

/** What somebody was at a meeting. */
export type Role = (typeof ROLES)[number];

/** A shape for each role, so that none is told by colour alone. */
export const SHAPES: Readonly<Record<Role, string>> = {
  HOST: '●',
  SPEAKER: '◆',
  ATTENDEE: '○',
  OBSERVER: '△',
};
