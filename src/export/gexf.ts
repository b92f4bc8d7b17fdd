import { escapeXml } from '../text/xml.ts';
import { type Chunk, frame, linesChunk } from './chunk.ts';
import type { Attributes, Network, Spell } from './network.ts';

/** GEXF's names for the types of attributes. */
const TYPES = { string: 'string', int: 'integer', double: 'double' } as const;

/**
 * A network as GEXF 1.2 (gexf.net), as Gephi opens it: an undirected graph with labels and weights. It is dynamic: nodes and
 * edges are there on the days that are known of them, so that the timeline moves.
 */
export async function* gexf(network: Network): AsyncGenerator<Chunk> {
  const { nodeAttributes, edgeAttributes } = network;
  yield frame(
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
    '<graph mode="dynamic" timeformat="date" defaultedgetype="undirected">',
    ...declared('node', nodeAttributes),
    ...declared('edge', edgeAttributes),
    '<nodes>',
  );
  for await (const page of network.nodes()) {
    yield linesChunk(
      page.map(
        ({ id, label, values, spells }) =>
          `<node id="${escapeXml(id)}" label="${escapeXml(label)}"${during(spells)}>${attvalues(nodeAttributes, values)}${spellsOf(spells)}</node>`,
      ),
    );
  }
  yield frame('</nodes>', '<edges>');
  let count = 0;
  for await (const page of network.edges()) {
    yield linesChunk(
      page.map(({ source, target, weight, values, spells }) => {
        count += 1;
        return `<edge id="${count}" source="${escapeXml(source)}" target="${escapeXml(target)}" weight="${weight}"${during(spells)}>${attvalues(edgeAttributes, values)}${spellsOf(spells)}</edge>`;
      }),
    );
  }
  yield frame('</edges>', '</graph>', '</gexf>');
}

/** ` start="2017-09-23" end="2017-09-24"`: of something that is there once. */
function during(spells: readonly Spell[]): string {
  const [one] = spells;
  return one === undefined || spells.length > 1 ? '' : ` start="${one[0]}" end="${one[1]}"`;
}

/** The days of something that comes and goes. */
function spellsOf(spells: readonly Spell[]): string {
  if (spells.length < 2) return '';
  const each = spells.map(([start, end]) => `<spell start="${start}" end="${end}"/>`);
  return `<spells>${each.join('')}</spells>`;
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
