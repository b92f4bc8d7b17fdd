//
UNWIND $ids AS id
MATCH (node:Node {id: id})
RETURN node.id AS id, coalesce(node.name, node.title, node.metric) AS label, COUNT {
  (node)--() } AS degree, node.date AS date, {id: node.id, name: node.name, pinyin: node.pinyin, title: node.title, code: node.code, level: node.level, type: node.type, date: node.date, lastDay: node.lastDay, place: node.place, statedAttendance: node.statedAttendance, kind: node.kind, metric: node.metric, value: node.value, unit: node.unit, year: node.year, isGoal: node.isGoal, formerValue: node.formerValue, formerYear: node.formerYear, url: node.url, source: node.source, published: node.published, loadedAt: node.loadedAt} AS node
