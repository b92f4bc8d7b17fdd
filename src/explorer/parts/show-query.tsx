import { useWords } from '../words/words.ts';

/** A document with the values of its variables as their defaults, as GraphiQL takes it from an address. */
export function withDefaults(text: string, variables: object): string {
  const values = new Map(Object.entries(variables));
  const [head = '', ...rest] = text.split(')');
  const filled = head.replace(/\$(?<name>\w+): [\w![\]]+/gu, (all, name: string) => {
    const value = values.get(name);
    return value === undefined || value === null ? all : `${all} = ${JSON.stringify(value)}`;
  });
  return [filled, ...rest].join(')');
}

/** The operation behind a view: opened in GraphiQL, or as a command. */
export function ShowQuery({
  text,
  variables,
}: {
  readonly text: string;
  readonly variables: object;
}) {
  const words = useWords();
  const whole = withDefaults(text, variables);
  const body = JSON.stringify({ query: text, variables }).replaceAll("'", '\\u0027');
  return (
    <details class="query">
      <summary>{words.showQuery}</summary>
      <p class="graphiql">
        <a href={`/graphql?query=${encodeURIComponent(whole)}`}>{words.openQuery}</a>
      </p>
      <p>{words.curl}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <pre tabIndex={0}>
        <code>{`curl ${location.origin}/graphql -H 'content-type: application/json' -d '${body}'`}</code>
      </pre>
    </details>
  );
}
