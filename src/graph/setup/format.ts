/** The format of the graph that this version reads and writes. */
export const GRAPH_FORMAT = 7;
