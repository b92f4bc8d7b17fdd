import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A part of a view under a heading of its own. */
export function Section({
  heading,
  hint,
  children,
}: {
  readonly heading: string;
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {hint !== undefined && <p class="note">{hint}</p>}
      {children}
    </section>
  );
}

/** Facts about the subject of a view: a name and a value each; what has no value is left out. */
export function Properties({
  entries,
}: {
  readonly entries: readonly (readonly [string, ComponentChildren])[];
}) {
  const told = entries.filter(([, value]) => ![null, undefined, false, ''].includes(value as null));
  return (
    <dl class="properties">
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
