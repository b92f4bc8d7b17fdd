import { escapeXml } from '../text/xml.ts';
import { type Chunk, frame, linesChunk } from './chunk.ts';
import type { Attributes, Network } from './network.ts';

/** GEXF's names for the types of attributes. */
const TYPES = { string: 'string', int: 'integer', double: 'double' } as const;

/** A network as GEXF 1.2 (gexf.net), as Gephi opens it: an undirected graph with labels and weights. */
export async function* gexf(network: Network): AsyncGenerator<Chunk> {
  const { nodeAttributes, edgeAttributes } = network;
  yield frame(
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
    '<graph mode="static" defaultedgetype="undirected">',
    ...declared('node', nodeAttributes),
    ...declared('edge', edgeAttributes),
    '<nodes>',
  );
  for await (const page of network.nodes()) {
    yield linesChunk(
      page.map(
        ({ id, label, values }) =>
          `<node id="${escapeXml(id)}" label="${escapeXml(label)}">${attvalues(nodeAttributes, values)}</node>`,
      ),
    );
  }
  yield frame('</nodes>', '<edges>');
  let count = 0;
  for await (const page of network.edges()) {
    yield linesChunk(
      page.map(({ source, target, weight, values }) => {
        count += 1;
        return `<edge id="${count}" source="${escapeXml(source)}" target="${escapeXml(target)}" weight="${weight}">${attvalues(edgeAttributes, values)}</edge>`;
      }),
    );
  }
  yield frame('</edges>', '</graph>', '</gexf>');
}

function declared(on: string, attributes: Attributes): string[] {
  return [
    `<attributes class="${on}">`,
    ...Object.entries(attributes).map(
      ([name, type]) => `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>`,
    ),
    '</attributes>',
  ];
}

function attvalues(
  attributes: Attributes,
  values: Readonly<Record<string, string | number | null>>,
): string {
  const known = Object.keys(attributes)
    .filter((name) => values[name] !== null && values[name] !== undefined)
    .map((name) => `<attvalue for="${name}" value="${escapeXml(String(values[name]))}"/>`);
  return `<attvalues>${known.join('')}</attvalues>`;
}
