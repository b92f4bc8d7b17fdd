import { bitmapOf, csvOf, save } from '../charts/save.ts';
import { useGraphWords } from '../words/graph-words.ts';
import { edgeTable, nodeTable } from './graph-tables.ts';
import { lookOf } from './look.ts';
import type { Scene } from './scene.ts';
import { SVG_SIZE, svgOfScene } from './svg.ts';

/** Buttons that save a scene: as a picture, and as two tables that Gephi reads. */
export function GraphFiles({ title, scene }: { readonly title: string; readonly scene: Scene }) {
  const words = useGraphWords();
  const svg = () => svgOfScene(scene, lookOf(document.body), title);
  return (
    <div class="files">
      <button type="button" onClick={() => save(`${title}.svg`, svgFile(svg()))}>
        {words.saveSvg}
      </button>
      <button
        type="button"
        onClick={async () => save(`${title}.png`, await bitmapOf(svg(), SVG_SIZE))}
      >
        {words.savePng}
      </button>
      <button
        type="button"
        onClick={() => save(`${title} nodes.csv`, csvOf(nodeTable(scene), false))}
      >
        {words.saveNodes}
      </button>
      <button
        type="button"
        onClick={() => save(`${title} edges.csv`, csvOf(edgeTable(scene), false))}
      >
        {words.saveEdges}
      </button>
    </div>
  );
}

const svgFile = (text: string) => new Blob([text], { type: 'image/svg+xml' });
