import { addressOfNode } from '../address.ts';
import { Chinese, Name } from './chinese.tsx';

/** A link to the page of a node; its words alone where its kind has no page. */
export function NodeLink({ id, words }: { readonly id: string; readonly words: string }) {
  const address = addressOfNode(id);
  const label = id.startsWith('Official:') ? <Name>{words}</Name> : <Chinese>{words}</Chinese>;
  return address === undefined ? label : <a href={address}>{label}</a>;
}

/** Links with a comma between, or a word where there is none. */
export function NodeLinks({
  nodes,
  none = '',
}: {
  readonly nodes: readonly { readonly id: string; readonly words: string }[];
  readonly none?: string;
}) {
  if (nodes.length === 0) return <>{none}</>;
  return (
    <>
      {nodes.map((node, index) => (
        <span key={node.id}>
          {index > 0 && '、'}
          <NodeLink {...node} />
        </span>
      ))}
    </>
  );
}
