import { type Scene, type SceneNode, sceneEdges } from '../../canvas/scene.ts';
import type { FoundPath } from './query.ts';

const APART = 240;

/** The scene of some paths: they begin at the left, end at the right, and go down a little at each step, so that labels lie free. */
export function sceneOfPaths(paths: readonly FoundPath[]): Scene {
  const nodes = new Map<string, SceneNode>();
  for (const [line, path] of paths.entries())
    for (const [place, { nodeId: id, type, label, degree }] of path.nodes.entries())
      if (!nodes.has(id))
        nodes.set(id, { id, type, label, degree, x: place * APART, y: line * 110 + place * 45 });
  const edges = new Map(
    paths
      .flatMap((path) => path.edges)
      .map((edge) => [`${edge.source}\t${edge.type}\t${edge.target}`, edge]),
  );
  return { nodes: [...nodes.values()], edges: sceneEdges(edges.values(), nodes) };
}
