// drawing/edges-among
UNWIND $ids AS id
MATCH (from:Node {id: id})
WITH from
MATCH (from)-[edge]->(to)
WHERE type(edge) IN $types
  AND to.id IN $ids
RETURN from.id AS source, to.id AS target, type(edge) AS type, edge.roles AS roles, edge.postTitle AS postTitle, edge.firstSeen AS firstSeen, edge.lastSeen AS lastSeen, size(edge.claims) AS articles
ORDER BY source, type, target

// drawing/nodes
UNWIND $ids AS id
MATCH (node:Node {id: id})
RETURN node.id AS id, coalesce(node.name, node.title, node.metric) AS label, COUNT {
  (node)--() } AS degree, node.date AS date, {id: node.id, name: node.name, pinyin: node.pinyin, title: node.title, code: node.code, level: node.level, type: node.type, date: node.date, lastDay: node.lastDay, place: node.place, statedAttendance: node.statedAttendance, kind: node.kind, metric: node.metric, value: node.value, unit: node.unit, year: node.year, isGoal: node.isGoal, formerValue: node.formerValue, formerYear: node.formerYear, url: node.url, source: node.source, published: node.published, loadedAt: node.loadedAt} AS node

// neighborhood/level
UNWIND $ids AS id
MATCH (node:Node {id: id})
WITH node
MATCH (node)-[edge]-(other)
WHERE type(edge) IN $types
WITH DISTINCT other
RETURN other.id AS id, coalesce(other.name, other.title, other.metric) AS label, COUNT {
  (other)--() } AS degree, other.date AS date
ORDER BY degree DESC, id
LIMIT $limit
