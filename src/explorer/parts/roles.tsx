import { useWords } from '../words/words.ts';

/** The roles in the order in which they are said. */
const ROLES = ['HOST', 'SPEAKER', 'ATTENDEE', 'OBSERVER'] as const;

/** What somebody was at a meeting. */
export type Role = (typeof ROLES)[number];

/** A shape for each role, so that none is told by colour alone. */
export const SHAPES: Readonly<Record<Role, string>> = {
  HOST: '●',
  SPEAKER: '◆',
  ATTENDEE: '○',
  OBSERVER: '△',
};

/** Roles as words, each with its shape. */
export function Roles({ roles }: { readonly roles: readonly Role[] }) {
  const words = useWords();
  return (
    <span class="roles">
      {ROLES.filter((role) => roles.includes(role)).map((role) => (
        <span key={role} class={`role ${role.toLowerCase()}`}>
          <span aria-hidden="true">{SHAPES[role]}</span> {words.roles[role]}
        </span>
      ))}
    </span>
  );
}
