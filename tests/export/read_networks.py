"""Reads each network with networkx, and prints as JSON what it found in it."""

import json
import sys

import networkx

found = {}
for path in sys.argv[1:]:
    read = networkx.read_gexf if path.endswith(".gexf") else networkx.read_graphml
    graph = read(path)
    found[path.rsplit("/", 1)[-1]] = {
        "directed": graph.is_directed(),
        "nodes": sorted([node, attributes] for node, attributes in graph.nodes(data=True)),
        "edges": sorted(
            [*sorted([one, other]), attributes] for one, other, attributes in graph.edges(data=True)
        ),
        "components": networkx.number_connected_components(graph),
    }
json.dump(found, sys.stdout, ensure_ascii=False)
