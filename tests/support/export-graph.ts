import {
  type ExportPart,
  type ExportTarget,
  exportedPieces,
  writeExport,
} from '../../src/export/export.ts';
import type { GraphStore } from '../../src/store/store.ts';

/** Writes the graph, or the part that matches a filter, into a folder. */
export function exportGraph(
  store: Pick<GraphStore, 'read' | 'engine'>,
  { format, filter, ...target }: ExportPart & Omit<ExportTarget, keyof ExportPart>,
) {
  const pieces = exportedPieces(store, { format, filter });
  return writeExport(pieces, { ...target, format, filter: filter ?? {} });
}
