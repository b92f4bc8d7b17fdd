import { ROLES, type Role, SHAPES } from '../words/roles.ts';
import { useWords } from '../words/words.ts';

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
