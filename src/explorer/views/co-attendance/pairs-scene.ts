import type { Scene, SceneNode } from '../../canvas/scene.ts';
import { peopleOf } from './matrix.tsx';
import type { Pair } from './query.ts';

/** The scene of pairs: people in a ring, those who met others most often first, joined by how often they met. */
export function sceneOfPairs(pairs: readonly Pair[]): Scene {
  const people = peopleOf(pairs);
  const degrees = new Map<string, number>();
  for (const { officials } of pairs)
    for (const { id } of officials) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const radius = 30 * Math.sqrt(people.length);
  const nodes = new Map(
    people.map(({ id, name }, place): [string, SceneNode] => {
      const angle = (2 * Math.PI * place) / people.length;
      const at = { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
      return [id, { id, type: 'OFFICIAL', label: name, degree: degrees.get(id) ?? 0, ...at }];
    }),
  );
  return {
    nodes: [...nodes.values()],
    edges: pairs.flatMap(({ officials, sharedMeetings }) => {
      const [source, target] = officials.map(({ id }) => nodes.get(id));
      if (source === undefined || target === undefined) return [];
      return [{ source, target, kind: 'MET', weight: sharedMeetings, roles: [] }];
    }),
  };
}
