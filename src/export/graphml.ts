import { escapeXml } from '../text/xml.ts';
import { type Chunk, frame, linesChunk } from './chunk.ts';
import type { Attributes, Network } from './network.ts';

/** A network as GraphML (graphml.graphdrawing.org): an undirected graph with `label` and `weight`. */
export async function* graphml(network: Network): AsyncGenerator<Chunk> {
  const onNodes: Attributes = { label: 'string', ...network.nodeAttributes };
  const onEdges: Attributes = { weight: 'int', ...network.edgeAttributes };
  yield frame(
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys('node', onNodes),
    ...keys('edge', onEdges),
    `<graph id="${network.name}" edgedefault="undirected">`,
  );
  for await (const page of network.nodes()) {
    yield linesChunk(
      page.map(
        ({ id, label, values }) =>
          `<node id="${escapeXml(id)}">${fields('node', onNodes, { label, ...values })}</node>`,
      ),
    );
  }
  for await (const page of network.edges()) {
    yield linesChunk(
      page.map(
        ({ source, target, weight, values }) =>
          `<edge source="${escapeXml(source)}" target="${escapeXml(target)}">${fields('edge', onEdges, { weight, ...values })}</edge>`,
      ),
    );
  }
  yield frame('</graph>', '</graphml>');
}

function keys(on: string, attributes: Attributes): string[] {
  return Object.entries(attributes).map(
    ([name, type]) =>
      `<key id="${on}.${name}" for="${on}" attr.name="${name}" attr.type="${type}"/>`,
  );
}

function fields(
  on: string,
  attributes: Attributes,
  values: Readonly<Record<string, string | number | null>>,
): string {
  return Object.keys(attributes)
    .filter((name) => values[name] !== null && values[name] !== undefined)
    .map((name) => `<data key="${on}.${name}">${escapeXml(String(values[name]))}</data>`)
    .join('');
}
