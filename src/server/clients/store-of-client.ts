import { type GraphStore, type NestedReads, NO_NESTED_READS } from '../../store/store.ts';

/** The store as one client reads it: its statements wait in its own turn, and end with its request. */
export function storeOfClient(
  store: Pick<GraphStore, 'read' | 'engine'>,
  about: Pick<NestedReads, 'client' | 'signal' | 'request'>,
): Pick<GraphStore, 'read' | 'engine'> {
  return {
    engine: store.engine,
    read: (statement, params, reads = NO_NESTED_READS) =>
      store.read(statement, params, { ...reads, ...about }),
  };
}
