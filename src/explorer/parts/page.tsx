import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { addressOf, EVERYBODY, pathBetween, viewOf } from '../address.ts';
import { known, type OperationDocument } from '../api/request.ts';
import { EMPTY_PICTURE } from '../picture-address.ts';
import { useWords } from '../words/words.ts';
import { Chinese } from './chinese.tsx';
import { ShowQuery } from './show-query.tsx';

/** A view: what it is of, its content, and at its end the query behind it and a line to cite. */
export function Page<Data, Variables>({
  kind,
  title,
  isChinese = true,
  query,
  children,
}: {
  readonly kind?: string;
  readonly title: string;
  /** Whether the title is of the graph, and so Chinese in every language. */
  readonly isChinese?: boolean;
  readonly query?:
    | {
        readonly document: OperationDocument<Data, Variables>;
        readonly variables: Variables;
      }
    | undefined;
  readonly children: ComponentChildren;
}) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${words.name}`;
  }, [title, words]);
  // A reader who came by a link begins at the heading; the first page is read from the top.
  useEffect(() => {
    if (history.state === null) return;
    if (location.hash === '') heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article class="view">
      <header>
        {kind !== undefined && <p class="kind">{kind}</p>}
        <h1 tabIndex={-1} ref={heading}>
          {isChinese ? <Chinese>{title}</Chinese> : title}
        </h1>
      </header>
      <Onward />
      {children}
      {query !== undefined && (
        <footer>
          <ShowQuery text={known(query.document).text} variables={query.variables as object} />
          <Citation title={title} />
        </footer>
      )}
    </article>
  );
}

/** From the page of a node to its network, to a path from it, and from an area to who meets whom there. */
function Onward() {
  const words = useWords();
  const view = viewOf(new URL(location.href));
  if (!('id' in view) || view.name === 'network') return null;
  const { id, name } = view;
  return (
    <p class="onward">
      <a href={addressOf({ name: 'network', id, picture: EMPTY_PICTURE })}>{words.network}</a>{' '}
      <a href={addressOf(pathBetween(id, ''))}>{words.pathFrom}</a>{' '}
      {name === 'county' && (
        <a href={addressOf({ ...EVERYBODY, area: id })}>{words.whoMeetsWhom}</a>
      )}
    </p>
  );
}

function Citation({ title }: { readonly title: string }) {
  const words = useWords();
  const address = `${location.origin}${addressOf(viewOf(new URL(location.href)))}`;
  const line = words.citation(title, address, new Date().toISOString().slice(0, 10));
  return (
    <p class="cite">
      <b>{words.cite}</b> {line}
    </p>
  );
}
