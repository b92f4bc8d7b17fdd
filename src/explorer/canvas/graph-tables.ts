import type { PictureTable } from '../charts/save.ts';
import type { Scene } from './scene.ts';

/** The nodes as Gephi reads them: `Id`, `Label`, and what else there is. */
export function nodeTable({ nodes }: Scene): PictureTable {
  return {
    headings: ['Id', 'Label', 'Kind', 'Date', 'Degree'],
    rows: nodes.map(({ id, label, type, date, degree }) => [
      id,
      label,
      type,
      date ?? '',
      String(degree),
    ]),
  };
}

/** The edges as Gephi reads them: `Source`, `Target`, `Type` and `Weight`. */
export function edgeTable({ edges }: Scene): PictureTable {
  return {
    headings: ['Source', 'Target', 'Type', 'Label', 'Weight', 'Roles'],
    rows: edges.map(({ source, target, kind, weight, roles }) => [
      source.id,
      target.id,
      'Undirected',
      kind,
      String(weight),
      roles.join(' '),
    ]),
  };
}
