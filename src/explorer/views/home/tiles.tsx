import { NodeLink } from '../../parts/node-link.tsx';
import { useWords } from '../../words/words.ts';

interface TileArea {
  readonly id: string;
  readonly name: string;
  readonly level: 'PROVINCE' | 'PREFECTURE' | 'COUNTY' | 'TOWNSHIP';
  readonly parent: { readonly id: string } | null;
  readonly meetings: { readonly totalCount: number };
}

/** Areas as tiles within those that they belong to, in the order of their codes. */
export function Tiles({ counties }: { readonly counties: readonly TileArea[] }) {
  const ids = new Set(counties.map(({ id }) => id));
  const top = counties.filter(({ parent }) => parent === null || !ids.has(parent.id));
  return (
    <ul class="tiles">
      {top.map((area) => (
        <Tile key={area.id} area={area} counties={counties} />
      ))}
    </ul>
  );
}

function Tile({
  area,
  counties,
}: {
  readonly area: TileArea;
  readonly counties: readonly TileArea[];
}) {
  const words = useWords();
  const within = counties.filter(({ parent }) => parent?.id === area.id);
  const count = area.meetings.totalCount;
  return (
    <li class={`tile ${area.level.toLowerCase()}`}>
      <NodeLink id={area.id} words={area.name} />
      {count > 0 && <span class="faint"> {words.meetings_(count)}</span>}
      {within.length > 0 && (
        <ul class="tiles">
          {within.map((one) => (
            <Tile key={one.id} area={one} counties={counties} />
          ))}
        </ul>
      )}
    </li>
  );
}
