import type { ComponentChildren } from 'preact';

/** Words of the graph, which are Chinese in every language of the page: screen readers read and browsers break them so. */
export function Chinese({ children }: { readonly children: ComponentChildren }) {
  return <span lang="zh-Hans">{children}</span>;
}

/** A name, which is never broken. */
export function Name({ children }: { readonly children: ComponentChildren }) {
  return (
    <span lang="zh-Hans" class="name">
      {children}
    </span>
  );
}
