//
UNWIND $ids AS targetId
MATCH (:Target {id: targetId})<-[:SETS]-(setter:Node)
RETURN targetId, {id: setter.id, name: setter.name, pinyin: setter.pinyin, title: setter.title, code: setter.code, level: setter.level, type: setter.type, date: setter.date, lastDay: setter.lastDay, place: setter.place, statedAttendance: setter.statedAttendance, kind: setter.kind, metric: setter.metric, value: setter.value, unit: setter.unit, year: setter.year, url: setter.url, source: setter.source, published: setter.published} AS setter
ORDER BY targetId, setter.title, setter.id
