// Each of the given nodes with its display name and its degree.
UNWIND $ids AS id
MATCH (node:Node {id: id})
RETURN node.id AS id, coalesce(node.name, node.title, node.metric) AS label, COUNT { (node)--() } AS degree, node.date AS date,
  {id: node.id} AS node
