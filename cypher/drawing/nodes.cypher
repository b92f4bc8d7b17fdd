// What each of the given nodes is and is called, and how many edges it has.
UNWIND $ids AS id
MATCH (node:Node {id: id})
RETURN node.id AS id, coalesce(node.name, node.title, node.metric) AS label, COUNT { (node)--() } AS degree,
  {id: node.id} AS node
