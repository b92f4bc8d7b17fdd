import type { GraphStore } from '../../store/store.ts';
import { correctionPage, decodedCorrection, type StoredCorrection } from '../claims/correction.ts';
import { type Merge, mergePage } from '../claims/identity.ts';
import { scanById } from './scan.ts';

const AT_ONCE = 500;

/** Every merge, in the order of the merged ids. */
export async function* mergesOf(query: GraphStore['read']): AsyncGenerator<Merge> {
  const pages = scanById(AT_ONCE, async (page) =>
    (await query(mergePage, page)).map((merge) => ({ id: merge.duplicate, merge })),
  );
  for await (const rows of pages) for (const { merge } of rows) yield merge;
}

/** Every correction, in the order of their ids. */
export async function* correctionsOf(query: GraphStore['read']): AsyncGenerator<StoredCorrection> {
  for await (const rows of scanById(AT_ONCE, (page) => query(correctionPage, page)))
    for (const { id: _id, ...row } of rows) yield decodedCorrection(row);
}
